import SiteModel
import Templates

/// How to reach someone.
struct ContactView {
  let contact: Contact
  let links: SiteLinks
  /// A name that the page has just shown, which the contact doesn't repeat.
  var shownName: String?

  static let shape = Shape<ContactView>("Kontakt", "How to reach someone.") { f in
    f.text("navn", "Who answers, unless the page has just said it.") {
      $0.contact.name == $0.shownName ? nil : $0.contact.name
    }
    f.optional("telefon", TextShape.phone, "The number to call.") { $0.contact.phone }
    f.optional("sms", TextShape.phone, "The number for text messages.") { $0.contact.sms }
    f.text("epost", "The e-mail address.") { $0.contact.email }
    f.text("epost_navn", "What is before its @, where a line may break.") {
      $0.contact.email?.split(separator: "@").first.map(String.init)
    }
    f.text("epost_vert", "What is after its @.") {
      $0.contact.email?.split(separator: "@").last.map(String.init)
    }
    f.optional("nettside", TextShape.web, "The web page.") { $0.contact.website }
    f.optional("skjema", TextShape.web, "The form.") { $0.contact.form }
    f.linked("merknad", "A remark, such as the hours.") { $0.contact.note }
    f.text("annet_sprak", "The language of the remark when it isn't the page's.") {
      $0.links.otherContentLanguage
    }
    f.optional("sto", EvidenceView.shape, "Where it was published, when nobody has tried it.") {
      EvidenceView($0.contact, $0.links.wording)
    }
    f.text("kontrollert", "When a person last checked it, a sentence.") {
      $0.links.wording.checkedLine($0.contact.verification)
    }
  }
}

/// Where a contact fact was published, as one sentence around a link, and that nobody has tried it.
struct EvidenceView {
  private let evidence: ContactEvidence
  private let texts: LanguageTexts
  /// Which facts the sentence is about: a key among the texts.
  private let subject: String
  private let name: String?

  /// Nil for a contact without evidence, and for one that somebody has checked.
  init?(_ contact: Contact, _ wording: Wording) {
    guard let evidence = contact.untried else { return nil }
    self.evidence = evidence
    texts = wording.texts
    let hasNumber = contact.phone != nil || contact.sms != nil
    subject = contact.email == nil ? "nummer" : hasNumber ? "begge" : "adresse"
    name = contact.name ?? contact.phone ?? contact.email
  }

  static let shape = Shape<EvidenceView>(
    "Sto", "Where a contact fact was published; nobody has tried it."
  ) { f in
    f.text("start", "The start of the sentence.") { $0.text($0.subject) }
    f.text("hos", "Who published it, in words.") { $0.text("hos." + $0.evidence.publisher.code) }
    f.text("url", "The page it was on.") { $0.evidence.website }
    f.text("om", "Whose number it is, to tell several such links apart.") { $0.name }
    f.text("ar", "The end of the sentence: the year, absent when not known.") { view in
      view.evidence.year.map {
        view.texts.text("tall_og_ord.sto.ar", ["ar": String($0)])
      }
    }
    f.text("slutt", "That nobody has tried it, a sentence.") {
      $0.text("ikke_provd." + $0.subject)
    }
  }

  private func text(_ key: String) -> String { texts.text("tall_og_ord.sto." + key) }
}

extension ContactEvidence.Publisher {
  /// The publisher's key among the texts.
  var code: String {
    switch self {
    case .municipality: "kommunen"
    case .provider: "tilbyderen"
    case .newspaper: "avis"
    case .publicWebsite: "offentlig"
    case .overview: "oversikt"
    }
  }
}
