import SiteBase
import YAML

/// One value read by the schema, with where it stands.
struct FieldValue: Sendable {
  /// What the schema made of it.
  indirect enum Content: Sendable {
    /// Text, words of choices, ids, addresses and the like.
    case text(String)
    /// `ja`, `nei` or `ukjent`.
    case fact(Fact)
    /// `ja` or `nei`.
    case flag(Bool)
    case date(CalendarDate)
    case monthDay(MonthDay)
    case clockTime(ClockTime)
    case integer(Int)
    case decimal(Double)
    /// A number the source doesn't give.
    case null
    case list([FieldValue])
    case record(RecordValue)
  }

  let content: Content
  /// The file the value was written in; a file of defaults for values taken from there.
  let file: SourceFile
  /// Where the value stands in `file`.
  let position: YAMLPosition

  var text: String? { if case .text(let text) = content { text } else { nil } }
  var fact: Fact? { if case .fact(let fact) = content { fact } else { nil } }
  var flag: Bool? { if case .flag(let flag) = content { flag } else { nil } }
  var date: CalendarDate? { if case .date(let date) = content { date } else { nil } }
  var monthDay: MonthDay? { if case .monthDay(let day) = content { day } else { nil } }
  var clockTime: ClockTime? { if case .clockTime(let time) = content { time } else { nil } }
  var integer: Int? { if case .integer(let value) = content { value } else { nil } }
  var decimal: Double? { if case .decimal(let value) = content { value } else { nil } }
  var list: [FieldValue]? { if case .list(let values) = content { values } else { nil } }
  var record: RecordValue? { if case .record(let record) = content { record } else { nil } }
}

/// A group of fields read by its schema. A field that was wrong or not written is nil.
struct RecordValue: Sendable {
  let schema: RecordSchema
  /// The file the group was written in; single values may come from a file of defaults.
  let file: SourceFile
  /// Where the group starts.
  let position: YAMLPosition
  /// One value per field of the schema.
  private(set) var values: [FieldValue?]

  init(
    schema: RecordSchema, file: SourceFile, position: YAMLPosition, values: [FieldValue?]
  ) {
    self.schema = schema
    self.file = file
    self.position = position
    self.values = values
  }

  /// The value of a field; nil when absent.
  ///
  /// - Precondition: The schema has the field.
  subscript(key: String) -> FieldValue? {
    guard let index = schema.indexByKey[key] else {
      preconditionFailure("the schema '\(schema.name)' has no field '\(key)'")
    }
    return values[index]
  }

  func text(_ key: String) -> String? { self[key]?.text }
  func flag(_ key: String) -> Bool { self[key]?.flag ?? false }
  func fact(_ key: String) -> Fact { self[key]?.fact ?? .unknown }
  func date(_ key: String) -> CalendarDate? { self[key]?.date }
  func integer(_ key: String) -> Int? { self[key]?.integer }
  func clockTime(_ key: String) -> ClockTime? { self[key]?.clockTime }
  func record(_ key: String) -> RecordValue? { self[key]?.record }
  /// The elements of a list; empty when absent.
  func list(_ key: String) -> [FieldValue] { self[key]?.list ?? [] }
  /// The texts of a list; empty when absent.
  func texts(_ key: String) -> [String] { list(key).compactMap(\.text) }
  /// The groups of a list; empty when absent.
  func records(_ key: String) -> [RecordValue] { list(key).compactMap(\.record) }

  /// Where a field's value stands, or where the group starts when it is absent.
  func range(_ key: String) -> SourceRange {
    if let value = self[key] { return value.position.range(in: value.file) }
    return position.range(in: file)
  }

  /// A copy in which fields that were not written take their value from `defaults`.
  func filled(from defaults: RecordValue?) -> RecordValue {
    guard let defaults else { return self }
    precondition(defaults.schema === schema, "defaults must have the same schema")
    var copy = self
    for index in values.indices where copy.values[index] == nil {
      copy.values[index] = defaults.values[index]
    }
    return copy
  }

  /// The names of required fields that are nil.
  var missingFields: [Field] {
    schema.requiredIndices.filter { values[$0] == nil }.map { schema.fields[$0] }
  }
}
