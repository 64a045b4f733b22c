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

  /// Whether the text is long enough for LIX to tell anything.
  package var isSure: Bool { words >= ReadabilityLimits.words }
  /// Whether it is harder than advised.
  package var isHard: Bool {
    isSure
      && (lix > ReadabilityLimits.lix || wordsPerSentence > ReadabilityLimits.sentence)
  }

  /// Words with more letters are shown. LIX counts those above 6, which are half of a text; above 12 they
  /// are nearly all compounds that can be said with shorter words.
  private static let lettersOfHardWord = 12
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
    var found: [String] = []
    var known: Set<String> = []
    for word in document.plainText.body.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
      guard word.count(where: \.isLetter) > Self.lettersOfHardWord, found.count < Self.mostWords,
        known.insert(word.lowercased()).inserted
      else { continue }
      found.append(String(word))
    }
    hardWords = found
  }
}
