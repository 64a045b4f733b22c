import SiteBase

/// Why a content file was left as it is.
package enum EditError: Error, Sendable {
  /// The file can't be read as it is; the first of what is wrong with it.
  case unreadable(Diagnostic?)
  /// The file has no such place, and none that could be added.
  case noSuchPlace(ContentPath)
  /// The value is no text in Markdown below front matter, which the file doesn't have or which has a
  /// character that no text file may have.
  case notABody
  /// What the edit would have written was read again, and something else than wanted would have changed.
  case notProven(ContentPath)
  /// The file on the disk, with this path, isn't the one that was read.
  case changedMeanwhile(String)
  /// The path leads to a link or something else that is no file of its own.
  case notAFile(String)
  /// A call of the operating system failed for this path.
  case system(String, code: Int32)

  /// One sentence without a final period.
  package func message(_ language: MessageLanguage) -> String {
    switch self {
    case .unreadable(let diagnostic):
      let reason = diagnostic.map { $0.kind.summary.text(language, $0.arguments) } ?? "–"
      return Self.unreadableText.text(language, [reason])
    case .noSuchPlace(let path): return Self.noSuchPlaceText.text(language, [path.description])
    case .notABody: return Self.notABodyText.text(language)
    case .notProven(let path): return Self.notProvenText.text(language, [path.description])
    case .changedMeanwhile(let path): return Self.changedText.text(language, [path])
    case .notAFile(let path): return Self.notAFileText.text(language, [path])
    case .system(let path, let code):
      return Self.systemText.text(language, [path, systemErrorText(code).text(language)])
    }
  }

  private static let unreadableText = MessageText(
    nb: "Filen må rettes for hånd før den kan endres her: {0}",
    en: "The file has to be corrected by hand before it can be changed here: {0}")
  private static let noSuchPlaceText = MessageText(
    nb: "Filen har ingen plass til «{0}», så ingenting er skrevet",
    en: "The file has no place for “{0}”, so nothing was written")
  private static let notABodyText = MessageText(
    nb: "Filen kan ikke ha denne teksten under feltene, så ingenting er skrevet",
    en: "The file cannot have this text below the fields, so nothing was written")
  private static let notProvenText = MessageText(
    nb: "«{0}» kan ikke endres uten at noe annet i filen også endres, så ingenting er skrevet",
    en:
      "“{0}” cannot be changed without changing something else in the file, so nothing was written")
  private static let changedText = MessageText(
    nb: "«{0}» er endret av noen andre i mellomtiden, så ingenting er skrevet",
    en: "“{0}” has been changed by someone else meanwhile, so nothing was written")
  private static let notAFileText = MessageText(
    nb: "«{0}» er en lenke eller noe annet enn en vanlig fil, så ingenting er skrevet",
    en: "“{0}” is a link or something else than a regular file, so nothing was written")
  private static let systemText = MessageText(
    nb: "«{0}» ble ikke skrevet: {1}", en: "“{0}” was not written: {1}")
}
