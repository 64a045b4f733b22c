import SiteModel

/// A theme or an audience, which words lead to; themes come before audiences.
struct Concept: Sendable {
  /// The id in addresses.
  var id: String
  /// The names in all languages; a name in a question means this concept and nothing less.
  var names: [String]
  /// The words and phrases people use for it, in all languages.
  var everydayWords: [String]
  /// The index of the wider theme; nil for the widest and for audiences.
  var broader: Int?
  /// The ages it is usually about; nil when it says nothing of age.
  var typicalAge: ClosedRange<Int>?
  /// Whether offers of it come further down for questions that don't name it.
  var isNarrow = false

  /// The concepts of a site, in its order.
  static func all(_ site: Site) -> [Concept] {
    zip(site.themes, site.themeParents).map { theme, broader in
      Concept(
        id: theme.id, names: theme.name.all, everydayWords: theme.everydayWords.all,
        broader: broader, isNarrow: theme.isNarrow)
    }
      + site.audiences.map {
        Concept(
          id: $0.id, names: $0.name.all, everydayWords: $0.everydayWords.all,
          typicalAge: $0.typicalAge?.years, isNarrow: $0.isNarrow)
      }
  }
}

extension LocalizedText {
  /// The wordings there are, bokmål first, each once.
  var all: [String] {
    var texts = [nb]
    for text in [nn, en].compactMap({ $0 }) where !texts.contains(text) { texts.append(text) }
    return texts
  }
}
