import ContentEditing
import SiteBase
import SiteModel

/// The changes that rows make in files, and the check of what comes of them.
struct RowEdits {
  /// What one row does.
  private enum Change {
    case edits(file: String, [ContentEdit])
    case creation(ImportPlan.NewFile)

    /// The path inside the content folder.
    var path: String {
      switch self {
      case .edits(let file, _): file
      case .creation(let file): file.path
      }
    }
  }

  private typealias RowChange = (row: Int, change: Change)

  private let files: [ContentFile]
  private let date: CalendarDate
  private let jobs: Int
  private var changes: [RowChange] = []

  init(_ files: [ContentFile], date: CalendarDate, jobs: Int) {
    self.files = files
    self.date = date
    self.jobs = jobs
  }

  /// Adds a row that makes a record into another value; refuses it if the file can't be edited so.
  mutating func change(
    _ record: CircleRecord, to new: ContentValue, _ row: inout ImportPlan.Row, _ number: Int
  ) {
    guard case .group(let old) = record.value, case .group(let entries) = new else { return }
    var edits: [ContentEdit] = []
    func path(_ key: String) -> ContentPath {
      ContentPath(document: record.path.document, record.path.steps + [.key(key)])
    }
    for entry in old where !entries.contains(where: { $0.key == entry.key }) {
      edits.append(.remove(path(entry.key)))
    }
    for entry in entries where old.first(where: { $0.key == entry.key })?.value != entry.value {
      edits.append(.set(path(entry.key), entry.value))
    }
    let change = Change.edits(file: record.file, edits)
    guard let file = files.first(where: { $0.path == record.file }) else { return }
    do throws(EditError) {
      _ = try edited(change, file.source)
      changes.append((number, change))
    } catch {
      row.outcome = .refused
      row.problems.append(CircleMessage(error))
    }
  }

  /// Adds a row that makes a file.
  mutating func create(_ file: ImportPlan.NewFile, _ number: Int) {
    changes.append((number, .creation(file)))
  }

  /// Refuses the rows that would add an error, and gives the plan the files of the others.
  mutating func check(_ plan: inout ImportPlan) {
    guard !changes.isEmpty else { return }
    let before = readSite(files, date: date, jobs: jobs).diagnostics
    func newErrors(_ files: [ContentFile]) -> [Diagnostic] {
      readSite(files, date: date, jobs: jobs).diagnostics.newErrors(since: before)
    }
    // An error in a file that one row changes is that row's.
    var perFile: [String: Int] = [:]
    for (_, change) in changes { perFile[change.path, default: 0] += 1 }
    var result = applied(changes, &plan)
    let errors = newErrors(result)
    for (row, change) in changes where perFile[change.path] == 1 {
      let shown = shownPath(change.path)
      let own = errors.filter { $0.range?.file.path == shown }
      if !own.isEmpty { refuse(row, own, &plan) }
    }
    if !errors.isEmpty { result = applied(standing(plan), &plan) }
    // What is left concerns several rows, such as two of one file.
    if !errors.isEmpty, !newErrors(result).isEmpty {
      _ = sound(standing(plan)[...], after: [], &plan, newErrors)
      result = applied(standing(plan), &plan)
    }
    plan.changed = zip(files, result).filter { $0.source.bytes != $1.source.bytes }
      .map { ChangedFile(before: $0.source, after: $1.source) }
    plan.created = standing(plan).compactMap { _, change in
      if case .creation(let file) = change { file } else { nil }
    }
  }

  /// Those of some changes that add no error to what earlier ones made; the rows of the others are
  /// refused.
  ///
  /// - Complexity: *k* log *n* readings of the content for *k* wrong ones of *n*.
  private func sound(
    _ changes: ArraySlice<RowChange>, after kept: [RowChange], _ plan: inout ImportPlan,
    _ newErrors: ([ContentFile]) -> [Diagnostic]
  ) -> [RowChange] {
    guard let first = changes.first else { return kept }
    let errors = newErrors(applied(kept + changes, &plan))
    if errors.isEmpty { return kept + changes }
    if changes.count == 1 {
      refuse(first.row, errors, &plan)
      return kept
    }
    let middle = changes.startIndex + changes.count / 2
    let left = sound(changes[..<middle], after: kept, &plan, newErrors)
    return sound(changes[middle...], after: left, &plan, newErrors)
  }

  /// The changes of rows that aren't refused.
  private func standing(_ plan: ImportPlan) -> [RowChange] {
    changes.filter { plan.rows[$0.row].outcome != .refused }
  }

  private func refuse(_ row: Int, _ errors: [Diagnostic], _ plan: inout ImportPlan) {
    plan.rows[row].outcome = .refused
    plan.rows[row].problems += errors.prefix(5).map { CircleMessage($0) }
  }

  /// The files with changes made, new ones last; a row whose edits can't be made after others in its file
  /// is refused.
  private func applied(_ changes: [RowChange], _ plan: inout ImportPlan) -> [ContentFile] {
    var sources: [String: SourceFile] = [:]
    var created: [ContentFile] = []
    for (row, change) in changes {
      switch change {
      case .edits(let path, _):
        guard let source = sources[path] ?? files.first(where: { $0.path == path })?.source else {
          continue
        }
        do throws(EditError) {
          sources[path] = try edited(change, source)
        } catch {
          plan.rows[row].outcome = .refused
          plan.rows[row].problems.append(CircleMessage(error))
        }
      case .creation(let file):
        created.append(
          ContentFile(
            path: file.path,
            source: SourceFile(path: shownPath(file.path), bytes: file.bytes)))
      }
    }
    return files.map { file in
      sources[file.path].map { ContentFile(path: file.path, source: $0) } ?? file
    } + created
  }

  private func edited(_ change: Change, _ source: SourceFile) throws(EditError) -> SourceFile {
    guard case .edits(let path, let edits) = change else { return source }
    return try ContentEditing.edited(
      source, edits, schema: ContentFileKind(path: path)?.schema)
  }

  /// The path of a content file as messages show it.
  private func shownPath(_ path: String) -> String {
    guard let file = files.first else { return path }
    return String(file.source.path.dropLast(file.path.count)) + path
  }
}
