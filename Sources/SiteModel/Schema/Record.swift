import SiteBase
import YAML

/// A group read by its schema, with where its values are.
struct Record<Group: Sendable>: Sendable {
  let schema: Schema<Group>
  /// The file the group was written in; single values may come from a file of defaults.
  let file: SourceFile
  let position: YAMLPosition
  /// What was read; a field that was wrong or not written has its default.
  var value: Group
  /// Where each field's value is; nil for a field that was wrong or not written.
  var ranges: [SourceRange?]

  init(
    _ schema: Schema<Group>, _ file: SourceFile, _ position: YAMLPosition,
    over defaults: Record<Group>? = nil
  ) {
    self.schema = schema
    self.file = file
    self.position = position
    value = defaults?.value ?? schema.empty
    ranges = defaults?.ranges ?? [SourceRange?](repeating: nil, count: schema.fields.count)
  }

  /// The whole group in its file.
  var range: SourceRange { position.range(in: file) }

  /// Where a field's value is; where the group is when the field is absent.
  ///
  /// - Complexity: O(*k*) in the number of fields; for messages.
  func range(_ path: PartialKeyPath<Group>) -> SourceRange { written(path) ?? range }

  /// Where a field's value is; nil when it is absent.
  func written(_ path: PartialKeyPath<Group>) -> SourceRange? {
    guard
      let index = schema.fields.firstIndex(where: { ($0.path as PartialKeyPath<Group>?) == path })
    else {
      preconditionFailure("the schema '\(schema.name)' has no field for \(path)")
    }
    return ranges[index]
  }

  /// Where a field's value is in the group's own file; nil when it is absent or comes from defaults.
  func writtenHere(_ path: PartialKeyPath<Group>) -> SourceRange? {
    written(path).flatMap { $0.file.path == file.path ? $0 : nil }
  }

  /// The keys of required fields that have no value.
  var missingKeys: [String] {
    schema.requiredIndices.filter { ranges[$0] == nil }.map { schema.fields[$0].description.key }
  }
}
