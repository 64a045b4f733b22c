import ContentEditing
import SiteBase
import SiteModel

/// A change of the file that has an offer.
struct OfferEdit {
  /// The offer's id.
  let id: String
  /// The file with the change, of the file and its schema.
  let changed: (SourceFile, RecordSchema?) throws(EditError) -> SourceFile
}

/// Changes the files of published offers, in memory, one change to what the ones before it left.
///
/// The content is read again with the changed files, and errors that are new stop all of it; errors that
/// were there before stop nothing.
///
/// - Parameter files: The files of the content folder.
/// - Returns: The files that change.
func apply(
  _ edits: [OfferEdit], in files: [ContentFile], date: CalendarDate, jobs: Int
) throws(ConfirmError) -> [ChangedFile] {
  let before = readSite(files, date: date, jobs: jobs)
  let offers = before.value?.offers ?? []
  var edited: [String: SourceFile] = [:]
  for edit in edits {
    guard let offer = offers.first(where: { $0.id == edit.id }) else {
      throw .noSuchOffer(edit.id, nearest: nearMiss(to: edit.id, among: offers.map(\.id)))
    }
    do throws(EditError) {
      let path = offer.file.path
      let schema = files.first { $0.source.path == path }
        .flatMap { ContentFileKind(path: $0.path)?.schema }
      edited[path] = try edit.changed(edited[path] ?? offer.file, schema)
    } catch {
      throw .notEdited(edit.id, error)
    }
  }
  let changed = files.map { file in
    edited[file.source.path].map { ContentFile(path: file.path, source: $0) } ?? file
  }
  let after = readSite(changed, date: date, jobs: jobs)
  let new = after.diagnostics.newErrors(since: before.diagnostics)
  guard new.isEmpty else { throw .refused(new) }
  return zip(files, changed).filter { $0.source.bytes != $1.source.bytes }
    .map { ChangedFile(before: $0.source, after: $1.source) }
}

extension EditableFile {
  /// The number of the document that has an offer.
  ///
  /// - Precondition: One of them has.
  func document(of id: String) -> Int {
    let document = (0..<documentCount).first {
      value(at: ContentPath(document: $0, ["id"])) == .text(id)
    }
    precondition(document != nil || documentCount == 1, "'\(id)' is not in '\(source.path)'")
    return document ?? 0
  }
}
