import SiteBase
import SiteModel
import Upkeep

/// What the editor knows of the content at one moment: the files as they were read, and what the
/// compiler made of them.
package struct EditorState: Sendable {
  /// The content folder's path on the disk, without a slash at its end.
  package let contentFolder: String
  /// The folder's files.
  package let files: [ContentFile]
  /// The site; nil when the settings can't be used.
  package let site: Site?
  /// What the compiler's checks of the content found.
  package let diagnostics: [Diagnostic]
  /// The day that counts as today.
  package let today: CalendarDate
  /// The language of the editor's own texts.
  package let language: SiteLanguage

  /// Every offer of the files, published or not.
  let offers: OfferCatalogue
  /// The ids of published offers whose facts are to be checked today or should have been before.
  let due: Set<String>
  /// What the references of forms may lead to.
  let options: FormOptions

  /// Creates a state.
  ///
  /// - Parameters:
  ///   - read: What ``readSite(_:date:jobs:)`` made of the files.
  ///   - previous: The state before; what it knows of files that are the same objects is kept.
  /// - Complexity: O(*n*) in the bytes of the files that `previous` doesn't have.
  package init(
    contentFolder: String, files: [ContentFile], read: Diagnosed<Site?>, today: CalendarDate,
    language: SiteLanguage = .nb, previous: EditorState? = nil
  ) {
    self.contentFolder = contentFolder
    self.files = files
    site = read.value
    diagnostics = read.diagnostics
    self.today = today
    self.language = language
    offers = OfferCatalogue(files, site: read.value, previous: previous?.offers)
    due = Set(read.value.map { dueChecks(of: $0, by: today).map(\.offer.id) } ?? [])
    options = FormOptions(files, offers)
  }

  /// The file at a path inside the content folder; nil if there is none.
  ///
  /// - Complexity: O(*n*) in the number of files.
  func file(_ path: String) -> ContentFile? { files.first { $0.path == path } }
}
