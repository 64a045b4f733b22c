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
  func unshared(_ uses: [PhoneNumberUse]) -> [PhoneNumberUse] {
    uses.filter { !shared.contains($0.number) }
  }
  var ofOffers: [(id: String, use: PhoneNumberUse)] = []
  for file in all.offerFiles {
    for draft in file.drafts {
      for use in unshared(draft.phoneNumbers) { ofOffers.append((draft.id, use)) }
    }
    for translation in file.translations {
      for use in unshared(translation.phoneNumbers) { ofOffers.append((translation.id, use)) }
    }
  }
  let own = ownNumbers(of: all.offers, among: Set(ofOffers.map(\.id)))
  return
    (unshared(all.shared.phoneNumbers)
    + ofOffers.filter { own[$0.id]?.contains($0.use.number) != true }.map(\.use)).map {
      Diagnostic(.modelUnknownPhoneNumber, [$0.number.grouped], at: $0.range)
    }
}

/// The numbers of the offers with some ids, and those they inherit.
private func ownNumbers(of offers: [Offer], among ids: Set<String>) -> [String: Set<PhoneNumber>] {
  guard !ids.isEmpty else { return [:] }
  var numbers: [String: Set<PhoneNumber>] = [:]
  for offer in offers where ids.contains(offer.id) {
    let contacts = offer.contacts + (offer.inheritedContact?.contacts ?? [])
    numbers[offer.id] = Set(contacts.flatMap(\.numbers))
  }
  return numbers
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
