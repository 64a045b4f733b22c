import SiteBase
import SiteModel
import SiteRendering
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
  /// The folder of the upkeep log.
  package let logFolder: String
  /// The language of the editor's own texts.
  package let language: SiteLanguage

  /// The earlier versions of files; nil where none are kept.
  let history: FileHistory?
  /// When saves become visible on the site, the end of a sentence; nil where nobody has said.
  let visibleWhen: String?

  /// Every offer of the files, published or not.
  let offers: OfferCatalogue
  /// The published offers whose facts are to be checked today or should have been before.
  let due: DueQueue
  /// The site's pages; nil while it has errors.
  let pages: SitePages?
  /// Lays the site out with other files; nil when it can't be.
  let trial: @Sendable ([ContentFile]) -> SitePages?
  /// What the references of forms may lead to.
  let options: FormOptions

  /// Creates a state.
  ///
  /// - Parameters:
  ///   - read: What ``readSite(_:date:jobs:)`` made of the files.
  ///   - logFolder: The folder of the upkeep log; nil for the one beside the content folder.
  ///   - pages: The site's pages; nil while it has errors, since pages are then older than files.
  ///   - trial: Lays the site out with other files; nil when it can't be.
  ///   - history: The earlier versions of files; nil where none are kept.
  ///   - visibleWhen: When saves become visible, such as «innen en time»; nil where nobody has said.
  ///   - previous: The state before; what it knows of files that are the same objects is kept.
  /// - Complexity: O(*n*) in the bytes of the files that `previous` doesn't have.
  package init(
    contentFolder: String, files: [ContentFile], read: Diagnosed<Site?>, today: CalendarDate,
    logFolder: String? = nil, language: SiteLanguage = .nb, pages: SitePages? = nil,
    trial: @escaping @Sendable ([ContentFile]) -> SitePages? = { _ in nil },
    history: FileHistory? = nil, visibleWhen: String? = nil, previous: EditorState? = nil
  ) {
    self.contentFolder = contentFolder
    self.files = files
    site = read.value
    diagnostics = read.diagnostics
    self.today = today
    self.logFolder = logFolder ?? UpkeepLog.folder(beside: contentFolder)
    self.language = language
    offers = OfferCatalogue(files, site: read.value, previous: previous?.offers)
    due = DueQueue(read.value, by: today)
    self.pages = pages
    self.trial = trial
    self.history = history
    self.visibleWhen = visibleWhen
    options = FormOptions(files, offers)
  }

  /// The file at a path inside the content folder; nil if there is none.
  ///
  /// - Complexity: O(*n*) in the number of files.
  func file(_ path: String) -> ContentFile? { files.first { $0.path == path } }
}
