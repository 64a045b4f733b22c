import Markup
import SiteBase

/// Every telephone number in a text is one somebody keeps: a helpline's, a contact card's or, in an
/// offer's own file, one of the offer's contacts.
func checkPhoneNumbers(_ all: AllEntries) -> [Diagnostic] {
  let vocabularies = all.shared.vocabularies
  let helplines = vocabularies.helplines.flatMap { [$0.phone, $0.sms] }
  let contacts = (vocabularies.contactCards + all.offers.flatMap(\.contacts))
    .flatMap { [$0.phone, $0.sms] }
  let known = Set((helplines + contacts).compactMap { $0 }.map(phoneDigits))
  func problem(_ number: String, at range: SourceRange) -> Diagnostic? {
    known.contains(phoneDigits(number))
      ? nil : Diagnostic(.modelUnknownPhoneNumber, [number], at: range)
  }
  let inBodies = all.bodies.flatMap { body in
    body.phoneNumbers.compactMap { problem($0.text, at: $0.range) }
  }
  return inBodies
    + plainTexts(all).flatMap { text, range in
      phoneNumbers(in: text).compactMap { problem($0, at: range) }
    }
}

/// The texts of front matter that people read, with where the entry stands.
private func plainTexts(_ all: AllEntries) -> [(text: String, range: SourceRange)] {
  let offers = all.offers.flatMap { offer in
    let texts = [offer.summary, offer.firstContact ?? "", offer.statusNote ?? ""]
    return (texts + offer.whatYouGet + offer.steps).map { ($0, offer.range) }
  }
  let pages = all.pages.flatMap(\.texts.values).flatMap { page in
    let texts = [page.summary ?? ""] + page.levels.values.flatMap { [$0.title] + $0.signs }
    return texts.map { ($0, SourceRange(file: page.file, start: 0, end: 0)) }
  }
  return (offers + pages).filter { !$0.0.isEmpty }
}

/// The digits of a telephone number, without `+47` or `0047` in front.
public func phoneDigits(_ text: String) -> String {
  let digits = String(text.unicodeScalars.filter { ("0"..."9").contains($0) })
  if text.hasPrefix("+47") { return String(digits.dropFirst(2)) }
  if digits.hasPrefix("0047") { return String(digits.dropFirst(4)) }
  return digits
}
