import Markup
import SiteBase

/// Every telephone number in a text is one somebody keeps: a helpline's, a contact card's or, in an
/// offer's own file, one of the offer's contacts.
func checkPhoneNumbers(_ all: AllEntries) -> [Diagnostic] {
  let vocabularies = all.shared.vocabularies
  let helplines = vocabularies.helplines.flatMap { [$0.phone, $0.sms] }
  let contacts = (vocabularies.contactCards + all.offers.flatMap(\.contacts))
    .flatMap { [$0.phone, $0.sms] }
  let known = Set((helplines + contacts).compactMap { $0.flatMap { PhoneNumber($0) } })
  func problem(_ number: PhoneNumber, at range: SourceRange) -> Diagnostic? {
    known.contains(number)
      ? nil : Diagnostic(.modelUnknownPhoneNumber, [number.grouped], at: range)
  }
  let inBodies = all.bodies.flatMap { body in
    body.phoneNumbers.compactMap { problem($0.number, at: $0.range) }
  }
  var diagnostics = inBodies
  func check(_ text: String, _ range: SourceRange) {
    // The shortest number has three digits, and most texts have fewer.
    guard text.utf8.count(where: { 0x30...0x39 ~= $0 }) >= 3 else { return }
    for found in phoneNumbers(in: text) {
      if let number = found.number {
        problem(number, at: range).map { diagnostics.append($0) }
      } else {
        let written = String(decoding: Array(text.utf8)[found.range], as: UTF8.self)
        diagnostics.append(Diagnostic(.markupPhoneNumberLength, [written], at: range))
      }
    }
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
