import SiteBase

/// One word of a crisis rule: a token, or the beginning of one.
struct CrisisWord: Hashable {
  /// Folded as tokens are, and as it sounds.
  let text: [UInt8]
  /// Whether a token may go on after it.
  let isBeginning: Bool

  /// The length in bytes from which a typing error is tolerated in a word and in a beginning: shorter ones
  /// have too many neighbours one letter away («poison» and «prison», «sjolvm» and «sjolvh»).
  static let leastMisspelt = (word: 6, beginning: 8)

  /// Whether a token is this word, begins with it, or does so but for one edit after the first letter.
  func meets(_ token: [UInt8]) -> Bool {
    // Nearly all words differ here.
    guard token.first == text.first else { return false }
    if token == text || (isBeginning && token.starts(with: text)) { return true }
    let least = isBeginning ? Self.leastMisspelt.beginning : Self.leastMisspelt.word
    guard text.count >= least else { return false }
    guard isBeginning else { return editDistance(token, text, limit: 1) != nil }
    return (text.count - 1...text.count + 1).contains { length in
      editDistance(Array(token.prefix(length)), text, limit: 1) != nil
    }
  }

  /// The word as the core file has it.
  var encoded: [UInt8] { isBeginning ? text + [UInt8(ascii: "*")] : text }
}

/// What one place of a group may be: words side by side, or all that another group has.
enum CrisisAlternative: Hashable {
  case words([CrisisWord])
  case group(Int)

  /// Whether it is a beginning that the only word of another begins with.
  func covers(_ other: CrisisAlternative) -> Bool {
    guard case .words(let own) = self, case .words(let others) = other, own.count == 1,
      others.count == 1
    else { return false }
    return own[0].isBeginning && others[0].text.starts(with: own[0].text)
  }

  /// The alternative as the core file has it.
  var encoded: [UInt8] {
    switch self {
    case .words(let words): Array(words.map(\.encoded).joined(separator: "_".utf8))
    case .group(let number): Array("=\(number)".utf8)
    }
  }
}

/// Why a word of a rule can't be read.
enum CrisisWordProblem: Error, Equatable {
  /// No group has the id.
  case unknownGroup(String)
  /// It holds no letters, more than one token, or a mark in the middle.
  case malformed
  /// It is the beginning of too many words.
  case tooShort
}

/// The least letters a beginning must have.
let leastCrisisBeginning = 3

extension CrisisAlternative {
  /// Reads a word as a file has it: `skad*`, `ta_livet` or `<andre>`.
  init(_ written: Substring, groups: [String: Int]) throws(CrisisWordProblem) {
    if written.hasPrefix("<"), written.hasSuffix(">") {
      let id = String(written.dropFirst().dropLast())
      guard let number = groups[id] else { throw .unknownGroup(id) }
      self = .group(number)
      return
    }
    var words: [CrisisWord] = []
    for part in written.split(separator: "_", omittingEmptySubsequences: false) {
      let isBeginning = part.hasSuffix("*")
      let letters = isBeginning ? part.dropLast() : part
      let found = tokens(String(letters), joined: false)
      guard found.count == 1, !letters.contains("*") else { throw .malformed }
      guard !isBeginning || found[0].count >= leastCrisisBeginning else { throw .tooShort }
      words.append(CrisisWord(text: sounded(found[0]), isBeginning: isBeginning))
    }
    self = .words(words)
  }
}
