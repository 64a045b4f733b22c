/// A telephone number found in a text, or digits written as one that no number can have.
package struct FoundPhoneNumber: Hashable, Sendable {
  /// The bytes it takes up in the text.
  package let range: Range<Int>
  /// The number; nil when a word right before it tells that it is one, and it has a wrong length.
  package let number: PhoneNumber?
}

/// Finds telephone numbers as Norwegians write them: eight digits in any grouping, with or without
/// `+47`; `116 nnn`; five digits from `02`; and 110, 112 and 113.
///
/// A group of digits that is part of something longer, such as a date, an amount or an organisation
/// number, is no telephone number, and neither is a count («113 deltakere») or a reference
/// («side 112»). Groupings that amounts and dates have too count only near a word for calling.
///
/// - Parameter from: Where to look; what lies before is only read as the words before a number.
/// - Complexity: O(*n*).
package func findPhoneNumbers(
  in text: UnsafeBufferPointer<UInt8>, from: Int = 0, _ found: (FoundPhoneNumber) -> Void
) {
  var index = from
  while index < text.count {
    guard isDigit(text[index]) else {
      index += 1
      continue
    }
    let run = DigitRun(text, at: index, from: from)
    if let number = run.telephoneNumber(in: text) {
      found(FoundPhoneNumber(range: run.range, number: number))
    } else if run.hasWrongLength(in: text) {
      found(FoundPhoneNumber(range: run.range, number: nil))
    }
    index = run.range.upperBound
  }
}

/// The telephone numbers in a text and what looks like one; see
/// ``findPhoneNumbers(in:from:_:)``.
package func phoneNumbers(in text: String) -> [FoundPhoneNumber] {
  var numbers: [FoundPhoneNumber] = []
  var text = text
  text.withUTF8 { bytes in findPhoneNumbers(in: bytes) { numbers.append($0) } }
  return numbers
}

/// Groups of digits with one space between each.
private struct DigitRun {
  /// From the first digit, or a `+` before it, to one past the last digit.
  var range: Range<Int>
  /// The bytes of each group.
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

  /// The number, if the groups are those of one and nothing around them tells otherwise.
  func telephoneNumber(in text: UnsafeBufferPointer<UInt8>) -> PhoneNumber? {
    let digits = groups.flatMap { text[$0] }
    guard standsAlone(in: text),
      let number = PhoneNumber(digits: digits[...], hasPlus: hasPlus),
      !number.digits.hasPrefix("+")
    else { return nil }
    let sizes = groups.map(\.count)
    if digits.count > 8 {
      // With a country code nothing but a telephone number looks like this.
      return number
    }
    let surroundings = PhoneNumberSurroundings(text, range)
    switch sizes {
    case [8]: return isDate(digits) || surroundings.isAmount ? nil : number
    case [2, 2, 2, 2], [3, 2, 3], [3, 3, 2]: return surroundings.isAmount ? nil : number
    case [6], [3, 3]: return surroundings.isAmount ? nil : number
    case [5]:
      return digits[1] >= 0x32 ? number : nil
    case [3]:
      let isEmergency = ["110", "112", "113"].contains(number.digits)
      return isEmergency && surroundings.allowsEmergencyNumber ? number : nil
    case [4]:
      return surroundings.isDirectlyAfterCallingWord && !isYear(digits[...]) ? number : nil
    case [2, 3, 3]:
      // «25 000 000» is an amount; nobody has such a number without a word before it.
      let isRound = digits.suffix(3).allSatisfy { $0 == 0x30 }
      return !surroundings.isAmount && (!isRound || surroundings.followsCallingWord)
        ? number : nil
    default:
      let isPlausible = sizes.allSatisfy { $0 >= 2 } && digits.count != 4
      return isPlausible && surroundings.followsCallingWord && !surroundings.isAmount
        ? number : nil
    }
  }

  /// Whether a word right before presents the digits as a telephone number, though none has that
  /// many: «tlf. 33 34 40».
  func hasWrongLength(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = groups.flatMap { text[$0] }
    guard (4...12).contains(digits.count), !hasPlus, standsAlone(in: text),
      PhoneNumber(digits: digits[...], hasPlus: false) == nil,
      !(digits.count == 4 && isYear(digits[...]))
    else { return false }
    let surroundings = PhoneNumberSurroundings(text, range)
    return surroundings.isDirectlyAfterCallingWord && !surroundings.isAmount
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
      default:
        // «§ 112»: the sign is C2 A7, with or without a space after it.
        if text[..<start].suffix(3).starts(with: [0xC2, 0xA7]) || before == 0xA7 { return false }
      }
    }
    let end = range.upperBound
    guard end < text.count else { return true }
    let after = text[end]
    let afterThat = end + 1 < text.count ? text[end + 1] : 0x20
    switch after {
    case UInt8(ascii: "."):
      // «116111.no» is a web address.
      return !isDigit(afterThat) && !(0x61...0x7A).contains(afterThat)
    case UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: ":"):
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

  /// Whether four digits read as a year from 1900 to 2099.
  private func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
  }
}

/// The length of a space, no-break space (U+00A0) or narrow no-break space (U+202F), or 0.
private func spaceLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let rest = text[min(index, text.count)...]
  if rest.first == 0x20 { return 1 }
  if rest.starts(with: [0xC2, 0xA0]) { return 2 }
  return rest.starts(with: [0xE2, 0x80, 0xAF]) ? 3 : 0
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
