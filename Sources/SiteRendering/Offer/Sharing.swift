import QRCode
import SiteBase
import SiteModel
import Templates

/// How to report a mistake on an offer's page: a prepared mail to the one who keeps the page, to the
/// site, to whom the page tells to contact, or to the municipality; the telephone of those when none
/// has an address, and the municipality's website when none has either.
struct MistakeReport {
  let page: OfferPage

  init(_ page: OfferPage) { self.page = page }

  private enum Recipient {
    case mail(String)
    case phone(String, name: String?)
    case website(String)
  }

  static let shape = Shape<MistakeReport>("Meld_feil", "How to report a mistake.") { f in
    f.text("mailto", "A mail with subject and text; absent when nobody has an address.") { $0.mail }
    f.optional("telefon", TextShape.phone, "The number to call when there is no mail.") {
      if case .phone(let number, _) = $0.recipient { number } else { nil }
    }
    f.text("hvem", "Who answers there.") {
      if case .phone(_, let name) = $0.recipient { name } else { nil }
    }
    f.optional("nettside", TextShape.web, "The municipality's website when there is neither.") {
      if case .website(let url) = $0.recipient { url } else { nil }
    }
  }

  private var recipient: Recipient? {
    let site = page.links.index.site
    let municipalities = page.references.municipalities.map { site.municipalities[$0] }
    // Those who give the offer, then the municipality, which has more to do than this offer.
    let contacts =
      page.contacts.own + (page.contacts.inherited?.contacts ?? [])
      + municipalities.compactMap(\.generalWayIn?.contact)
      + page.contacts.waysIn.map(\.way.contact)
    let addresses = [page.offer.owner.email, site.settings.feedbackEmail] + contacts.map(\.email)
    if let address = addresses.lazy.compactMap(\.self).first { return .mail(address) }
    for contact in contacts {
      if let number = contact.phone { return .phone(number, name: contact.name) }
    }
    return municipalities.first.map { .website($0.website) }
  }

  private var mail: String? {
    guard case .mail(let address) = recipient else { return nil }
    let texts = page.wording.texts
    let here = page.links.absolute(page.address) ?? "/" + page.address
    return mailAddress(
      to: address,
      subject: texts.text("tall_og_ord.meld_feil.emne", ["tittel": page.texts.title]),
      body: [
        texts.text("tall_og_ord.meld_feil.adresse", ["adresse": here]), "",
        texts.text("tall_og_ord.meld_feil.hva"), "", texts.text("tall_og_ord.meld_feil.riktig"),
      ])
  }
}

/// What the printed sheet adds: the page's address, in letters and as a QR code.
struct PrintSheet {
  /// Nil without a base address.
  let address: String?
  let page: OfferPage

  init(_ page: OfferPage) {
    address = page.links.absolute(page.address)
    self.page = page
  }

  static let shape = Shape<PrintSheet>("Utskrift", "What the printed sheet adds.") { f in
    f.text("adresse", "The page's whole address.") { $0.address }
    f.html("qr", "The address as a QR code: an `<img>` with its picture in the page.") { sheet in
      sheet.address.flatMap { QRCode($0) }?.image(
        alternative: sheet.page.wording.texts.text(
          "tall_og_ord.qr", ["tittel": sheet.page.texts.title]))
    }
  }
}

/// Ways to send a page to someone.
struct SendLinks {
  private let subject: String
  private let line: String

  /// Nil without a base address.
  init?(_ page: OfferPage) {
    guard let whole = page.links.absolute(page.address) else { return nil }
    let texts = page.wording.texts
    line = texts.text(
      "tall_og_ord.send.tekst", ["tittel": page.texts.title, "adresse": whole])
    subject = texts.text("tall_og_ord.send.emne", ["tittel": page.texts.title])
  }

  static let shape = Shape<SendLinks>("Lenke_send", "Ways to send the page to someone.") { f in
    f.text("sms", "A text message with the title and address.") {
      "sms:?&body=" + percentEncoded($0.line)
    }
    f.text("epost", "A mail with the title and address.") {
      mailAddress(to: nil, subject: $0.subject, body: [$0.line])
    }
  }
}
