import SiteBase
import YAML

/// Reads the nodes of `tema.yaml` strictly: what doesn't belong is reported where it stands and left
/// out.
struct ThemeReader {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String] = [], at position: YAMLPosition,
    nearMiss: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(kind, arguments, at: position.range(in: file), nearMiss: nearMiss))
  }

  /// The values of a mapping by key; keys may be written without æ, ø and å.
  ///
  /// - Parameters:
  ///   - keys: The keys there are, in their full spelling.
  ///   - required: Those that must be there.
  mutating func mapping(
    _ node: YAMLNode, keys: [String], required: Set<String> = []
  ) -> [String: YAMLNode] {
    guard let entries = node.entries else {
      report(.themeNotMapping, at: node.position)
      return [:]
    }
    var values: [String: YAMLNode] = [:]
    for entry in entries {
      guard let key = keys.first(where: { $0 == entry.key || plainSpelling($0) == entry.key })
      else {
        report(
          .themeUnknownKey, [entry.key, keys.joined(separator: ", ")], at: entry.keyPosition,
          nearMiss: nearMiss(to: entry.key, among: keys))
        continue
      }
      if values[key] == nil {
        values[key] = entry.value
      } else {
        report(.themeKeyTwice, [key], at: entry.keyPosition)
      }
    }
    for key in keys where required.contains(key) && values[key] == nil {
      let start = YAMLPosition(start: Int(node.position.start), end: Int(node.position.start))
      report(.themeMissingKey, [key], at: start)
    }
    return values
  }

  /// The keys and values of a mapping whose keys are tokens.
  mutating func tokens(_ node: YAMLNode?) -> [YAMLEntry] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      report(.themeNotMapping, at: node.position)
      return []
    }
    return entries.filter { entry in
      let isToken = entry.key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
      if !isToken || entry.key.isEmpty {
        report(.themeBadToken, [entry.key], at: entry.keyPosition)
      }
      return isToken && !entry.key.isEmpty
    }
  }

  mutating func items(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node else { return [] }
    guard let items = node.items else {
      report(.themeNotList, at: node.position)
      return []
    }
    return items
  }

  mutating func text(_ node: YAMLNode?) -> String? {
    guard let node else { return nil }
    guard let text = node.text, !node.isNull, !text.isEmpty else {
      report(.themeNotText, at: node.position)
      return nil
    }
    return text
  }

  mutating func colour(_ node: YAMLNode?) -> Colour? {
    guard let node, let text = text(node) else { return nil }
    guard let colour = Colour(text) else {
      report(.themeBadColour, [text], at: node.position)
      return nil
    }
    return colour
  }

  /// A share from 0 to 1, with at most four decimals.
  mutating func share(_ node: YAMLNode?) -> Double? {
    guard let node, let text = text(node) else { return nil }
    guard let share = Double(text), (0...1).contains(share), text.utf8.count <= 6 else {
      report(.themeBadShare, [text], at: node.position)
      return nil
    }
    return share
  }

  /// One of an enumeration's words; `otherwise` when the key is absent.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode?, _ type: Choice.Type, otherwise: Choice? = nil
  ) -> Choice? {
    guard let node else { return otherwise }
    guard let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(
      .themeUnknownWord, [text, words.joined(separator: ", ")], at: node.position,
      nearMiss: nearMiss(to: text, among: words))
    return nil
  }
}

/// A key without æ, ø and å, the way it may also be written.
private func plainSpelling(_ key: String) -> String {
  String(
    String.UnicodeScalarView(
      key.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
        switch scalar {
        case "æ": ["a", "e"]
        case "ø": ["o"]
        case "å": ["a"]
        default: [scalar]
        }
      }))
}
