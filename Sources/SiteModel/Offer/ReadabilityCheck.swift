import Markup
import SiteBase

/// The limits of the readability advice.
package enum ReadabilityLimits {
  /// LIX above this is heavy for people under stress. 40 to 50 is what newspapers have.
  package static let lix = 50
  /// Words per sentence above this on average are long; Norwegian plain-language advice is 15–20.
  package static let sentence = 20
  /// Texts shorter than this many words give no stable LIX.
  package static let words = 60
}

/// Heavy texts get advice, never an error: LIX is a rough measure, and names are long.
let readabilityCheck = Check(
  [.modelHardToRead, .modelLongSentence],
  eachOffer: { offer, _ in readability(offer.body.readability, at: offer.range) })

private func readability(_ text: Readability, at range: SourceRange) -> [Diagnostic] {
  guard text.words >= ReadabilityLimits.words else { return [] }
  var diagnostics: [Diagnostic] = []
  let lix = Int(text.lix.rounded())
  if lix > ReadabilityLimits.lix {
    diagnostics.append(
      Diagnostic(.modelHardToRead, [String(lix), String(ReadabilityLimits.lix)], at: range))
  }
  let sentence = text.words / max(1, text.sentences)
  if sentence > ReadabilityLimits.sentence {
    diagnostics.append(
      Diagnostic(
        .modelLongSentence, [String(sentence), String(ReadabilityLimits.sentence)], at: range))
  }
  return diagnostics
}

extension DiagnosticKind {
  /// A text with a high LIX.
  static let modelHardToRead = DiagnosticKind(
    "model/hard-to-read", .warning,
    nb: "Teksten er tung å lese: LIX {0}, helst under {1}",
    en: "The text is hard to read: LIX {0}, preferably below {1}",
    nbHelp: "Del lange setninger, og bytt lange ord med korte.",
    enHelp: "Split long sentences and replace long words with short ones.")

  /// A text with long sentences.
  static let modelLongSentence = DiagnosticKind(
    "model/long-sentences", .warning,
    nb: "Setningene er lange: {0} ord i snitt, helst høyst {1}",
    en: "The sentences are long: {0} words on average, preferably at most {1}")
}
