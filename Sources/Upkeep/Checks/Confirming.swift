import ContentEditing
import SiteBase
import SiteModel

/// A file before and after something was written in it.
package struct ChangedFile: Sendable {
  package let before: SourceFile
  package let after: SourceFile
}

/// Why a check can't be written. Nothing is, then.
package enum ConfirmError: Error, Sendable {
  /// No published offer has the id; the nearest id there is, if one is near.
  case noSuchOffer(String, nearest: String?)
  /// The offer's file can't be edited.
  case notEdited(String, EditError)
  /// The content would have errors that it doesn't have now.
  case refused([Diagnostic])

  /// What is wrong; a line each.
  package func lines(_ language: MessageLanguage) -> [String] {
    switch self {
    case .noSuchOffer(let id, let nearest):
      return [
        nearest.map { Self.nearText.text(language, [id, $0]) }
          ?? Self.unknownText.text(language, [id])
      ]
    case .notEdited(let id, let error): return [id + ": " + error.message(language)]
    case .refused(let diagnostics): return diagnostics.map { sentence($0, language) }
    }
  }

  private static let unknownText = MessageText(
    nb: "Ingen publiserte tilbud har id-en «{0}».", en: "No published offer has the id “{0}”.")
  private static let nearText = MessageText(
    nb: "Ingen publiserte tilbud har id-en «{0}». Mente du «{1}»?",
    en: "No published offer has the id “{0}”. Did you mean “{1}”?")
}

/// What a problem is and the way out, without its place.
func sentence(_ diagnostic: Diagnostic, _ language: MessageLanguage) -> String {
  diagnostic.kind.summary.text(language, diagnostic.arguments)
    + (diagnostic.kind.help.map { " " + $0.text(language) } ?? "")
}

/// Writes a check in the files of offers, in memory.
///
/// The content is read again with the changed files, and errors that are new stop all of it; errors that
/// were there before stop nothing.
///
/// - Parameters:
///   - ids: The offers; one named twice counts once.
///   - files: The files of the content folder.
/// - Returns: The files that change, by path; none where the same check is written already.
package func confirm(
  _ ids: [String], _ check: MadeCheck, in files: [ContentFile], date: CalendarDate, jobs: Int
) throws(ConfirmError) -> [ChangedFile] {
  let edits = ids.map { id in
    OfferEdit(id: id) { file, schema throws(EditError) in
      try check.written(in: file, of: id, schema: schema)
    }
  }
  return try apply(edits, in: files, date: date, jobs: jobs)
}
