import SiteBase

/// Light or dark, as the reader's device asks for.
enum ColourScheme: CaseIterable, Sendable {
  case light
  case dark
}

/// A theme's `tema.yaml`: all its colours and measures.
struct ThemeSettings: Sendable {
  /// A colour token in both schemes.
  struct Token: Sendable {
    let name: String
    let light: Colour
    let dark: Colour
  }

  /// A token that a municipality's own colour takes over.
  struct Derived: Sendable {
    /// What the municipality's colour is mixed with, and how much of it, 0 to 1.
    struct Mix: Sendable {
      let colour: Colour
      let share: Double
    }

    let token: String
    let light: Mix
    let dark: Mix
  }

  /// A length, size or other value, written as it is.
  struct Measure: Sendable {
    let name: String
    let value: String
  }

  /// Two tokens that stand on each other somewhere.
  struct Pair: Sendable {
    enum Requirement: String, CaseIterable, Sendable {
      /// Text of ordinary size (WCAG 2.2, 1.4.3).
      case text = "tekst"
      /// Borders, icons, bars and focus marks (WCAG 2.2, 1.4.11).
      case control = "kontroll"

      /// The least ratio.
      var ratio: Double { self == .text ? 4.5 : 3 }
    }

    enum State: String, CaseIterable, Sendable {
      case rest = "hvile"
      case hover = "over"
      case focus = "fokus"
    }

    let foreground: String
    let background: String
    let requirement: Requirement
    let state: State
    let range: SourceRange
  }

  var name = ""
  var tokens: [Token] = []
  var derived: [Derived] = []
  var measures: [Measure] = []
  var pairs: [Pair] = []

  /// The colours of a scheme by token, with a municipality's own colour in its places if given.
  func palette(_ scheme: ColourScheme, accent: Colour? = nil) -> [String: Colour] {
    var palette: [String: Colour] = [:]
    for token in tokens { palette[token.name] = scheme == .light ? token.light : token.dark }
    if let accent {
      for derived in derived { palette[derived.token] = derived.colour(scheme, accent: accent) }
    }
    return palette
  }
}

extension ThemeSettings.Derived {
  /// The token's colour for a municipality with an accent colour.
  func colour(_ scheme: ColourScheme, accent: Colour) -> Colour {
    let mix = scheme == .light ? light : dark
    return accent.mixed(with: mix.colour, share: mix.share)
  }
}
