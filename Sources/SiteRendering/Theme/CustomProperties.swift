import SiteModel

/// The theme's tokens as CSS custom properties: the first rules of the one style sheet.
///
/// The dark set holds on screens only, so paper always gets the light one.
func customProperties(_ settings: ThemeSettings, municipalities: [Municipality]) -> String {
  func rule(_ selector: String, _ declarations: [String]) -> String {
    declarations.isEmpty ? "" : selector + "{" + declarations.joined(separator: ";") + "}"
  }
  func accents(_ scheme: ColourScheme) -> String {
    municipalities.map { municipality in
      guard let accent = municipality.accent.flatMap(Colour.init) else { return "" }
      return rule(
        ".kommune-" + municipality.id,
        settings.derived.map { "--\($0.token):\($0.colour(scheme, accent: accent).hex)" })
    }.joined()
  }
  let measures = settings.measures.map { "--\($0.name):\($0.value)" }
  let light = settings.tokens.map { "--\($0.name):\($0.light.hex)" }
  let dark = settings.tokens.map { "--\($0.name):\($0.dark.hex)" }
  return rule(":root", ["color-scheme:light dark"] + light + measures) + accents(.light)
    + "@media screen and (prefers-color-scheme:dark){" + rule(":root", dark) + accents(.dark) + "}"
}
