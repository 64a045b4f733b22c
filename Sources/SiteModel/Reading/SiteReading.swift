import Markup
import SiteBase
import YAML

/// Reads the content folder into a checked site.
///
/// The value is nil when the settings can't be used; otherwise it is as complete as the files
/// allow, and whoever goes on must look at the diagnostics first.
///
/// - Parameter files: The files of the content folder, in any order.
/// - Parameter date: The day the site is built for: drafts and offers outside their days are left
///   out, and notices whose last day has passed are dropped.
/// - Parameter jobs: The number of threads.
public func readSite(
  _ files: [ContentFile], date: CalendarDate, jobs: Int
) -> Diagnosed<Site?> {
  let sorted = files.map { (file: $0, role: ContentRole(path: $0.path)) }
    .sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
  let shared = readSharedFiles(sorted)
  let offerFiles = readOffers(sorted, defaults: shared.defaults, jobs: jobs)
  var diagnostics = shared.diagnostics + offerFiles.flatMap(\.diagnostics)
  guard let settings = shared.settings else { return Diagnosed(nil, diagnostics) }

  let offers = makeOffers(
    offerFiles, contactCards: shared.vocabularies.contactCards, siteLanguage: settings.language,
    date: date, jobs: jobs)
  let pages = joinPages(shared.pages, siteLanguage: settings.language)
  diagnostics += offers.diagnostics + pages.diagnostics

  let offerIDs = Set(offerFiles.flatMap(\.ids))
  let all = AllEntries(
    settings: settings, shared: shared, offers: offers.value, offerIDs: offerIDs,
    ids: shared.ids.merging([.offer: offerIDs]) { a, _ in a }, pages: pages.value,
    references: [shared.references] + offerFiles.map(\.references),
    bodies: shared.pages.map(\.text.body) + offerFiles.flatMap(\.bodies))
  let found = parallelMap(count: checks.count, jobs: jobs, chunk: 1) { checks[$0](all) }
  diagnostics += found.joined()
  return Diagnosed(published(all, date: date), diagnostics)
}

/// What all files but the offers' hold.
struct SharedFiles: Sendable {
  var settings: SiteSettings?
  var municipalities: [Municipality] = []
  var vocabularies = Vocabularies()
  /// Defaults by folder, already filled from the folders above.
  var defaults: [String: RecordValue] = [:]
  var pages: [PageDraft] = []
  var plans: [Plan] = []
  var figures: [Figure] = []
  var assets: [SourceFile] = []
  var assetPaths: [String] = []
  var references: [ReferenceUse] = []
  var diagnostics: [Diagnostic] = []
  /// The first file of each municipality's folder, to report unknown folders.
  var folders: [String: SourceFile] = [:]
}

private func readSharedFiles(_ files: [(file: ContentFile, role: ContentRole)]) -> SharedFiles {
  var shared = SharedFiles()
  var settingsSeen = false
  for (file, role) in files {
    var reader = SchemaReader(file.source)
    shared.noteFolder(of: role, file.source)
    switch role {
    case .settings:
      settingsSeen = true
      if let record = shared.record(file, .settings, &reader),
        let read = reader.settings(record, into: &shared.vocabularies)
      {
        shared.settings = read.settings
        shared.municipalities = read.municipalities
      }
    case .vocabulary(let name):
      let documents = shared.documents(file)
      if !reader.vocabulary(name, documents, into: &shared.vocabularies) {
        reader.report(
          .modelUnknownFile, [file.path], at: SourceRange(file: file.source, start: 0, end: 0),
          nearMiss: nearMiss(to: name, among: vocabularyNames))
      }
    case .defaults(let folder):
      if let root = shared.documents(file).first?.root,
        let record = reader.record(root, .offer, isComplete: false)
      {
        shared.defaults[folder] = record
      }
    case .page(let kind, let id, let language):
      shared.readPage(file.source, kind, id, language, &reader)
    case .plan(let municipality):
      if let record = shared.record(file, .plan, &reader),
        let plan = reader.plan(record, municipality: municipality)
      {
        shared.plans.append(plan)
      }
    case .figure(let municipality, let id):
      if let record = shared.record(file, .figure, &reader),
        let figure = reader.figure(record, municipality: municipality, id: id)
      {
        shared.figures.append(figure)
      }
    case .asset:
      shared.assets.append(file.source)
      shared.assetPaths.append(file.path)
    case .misplaced:
      reader.report(
        .modelMisplacedFile, at: SourceRange(file: file.source, start: 0, end: 0))
    case .offer, .offerList, .themeOverride: break
    }
    shared.diagnostics += reader.diagnostics
    shared.references += reader.references
  }
  if !settingsSeen { shared.diagnostics.append(Diagnostic(.modelMissingFile, ["nettsted.yaml"])) }
  shared.fillDefaults()
  return shared
}

private let vocabularyNames = [
  "nettsted", "malgrupper", "temaer", "livsfaser", "tilbydere", "kontaktkort", "hjelpelinjer",
  "kilder", "ordbok", "kriseord", "krisegrupper", "krisetjenester", "sokeord",
]

extension SharedFiles {
  /// The ids of the vocabularies, by target.
  fileprivate var ids: [ReferenceTarget: Set<String>] {
    vocabularies.places.mapValues { Set($0.keys) }
  }

  /// The documents of a YAML file; a vocabulary may be an empty list.
  fileprivate mutating func documents(_ file: ContentFile) -> [YAMLDocument] {
    let parsed = parseYAML(file.source)
    diagnostics += parsed.diagnostics
    return parsed.value
  }

  /// The one group of a YAML file; nil, with a diagnostic, when there is none.
  fileprivate mutating func record(
    _ file: ContentFile, _ schema: RecordSchema, _ reader: inout SchemaReader
  ) -> RecordValue? {
    documents(file).first.flatMap { reader.record($0.root, schema) }
  }

  fileprivate mutating func readPage(
    _ file: SourceFile, _ kind: PageKind, _ id: String, _ language: SiteLanguage?,
    _ reader: inout SchemaReader
  ) {
    let frontMatter = parseFrontMatter(file)
    diagnostics += frontMatter.diagnostics
    guard let parts = frontMatter.value, let root = parts.root else { return }
    let markup = parseMarkup(file, from: parts.bodyStart, options: .content)
    diagnostics += markup.diagnostics
    guard let record = reader.record(root, .page) else { return }
    if let page = reader.page(record, kind: kind, id: id, language: language, body: markup.value) {
      pages.append(page)
    }
  }

  /// Fills each folder's defaults from those of the folders above it.
  fileprivate mutating func fillDefaults() {
    for folder in defaults.keys.sorted() {
      let above = folder.split(separator: "/").dropLast().joined(separator: "/")
      defaults[folder] = defaults[folder]?.filled(from: defaults(for: above))
    }
  }

  /// The defaults that hold in a folder: its own or the nearest above.
  func defaults(for folder: String) -> RecordValue? {
    var parts = folder.split(separator: "/")
    while true {
      if let found = defaults[parts.joined(separator: "/")] { return found }
      if parts.isEmpty { return nil }
      parts.removeLast()
    }
  }

  fileprivate mutating func noteFolder(of role: ContentRole, _ file: SourceFile) {
    let municipality: String
    switch role {
    case .offer(let id, _, _, _), .offerList(let id, _), .plan(let id), .figure(let id, _),
      .page(.municipality(let id), _, _):
      municipality = id
    default: return
    }
    if folders[municipality] == nil { folders[municipality] = file }
  }
}

private func readOffers(
  _ files: [(file: ContentFile, role: ContentRole)], defaults: [String: RecordValue], jobs: Int
) -> [OfferFile] {
  var shared = SharedFiles()
  shared.defaults = defaults
  let lookup = shared
  let offers = files.filter { file in
    switch file.role {
    case .offer, .offerList: true
    default: false
    }
  }
  return parallelMap(count: offers.count, jobs: jobs, chunk: 32) { index in
    let (file, role) = offers[index]
    let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
    let defaults = lookup.defaults(for: folder)
    switch role {
    case .offer(let municipality, let kind, let id, let language):
      return readOfferFile(
        file.source, municipality: municipality, kind: kind, id: id, language: language,
        defaults: defaults)
    case .offerList(let municipality, let kind):
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      let stem = String(name.prefix { $0 != "." })
      return readOfferList(
        file.source, municipality: municipality, kind: kind, stem: stem, defaults: defaults)
    default: preconditionFailure("only offers' files were kept")
    }
  }
}
