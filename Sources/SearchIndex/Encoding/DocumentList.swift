/// Writes ascending document numbers as a short text.
///
/// Each number is written as its distance to the one before, less one (the first: the number
/// itself), in digits of base 91: the printable ASCII characters from `#` on but `\`, which JSON would
/// escape. A digit up to 60 is the distance; one from 61 to 89 is the first of two; 90
/// is followed by three. docs/sokeindeks.md has a worked example.
enum DocumentList {
  /// The digits by value.
  static let digits: [UInt8] = (35...126).filter { $0 != UInt8(ascii: "\\") }

  private static let base = 91
  /// The first digit that has a second one.
  private static let pair = 61
  /// The digit that is followed by three.
  private static let triple = 90

  /// Appends one distance.
  static func append(_ distance: Int, to bytes: inout [UInt8]) {
    if distance < pair {
      bytes.append(digits[distance])
    } else if distance < pair + (triple - pair) * base {
      let rest = distance - pair
      bytes.append(digits[pair + rest / base])
      bytes.append(digits[rest % base])
    } else {
      precondition(distance < base * base * base, "more documents than the index can number")
      bytes.append(digits[triple])
      bytes.append(digits[distance / (base * base)])
      bytes.append(digits[distance / base % base])
      bytes.append(digits[distance % base])
    }
  }

  /// Appends ascending numbers.
  static func append(_ numbers: some Sequence<Int32>, to bytes: inout [UInt8]) {
    var next = 0
    for number in numbers {
      append(Int(number) - next, to: &bytes)
      next = Int(number) + 1
    }
  }

  /// Ascending numbers as a text.
  static func text(_ numbers: some Sequence<Int32>) -> String {
    var bytes: [UInt8] = []
    append(numbers, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
