import QRCode
import SiteModel
import Templates

/// A prepared mail about a mistake on an offer's page: to the one who keeps it, or else to the site's
/// own address, or else to nobody, which the page says.
struct MistakeReport {
  let page: OfferPage

  init(_ page: OfferPage) { self.page = page }

  static let shape = Shape<MistakeReport>("Meld_feil", "A prepared mail about a mistake.") { f in
    f.text("mailto", "The whole address, with subject and text.") { $0.mail }
    f.flag("uten_mottaker", "Nobody is known to send it to.") { $0.recipient == nil }
    f.text("epost", "Who gets it.") { $0.recipient }
  }

  private var recipient: String? {
    page.offer.ownerEmail ?? page.links.index.site.settings.feedbackEmail
  }

  private var mail: String {
    let texts = page.wording.texts
    let address = page.links.absolute(page.address) ?? "/" + page.address
    var lines = [
      texts.text("tall_og_ord.meld_feil.innledning", ["tittel": page.texts.title]),
      texts.text("tall_og_ord.meld_feil.adresse", ["adresse": address]),
      "", texts.text("tall_og_ord.meld_feil.hva"), "", texts.text("tall_og_ord.meld_feil.riktig"),
      "", texts.text("tall_og_ord.meld_feil.vist"),
    ]
    lines += page.facts.shown.map { "\($0.name): \($0.value)" }
    lines += page.offer.contacts.flatMap { contact in
      [contact.name, contact.phone, contact.email].compactMap(\.self)
    }
    lines.append(
      page.wording.verified(page.offer.verification, on: page.links.index.site.date))
    let subject = texts.text("tall_og_ord.meld_feil.emne", ["tittel": page.texts.title])
    return mailAddress(to: recipient, subject: subject, body: lines)
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
    f.html("qr", "The address as a QR code, SVG.") { sheet in
      sheet.address.flatMap { QRCode($0) }?.svg(
        title: sheet.page.wording.texts.text(
          "tall_og_ord.qr", ["tittel": sheet.page.texts.title]), id: "qr-tittel")
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
