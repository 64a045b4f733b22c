import SiteBase
import YAML

/// How to reach someone. Empty fields are nil.
package struct Contact: Sendable, Hashable {
  /// The contact card's id, or nil for a contact written in the offer.
  package internal(set) var id: String?
  /// Who answers.
  package internal(set) var name: String?
  /// A telephone number as people write it, such as `33 00 00 00`.
  package internal(set) var phone: String?
  /// A number for text messages.
  package internal(set) var sms: String?
  /// An e-mail address.
  package internal(set) var email: String?
  /// A web page.
  package internal(set) var website: String?
  /// A form.
  package internal(set) var form: String?
  /// A remark, such as when the phone is answered.
  package internal(set) var note: String?
  /// Where the facts were published, when nobody has tried them; nil when somebody has, or when the
  /// offer's own source has them.
  package internal(set) var evidence: ContactEvidence?
  /// When the card was last checked.
  package internal(set) var verification: Verification?
}

extension Contact {
  /// Whether someone answers here: it has a telephone number or an e-mail address.
  package var isAnswered: Bool { phone != nil || email != nil }

  /// Where its facts were published when nobody has tried them; nil when somebody has, or when they are the
  /// offer's own source's.
  package var untried: ContactEvidence? { verification?.date == nil ? evidence : nil }

  /// The numbers it can be called or texted at.
  var numbers: [PhoneNumber] { [phone, sms].compactMap { $0.flatMap { PhoneNumber($0) } } }

  static let schema = Schema(
    "kontakt", "Hvordan du tar kontakt.", empty: Contact(), fields: channels)

  /// An entry of `kontaktkort.yaml`.
  private static let cardSchema = Schema(
    "kontaktkort", "Kontaktopplysninger som skrives én gang og brukes mange steder.",
    empty: Contact()
  ) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    channels
    Field("kontrollert", .verification, \.verification, "Når kortet sist ble kontrollert.")
  }

  static let vocabulary = VocabularyFile(
    "kontaktkort", .contactCard, cardSchema, id: { $0.id }, into: \.contactCards)

  @FieldsBuilder<Contact> private static var channels: [Field<Contact>] {
    Field("navn", .text(), \.name, "Hvem som svarer.")
    Field("telefon", .phone, \.phone, "Telefonnummer.", example: "33 00 00 00")
    Field("sms", .textMessageNumber, \.sms, "Nummer for tekstmelding.")
    Field("epost", .email, \.email, "E-postadresse.")
    Field("nettside", .url, \.website, "Nettside.")
    Field("skjema", .url, \.form, "Skjema på nett.")
    Field("merknad", .text(), \.note, "For eksempel når telefonen er åpen.")
    Field(
      "sto", .group(ContactEvidence.schema), \.evidence,
      "Hvor opplysningen sto, når ingen har prøvd den.")
  }
}

/// A contact as an offer, a provider or a municipality has it, before cards are looked up.
enum ContactEntry: Sendable {
  /// A contact card's id.
  case card(String)
  /// A contact written in place.
  case contact(Contact)

  /// The contact; nil for a card that doesn't exist, which the reference check reports.
  func contact(in cards: [String: Contact]) -> Contact? {
    switch self {
    case .card(let id): cards[id]
    case .contact(let contact): contact
    }
  }
}

extension FieldType<ContactEntry> {
  /// A contact card's id or a contact.
  static var contactEntry: Self {
    let card = FieldType<String>.reference(.contactCard)
    let group = FieldType<Contact>.group(Contact.schema)
    return Self(.either([card.form, group.form])) { node, name, reader in
      if let text = node.text, let meant = meantContact(text) {
        reader.report(
          .modelWriteInstead, [name, text, "\(name): \(meant)"], at: node.range(in: reader.file))
        return nil
      }
      return node.entries == nil
        ? card.read(node, name, &reader).map(ContactEntry.card)
        : group.read(node, name, &reader).map(ContactEntry.contact)
    }
  }
}
