extension DiagnosticFormatter {
  /// The report as one JSON object on one line; see ``jsonFormatVersion``.
  func json(_ selection: ReportSelection) -> String {
    var writer = JSONWriter()
    var places = SourcePlaces()
    writer.object { writer in
      writer.key("formatVersion")
      writer.number(Self.jsonFormatVersion)
      writer.key("errors")
      writer.number(selection.errors)
      writer.key("warnings")
      writer.number(selection.warnings)
      writer.key("diagnostics")
      writer.array(selection.shown) { writer, diagnostic in write(diagnostic, &places, to: &writer)
      }
      if !selection.omissions.isEmpty {
        writer.key("omitted")
        writer.array(selection.omissions) { writer, omission in write(omission, to: &writer) }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private func write(
    _ diagnostic: Diagnostic, _ places: inout SourcePlaces, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("id")
      writer.string(diagnostic.kind.id)
      writer.key("severity")
      writer.string(diagnostic.severity.rawValue)
      writer.key("message")
      writer.string(summary(of: diagnostic))
      writer.key("help")
      write(help(of: diagnostic), to: &writer)
      writer.key("nearMiss")
      write(diagnostic.nearMiss, to: &writer)
      write(diagnostic.range, &places, to: &writer)
      writer.key("notes")
      writer.array(diagnostic.notes) { writer, note in
        writer.object { writer in
          writer.key("message")
          writer.string(note.text.text(language, note.arguments))
          // A search of its own keeps the main one's place.
          var notePlaces = places
          write(note.range, &notePlaces, to: &writer)
        }
      }
    }
  }

  private func write(_ text: String?, to writer: inout JSONWriter) {
    if let text { writer.string(text) } else { writer.null() }
  }

  /// Writes the members that tell a place.
  private func write(
    _ range: SourceRange?, _ places: inout SourcePlaces, to writer: inout JSONWriter
  ) {
    writer.key("path")
    guard let range else {
      writer.null()
      return
    }
    writer.string(range.file.path)
    let (start, end) = places.places(of: range)
    let members = [
      ("line", start.line), ("column", start.column), ("endLine", end.line),
      ("endColumn", end.column), ("offset", range.bytes.lowerBound), ("length", range.bytes.count),
    ]
    for (name, value) in members {
      writer.key(name)
      writer.number(value)
    }
  }
}
