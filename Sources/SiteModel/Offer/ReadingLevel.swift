import Markup
import SiteBase

/// How hard a text is to read, and what makes it so: what whoever writes it can do something about.
package struct ReadingLevel: Sendable, Equatable {
  /// LIX, rounded; 0 for no text.
  package let lix: Int
  /// The average number of words in a sentence; 0 for no text.
  package let wordsPerSentence: Int
  /// The number of words of running text.
  package let words: Int
  /// The long words, each once, in the order of the text, at most ``mostWords``.
  package let hardWords: [String]
  /// The text with what makes it hard.
  package let marked: MarkedText

  /// Whether the text is long enough for LIX to tell anything.
  package var isSure: Bool { words >= ReadabilityLimits.words }
  /// Whether it is harder than advised.
  package var isHard: Bool {
    isSure
      && (lix > ReadabilityLimits.lix || wordsPerSentence > ReadabilityLimits.sentence)
  }

  /// A longer list is not read.
  private static let mostWords = 12

  /// Reads a Markdown text; one that is no Markdown we can stand for has no words.
  ///
  /// - Complexity: O(*n*).
  package init(markdown text: String) {
    let file = SourceFile(path: "tekst", bytes: Array(text.utf8))
    let document = parseMarkup(file, options: .content).value
    let readability = document.readability
    lix = Int(readability.lix.rounded())
    words = readability.words
    wordsPerSentence = readability.words / max(1, readability.sentences)
    marked = MarkedText(document)
    var found: [String] = []
    var known: Set<String> = []
    for stretch in marked.blocks.flatMap(\.sentences).flatMap(\.stretches) where stretch.isHardWord
    {
      guard found.count < Self.mostWords, known.insert(stretch.text.lowercased()).inserted else {
        continue
      }
      found.append(stretch.text)
    }
    hardWords = found
  }
}
