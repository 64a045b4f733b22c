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
///   out, notices whose last day has passed are dropped, and nothing can have happened after it.
/// - Parameter jobs: The number of threads.
package func readSite(
  _ files: [ContentFile], date: CalendarDate, jobs: Int
) -> Diagnosed<Site?> {
  let sorted = files.map { (file: $0, role: ContentRole(path: $0.path)) }
    .sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
  var shared = SharedFiles()
  for (file, role) in sorted { shared.read(file, role, date: date) }
  if shared.settings == nil, !sorted.contains(where: { $0.role == .settings }) {
    shared.diagnostics.append(Diagnostic(.modelMissingFile, ["nettsted.yaml"]))
  }
  let offerFiles = readOffers(sorted, defaults: shared.defaults, date: date, jobs: jobs)
  var diagnostics = shared.diagnostics + offerFiles.flatMap(\.diagnostics)
  guard let settings = shared.settings else { return Diagnosed(nil, diagnostics) }

  let offers = makeOffers(
    offerFiles, cards: shared.vocabularies.cardsByID, providers: shared.vocabularies.providers,
    siteLanguage: settings.language, date: date, jobs: jobs)
  let pages = joinPages(shared.pages, siteLanguage: settings.language)
  diagnostics += offers.diagnostics + pages.diagnostics

  let offerIDs = Set(offerFiles.flatMap(\.ids))
  let ids = shared.vocabularies.ranges.mapValues { Set($0.keys) }
  let all = AllEntries(
    settings: settings, shared: shared, offers: offers.value, offerFiles: offerFiles,
    offerIDs: offerIDs, ids: ids.merging([.offer: offerIDs]) { a, _ in a }, pages: pages.value)
  let found = parallelMap(count: Check.all.count, jobs: jobs, chunk: 1) {
    Check.all[$0].problems(all)
  }
  diagnostics += found.joined()
  return Diagnosed(
    published(all, date: date), settings.warningRules.applied(to: diagnostics))
}

/// What all files but the offers' hold.
struct SharedFiles: Sendable {
  var settings: SiteSettings?
  var municipalities: [Municipality] = []
  var vocabularies = Vocabularies()
  /// Defaults of offers, by folder.
  var defaults: [String: Record<OfferFields>] = [:]
  var pages: [PageDraft] = []
  var plans: [Plan] = []
  var figures: [Figure] = []
  var assets: [ContentFile] = []
  var references: [ReferenceUse] = []
  /// The telephone numbers in texts, but for those of offers.
  var phoneNumbers: [PhoneNumberUse] = []
  var diagnostics: [Diagnostic] = []
  /// The first file of each municipality's folder, to report unknown folders.
  var folders: [String: SourceFile] = [:]

  /// Adds what one file holds.
  ///
  /// - Precondition: Files come in the order of their paths, so that the defaults of a folder come
  ///   before those of the folders in it.
  fileprivate mutating func read(_ file: ContentFile, _ role: ContentRole, date: CalendarDate) {
    var reader = FileReader(file.source, date: date)
    let wholeFile = SourceRange(file: file.source, start: 0, end: 0)
    if let municipality = role.municipality, folders[municipality] == nil {
      folders[municipality] = file.source
    }
    switch role {
    case .settings:
      if let read = reader.single(SiteSettings.schema) { take(read.value, &reader) }
    case .vocabulary(let name):
      let documents = reader.accept(parseYAML(file.source))
      if let vocabulary = VocabularyFile.named(name) {
        vocabulary.read(documents, &reader, &vocabularies)
      } else {
        reader.report(
          .modelUnknownFile, [file.path], at: wholeFile,
          nearMiss: nearMiss(to: name, among: ["nettsted"] + VocabularyFile.all.map(\.name)))
      }
    case .defaults(let folder):
      if let root = reader.accept(parseYAML(file.source)).first?.root,
        let record = reader.record(
          root, OfferFields.schema, over: defaults.nearest(to: folder), isComplete: false)
      {
        if let range = record.writtenHere(\.verification) {
          reader.report(.modelCheckInDefaults, at: range)
        }
        defaults[folder] = record
      }
    case .page(let kind, let id, let language):
      if let page = PageDraft(kind, id: id, language: language, &reader) { pages.append(page) }
    case .plan(let municipality):
      if var plan = reader.single(Plan.schema)?.value {
        plan.municipality = municipality
        plans.append(plan)
      }
    case .figure(let municipality, let id):
      if var figure = reader.single(Figure.schema)?.value {
        figure.municipality = municipality
        figure.id = id
        figures.append(figure)
      }
    case .asset: assets.append(file)
    case .misplaced: reader.report(.modelMisplacedFile, at: wholeFile)
    case .offer, .offerList, .themeOverride: break
    }
    diagnostics += reader.diagnostics
    references += reader.references
    phoneNumbers += reader.phoneNumbers
  }

  private mutating func take(_ file: SiteSettings.File, _ reader: inout FileReader) {
    settings = file.settings
    for record in file.municipalities {
      let municipality = record.value
      let range = record.range(\.id)
      if let first = vocabularies.ranges[.municipality]?[municipality.id] {
        reader.report(.modelDuplicateID, [municipality.id], at: range, first: first)
        continue
      }
      vocabularies.ranges[.municipality, default: [:]][municipality.id] = range
      if municipality.accessibilityStatement == nil {
        reader.report(.modelAccessibilityStatement, [municipality.name], at: range)
      }
      municipalities.append(municipality)
    }
  }
}

extension FileReader {
  /// Reads the one group of a YAML file; nil, with a diagnostic, when it can't be used.
  fileprivate mutating func single<Group>(_ schema: Schema<Group>) -> Record<Group>? {
    guard let root = accept(parseYAML(file)).first?.root, let record = record(root, schema),
      record.missingKeys.isEmpty
    else { return nil }
    return record
  }
}

extension [String: Record<OfferFields>] {
  /// The defaults of a folder: its own or the nearest above; nil for none.
  fileprivate func nearest(to folder: String) -> Record<OfferFields>? {
    var parts = folder.split(separator: "/")
    while true {
      if let found = self[parts.joined(separator: "/")] { return found }
      if parts.isEmpty { return nil }
      parts.removeLast()
    }
  }
}

private func readOffers(
  _ files: [(file: ContentFile, role: ContentRole)], defaults: [String: Record<OfferFields>],
  date: CalendarDate, jobs: Int
) -> [OfferFile] {
  let offers = files.filter { $0.role.isOffer }
  return parallelMap(count: offers.count, jobs: jobs, chunk: 32) { index in
    let (file, role) = offers[index]
    func reader(_ kind: OfferKind) -> OfferFileReader {
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      return OfferFileReader(date: date, kind: kind, defaults: defaults.nearest(to: folder))
    }
    switch role {
    case .offer(_, let kind, let id, nil): return reader(kind).offer(file.source, id: id)
    case .offer(_, let kind, let id, let language?):
      return reader(kind).translation(file.source, of: id, in: language)
    case .offerList(_, let kind):
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      return reader(kind).list(file.source, stem: String(name.prefix { $0 != "." }))
    default: preconditionFailure("only offers' files were kept")
    }
  }
}

extension DiagnosticKind {
  static let siteKinds = [modelMisplacedFile, modelUnknownFile, modelMissingFile]

  /// A file in a folder where it means nothing.
  static let modelMisplacedFile = DiagnosticKind(
    "model/misplaced-file", .error,
    nb: "En fil her ville ikke kommet med på nettstedet",
    en: "A file here would not be part of the site",
    nbHelp: """
      Legg tilbud i content/<kommune>/tiltak, frivillig eller parorende, og sider i \
      content/<kommune>/sider eller content/felles/sider.
      """,
    enHelp: """
      Put offers in content/<municipality>/tiltak, frivillig or parorende, and pages in \
      content/<municipality>/sider or content/felles/sider.
      """)

  /// A YAML file with a name nothing reads.
  static let modelUnknownFile = DiagnosticKind(
    "model/unknown-file", .error,
    nb: "Fila «{0}» er ingen kjent ordliste eller innstilling",
    en: "The file “{0}” is no known vocabulary or setting")

  static let modelMissingFile = DiagnosticKind(
    "model/missing-file", .error,
    nb: "Innholdsmappa må ha fila «{0}»",
    en: "The content folder must have the file “{0}”")
}
