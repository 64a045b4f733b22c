/// A telephone number found in a text.
struct FoundPhoneNumber: Hashable {
  /// The bytes it takes up in the text.
  var range: Range<Int>
  /// Its digits, without `+47`.
  var digits: String
}

/// Finds telephone numbers as Norwegians write them: eight digits in one group or as 2-2-2-2 or
/// 3-2-3, with or without `+47`; `116 xxx`; five digits from `02`; and the emergency numbers 110,
/// 112 and 113 where the words before them speak of calling, because 113 may also be a count.
///
/// A group of digits that is part of something longer, such as a date, an amount or an organisation
/// number, is no telephone number.
///
/// - Parameter from: Where to look; what lies before is only read as the words before a number.
/// - Complexity: O(*n*).
func findPhoneNumbers(
  in text: UnsafeBufferPointer<UInt8>, from: Int = 0, _ found: (FoundPhoneNumber) -> Void
) {
  var index = from
  while index < text.count {
    guard isDigit(text[index]) else {
      index += 1
      continue
    }
    let run = DigitRun(text, at: index, from: from)
    if let digits = run.telephoneDigits(in: text) {
      found(FoundPhoneNumber(range: run.range, digits: digits))
    }
    index = run.range.upperBound
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Groups of digits with one space between each.
private struct DigitRun {
  /// From the first digit, or a `+` before it, to one past the last digit.
  var range: Range<Int>
  /// The bytes of each group, at most 8; `isLong` when there are more.
  var groups: [Range<Int>] = []
  var hasPlus = false

  init(_ text: UnsafeBufferPointer<UInt8>, at start: Int, from: Int) {
    var index = start
    var end = start
    while index < text.count, isDigit(text[index]) {
      let groupStart = index
      while index < text.count, isDigit(text[index]) { index += 1 }
      groups.append(groupStart..<index)
      end = index
      index += spaceLength(text, at: index)
    }
    hasPlus = start > from && text[start - 1] == UInt8(ascii: "+")
    range = (hasPlus ? start - 1 : start)..<end
  }

  /// The number's digits if the groups are those of a telephone number and nothing around them says
  /// otherwise.
  func telephoneDigits(in text: UnsafeBufferPointer<UInt8>) -> String? {
    guard groups.count <= 6, standsAlone(in: text) else { return nil }
    var groups = groups[...]
    var isNorwegian = false
    if let first = groups.first, hasPlus || groups.count > 1 {
      let prefix = text[first]
      if hasPlus ? prefix.elementsEqual("47".utf8) : prefix.elementsEqual("0047".utf8) {
        isNorwegian = true
        groups = groups.dropFirst()
      } else if hasPlus {
        guard first.count == 10, prefix.starts(with: "47".utf8), groups.count == 1 else {
          return nil
        }
        isNorwegian = true
        groups = [first.lowerBound + 2..<first.upperBound]
      }
    }
    let digits = groups.flatMap { text[$0] }
    let number = String(decoding: digits, as: UTF8.self)
    switch groups.map(\.count) {
    case [8]: return digits[0] >= 0x32 && !isDate(digits) ? number : nil
    case [2, 2, 2, 2], [3, 2, 3]: return digits[0] >= 0x32 ? number : nil
    case [6], [3, 3]: return !isNorwegian && number.hasPrefix("116") ? number : nil
    case [5]: return digits[0] == 0x30 && digits[1] >= 0x32 && !isNorwegian ? number : nil
    case [3]:
      let isEmergency = number == "110" || number == "112" || number == "113"
      return isEmergency && !isNorwegian && followsCallingWord(in: text) ? number : nil
    default: return nil
    }
  }

  /// Whether no letter, digit or joining sign stands right before or after.
  private func standsAlone(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = range.lowerBound
    if start > 0 {
      let before = text[start - 1]
      let beforeThat = start > 1 ? text[start - 2] : 0x20
      if isLetter(before) || (before & 0xC0 == 0x80 && (0xC3...0xC9).contains(beforeThat)) {
        return false
      }
      switch before {
      case UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "@"): return false
      case UInt8(ascii: "/"):
        if !isDigit(beforeThat), beforeThat != 0x20 { return false }
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
        if isDigit(beforeThat) { return false }
      default: break
      }
    }
    let end = range.upperBound
    guard end < text.count else { return true }
    let after = text[end]
    let afterThat = end + 1 < text.count ? text[end + 1] : 0x20
    switch after {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      return !isDigit(afterThat)
    case UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "@"): return false
    default: return !isLetter(after) && !(0xC3...0xC9).contains(after)
    }
  }

  /// Whether eight digits read as a day written YYYYMMDD.
  private func isDate(_ digits: [UInt8]) -> Bool {
    let month = (digits[4] & 15) * 10 + (digits[5] & 15)
    let day = (digits[6] & 15) * 10 + (digits[7] & 15)
    return digits[0] == 0x32 && digits[1] == 0x30 && (1...12).contains(month)
      && (1...31).contains(day)
  }

  /// Whether one of the words shortly before speaks of calling or of who answers.
  private func followsCallingWord(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Sixty bytes hold «Ring 110 ved brann, 112 til politiet eller 113» with room to spare.
    let window = text[max(0, range.lowerBound - 60)..<range.lowerBound]
    let words = window.split { !isLetter($0) && $0 < 0x80 }
    return words.contains { word in
      let lowered = word.map { isLetter($0) ? $0 | 0x20 : $0 }
      return callingWords.contains { lowered.starts(with: $0) }
    }
  }
}

/// Beginnings of words that make 110, 112 and 113 telephone numbers, in bokmål, nynorsk and English.
private let callingWords: [[UInt8]] = [
  "ring", "telefon", "tlf", "nød", "naud", "nummer", "politi", "ambulanse", "brann", "call",
  "phone", "dial", "police", "fire", "emergency",
].map { Array($0.utf8) }

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// The length of a space, no-break space (U+00A0) or narrow no-break space (U+202F), or 0.
private func spaceLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let rest = text[min(index, text.count)...]
  if rest.first == 0x20 { return 1 }
  if rest.starts(with: [0xC2, 0xA0]) { return 2 }
  return rest.starts(with: [0xE2, 0x80, 0xAF]) ? 3 : 0
}
