import SiteBase
import YAML

/// Reads a theme's `tema.yaml`.
func readThemeSettings(_ file: SourceFile) -> Diagnosed<ThemeSettings> {
  let parsed = parseYAML(file)
  guard let root = parsed.value.first?.root else {
    return Diagnosed(ThemeSettings(), parsed.diagnostics)
  }
  var reader = ThemeReader(file)
  var settings = ThemeSettings()
  let keys = ["navn", "beskrivelse", "farger", "kommunefarge", "mål", "kontrast"]
  let values = reader.mapping(
    root, keys: keys, required: ["navn", "farger", "kontrast"])
  settings.name = reader.text(values["navn"]) ?? ""
  _ = reader.text(values["beskrivelse"])
  // A token whose colour is wrong still has a name that others may use.
  var names: [String] = []
  if let node = values["farger"] { (names, settings.tokens) = reader.palette(node) }
  settings.derived = reader.items(values["kommunefarge"]).compactMap {
    reader.derived($0, tokens: names)
  }
  settings.measures = reader.measures(values["mål"], taken: names)
  settings.pairs = reader.items(values["kontrast"]).compactMap { reader.pair($0, tokens: names) }
  return Diagnosed(settings, parsed.diagnostics + reader.diagnostics)
}

extension ThemeReader {
  /// The tokens, in the order of the light scheme; each must be in both.
  fileprivate mutating func palette(
    _ node: YAMLNode
  ) -> (names: [String], tokens: [ThemeSettings.Token]) {
    let schemes = mapping(node, keys: ["lys", "mørk"], required: ["lys", "mørk"])
    let light = tokens(schemes["lys"])
    let dark = tokens(schemes["mørk"])
    let darkByName = Dictionary(dark.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let lightNames = Set(light.map(\.key))
    for entry in dark where !lightNames.contains(entry.key) {
      report(.themeTokenMissing, [entry.key, "lys"], at: entry.keyPosition)
    }
    let tokens: [ThemeSettings.Token] = light.compactMap { entry in
      guard let other = darkByName[entry.key] else {
        report(.themeTokenMissing, [entry.key, "mørk"], at: entry.keyPosition)
        return nil
      }
      let light = colour(entry.value)
      let dark = colour(other.value)
      guard let light, let dark else { return nil }
      return ThemeSettings.Token(name: entry.key, light: light, dark: dark)
    }
    return (light.map(\.key), tokens)
  }

  fileprivate mutating func derived(
    _ node: YAMLNode, tokens: [String]
  ) -> ThemeSettings.Derived? {
    let keys = ["token", "lys", "mørk"]
    let values = mapping(node, keys: keys, required: Set(keys))
    let token = token(values["token"], among: tokens)
    let light = mix(values["lys"])
    let dark = mix(values["mørk"])
    guard let token, let light, let dark else { return nil }
    return ThemeSettings.Derived(token: token, light: light, dark: dark)
  }

  private mutating func mix(_ node: YAMLNode?) -> ThemeSettings.Derived.Mix? {
    guard let node else { return nil }
    let values = mapping(node, keys: ["med", "andel"], required: ["med", "andel"])
    let colour = colour(values["med"])
    let share = share(values["andel"])
    guard let colour, let share else { return nil }
    return ThemeSettings.Derived.Mix(colour: colour, share: share)
  }

  private mutating func token(_ node: YAMLNode?, among tokens: [String]) -> String? {
    guard let node, let name = text(node) else { return nil }
    guard tokens.contains(name) else {
      report(
        .themeUnknownToken, [name], at: node.position, nearMiss: nearMiss(to: name, among: tokens))
      return nil
    }
    return name
  }

  fileprivate mutating func pair(_ node: YAMLNode, tokens: [String]) -> ThemeSettings.Pair? {
    let values = mapping(
      node, keys: ["for", "på", "krav", "tilstand"], required: ["for", "på", "krav"])
    let foreground = token(values["for"], among: tokens)
    let background = token(values["på"], among: tokens)
    let requirement = choice(values["krav"], ThemeSettings.Pair.Requirement.self)
    let state = choice(values["tilstand"], ThemeSettings.Pair.State.self, otherwise: .rest)
    guard let foreground, let background, let requirement, let state else { return nil }
    return ThemeSettings.Pair(
      foreground: foreground, background: background, requirement: requirement, state: state,
      range: node.range(in: file))
  }

  /// Values that are written as they are, so nothing in them may end the declaration they stand in.
  fileprivate mutating func measures(
    _ node: YAMLNode?, taken: [String]
  ) -> [ThemeSettings.Measure] {
    tokens(node).compactMap { entry in
      guard let value = text(entry.value) else { return nil }
      if taken.contains(entry.key) {
        report(.themeKeyTwice, [entry.key], at: entry.keyPosition)
        return nil
      }
      guard isOneCSSValue(value) else {
        report(.themeBadMeasure, [value], at: entry.value.position)
        return nil
      }
      return ThemeSettings.Measure(name: entry.key, value: value)
    }
  }
}

/// Whether a text stays inside one declaration: quotes and parentheses are closed, and no `;`,
/// brace, comment, backslash, `<` or address stands in it.
func isOneCSSValue(_ text: String) -> Bool {
  var depth = 0
  var quote: UInt8?
  let bytes = Array(text.utf8)
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\\"), UInt8(ascii: "<"): return false
    case _ where quote != nil: if byte == quote { quote = nil }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"):
      depth -= 1
      if depth < 0 { return false }
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "@"): return false
    case UInt8(ascii: "*") where index > 0 && bytes[index - 1] == UInt8(ascii: "/"): return false
    default: break
    }
  }
  return depth == 0 && quote == nil && !text.lowercased().contains("url(")
}
