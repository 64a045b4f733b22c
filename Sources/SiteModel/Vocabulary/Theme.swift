import SiteBase

/// What an offer is about.
package struct Theme: Sendable {
  /// The id.
  package internal(set) var id = ""
  /// The name.
  package internal(set) var name = LocalizedText(nb: "")
  /// One sentence; nil when there is none.
  package internal(set) var summary: LocalizedText?
  /// LOS concepts, https addresses.
  package internal(set) var los: [String] = []
  /// What people type when they mean it.
  package internal(set) var everydayWords = LocalizedWords.none
  /// The broader theme's id.
  package internal(set) var broader: String?
  /// Pages of this theme carry the quick exit.
  package internal(set) var quickExit = false
  /// The name of the theme's icon; nil for none.
  package internal(set) var icon: String?
  /// Offers of the theme come further down for questions that don't name it.
  package internal(set) var isNarrow = false
  /// The need in people's own words, which «Finn hjelp» asks about; nil for a theme it doesn't ask about.
  package internal(set) var need: LocalizedText?
}

extension Theme {
  static let vocabulary = VocabularyFile("temaer", .theme, schema, id: { $0.id }, into: \.themes)

  private static let schema = Schema("tema", "Noe tilbud handler om.", empty: Theme()) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field("navn", .localized, \.name, "Navnet.", required: true)
    Field("kort", .localized, \.summary, "Én setning.")
    Field("los", .list(.url), \.los, "Adresser til begreper i LOS.")
    Field("hverdagsord", .localizedWords, \.everydayWords, "Ord folk skriver når de mener temaet.")
    Field("bredere", .reference(.theme), \.broader, "Det videre temaet.")
    Field("forlat_raskt", .yesNo, \.quickExit, "Sidene får knappen «Forlat siden raskt».")
    Field("ikon", .identifier, \.icon, "Navnet på ikonet.")
    Field(
      "smal", .yesNo, \.isNarrow,
      "Tilbud om temaet kommer lenger ned i søk som ikke nevner det.")
    Field(
      "behov", .localized, \.need,
      "Behovet slik folk ville sagt det. Temaet er da et svar i «Finn hjelp i tre spørsmål».")
  }
}

extension Site {
  /// The position in ``themes`` of each theme's broader theme; nil for one at the top.
  package var themeParents: [Int?] {
    let positions = Dictionary(
      zip(themes.map(\.id), themes.indices), uniquingKeysWith: { first, _ in first })
    return themes.map { $0.broader.flatMap { positions[$0] } }
  }

  /// The positions in ``themes`` of all that is broader than each theme, the nearest first.
  ///
  /// The model refuses circles and chains above ``VocabularyLimits/depth``; should there be one, it
  /// is followed once and no further.
  package var broaderThemes: [[Int]] {
    let parents = themeParents
    return themes.indices.map { start in
      var found: [Int] = []
      var next = parents[start]
      while let position = next, position != start, found.count < VocabularyLimits.depth,
        !found.contains(position)
      {
        found.append(position)
        next = parents[position]
      }
      return found
    }
  }
}
