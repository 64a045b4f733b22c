extension DiagnosticFormatter {
  /// One diagnostic as a workflow command of GitHub Actions:
  /// `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=yaml/alias::message`.
  ///
  /// Help, near miss and notes follow the message on lines of their own.
  func annotation(_ diagnostic: Diagnostic, _ places: inout SourcePlaces) -> String {
    var properties: [(String, String)] = []
    if let range = diagnostic.range {
      let (start, end) = places.places(of: range)
      properties = [
        ("file", printable(range.file.path)), ("line", String(start.line)),
        ("col", String(start.column)),
        ("endLine", String(end.line)), ("endColumn", String(end.column)),
      ]
    }
    properties.append(("title", diagnostic.kind.id))

    var message = [summary(of: diagnostic)]
    if let name = diagnostic.nearMiss { message.append(question(name)) }
    if let help = help(of: diagnostic) { message.append(help) }
    // Notes lie anywhere; a search of their own keeps the main one's place.
    var notePlaces = places
    for note in diagnostic.notes {
      let place = notePlaces.place(of: note.range.bytes.lowerBound, in: note.range.file)
      let text = note.text.text(language, note.arguments)
      message.append("\(note.range.file.path):\(place.line):\(place.column): \(text)")
    }
    let list = properties.map { "\($0.0)=\(escaped($0.1, also: ":,"))" }.joined(separator: ",")
    let data = escaped(message.joined(separator: "\n"), also: "")
    return "::\(diagnostic.severity.rawValue) \(list)::\(data)\n"
  }

  /// GitHub ends a command at a line break and a property at `,` or `:`, and decodes these codes.
  func escaped(_ text: String, also signs: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where signs.contains(":"): result += "%3A"
      case "," where signs.contains(","): result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
