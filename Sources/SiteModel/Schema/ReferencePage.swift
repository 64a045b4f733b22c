/// The page `docs/innhold.md`, the reference of every key. Made of the schema, so that
/// it agrees with what is checked.
public func contentReferencePage() -> String {
  var page = """
    # Innholdet: alle nøkler

    Denne siden er laget av skjemaet i koden. Ikke rediger den for hånd.

    Nøkler med æ, ø og å kan også skrives uten: `også_kalt` og `ogsa_kalt` er det samme. \
    Fakta er `ja`, `nei` eller `ukjent`, og det som ikke står, er ukjent. En liste med ett punkt \
    kan skrives uten listetegn. En fil `_standard.yaml` i en mappe gir verdier til alle tilbud i \
    mappa og mappene under.


    """
  var described = Set<ObjectIdentifier>()
  for kind in ContentFileKind.all {
    page += "## \(capitalised(kind.name))\n\n\(kind.schema.documentation)\n\n"
    page += "Fil: `\(kind.location)`\(kind.isList ? " (en liste)" : "")\n\n"
    page += table(kind.schema)
    for part in kind.schema.parts where described.insert(ObjectIdentifier(part)).inserted {
      page += "### \(capitalised(part.name)) (i \(kind.name))\n\n\(part.documentation)\n\n"
      page += table(part)
    }
  }
  return page.trimmingNewlines + "\n"
}

private func table(_ schema: RecordSchema) -> String {
  var rows = "| nøkkel | verdi | hva det er |\n| --- | --- | --- |\n"
  for field in schema.fields {
    let required = field.isRequired ? " **Påkrevd.**" : ""
    let example = field.example.map { " Eksempel: `\($0)`." } ?? ""
    rows +=
      "| `\(field.key)` | \(field.form.shownForm) | \(field.documentation)\(required)\(example) |\n"
  }
  return rows + "\n"
}

private func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}

extension String {
  fileprivate var trimmingNewlines: String {
    var copy = self
    while copy.hasSuffix("\n") { copy.removeLast() }
    return copy
  }
}

extension RecordSchema {
  /// The groups inside this one, outermost first, each once.
  fileprivate var parts: [RecordSchema] {
    var found: [RecordSchema] = []
    var queue = [self]
    while let next = queue.first {
      queue.removeFirst()
      for part in next.fields.flatMap(\.form.groups)
      where !found.contains(where: { $0 === part }) {
        found.append(part)
        queue.append(part)
      }
    }
    return found
  }
}

extension ValueForm {
  /// What a value looks like, for the reference page.
  fileprivate var shownForm: String {
    switch self {
    case .text(let limit): limit.map { "tekst, høyst \($0) tegn" } ?? "tekst"
    case .identifier: "id"
    case .choice(let choices):
      choices.map { "`\($0.word)` (\($0.meaning))" }.joined(separator: ", ")
    case .fact: "`ja`, `nei`, `ukjent`"
    case .yesNo: "`ja`, `nei`"
    case .date: "dag, `ÅÅÅÅ-MM-DD`"
    case .monthDay: "`\"MM-DD\"`"
    case .clockTime: "`\"TT.MM\"`"
    case .integer(let range): "helt tall fra \(range.lowerBound) til \(range.upperBound)"
    case .decimal(let range): "tall fra \(Int(range.lowerBound)) til \(Int(range.upperBound))"
    case .numberOrNull: "tall eller `null`"
    case .phone: "telefonnummer"
    case .email: "e-postadresse"
    case .url: "nettadresse"
    case .path: "adresse på nettstedet"
    case .colour: "farge, `\"#rrggbb\"`"
    case .languageCode: "språkkode"
    case .reference(let target): "id i \(target.norwegianName)"
    case .list(let element): "liste: \(element.shownForm)"
    case .record(let schema): "gruppe: \(schema.name)"
    case .either(let alternatives): alternatives.map(\.shownForm).joined(separator: " eller ")
    }
  }
}
