/// Whether a text is a telephone number as people write it: digits in groups with single spaces
/// between, perhaps with `+` first.
///
/// A Norwegian number has 8 digits, 3 digits from 1, 5 digits from 0, or is 116 and three more
/// (Nasjonal kommunikasjonsmyndighet, numbering plan E.164 for +47). After `+` or `00` and another
/// country's code there are 7 to 15 digits in all (ITU-T E.164).
func isPhoneNumber(_ text: String) -> Bool {
  var previous = UInt8(ascii: " ")
  for (index, byte) in text.utf8.enumerated() {
    switch byte {
    case let byte where byte.isDigit: break
    case UInt8(ascii: " ") where previous != UInt8(ascii: " "): break
    case UInt8(ascii: "+") where index == 0: break
    default: return false
    }
    previous = byte
  }
  guard previous.isDigit else { return false }
  let digits = phoneDigits(text)
  let all = text.utf8.filter(\.isDigit).count
  if text.hasPrefix("+") || digits.hasPrefix("00"), digits.utf8.count == all {
    let international = text.hasPrefix("+") ? all : all - 2
    return (7...15).contains(international)
  }
  switch digits.utf8.count {
  case 8: return true
  case 3: return all == 3 && digits.hasPrefix("1")
  case 5: return all == 5 && digits.hasPrefix("0")
  case 6: return all == 6 && digits.hasPrefix("116")
  default: return false
  }
}

/// Whether a text is one of the four or five digits that text messages can be sent to in Norway.
func isTextMessageNumber(_ text: String) -> Bool {
  (4...5).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit)
}

/// The digits of a telephone number, without `+47` or `0047` in front.
public func phoneDigits(_ text: String) -> String {
  let digits = String(text.unicodeScalars.filter { ("0"..."9").contains($0) })
  if text.hasPrefix("+47") { return String(digits.dropFirst(2)) }
  if digits.hasPrefix("0047") { return String(digits.dropFirst(4)) }
  return digits
}
