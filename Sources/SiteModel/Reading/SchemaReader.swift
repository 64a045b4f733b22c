import SiteBase
import YAML

/// The id of something else, as a file uses it.
struct ReferenceUse: Sendable {
  let target: ReferenceTarget
  let id: String
  let range: SourceRange
}

/// Reads nodes by the schema and collects what is wrong and what is referred to.
///
/// Positions are those of `file`. Values that are wrong are left out, so that one mistake gives one
/// message.
struct SchemaReader {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var references: [ReferenceUse] = []

  init(_ file: SourceFile) { self.file = file }

  /// Adds a problem found by whoever uses what was read.
  mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String] = [], at range: SourceRange,
    nearMiss: String? = nil
  ) {
    diagnostics.append(Diagnostic(kind, arguments, at: range, nearMiss: nearMiss))
  }

  /// Adds a problem that has notes of its own.
  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reads a group; nil, with a diagnostic, when the node is no group at all.
  ///
  /// - Parameter isComplete: Whether required fields must be there; files of defaults need none.
  mutating func record(
    _ node: YAMLNode, _ schema: RecordSchema, isComplete: Bool = true
  ) -> RecordValue? {
    guard let entries = node.entries else {
      report(.modelWrongType, [schema.name, "en gruppe med nøkler"], at: node.range(in: file))
      return nil
    }
    var values = [FieldValue?](repeating: nil, count: schema.fields.count)
    var written = [YAMLEntry?](repeating: nil, count: schema.fields.count)
    for entry in entries {
      guard let index = schema.indexByKey[entry.key] else {
        report(
          .modelUnknownKey, [entry.key, schema.name], at: entry.keyRange(in: file),
          nearMiss: nearMiss(to: entry.key, among: schema.fields.map(\.key)))
        continue
      }
      if let first = written[index] {
        diagnostics.append(
          Diagnostic(
            .modelRepeatedKey, [entry.key, first.key], at: entry.keyRange(in: file),
            notes: [.init(.modelFirstHere, at: first.keyRange(in: file))]))
        continue
      }
      written[index] = entry
      values[index] = field(entry.value, schema.fields[index])
    }
    let record = RecordValue(
      schema: schema, file: file, position: node.position, values: values)
    if isComplete {
      for index in schema.requiredIndices
      where values[index] == nil && written[index]?.value.isNull != false {
        reportMissing(schema.fields[index], in: record)
      }
    }
    return record
  }

  /// Reports a required field that is nowhere.
  mutating func reportMissing(_ field: Field, in record: RecordValue) {
    let start = Int(record.position.start)
    report(
      .modelMissingKey, [field.key, record.schema.name],
      at: SourceRange(file: record.file, start: start, end: start))
  }

  private mutating func field(_ node: YAMLNode, _ field: Field) -> FieldValue? {
    if node.isNull {
      if case .numberOrNull = field.type {
        return FieldValue(content: .null, file: file, position: node.position)
      }
      return nil
    }
    return value(node, field.type, named: field.key)
  }

  private mutating func value(
    _ node: YAMLNode, _ type: FieldType, named name: String
  ) -> FieldValue? {
    switch type {
    case .list(let element):
      let items = node.items ?? [node]
      var values: [FieldValue] = []
      for item in items {
        if item.isNull {
          if case .numberOrNull = element {
            values.append(FieldValue(content: .null, file: file, position: item.position))
          } else {
            report(.modelEmptyItem, [name], at: item.range(in: file))
          }
        } else if let read = value(item, element, named: name) {
          values.append(read)
        }
      }
      return FieldValue(content: .list(values), file: file, position: node.position)
    case .record(let schema):
      return record(node, schema).map {
        FieldValue(content: .record($0), file: file, position: node.position)
      }
    case .either(let alternatives):
      guard let fitting = alternatives.first(where: { $0.fits(node) }) else {
        report(.modelWrongType, [name, type.describedForm], at: node.range(in: file))
        return nil
      }
      return value(node, fitting, named: name)
    default:
      guard let text = node.text else {
        report(.modelWrongType, [name, type.describedForm], at: node.range(in: file))
        return nil
      }
      return scalar(text, type, node, named: name).map {
        FieldValue(content: $0, file: file, position: node.position)
      }
    }
  }

  private mutating func scalar(
    _ text: String, _ type: FieldType, _ node: YAMLNode, named name: String
  ) -> FieldValue.Content? {
    if case .reference(let target) = type {
      references.append(ReferenceUse(target: target, id: text, range: node.range(in: file)))
      return .text(text)
    }
    switch readScalar(text, type) {
    case .success(let content): return content
    case .failure(let problem):
      report(
        problem.kind, [name, text] + problem.arguments, at: node.range(in: file),
        nearMiss: nearMiss(to: text, among: problem.words))
      return nil
    }
  }
}

extension FieldType {
  /// Whether a value of this node's form could be of this type.
  fileprivate func fits(_ node: YAMLNode) -> Bool {
    switch self {
    case .list: node.items != nil
    case .record: node.entries != nil
    case .either(let alternatives): alternatives.contains { $0.fits(node) }
    default: node.text != nil
    }
  }
}
