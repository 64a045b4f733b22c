extension DiagnosticFormatter {
  /// One diagnostic for people:
  ///
  /// ```
  /// content/x.md:3:4: feil: Aliaser er ikke tillatt: *b [yaml/alias]
  ///   3 | a: *b
  ///     |    ^~
  ///     = mente du «…»?
  ///     = hjelp: Skriv verdien ut …
  /// ```
  func text(_ diagnostic: Diagnostic) -> String {
    let label = word(diagnostic.severity)
    var margin = "    "
    var lines = heading(diagnostic.range, label, summary(of: diagnostic))
    lines += " [\(diagnostic.kind.id)]\n"
    if let range = diagnostic.range { lines += excerpt(range, &margin) }
    if let name = diagnostic.nearMiss { lines += "\(margin)= \(printable(question(name)))\n" }
    if let help = help(of: diagnostic) {
      lines += "\(margin)= \(language == .nb ? "hjelp" : "help"): \(printable(help))\n"
    }
    for note in diagnostic.notes {
      let text = note.text.text(language, note.arguments)
      lines += heading(note.range, language == .nb ? "merknad" : "note", text) + "\n"
      lines += excerpt(note.range, &margin)
    }
    return lines
  }

  private func heading(_ range: SourceRange?, _ label: String, _ text: String) -> String {
    guard let range else { return "\(label): \(printable(text))" }
    let place = SourcePlace(range.file, offset: range.bytes.lowerBound)
    return printable("\(range.file.path):\(place.line):\(place.column): \(label): \(text)")
  }

  /// The line and the caret below it; nothing for a range in an empty file.
  private func excerpt(_ range: SourceRange, _ margin: inout String) -> String {
    guard !range.file.bytes.isEmpty else { return "" }
    let excerpt = SourceExcerpt(range)
    let number = String(SourcePlace(range.file, offset: range.bytes.lowerBound).line)
    margin = "  " + String(repeating: " ", count: number.utf8.count) + " "
    return "  \(number) | \(excerpt.line)\n\(margin)| \(excerpt.caret)\n"
  }
}

/// Text in which nothing can move the cursor or turn the reading direction: control characters and
/// direction marks become the replacement character.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(isUnprintable(scalar) ? "\u{FFFD}" : scalar) }
  return String(result)
}

func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}
