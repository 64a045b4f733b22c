import ContentEditing
import Foundation
import SiteBase
import SiteModel
import SiteRendering
import Templates

/// The earlier versions of a thing, and what each of them changed.
struct HistoryPage {
  /// A version with what it has otherwise than the file has now.
  struct Row {
    let id: String
    let date: String
    let by: String
    let changes: [Change]
  }

  /// A value that a version has otherwise.
  struct Change {
    let label: String
    /// Empty for nothing.
    let then: String
    let now: String
  }

  let address: String
  let heading: String
  /// The file as it is, in Base64.
  let base: String
  let rows: [Row]
  var problem: String?

  static let shape = Shape<HistoryPage>("tidligere", "The earlier versions of a thing.") { f in
    f.text("adresse", "The form's address below the editor's root.") { $0.address }
    f.text("overskrift", "What people call the thing.") { $0.heading }
    f.text("grunnlag", "The file as it is.") { $0.base }
    f.list("rader", row, "The versions, the newest first.") { $0.rows }
    f.text("problem", "Why nothing was written.") { $0.problem }
  }

  private static let row = Shape<Row>("utgave", "An earlier version.") { f in
    f.text("id", "What it is asked for by.") { $0.id }
    f.text("dato", "The day it was saved.") { $0.date }
    f.text("av", "Who saved it.") { $0.by }
    f.list("endringer", change, "What it has otherwise than now; none for the same.") { $0.changes }
  }

  static let change = Shape<Change>("endring", "A value that a version has otherwise.") {
    f in
    f.text("etikett", "What people call it.") { $0.label }
    f.text("da", "The value then; absent for nothing.") { $0.then.isEmpty ? nil : $0.then }
    f.text("na", "The value now; absent for nothing.") { $0.now.isEmpty ? nil : $0.now }
  }
}

extension Editor {
  /// The earlier versions of what the rest of the address names.
  func earlier(_ request: EditorRequest) -> EditorResponse {
    guard let target = earlierTarget(request) else { return message(404, "finner_ikke", request) }
    return historyPage(200, target, problem: nil, request)
  }

  /// Takes an earlier version back: a save like any other. Where somebody saved since the list was made,
  /// both are joined field by field; what both changed is asked about in the form.
  func restore(_ request: EditorRequest) -> EditorResponse {
    guard let target = earlierTarget(request), let content = state.file(target.path),
      let history = state.history
    else { return message(404, "finner_ikke", request) }
    guard request.isWhole else {
      return historyPage(422, target, problem: texts.text("skjema.send_igjen"), request)
    }
    let submission = Submission(request.form)
    // Only what the list has is asked for.
    guard
      let version = history.versions(target.path).first(where: { $0.id == submission["utgave"] }),
      let bytes = history.bytes(target.path, version.id)
    else { return message(404, "finner_ikke", request) }
    // Without the file that the list was made from nobody knows what was read.
    guard !(submission[baseKey] ?? "").isEmpty else {
      return historyPage(409, target, problem: texts.text("tidligere.endret"), request)
    }
    let saving = Saving(target: target, state: state, submission: submission)
    let earlier = SourceFile(path: content.source.path, bytes: bytes)
    switch saving.run(restoring: earlier) {
    case .saved:
      keep([target.path], about: target, request)
      return .redirect(target.address + "?lagret=1")
    case .unchanged: return .redirect(target.address + "?lagret=0")
    case .refused(let refused):
      let pages = FormPages(target: target, state: state, texts: texts)
      guard refused.conflicts.isEmpty else {
        var page = pages.refused(refused)
        page.restored = version.date.numbers
        return respond(409, page, request)
      }
      let stopping = refused.faults.filter { !$0.isOld && $0.diagnostic.severity == .error }
      let sentences =
        [refused.error.map { $0.message(.nb) + "." }].compactMap(\.self)
        + pages.sentences(about: stopping)
      return historyPage(422, target, problem: sentences.joined(separator: " "), request)
    }
  }

  /// Keeps a thing's files as a version, where saves are kept.
  func keep(_ paths: [String], about target: FormTarget, _ request: EditorRequest) {
    let title = FormPages(target: target, state: state, texts: texts).heading
    state.history?.keep(paths, request.editor, title)
  }

  /// What the address names after its first part; nil where no versions are kept.
  private func earlierTarget(_ request: EditorRequest) -> FormTarget? {
    guard state.history != nil else { return nil }
    var form = request
    form.path.removeFirst()
    return target(of: form)
  }

  private func historyPage(
    _ status: Int, _ target: FormTarget, problem: String?, _ request: EditorRequest
  ) -> EditorResponse {
    guard let content = state.file(target.path), let history = state.history,
      let file = try? EditableFile(content.source)
    else { return message(404, "finner_ikke", request) }
    let now = FormValue(target, in: file)
    let pages = FormPages(target: target, state: state, texts: texts)
    let rows = history.versions(target.path).prefix(Self.mostVersions).map { version in
      let bytes = history.bytes(target.path, version.id) ?? []
      let source = SourceFile(path: content.source.path, bytes: bytes)
      let then = (try? EditableFile(source)).map { FormValue(target, in: $0) }
      return HistoryPage.Row(
        id: version.id, date: version.date.numbers, by: version.by,
        changes: then.map { pages.changes(from: $0, to: now) } ?? [])
    }
    let page = HistoryPage(
      address: target.address, heading: pages.heading,
      base: Data(content.source.bytes).base64EncodedString(),
      rows: rows, problem: problem)
    let frame = frame(texts.text("tidligere.tittel", ["tittel": pages.heading]), request)
    return .page(
      status: status, html: resources.page(.history, frame, HistoryPage.shape.level(page)))
  }

  /// The most versions on a page; each is read and compared.
  private static let mostVersions = 20
}

extension FormPages {
  /// The values that differ between two versions, in the words of the form.
  func changes(from then: FormValue, to now: FormValue) -> [HistoryPage.Change] {
    let keys = target.schema.fields.map(\.key) + [bodyKey]
    return keys.flatMap { changes(from: then.value($0), to: now.value($0), at: [$0]) }
  }

  /// The values in a value that differ, as far down as both versions have the same form.
  private func changes(
    from old: ContentValue?, to new: ContentValue?, at path: [String]
  ) -> [HistoryPage.Change] {
    guard old != new else { return [] }
    switch (old, new) {
    case (.group(let before), .group(let after)):
      let keys = after.map(\.key)
      let all = keys + before.map(\.key).filter { !keys.contains($0) }
      return all.flatMap { key in
        changes(
          from: before.first { $0.key == key }?.value, to: after.first { $0.key == key }?.value,
          at: path + [key])
      }
    case (.list(let before), .list(let after))
    where before.count == after.count && (before + after).allSatisfy(\.isGroup):
      return before.indices.flatMap {
        changes(from: before[$0], to: after[$0], at: path + [String($0)])
      }
    default:
      return [HistoryPage.Change(label: label(path), then: shown(old), now: shown(new))]
    }
  }
}

extension FormValue {
  /// The value of a key in either spelling, or of the text; nil for none.
  fileprivate func value(_ key: String) -> ContentValue? {
    key == bodyKey ? body.map { .text($0) } : group?[key]
  }
}
