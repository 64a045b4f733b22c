import Markup

/// The texts of an offer that exist in each language; facts are the same in all.
@usableFromInline package struct OfferTexts: Sendable {
  /// The name people recognise.
  package internal(set) var title = ""
  /// One sentence, at most 160 characters.
  package internal(set) var summary = ""
  /// What one gets, a line each; empty when not stated or, in a translation, not translated.
  package internal(set) var whatYouGet: [String] = []
  /// What to do, step by step.
  package internal(set) var steps: [String] = []
  /// What happens first.
  package internal(set) var firstContact: String?
}

/// An offer's texts in another language; facts are the offer's own.
@dynamicMemberLookup
@usableFromInline package struct OfferTranslation: Sendable {
  /// The texts.
  @usableFromInline package let texts: OfferTexts
  /// The text under the facts.
  package let body: MarkupDocument

  /// One of the texts. Inlined as an offer's members are.
  @inlinable @inline(__always)
  package subscript<Value>(dynamicMember path: KeyPath<OfferTexts, Value>) -> Value {
    texts[keyPath: path]
  }
}
