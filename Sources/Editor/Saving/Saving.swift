import ContentEditing
import Foundation
import SiteBase
import SiteModel

/// What came of a form that was sent.
enum SaveResult {
  /// The file has been written.
  case saved
  /// The file is as it was: the form had nothing else.
  case unchanged
  /// Nothing was written. The form is shown again with what was typed.
  case refused(RefusedSave)
}

/// Why a form that was sent was not saved, and all that is needed to show it again.
struct RefusedSave {
  /// The file that the form is about from now on: the one a new save is compared with.
  let file: SourceFile
  /// What the form shows.
  let value: FormValue
  /// The names of the boxes that are ticked to remove rows.
  var removals: Set<String> = []
  /// What two people changed.
  var conflicts: [MergeConflict] = []
  /// What is wrong with the values.
  var faults: [Fault] = []
  /// Why the file can't be written; nil where `conflicts` or `faults` tell.
  var error: EditError?
  /// A file with the values that the form shows, where these have more than the form has controls for: those
  /// of an earlier version; nil where ``file`` has all that the form doesn't show.
  var shown: SourceFile?
  /// What an earlier version has and can't be taken back, since the compiler doesn't know it.
  var leftOut: [(path: [String], value: ContentValue)] = []
}

/// Saves a form: reads what was typed, joins it with what others have changed meanwhile, checks the
/// content as it would be, and writes the file.
struct Saving {
  let target: FormTarget
  let state: EditorState
  let submission: Submission

  /// Saves what was typed.
  func run() -> SaveResult {
    saved { base, theirs throws(EditError) in
      FormValue(target, submission, over: try sentValue ?? base ?? theirs)
    }
  }

  /// Saves the values of an earlier version of the file, as if they had been typed into the form. What
  /// others changed since the form's base is joined with them.
  func run(restoring earlier: SourceFile) -> SaveResult {
    saved(isRestoring: true) { _, _ throws(EditError) in
      let value = FormValue(target, in: try EditableFile(earlier))
      guard value.group != nil else { throw .noSuchPlace([]) }
      return value
    }
  }

  /// What this person wants, from what the form was made from (nil if it doesn't tell) and what the file
  /// has now.
  private typealias Wanted = (_ base: FormValue?, _ now: FormValue) throws(EditError) -> FormValue

  /// Saves. A file that changes between the last look and the writing is looked at again.
  private func saved(isRestoring: Bool = false, _ wanted: Wanted) -> SaveResult {
    guard let content = state.file(target.path) else {
      preconditionFailure("A form is about a thing of a file that was read")
    }
    let disk = FileOnDisk(content, state)
    var result = SaveResult.unchanged
    // Each round needs somebody else to write in between; three in a row is no accident.
    for _ in 0..<3 {
      do throws(EditError) {
        result = try attempt(content, disk, isRestoring: isRestoring, wanted)
        return result
      } catch {
        let base = sentBase(content) ?? content.source
        result = .refused(refusal(error, content.source, base))
        guard case .changedMeanwhile = error else { return result }
      }
    }
    return result
  }

  private func attempt(
    _ content: ContentFile, _ disk: FileOnDisk, isRestoring: Bool, _ wanted: Wanted
  ) throws(EditError) -> SaveResult {
    let onDisk = try disk.read()
    let current = onDisk.bytes == content.source.bytes ? content.source : onDisk
    let file = try EditableFile(current)
    let theirs = FormValue(target, in: file)
    guard let place = target.place(in: file) else { throw .noSuchPlace([]) }
    let base = try sentBase(content).map { source throws(EditError) in
      FormValue(target, in: try EditableFile(source))
    }
    var mine = try wanted(base, theirs)
    var open: [MergeConflict] = []
    let choices = Choices(submission)
    for path in choices.asked {
      let (typed, other) = (mine[path], (base ?? theirs)[path])
      switch choices[path] {
      case .mine: break
      case .theirs: mine.take(other, at: path)
      case nil where typed != other: open.append(.init(path: path, mine: typed, theirs: other))
      case nil: break
      }
    }
    var merging = Merging()
    let merged = merging.merged(base ?? theirs, mine, theirs)
    open += merging.conflicts
    // What an earlier version has and no form shows goes with the form.
    func shown(_ value: FormValue) throws(EditError) -> SourceFile? {
      guard isRestoring || sentShown != nil else { return nil }
      return try file.applying(edits(from: theirs, to: value, at: place), schema: target.fileSchema)
        .source
    }
    guard open.isEmpty else {
      var (known, leftOut) = (merged, [(path: [String], value: ContentValue)]())
      if isRestoring { leftOut = known.removeUnknown(target.schema, but: theirs) }
      return .refused(
        RefusedSave(
          file: current, value: known, conflicts: open, shown: try shown(known), leftOut: leftOut))
    }
    var again = RefusedSave(file: current, value: merged, shown: try shown(merged))
    if base ?? theirs == theirs {
      // Rows that are to be removed stay. What was answered isn't asked about again.
      var old = try sentValue ?? theirs
      var typed = FormValue(target, submission, over: old, keepsRemoved: true)
      for path in choices.asked where choices[path] == .theirs {
        old.take((base ?? theirs)[path], at: path)
        typed.take((base ?? theirs)[path], at: path)
      }
      again = RefusedSave(
        file: current, value: typed, removals: submission.removals, shown: try shown(old))
    }
    return try write(merged, over: theirs, in: file, at: place, current, content, disk) { faults in
      var again = again
      again.faults = faults
      return again
    }
  }

  /// Writes values over those of the file as it is, unless the site would have new errors.
  private func write(
    _ merged: FormValue, over theirs: FormValue, in file: EditableFile, at place: ContentPath,
    _ current: SourceFile, _ content: ContentFile, _ disk: FileOnDisk,
    refused: ([Fault]) -> RefusedSave
  ) throws(EditError) -> SaveResult {
    let edits = edits(from: theirs, to: merged, at: place)
    guard !edits.isEmpty else { return .unchanged }
    let edited = try file.applying(edits, schema: target.fileSchema).source
    guard edited.bytes != current.bytes else { return .unchanged }
    var faults = faults(edited, current, content)
    if faults.contains(where: { $0.path != nil && $0.diagnostic.severity == .error }) {
      faults += emptied(from: theirs, to: merged, edited).filter { fault in
        !faults.contains { $0.path == fault.path && $0.diagnostic.kind == fault.diagnostic.kind }
      }
    }
    guard !faults.contains(where: { !$0.isOld && $0.diagnostic.severity == .error }) else {
      return .refused(refused(faults))
    }
    try disk.write(edited, over: current)
    return .saved
  }

  /// The file with what was typed, whatever others wrote meanwhile. Nothing is written.
  func typed() throws(EditError) -> SourceFile {
    guard let content = state.file(target.path) else {
      preconditionFailure("A form is about a thing of a file that was read")
    }
    let base = sentBase(content) ?? content.source
    let file = try EditableFile(base)
    guard let place = target.place(in: file) else { throw .noSuchPlace([]) }
    let old = FormValue(target, in: file)
    let new = FormValue(target, submission, over: try sentValue ?? old)
    return try file.applying(edits(from: old, to: new, at: place), schema: target.fileSchema).source
  }

  /// The errors that a version of the file would bring.
  func newErrors(in edited: SourceFile) -> [Fault] {
    guard let content = state.file(target.path) else { return [] }
    return faults(edited, content.source, content)
      .filter { !$0.isOld && $0.diagnostic.severity == .error }
  }

  /// The form as it was sent, without a try to save it.
  var again: RefusedSave {
    guard let content = state.file(target.path) else {
      guard let empty = target.translation?.source(state) else {
        preconditionFailure("A form is about a thing of a file that was read")
      }
      let none = FormValue(group: .group([]), body: "")
      return RefusedSave(file: empty, value: FormValue(target, submission, over: none))
    }
    return refusal(nil, content.source, sentBase(content) ?? content.source)
  }

  /// A file with the values that the form showed; nil where that is the one it was made from.
  private var sentShown: SourceFile? { sent(shownFileKey, shownAs: target.path) }

  /// The values of that file.
  ///
  /// - Throws: ``EditError`` for a file that can't be read or has no such thing.
  private var sentValue: FormValue? {
    get throws(EditError) {
      guard let source = sentShown else { return nil }
      let value = FormValue(target, in: try EditableFile(source))
      guard value.group != nil else { throw .noSuchPlace([]) }
      return value
    }
  }

  /// The file that the form was made from; nil if the form doesn't carry it.
  private func sentBase(_ content: ContentFile) -> SourceFile? {
    sent(baseKey, shownAs: content.source.path)
  }

  /// A file that the form carries in Base64; nil for none.
  private func sent(_ name: String, shownAs path: String) -> SourceFile? {
    guard let bytes = submission[name].flatMap({ Data(base64Encoded: $0) }), !bytes.isEmpty
    else { return nil }
    return SourceFile(path: path, bytes: Array(bytes))
  }

  private func refusal(
    _ error: EditError?, _ current: SourceFile, _ base: SourceFile
  ) -> RefusedSave {
    guard let file = try? EditableFile(base) else {
      return RefusedSave(
        file: current, value: FormValue(group: nil, body: nil), error: error)
    }
    let old = (try? sentValue) ?? FormValue(target, in: file)
    let value = FormValue(target, submission, over: old, keepsRemoved: true)
    return RefusedSave(
      file: base, value: value, removals: submission.removals, error: error, shown: sentShown)
  }

  /// One edit for each key of the group that differs, and one for the text below.
  private func edits(
    from old: FormValue, to new: FormValue, at place: ContentPath
  ) -> [ContentEdit] {
    var edits: [ContentEdit] = []
    var keys: [String] = []
    for value in [old.group, new.group] {
      guard case .group(let entries) = value else { continue }
      keys += entries.map(\.key).filter { !keys.contains($0) }
    }
    for key in keys {
      let (before, after) = (old.group?.exact(key), new.group?.exact(key))
      guard before != after else { continue }
      let path = ContentPath(document: place.document, place.steps + [.key(key)])
      edits.append(after.map { .set(path, $0) } ?? .remove(path))
    }
    if let body = new.body, body != old.body { edits.append(.setBody(body)) }
    return edits
  }

  /// The required fields that the save empties. The compiler reports them only for a thing that has no
  /// other errors, so that old ones would hide them.
  private func emptied(
    from old: FormValue, to new: FormValue, _ edited: SourceFile
  ) -> [Fault] {
    guard let kind = DiagnosticKind.model.first(where: { $0.id == "model/missing-key" }) else {
      return []
    }
    return target.schema.fields.filter {
      $0.isRequired && old.group?[$0.key] != nil && new.group?[$0.key] == nil
    }.map { field in
      let start = SourceRange(file: edited, start: 0, end: 0)
      return Fault(
        diagnostic: Diagnostic(kind, [field.key, target.schema.name], at: start),
        path: [field.key], isOld: false)
    }
  }

  /// The problems of the content with the edited file in the place of the one that is there.
  private func faults(
    _ edited: SourceFile, _ current: SourceFile, _ content: ContentFile
  ) -> [Fault] {
    func diagnostics(_ source: SourceFile) -> [Diagnostic] {
      let files = state.files.map {
        $0.path == content.path ? ContentFile(path: $0.path, source: source) : $0
      }
      return readSite(files, date: state.today, jobs: 2).diagnostics
    }
    let before = current === content.source ? state.diagnostics : diagnostics(current)
    return newAndOldFaults(
      target, before: (before, current), after: (diagnostics(edited), edited))
  }
}

/// The name of the field with the file that a form was made from, in Base64.
let baseKey = "grunnlag"
/// The name of the field with a file that has what the form showed, in Base64.
let shownFileKey = "vist"

extension ContentValue {
  /// The value of a key of a group as it is spelled; nil for none.
  fileprivate func exact(_ key: String) -> ContentValue? {
    guard case .group(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }
}

extension FormValue {
  /// Removes the values that a schema doesn't know and another version doesn't have: they would be new
  /// errors that no form can mend.
  ///
  /// - Returns: What was removed, in the group's order.
  fileprivate mutating func removeUnknown(
    _ schema: RecordSchema, but other: FormValue
  ) -> [(path: [String], value: ContentValue)] {
    var removed: [(path: [String], value: ContentValue)] = []
    for path in unknownPaths(.record(schema), group).reversed() where other[path] == nil {
      guard let value = self[path] else { continue }
      removed.append((path, value))
      take(nil, at: path)
    }
    return removed.reversed()
  }
}
