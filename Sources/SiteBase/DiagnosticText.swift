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
  func text(_ diagnostic: Diagnostic, _ places: inout SourcePlaces) -> String {
    let main = block(
      diagnostic.range, word(diagnostic.severity), diagnostic.severity == .error ? .red : .yellow,
      summary(of: diagnostic) + " [\(diagnostic.kind.id)]", &places)
    var lines = main.lines
    if let name = diagnostic.nearMiss {
      lines += "\(main.margin)= \(printable(question(name)))\n"
    }
    if let help = help(of: diagnostic) {
      lines += "\(main.margin)= \(language == .nb ? "hjelp" : "help"): \(printable(help))\n"
    }
    // Notes lie anywhere; a search of their own keeps the main one's place.
    var notePlaces = places
    for note in diagnostic.notes {
      let text = note.text.text(language, note.arguments)
      let label = language == .nb ? "merknad" : "note"
      lines += block(note.range, label, .cyan, text, &notePlaces).lines
    }
    return lines
  }

  /// The heading, and below it the line with its caret unless there is no line to show; and what
  /// further lines start with to stand below it.
  private func block(
    _ range: SourceRange?, _ label: String, _ colour: Colour, _ text: String,
    _ places: inout SourcePlaces
  ) -> (lines: String, margin: String) {
    let indent = "    "
    let sentence = "\(painted(label + ":", colour)) \(printable(text))\n"
    guard let range else { return (sentence, indent) }
    let place = places.place(of: range.bytes.lowerBound, in: range.file)
    let path = printable("\(range.file.path):\(place.line):\(place.column):")
    let heading = "\(painted(path, .bold)) \(sentence)"
    guard !range.file.bytes.isEmpty else { return (heading, indent) }
    let excerpt = SourceExcerpt(range)
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.utf8.count + 3)
    let caret = painted(excerpt.caret, colour)
    return ("\(heading)  \(number) | \(excerpt.line)\n\(margin)| \(caret)\n", margin)
  }

  /// A text in a colour, where there are colours.
  private func painted(_ text: String, _ colour: Colour) -> String {
    hasColours ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// How a terminal shows a text, by the numbers of ECMA-48, 8.3.117. Red and yellow are what compilers
/// use; the words are there with them.
private enum Colour: String {
  case bold = "1"
  case red = "1;31"
  case yellow = "1;33"
  case cyan = "1;36"
}

/// Text in which nothing can move the cursor or turn the reading direction: control characters and
/// direction marks become the replacement character.
package func printable(_ text: String) -> String {
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
