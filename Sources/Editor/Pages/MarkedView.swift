import SiteModel
import SiteRendering
import Templates

/// A block of a text with its hard words and long sentences marked.
struct MarkedBlockView {
  let block: MarkedText.Block
  let texts: LanguageTexts

  static let shape = Shape<MarkedBlockView>("avsnitt", "A block of a text.") { f in
    f.list("setninger", sentence, "Its sentences.") { view in
      view.block.sentences.map {
        MarkedSentenceView(sentence: $0, length: length(of: $0, view.texts))
      }
    }
  }

  private static func length(
    of sentence: MarkedText.Sentence, _ texts: LanguageTexts
  ) -> String? {
    guard sentence.isLong, let words = sentence.words else { return nil }
    return texts.text("sagt.lang_setning", ["ord": String(words)])
  }

  private static let sentence = Shape<MarkedSentenceView>("setning", "A sentence of a text.") { f in
    f.text("lengde", "How long it is, in words; absent for one that isn't too long.") { $0.length }
    f.list("biter", stretch, "Its stretches, in order.") { $0.sentence.stretches }
  }

  private static let stretch = Shape<MarkedText.Stretch>("bit", "A stretch of a sentence.") { f in
    f.flag("er_langt_ord", "It is one long word.") { $0.isHardWord }
    f.text("skrevet", "What is written.") { $0.text }
  }
}

/// A sentence of a text.
private struct MarkedSentenceView {
  let sentence: MarkedText.Sentence
  /// How long it is; nil for one that isn't too long.
  let length: String?
}
