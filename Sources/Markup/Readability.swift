import SiteBase

/// How hard a text is to read, by Björnsson's läsbarhetsindex (LIX, 1968).
package struct Readability: Sendable, Hashable {
  /// The number of words: runs of letters, with digits, hyphens and apostrophes inside.
  package private(set) var words = 0
  /// The number of sentences; each paragraph has at least one.
  package private(set) var sentences = 0
  /// The number of words of more than six letters.
  package private(set) var longWords = 0

  /// Creates the readability of no text.
  package init() {}

  /// Creates the readability of one paragraph.
  package init(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Words per sentence plus the percentage of long words, or 0 for no words. Below 30 is very easy,
  /// 40 newspaper prose, above 60 very hard.
  package var lix: Double {
    guard words > 0 else { return 0 }
    return Double(words) / Double(max(sentences, 1)) + 100 * Double(longWords) / Double(words)
  }

  /// The sentences of a paragraph, in order, as they are counted: where each ends, as an offset in UTF-8,
  /// and its number of words. What is after the last of them has no words.
  package static func sentences(of text: String) -> [(end: Int, words: Int)] {
    var sentences: [(end: Int, words: Int)] = []
    var text = text
    var readability = Readability()
    text.withUTF8 { readability.add($0) { sentences.append((end: $0, words: $1)) } }
    return sentences
  }

  /// Adds a paragraph's UTF-8 text.
  ///
  /// A full stop ends a sentence when a capital letter or nothing follows, so that `f.eks.`, `kl. 16`
  /// and `tlf. 116 117` end none; `!`, `?` and `:` end one before a space.
  ///
  /// - Parameter ended: Called with the end of each sentence and the number of its words.
  /// - Complexity: O(*n*).
  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, ended: (_ end: Int, _ words: Int) -> Void = { _, _ in }
  ) {
    var letters = 0
    var wordsSinceEnd = 0
    var index = 0
    func finishWord(_ readability: inout Readability) {
      guard letters > 0 else { return }
      readability.words += 1
      wordsSinceEnd += 1
      if letters > 6 { readability.longWords += 1 }
      letters = 0
    }
    while index < text.count {
      let byte = text[index]
      if byte.isLetter || (0xC3...0xDF).contains(byte) {
        letters += 1
      } else if byte.isContinuation || (letters > 0 && isInsideWord(text, index)) {
        // Part of a letter, or a hyphen or apostrophe between letters.
      } else {
        finishWord(&self)
        if wordsSinceEnd > 0, endsSentence(text, index) {
          sentences += 1
          ended(index + 1, wordsSinceEnd)
          wordsSinceEnd = 0
        }
      }
      index += 1
    }
    finishWord(&self)
    guard wordsSinceEnd > 0 else { return }
    sentences += 1
    ended(text.count, wordsSinceEnd)
  }

  private func isInsideWord(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    let next = text[index + 1]
    return (text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "'"))
      && (next.isLetter || next >= 0xC3)
  }

  private func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let rest = text[(index + 1)...]
    let isSpaced = rest.first.map { $0 <= 0x20 || $0 == UInt8(ascii: ")") || $0 == 0xC2 } ?? true
    switch text[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return isSpaced
    case UInt8(ascii: "."):
      guard isSpaced else { return false }
      let next = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "\"") }
      guard let first = next.first else { return true }
      // A capital in ASCII; Æ, Ø and Å are C3 86, C3 98 and C3 85; « opens a quotation.
      if (0x41...0x5A).contains(first) || first == 0xC2 { return true }
      return first == 0xC3 && [0x86, 0x98, 0x85].contains(next.dropFirst().first ?? 0)
    default: return false
    }
  }
}
