import SiteBase
import SiteModel
import YAML

/// Every pair of a theme's colours that is too weak, in both schemes, for the theme's own colours and
/// for each municipality's.
///
/// - Parameter settingsFile: The site's settings file, so that a municipality's colour is reported
///   where it stands; nil to report at the theme's pair.
func contrastProblems(
  _ settings: ThemeSettings, municipalities: [Municipality], settingsFile: SourceFile?
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for scheme in ColourScheme.allCases {
    let palette = settings.palette(scheme)
    for pair in settings.pairs {
      guard let weak = weakness(of: pair, in: palette) else { continue }
      let better = weak.foreground.nearest {
        $0.contrast(with: weak.background) >= pair.requirement.ratio
      }
      diagnostics.append(
        Diagnostic(
          scheme == .light ? .themeContrastLight : .themeContrastDark,
          pair.arguments(weak, suggestion: better), at: pair.range))
    }
  }
  let accents = accentRanges(in: settingsFile)
  for municipality in municipalities {
    guard let accent = municipality.accent.flatMap(Colour.init) else { continue }
    diagnostics += accentProblems(
      settings, municipality, accent: accent, range: accents[municipality.id])
  }
  return diagnostics
}

/// The pairs that a municipality's colour makes too weak; those it has no part in are the theme's
/// own matter.
private func accentProblems(
  _ settings: ThemeSettings, _ municipality: Municipality, accent: Colour, range: SourceRange?
) -> [Diagnostic] {
  let derived = Set(settings.derived.map(\.token))
  let pairs = settings.pairs.filter {
    derived.contains($0.foreground) || derived.contains($0.background)
  }
  func weakPairs(_ accent: Colour) -> [(ColourScheme, ThemeSettings.Pair, Weakness)] {
    ColourScheme.allCases.flatMap { scheme in
      let palette = settings.palette(scheme, accent: accent)
      return pairs.compactMap { pair in weakness(of: pair, in: palette).map { (scheme, pair, $0) } }
    }
  }
  let weak = weakPairs(accent)
  guard !weak.isEmpty else { return [] }
  let better = accent.nearest { weakPairs($0).isEmpty }
  return weak.map { scheme, pair, weakness in
    Diagnostic(
      scheme == .light ? .themeAccentContrastLight : .themeAccentContrastDark,
      pair.arguments(weakness, suggestion: better) + [municipality.name, accent.hex],
      at: range ?? pair.range,
      notes: range == nil ? [] : [.init(.themePairNote, at: pair.range)])
  }
}

/// Two colours that are too near each other.
private struct Weakness {
  let foreground: Colour
  let background: Colour
  let ratio: Double
}

private func weakness(
  of pair: ThemeSettings.Pair, in palette: [String: Colour]
) -> Weakness? {
  guard let foreground = palette[pair.foreground], let background = palette[pair.background] else {
    return nil
  }
  let ratio = foreground.contrast(with: background)
  guard ratio < pair.requirement.ratio else { return nil }
  return Weakness(foreground: foreground, background: background, ratio: ratio)
}

extension ThemeSettings.Pair {
  fileprivate func arguments(_ weakness: Weakness, suggestion: Colour?) -> [String] {
    [
      foreground, background, state.rawValue, contrastText(weakness.ratio),
      contrastText(requirement.ratio), suggestion?.hex ?? "–",
    ]
  }
}

/// Where the settings file gives each municipality's colour.
private func accentRanges(in file: SourceFile?) -> [String: SourceRange] {
  guard let file, let root = parseYAML(file).value.first?.root else { return [:] }
  var ranges: [String: SourceRange] = [:]
  for item in root["kommuner"]?.items ?? [] {
    guard let id = item["id"]?.text, let colour = item["farge"] else { continue }
    ranges[id] = colour.range(in: file)
  }
  return ranges
}
