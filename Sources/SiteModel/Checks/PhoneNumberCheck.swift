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
  var diagnostics = inBodies
  func check(_ text: String, _ range: SourceRange) {
    // The shortest number has three digits, and most texts have fewer.
    guard text.utf8.count(where: { 0x30...0x39 ~= $0 }) >= 3 else { return }
    diagnostics += phoneNumbers(in: text).compactMap { problem($0, at: range) }
  }
  for offer in all.offers {
    check(offer.summary, offer.range)
    if let text = offer.firstContact { check(text, offer.range) }
    if let text = offer.statusNote { check(text, offer.range) }
    for text in offer.whatYouGet { check(text, offer.range) }
    for text in offer.steps { check(text, offer.range) }
  }
  for page in all.pages.flatMap(\.texts.values) {
    let range = SourceRange(file: page.file, start: 0, end: 0)
    if let text = page.summary { check(text, range) }
    for level in page.levels.values {
      check(level.title, range)
      for sign in level.signs { check(sign, range) }
    }
  }
  return diagnostics
}

/// The digits of a telephone number, without `+47` or `0047` in front.
public func phoneDigits(_ text: String) -> String {
  let digits = String(text.unicodeScalars.filter { ("0"..."9").contains($0) })
  if text.hasPrefix("+47") { return String(digits.dropFirst(2)) }
  if digits.hasPrefix("0047") { return String(digits.dropFirst(4)) }
  return digits
}
