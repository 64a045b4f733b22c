/// The letters and digits of codes: those that nobody takes for another.
private let codeAlphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

/// A new code for a mail and its answers: twelve characters in three groups, 59 bits.
///
/// - Parameter generator: Must be unguessable outside tests.
func newCode(using generator: inout some RandomNumberGenerator) -> String {
  (0..<3).map { _ in
    String(
      (0..<4).map { _ in codeAlphabet[Int.random(in: 0..<codeAlphabet.count, using: &generator)] })
  }.joined(separator: "-")
}

/// The codes in a text, in capitals, each once, in order.
///
/// - Complexity: O(*n*).
func codes(in text: String) -> [String] {
  var found: [String] = []
  var groups: [String] = []
  var group = ""
  func isBoundary(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
  /// Ends a group of letters and digits; any sign but one hyphen ends the code.
  func endGroup(_ sign: Character) {
    if group.count == 4, group.allSatisfy(codeAlphabet.contains) {
      groups.append(group)
    } else {
      groups = []
    }
    group = ""
    if groups.count == 3 {
      let code = groups.joined(separator: "-")
      if sign != "-", !found.contains(code) { found.append(code) }
    }
    if sign != "-" || groups.count >= 3 { groups = [] }
  }
  for character in text + " " {
    if isBoundary(character) {
      endGroup(character)
    } else if group.count < 5 {
      group += character.uppercased()
    }
  }
  return found
}
