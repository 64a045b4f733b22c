import SiteBase

/// Every telephone number in a text is one somebody keeps: a helpline's, a contact card's or, in the
/// texts of an offer and their translations, one of that offer's contacts or of those it inherits from
/// its provider.
///
/// The readers collect the numbers of every field that holds text, so no text is left out.
let phoneNumberCheck = Check([.modelUnknownPhoneNumber]) { all in
  let vocabularies = all.shared.vocabularies
  let shared = Set(
    vocabularies.helplines.flatMap(\.numbers) + vocabularies.contactCards.flatMap(\.numbers))
  var ofOffers: [String: Set<PhoneNumber>] = [:]
  for offer in all.offers {
    let contacts = offer.contacts + (offer.inheritedContact?.contacts ?? [])
    let numbers = contacts.flatMap(\.numbers)
    if !numbers.isEmpty { ofOffers[offer.id] = Set(numbers) }
  }
  func problems(_ uses: [PhoneNumberUse], _ offer: String? = nil) -> [Diagnostic] {
    uses.compactMap { use in
      if shared.contains(use.number) { return nil }
      if let offer, ofOffers[offer]?.contains(use.number) == true { return nil }
      return Diagnostic(.modelUnknownPhoneNumber, [use.number.grouped], at: use.range)
    }
  }
  return problems(all.shared.phoneNumbers)
    + all.offerFiles.flatMap { file in
      file.drafts.flatMap { problems($0.phoneNumbers, $0.id) }
        + file.translations.flatMap { problems($0.phoneNumbers, $0.id) }
    }
}

extension DiagnosticKind {
  /// A telephone number that nobody keeps.
  static let modelUnknownPhoneNumber = DiagnosticKind(
    "model/unknown-phone-number", .error,
    nb: """
      Telefonnummeret {0} står verken i hjelpelinjer.yaml, i kontaktkort.yaml eller i \
      tilbudets kontakt
      """,
    en: """
      The number {0} is neither in hjelpelinjer.yaml, in kontaktkort.yaml nor in the \
      offer's contact
      """,
    nbHelp: """
      Kontroller nummeret, og skriv det i et kontaktkort. Er det ikke et telefonnummer, \
      skriv det på en annen måte.
      """,
    enHelp: """
      Check the number and write it on a contact card. If it is no telephone number, write \
      it another way.
      """)
}
