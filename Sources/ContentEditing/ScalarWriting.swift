import YAML

/// A value as it is written: what stands behind the key or dash, and the lines below.
struct WrittenValue {
  /// What stands on the line of the key; empty if nothing does.
  var head = ""
  /// The lines below with their indentation, without line breaks.
  var below: [String] = []
}

/// How a text is to be written.
struct ScalarWriting {
  let text: String
  /// The style the author used, here or in a place like it.
  var preferred: YAMLScalar.Style = .plain
  /// What the author's text means to other readers when it has no quotes; nil when it has.
  var former: PlainMeaning?
  let place: SchemaPlace
  let inFlow: Bool

  /// The styles that can hold the text, best first; double quotes, which can hold every text, last.
  var styles: [YAMLScalar.Style] {
    let isBlock = !inFlow && isSafeAsBlock
    var styles: [YAMLScalar.Style] = []
    switch preferred {
    case .plain:
      if isPlain { styles.append(.plain) }
      if isBlock, text.utf8.contains(0x0A) { styles.append(.literal) }
      if isSafeInSingleQuotes, text.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) {
        styles.append(.singleQuoted)
      }
    case .singleQuoted:
      if isSafeInSingleQuotes { styles.append(.singleQuoted) }
      if isBlock, text.utf8.contains(0x0A) { styles.append(.literal) }
    case .doubleQuoted: break
    case .literal: if isBlock { styles.append(.literal) }
    case .folded:
      if isBlock, isSafeFolded { styles.append(.folded) }
      if isBlock { styles.append(.literal) }
    }
    return styles + [.doubleQuoted]
  }

  /// Whether the text needs no quotes and means the same to every reader as to ours, or as the author's
  /// text did.
  private var isPlain: Bool {
    guard isSafeWithoutQuotes(text, inFlow: inFlow) else { return false }
    switch PlainMeaning(text) {
    case .text: return true
    case .number: return former == .number || place.isNumber
    case .date: return former == .date || place.isDate
    case .other: return false
    }
  }

  private var isSafeInSingleQuotes: Bool {
    !text.unicodeScalars.contains { $0 == "\n" || $0 == "\t" || isEscaped($0) }
  }

  private var isSafeAsBlock: Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return !text.unicodeScalars.contains(where: isEscaped)
      && lines.contains { !$0.isEmpty }
      && lines.allSatisfy { line in line.isEmpty || line.utf8.contains { $0 > 0x20 } }
  }

  private var isSafeFolded: Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.first?.isEmpty == false
      && lines.allSatisfy { line in line.utf8.first.map { $0 > 0x20 } ?? true }
  }

  /// The text on one line, in quotes unless the style is plain.
  func inline(_ style: YAMLScalar.Style) -> String {
    switch style {
    case .plain: text
    case .singleQuoted: singleQuoted(text)
    default: doubleQuoted(text)
    }
  }
}

/// A text in single quotes, which can hold neither line breaks nor what needs an escape.
private func singleQuoted(_ text: String) -> String {
  var result = "'"
  // By code points: a quote with an accent on it is one character of Swift's.
  for scalar in text.unicodeScalars {
    result.unicodeScalars.append(scalar)
    if scalar == "'" { result += "'" }
  }
  return result + "'"
}

/// A text in double quotes; letters beyond ASCII stay as they are.
func doubleQuoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case _ where isEscaped(scalar):
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let width = scalar.value < 0x100 ? 2 : 4
      result += width == 2 ? "\\x" : "\\u"
      result += String(repeating: "0", count: width - digits.utf8.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
