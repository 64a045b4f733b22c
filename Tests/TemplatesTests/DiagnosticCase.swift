import SiteBase
import Templates
import Testing

/// Templates with a mistake and what is said about it.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// The templates' texts by name; `page` is the layout and is rendered with an offer.
  let templates: [String: String]
  /// Every problem as `file:line:column "marked text" id`, its Norwegian text, its way out, its near
  /// miss and its notes, each on a line.
  let expected: String

  init(_ name: String, _ templates: [String: String], _ expected: String) {
    self.name = name
    self.templates = templates
    self.expected = expected
  }

  /// A case of one template, the layout.
  init(_ name: String, _ page: String, _ expected: String) {
    self.init(name, ["page": page], expected)
  }

  var testDescription: String { name }

  var found: [Diagnostic] {
    compile(templates).diagnostics
  }
}

extension Diagnostic {
  /// The diagnostic as cases write it.
  func described(_ language: MessageLanguage = .nb) -> String {
    var lines = ["\(range?.described ?? "no file") \(kind.id)"]
    lines.append("  " + kind.summary.text(language, arguments))
    if let help = kind.help { lines.append("  > " + help.text(language, arguments)) }
    if let nearMiss { lines.append("  ? " + nearMiss) }
    for note in notes {
      lines.append("  \(note.range.described) " + note.text.text(language, note.arguments))
    }
    return lines.joined(separator: "\n")
  }
}

extension SourceRange {
  fileprivate var described: String {
    let (line, column) = file.lineAndColumn(of: bytes.lowerBound)
    let marked = String(decoding: file.bytes[bytes].prefix(40), as: UTF8.self)
    return "\(file.path):\(line):\(column) \(marked.debugDescription)"
  }
}
