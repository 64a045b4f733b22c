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
  return all.bodies.flatMap { body in
    body.phoneNumbers.compactMap { number in
      known.contains(phoneDigits(number.text))
        ? nil : Diagnostic(.modelUnknownPhoneNumber, [number.text], at: number.range)
    }
  }
}

/// The digits of a telephone number, without `+47` or `0047` in front.
public func phoneDigits(_ text: String) -> String {
  let digits = String(text.unicodeScalars.filter { ("0"..."9").contains($0) })
  if text.hasPrefix("+47") { return String(digits.dropFirst(2)) }
  if digits.hasPrefix("0047") { return String(digits.dropFirst(4)) }
  return digits
}
