import SiteBase
import SiteModel
import YAML

/// Applies edits to a content file, each to what the ones before it left.
///
/// An edit replaces stretches of bytes. What it gives is read again and compared: the place has the wanted
/// value, every other value is what it was, in the style it had, and so is every byte outside the
/// stretches.
///
/// - Parameter schema: The schema of the file's groups, for the order and spelling of keys; nil for a
///   file without one, where keys are added last.
/// - Returns: The changed file, or `file` itself if nothing changed.
/// - Throws: ``EditError`` if the file can't be read, or if an edit can't be made so; then no edit is.
/// - Complexity: O(*n*) in the size of the file for neighbouring edits that replace texts, and for every
///   other edit.
package func edited(
  _ file: SourceFile, _ edits: [ContentEdit], schema: RecordSchema?
) throws(EditError) -> SourceFile {
  let result = try EditableFile(file).applying(edits, schema: schema).source
  return result.bytes == file.bytes ? file : result
}

extension EditableFile {
  /// Applies edits; see ``edited(_:_:schema:)``.
  package func applying(
    _ edits: [ContentEdit], schema: RecordSchema?
  ) throws(EditError) -> EditableFile {
    let root = SchemaPlace(root: schema)
    var file = self
    var texts: [(place: FoundPlace, text: String)] = []
    var paths = Set<ContentPath>()
    for edit in edits {
      if case .set(let path, .text(let text)) = edit, let place = file.find(path, root),
        place.missing.isEmpty, place.node.text != nil,
        !paths.contains(place.path)
      {
        paths.insert(place.path)
        if ContentValue(place.node) != .text(text) { texts.append((place, text)) }
        continue
      }
      file = try file.replacing(texts).applying(edit, root)
      texts = []
      paths = []
    }
    return try file.replacing(texts)
  }

  /// Replaces texts, all from one reading; if that fails, one after the other.
  private func replacing(
    _ texts: [(place: FoundPlace, text: String)]
  ) throws(EditError) -> EditableFile {
    guard let first = texts.first else { return self }
    func alternatives(_ file: EditableFile, _ place: FoundPlace, _ text: String) -> [PlannedEdit] {
      file.textSplices(text, at: place).map {
        PlannedEdit(splices: $0, change: .value(place.path, .text(text)))
      }
    }
    if texts.count > 1 {
      let plans = texts.compactMap { alternatives(self, $0.place, $0.text).first }
      if let file = proven(plans) { return file }
    }
    var file = try firstProven(alternatives(self, first.place, first.text), first.place.path)
    for (old, text) in texts.dropFirst() {
      guard let place = file.find(old.path, SchemaPlace([])) else { throw .noSuchPlace(old.path) }
      var current = place
      current.schema = old.schema
      file = try file.firstProven(alternatives(file, current, text), old.path)
    }
    return file
  }

  private func applying(
    _ edit: ContentEdit, _ root: SchemaPlace
  ) throws(EditError) -> EditableFile {
    switch edit {
    case .set(let path, let value): return try setting(path, value, root)
    case .insertItem(let path, let index, let value):
      return try insertingItem(path, at: index, value, root)
    case .remove(let path): return try removing(path, root)
    case .setBody(let text): return try settingBody(text)
    }
  }

  /// The file with the first of some plans that can be proven.
  func firstProven(
    _ plans: [PlannedEdit], _ path: ContentPath
  ) throws(EditError) -> EditableFile {
    for plan in plans {
      if let file = proven([plan]) { return file }
    }
    throw .notProven(path)
  }

  /// The file with a change made by splices for texts without quotes where that can be proven, and for
  /// texts in double quotes otherwise: lines of a text could take in a comment below.
  func firstProven(
    _ change: ValueChange, _ splices: (YAMLScalar.Style) throws(EditError) -> [Splice]
  ) throws(EditError) -> EditableFile {
    for style in [YAMLScalar.Style.plain, .doubleQuoted] {
      if let file = proven([PlannedEdit(splices: try splices(style), change: change)]) {
        return file
      }
    }
    throw .notProven(change.path)
  }

  /// The file with plans carried out together; nil if anything came out otherwise than wanted.
  private func proven(_ plans: [PlannedEdit]) -> EditableFile? {
    let splices = plans.flatMap(\.splices)
    guard let bytes = source.bytes.spliced(splices),
      source.bytes.agree(with: bytes, outside: splices),
      let file = try? EditableFile(SourceFile(path: source.path, bytes: bytes)),
      file.roots.count == roots.count
    else { return nil }
    var expected = roots.map { ExpectedValue.same($0) }
    for plan in plans {
      guard expected[plan.change.path.document].apply(plan.change) else { return nil }
    }
    guard zip(expected, file.roots).allSatisfy({ $0.matches($1) }) else { return nil }
    if let bodyStart, let newStart = file.bodyStart {
      guard source.bytes[bodyStart...].elementsEqual(bytes[newStart...]) else { return nil }
    }
    return file
  }

  /// The text below the front matter replaced.
  private func settingBody(_ text: String) throws(EditError) -> EditableFile {
    guard let bodyStart, let old = body, !text.utf8.contains(0) else { throw .notABody }
    let wanted = withPlainBreaks(text)
    guard !old.utf8.elementsEqual(wanted.utf8) else { return self }
    let lineBreak = lines.lineBreak(at: lines.bounds.lowerBound)
    var written =
      lineBreak == "\n"
      ? wanted
      : String.UnicodeScalarView(
        wanted.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }
      ).description
    // A closing fence at the very end of the file has no line break yet.
    if source.bytes[..<bodyStart].last != 0x0A { written = lineBreak + written }
    let splice = Splice(bodyStart..<source.bytes.count, written)
    guard let bytes = source.bytes.spliced([splice]),
      let file = try? EditableFile(SourceFile(path: source.path, bytes: bytes)),
      zip(roots, file.roots).allSatisfy({ ExpectedValue.same($0).matches($1) }),
      source.bytes.agree(with: bytes, outside: [splice]),
      file.body?.utf8.elementsEqual(wanted.utf8) == true
    else { throw .notABody }
    return file
  }
}
