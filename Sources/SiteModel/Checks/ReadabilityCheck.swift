import Markup
import SiteBase

/// The limits of the readability advice.
public enum ReadabilityLimits {
  /// LIX above this is heavy for people under stress. 40 to 50 is what newspapers have.
  public static let lix = 50
  /// Words per sentence above this on average are long; Norwegian plain-language advice is 15–20.
  public static let sentence = 20
  /// Texts shorter than this many words give no stable LIX.
  public static let words = 60
}

/// Heavy texts get advice, never an error: LIX is a rough measure, and names are long.
func checkReadability(_ all: AllEntries) -> [Diagnostic] {
  all.offers.flatMap { offer in readability(offer.body.readability, at: offer.range) }
}

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
