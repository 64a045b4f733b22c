import Markup
import SiteBase

/// A text as readers get it, without markup, with what makes it hard to read.
package struct MarkedText: Sendable, Equatable {
  /// A stretch of a sentence.
  package struct Stretch: Sendable, Equatable {
    package let text: String
    /// Whether it is one long word.
    package let isHardWord: Bool
  }

  /// A sentence with the white space after it.
  package struct Sentence: Sendable, Equatable {
    package let stretches: [Stretch]
    /// The number of words; nil outside running text, where sentences aren't counted.
    package let words: Int?

    /// Whether it has more words than advised.
    package var isLong: Bool { words.map { $0 > MarkedText.wordsOfLongSentence } ?? false }
  }

  /// A heading, a paragraph or an item of a list.
  package struct Block: Sendable, Equatable {
    package let sentences: [Sentence]
  }

  /// The blocks, in order.
  package let blocks: [Block]

  /// How many words are too long, each time they are used.
  package var hardWords: Int {
    blocks.reduce(0) { count, block in
      count + block.sentences.reduce(0) { $0 + $1.stretches.count(where: \.isHardWord) }
    }
  }
  /// How many sentences are too long.
  package var longSentences: Int {
    blocks.reduce(0) { $0 + $1.sentences.count(where: \.isLong) }
  }

  /// A sentence with more words should be looked at, whatever the average is (GOV.UK, «Content design:
  /// Writing for GOV.UK»).
  package static let wordsOfLongSentence = 25
  /// Words with more letters are hard. LIX counts those above 6, which are half of a text; above 12 they
  /// are nearly all compounds that can be said with shorter words.
  package static let lettersOfHardWord = 12

  /// Reads a Markdown text; one that is no Markdown we can stand for has no blocks.
  ///
  /// - Complexity: O(*n*).
  package init(markdown text: String) {
    let file = SourceFile(path: "tekst", bytes: Array(text.utf8))
    self.init(parseMarkup(file, options: .content).value)
  }

  /// Reads a document.
  package init(_ document: MarkupDocument) {
    blocks = document.textBlocks.map { block in
      // Headings have names in them, and are no sentences.
      if block.isHeading {
        let stretch = Stretch(text: block.text, isHardWord: false)
        return Block(sentences: [Sentence(stretches: [stretch], words: nil)])
      }
      guard block.isRunning else {
        return Block(sentences: [Sentence(stretches: Self.stretches(block.text), words: nil)])
      }
      return Block(sentences: Self.sentences(block.text))
    }
  }

  private static func sentences(_ text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    let bytes = Array(text.utf8)
    var start = 0
    for (end, words) in Readability.sentences(of: text) {
      // White space belongs to the sentence before it, so that marks begin at words.
      let next = bytes[end...].firstIndex { $0 > 0x20 } ?? bytes.count
      sentences.append(
        Sentence(
          stretches: stretches(String(decoding: bytes[start..<next], as: UTF8.self)), words: words))
      start = next
    }
    guard start < bytes.count else { return sentences }
    let rest = String(decoding: bytes[start...], as: UTF8.self)
    return sentences + [Sentence(stretches: stretches(rest), words: nil)]
  }

  private static func stretches(_ text: String) -> [Stretch] {
    var stretches: [Stretch] = []
    var plain = ""
    var word = ""
    func finishWord() {
      if word.count(where: \.isLetter) > lettersOfHardWord {
        if !plain.isEmpty { stretches.append(Stretch(text: plain, isHardWord: false)) }
        stretches.append(Stretch(text: word, isHardWord: true))
        plain = ""
      } else {
        plain += word
      }
      word = ""
    }
    for character in text {
      if character.isLetter || character == "-" {
        word.append(character)
      } else {
        finishWord()
        plain.append(character)
      }
    }
    finishWord()
    if !plain.isEmpty { stretches.append(Stretch(text: plain, isHardWord: false)) }
    return stretches
  }
}
