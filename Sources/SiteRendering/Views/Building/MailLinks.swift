import QRCode
import SiteModel
import Templates

extension Edition {
  /// A prepared mail about a mistake on an offer's page: to the one who keeps it, or else to the
  /// site's own address, or else to nobody, which the page says.
  func report(
    _ offer: Offer, _ texts: OfferTexts, facts: [ViewRecord], address: String
  ) -> ViewRecord {
    let recipient = offer.ownerEmail ?? site.settings.feedbackEmail
    var lines = [
      text("swift.meld_feil.innledning", ["tittel": texts.title]),
      text("swift.meld_feil.adresse", ["adresse": settings.absolute(address) ?? "/" + address]),
      "", text("swift.meld_feil.hva"), "", text("swift.meld_feil.riktig"), "",
      text("swift.meld_feil.vist"),
    ]
    for fact in facts {
      guard case .text(let name) = fact["navn"], case .text(let value) = fact["verdi"] else {
        continue
      }
      lines.append("\(name): \(value)")
    }
    lines += offer.contacts.flatMap { contact in
      [contact.name, contact.phone, contact.email].compactMap(\.self)
    }
    lines.append(wording.verified(offer.verification, on: site.date))
    let subject = text("swift.meld_feil.emne", ["tittel": texts.title])
    return OfferShapes.report.record([
      "mailto": .text(mailAddress(to: recipient, subject: subject, body: lines)),
      "uten_mottaker": .flag(recipient == nil),
      "epost": .text(recipient),
    ])
  }

  /// What the printed sheet adds: the page's address, in letters and as a QR code.
  func printSheet(_ offer: Offer, _ texts: OfferTexts, address: String) -> ViewRecord {
    guard let whole = settings.absolute(address) else { return OfferShapes.print.record([:]) }
    let code = QRCode(whole)?.svg(title: text("swift.qr", ["tittel": texts.title]), id: "qr-tittel")
    return OfferShapes.print.record([
      "adresse": .text(whole), "qr": code.map { .html($0) } ?? .absent,
    ])
  }

  /// Ways to send the page to someone; nil without a base address.
  func sendLinks(_ texts: OfferTexts, address: String) -> ViewRecord? {
    guard let whole = settings.absolute(address) else { return nil }
    let line = text("swift.send.tekst", ["tittel": texts.title, "adresse": whole])
    let subject = text("swift.send.emne", ["tittel": texts.title])
    return OfferShapes.send.record([
      "sms": .text("sms:?&body=" + percentEncoded(line)),
      "epost": .text(mailAddress(to: nil, subject: subject, body: [line])),
    ])
  }
}

/// A `mailto:` address (RFC 6068) with subject and text; lines end with CR LF, as mail has it.
func mailAddress(to recipient: String?, subject: String, body: [String]) -> String {
  let to = recipient.map { percentEncoded($0, keeping: "@") } ?? ""
  return "mailto:\(to)?subject=\(percentEncoded(subject))"
    + "&body=\(percentEncoded(body.joined(separator: "\r\n")))"
}

/// A text with every byte but RFC 3986's unreserved characters written as `%XX`.
///
/// - Parameter keeping: Further characters that stay as they are.
func percentEncoded(_ text: String, keeping: String = "") -> String {
  let kept = Array(keeping.utf8)
  var text = text
  return text.withUTF8 { source in
    String(unsafeUninitializedCapacity: source.count * 3) { target in
      var end = 0
      for byte in source {
        if isUnreserved[Int(byte)] || kept.contains(byte) {
          target[end] = byte
          end += 1
        } else {
          target[end] = UInt8(ascii: "%")
          target[end + 1] = hexadecimal[Int(byte >> 4)]
          target[end + 2] = hexadecimal[Int(byte & 15)]
          end += 3
        }
      }
      return end
    }
  }
}

private let hexadecimal = Array("0123456789ABCDEF".utf8)

/// For each byte, whether RFC 3986 calls it unreserved.
private let isUnreserved: [Bool] = (0...255).map { byte in
  switch UInt8(byte) {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}
