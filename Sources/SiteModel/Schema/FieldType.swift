/// What a reference in a file points at.
public enum ReferenceTarget: String, Sendable, Hashable, CaseIterable {
  /// An entry of the vocabulary of that name.
  case audience, theme, provider, contactCard, helpline, sourceDocument, municipality, crisisService
  /// An offer.
  case offer
}

/// What the value of a field may be. The schema is made of these, and validation, the JSON Schema
/// and the reference page are all read off them.
public indirect enum FieldType: Sendable {
  /// One line or more of text, not empty; at most `limit` characters when given.
  case text(limit: Int? = nil)
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
  /// A telephone number: digits and spaces, three to twelve digits, perhaps with `+` first.
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
  /// A list; a single value stands for a list of one.
  case list(FieldType)
  /// A group of fields.
  case record(RecordSchema)
  /// The first of these whose form fits the value's form (scalar, list or group).
  case either([FieldType])

  /// A word of a choice and what it means.
  public struct Choice: Sendable {
    /// What is written in the file.
    public let word: String
    /// What it means, in Norwegian.
    public let meaning: String

    /// Creates a word of a choice.
    public init(_ word: String, _ meaning: String) {
      self.word = word
      self.meaning = meaning
    }
  }

  /// Texts per language; a single text is bokmål.
  public static func localized(limit: Int? = nil) -> FieldType {
    .either([
      .text(limit: limit),
      .record(
        RecordSchema(
          "språktekst", "Samme tekst på flere språk.",
          [
            Field("nb", .text(limit: limit), "Bokmål.", isRequired: true),
            Field("nn", .text(limit: limit), "Nynorsk."),
            Field("en", .text(limit: limit), "Engelsk."),
          ])),
    ])
  }

  /// Words per language; a plain list is bokmål.
  public static let localizedWords: FieldType = .either([
    .list(.text()),
    .record(
      RecordSchema(
        "språkord", "Ord på flere språk.",
        [
          Field("nb", .list(.text()), "Bokmål."),
          Field("nn", .list(.text()), "Nynorsk."),
          Field("en", .list(.text()), "Engelsk."),
        ])),
  ])
}

/// One key of a group of fields.
public struct Field: Sendable {
  /// The key as it is written, with æøå.
  public let key: String
  /// What it holds, in Norwegian, for the reference page and editors' completion.
  public let documentation: String
  /// What the value may be.
  public let type: FieldType
  /// Whether a file without it is wrong.
  public let isRequired: Bool
  /// An example value as YAML; nil for none.
  public let example: String?

  /// Creates a field.
  public init(
    _ key: String, _ type: FieldType, _ documentation: String, isRequired: Bool = false,
    example: String? = nil
  ) {
    self.key = key
    self.type = type
    self.documentation = documentation
    self.isRequired = isRequired
    self.example = example
  }

  /// The key in plain ASCII (å→a, ø→o, æ→ae), accepted as an alias.
  public var asciiKey: String { Self.ascii(key) }

  /// A key with å, ø and æ written in plain ASCII.
  static func ascii(_ key: String) -> String {
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
public final class RecordSchema: Sendable {
  /// The name of the group, in Norwegian.
  public let name: String
  /// What the group is, in Norwegian.
  public let documentation: String
  /// The fields, in the order the reference page shows them.
  public let fields: [Field]
  /// The index of a field by key and by plain-ASCII alias.
  let indexByKey: [String: Int]
  /// The indices of the required fields.
  let requiredIndices: [Int]

  /// Creates a group.
  ///
  /// - Precondition: No two fields share a key or alias.
  public init(_ name: String, _ documentation: String, _ fields: [Field]) {
    self.name = name
    self.documentation = documentation
    self.fields = fields
    var index: [String: Int] = [:]
    for (position, field) in fields.enumerated() {
      for key in Set([field.key, field.asciiKey]) {
        let earlier = index.updateValue(position, forKey: key)
        precondition(earlier == nil, "the schema '\(name)' has the key '\(key)' twice")
      }
    }
    indexByKey = index
    requiredIndices = fields.indices.filter { fields[$0].isRequired }
  }
}
