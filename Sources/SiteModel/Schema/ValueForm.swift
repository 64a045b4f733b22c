/// What a reference in a file points at.
package enum ReferenceTarget: String, Sendable, Hashable, CaseIterable {
  /// An entry of the vocabulary of that name.
  case audience, theme, provider, contactCard, helpline, sourceDocument, municipality, crisisService
  /// An offer.
  case offer

  /// The word editors know it by.
  package var norwegianName: String {
    switch self {
    case .audience: "målgrupper"
    case .theme: "temaer"
    case .provider: "tilbydere"
    case .contactCard: "kontaktkort"
    case .helpline: "hjelpelinjer"
    case .sourceDocument: "kilder"
    case .municipality: "kommuner"
    case .crisisService: "krisetjenester"
    case .offer: "tilbud"
    }
  }
}

/// What the value of a field looks like in a file, without the Swift type it becomes. The JSON
/// Schemas, the reference page and the examples in messages are derived from it.
package indirect enum ValueForm: Sendable {
  /// One line or more of text, not empty; at most `limit` characters when given.
  case text(limit: Int?)
  /// An id: `[a-z0-9-]+`.
  case identifier
  /// One of some words, each with its meaning in Norwegian.
  case choice([Choice])
  /// `ja`, `nei` or `ukjent`.
  case fact
  /// `ja` or `nei`.
  case yesNo
  /// A day, `YYYY-MM-DD`.
  case date
  /// A day of any year, `MM-DD`.
  case monthDay
  /// A time of day, `HH.MM` or `HH:MM`.
  case clockTime
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A decimal number in a range.
  case decimal(ClosedRange<Double>)
  /// A decimal number, or nothing where the source can't be read.
  case numberOrNull
  /// A telephone number; see ``isPhoneNumber(_:)``.
  case phone
  /// An e-mail address.
  case email
  /// An http or https address.
  case url
  /// An address on the site, starting and ending with `/`.
  case path
  /// `#rrggbb`.
  case colour
  /// A language code (BCP 47), such as `nb` or `pl`.
  case languageCode
  /// The id of something else.
  case reference(ReferenceTarget)
  /// A list; a single value is a list of one.
  case list(ValueForm)
  /// A group of fields.
  case record(RecordSchema)
  /// The first of these whose form fits the value's form (scalar, list or group).
  case either([ValueForm])

  /// A word of a choice and what it means.
  package struct Choice: Sendable {
    /// What is written in the file.
    package let word: String
    /// What it means, in Norwegian.
    package let meaning: String
  }

  /// A value of this form as one writes it on one line, for messages; `…` where any text fits.
  var example: String {
    switch self {
    case .choice(let choices): choices.first?.word ?? "…"
    case .fact, .yesNo: "ja"
    case .date: "2026-11-03"
    case .monthDay: "\"06-20\""
    case .clockTime: "\"12.00\""
    case .integer(let range): String(range.lowerBound)
    case .decimal, .numberOrNull: "1"
    case .list(let element): "[\(element.example)]"
    case .record(let schema): schema.example
    case .either(let alternatives):
      // A plain text is the simplest, but a word of a choice would propose a fact.
      if case .text = alternatives.first { "…" } else { alternatives.last?.example ?? "…" }
    default: "…"
    }
  }
}

/// One key of a group of fields, without where its value goes; see ``Field``.
package struct FieldDescription: Sendable {
  /// The key as it is written, with æøå.
  package let key: String
  /// What it holds, in Norwegian, for the reference page and editors' completion.
  package let documentation: String
  /// What the value looks like.
  package let form: ValueForm
  /// Whether a file without it is wrong.
  package let isRequired: Bool
  /// An example value as YAML; nil for none.
  package let example: String?

  /// The key in plain ASCII (å→a, ø→o, æ→ae), accepted as an alias.
  package var asciiKey: String { Self.ascii(key) }

  /// A key with å, ø and æ written in plain ASCII.
  package static func ascii(_ key: String) -> String {
    var result = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "å": result += "a"
      case "ø": result += "o"
      case "æ": result += "ae"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A group of fields: an offer, a settings file, an entry of a vocabulary or a part of one.
package final class RecordSchema: Sendable {
  /// The name of the group, in Norwegian.
  package let name: String
  /// What the group is, in Norwegian.
  package let documentation: String
  /// The fields, in the order the reference page shows them.
  package let fields: [FieldDescription]

  init(_ name: String, _ documentation: String, _ fields: [FieldDescription]) {
    self.name = name
    self.documentation = documentation
    self.fields = fields
  }

  /// The group on one line: its required fields and, where these are few, those with an example; at
  /// least one field.
  var example: String {
    let required = fields.filter(\.isRequired)
    let telling =
      required.count > 2 ? required : fields.filter { $0.isRequired || $0.example != nil }
    return "{"
      + (telling.isEmpty ? Array(fields.prefix(1)) : telling)
      .map { "\($0.key): \($0.example ?? $0.form.example)" }.joined(separator: ", ") + "}"
  }

  /// The field of this group, at any depth, that has a key in a group below; nil when none has.
  func fieldHolding(_ key: String) -> FieldDescription? {
    fields.first { field in
      field.form.groups.contains { $0.fields.contains { $0.key == key || $0.asciiKey == key } }
    }
  }
}

extension ValueForm {
  /// The groups a value can be or consist of, outermost only.
  package var groups: [RecordSchema] {
    switch self {
    case .record(let schema): [schema]
    case .list(let element): element.groups
    case .either(let alternatives): alternatives.flatMap(\.groups)
    default: []
    }
  }
}
