import SiteBase
import YAML

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
  /// Reads all files but the offers'.
  ///
  /// - Parameter files: All files, in the order of their paths.
  init(_ files: [PlacedFile], date: CalendarDate) {
    for file in files where !file.role.isOffer { read(file.file, file.role, date: date) }
    if settings == nil, !files.contains(where: { $0.role == .settings }) {
      diagnostics.append(Diagnostic(.modelMissingFile, ["nettsted.yaml"]))
    }
  }

  /// Adds what one file holds.
  ///
  /// - Precondition: Files come in the order of their paths, so that the defaults of a folder come
  ///   before those of the folders in it.
  private mutating func read(_ file: ContentFile, _ role: ContentRole, date: CalendarDate) {
    var reader = FileReader(file.source, date: date)
    let wholeFile = SourceRange(file: file.source, start: 0, end: 0)
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
  func nearest(to folder: String) -> Record<OfferFields>? {
    var parts = folder.split(separator: "/")
    while true {
      if let found = self[parts.joined(separator: "/")] { return found }
      if parts.isEmpty { return nil }
      parts.removeLast()
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
