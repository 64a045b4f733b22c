import Markup

/// The texts of an offer that exist in each language; facts are the same in all.
public struct OfferTexts: Sendable {
  /// The name people recognise.
  public internal(set) var title = ""
  /// One sentence, at most 160 characters.
  public internal(set) var summary = ""
  /// What one gets, a line each; empty when not stated or, in a translation, not translated.
  public internal(set) var whatYouGet: [String] = []
  /// What to do, step by step.
  public internal(set) var steps: [String] = []
  /// What happens first.
  public internal(set) var firstContact: String?
}

/// An offer's texts in another language; facts are the offer's own.
@dynamicMemberLookup
public struct OfferTranslation: Sendable {
  /// The texts.
  public let texts: OfferTexts
  /// The text under the facts.
  public let body: MarkupDocument

  /// One of the texts.
  public subscript<Value>(dynamicMember path: KeyPath<OfferTexts, Value>) -> Value {
    texts[keyPath: path]
  }
}
