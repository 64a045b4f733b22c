/// Writes values in any order as a short text: little more than their entropy, which gzip does not reach for
/// random letters.
///
/// A range coder (Martin 1979, “Range encoding: an algorithm for removing redundancy from a digitised
/// message”) with fixed shares, whose digits are those of ``DocumentList``. The text is one number in base
/// 91. It begins as any number below 1; each value narrows the range to its share of it, and the range is
/// widened by a digit while it is below 2³².
enum RangeText {
  private static let base = 91
  private static let least = 1 << 32

  /// Values from 0 as a text.
  ///
  /// - Parameters:
  ///   - values: Fewer than 2³²; each is below the count of `counts`.
  ///   - counts: How many there are of each value.
  static func text(_ values: [Int], counts: [Int]) -> String {
    let total = counts.reduce(0, +)
    var digits: [Int] = []
    var range = 1
    for value in values {
      while range < least {
        range *= base
        digits.append(0)
      }
      range /= total
      // The number never reaches the end of the range, so that a carry has a digit to go to.
      var rest = range * counts[..<value].reduce(0, +)
      var position = digits.count - 1
      while rest > 0 {
        rest += digits[position]
        digits[position] = rest % base
        rest /= base
        position -= 1
      }
      range *= counts[value]
    }
    return String(decoding: digits.map { DocumentList.digits[$0] }, as: UTF8.self)
  }
}
