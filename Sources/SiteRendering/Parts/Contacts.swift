import SiteModel
import Templates

/// How to reach someone.
struct ContactView {
  let contact: Contact
  let wording: Wording

  static let shape = Shape<ContactView>("Kontakt", "How to reach someone.") { f in
    f.text("navn", "Who answers.") { $0.contact.name }
    f.optional("telefon", TextShape.phone, "The number to call.") { $0.contact.phone }
    f.optional("sms", TextShape.phone, "The number for text messages.") { $0.contact.sms }
    f.text("epost", "The e-mail address.") { $0.contact.email }
    f.optional("nettside", TextShape.web, "The web page.") { $0.contact.website }
    f.optional("skjema", TextShape.web, "The form.") { $0.contact.form }
    f.linked("merknad", "A remark.") { $0.contact.note }
    f.text("kontrollert", "When it was last checked, a sentence.") {
      $0.wording.verifiedLine($0.contact.verification)
    }
  }
}
