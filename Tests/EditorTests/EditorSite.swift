import Editor
import Foundation
import SiteBase
import SiteModel
import SiteRendering
import SiteTestSupport
import Testing

/// A content folder on the disk, edited like a person does: a page is read, its form is changed and sent.
final class EditorSite {
  let folder = TemporaryFolder()
  /// The earlier versions of its files; nil for none.
  var history: FileHistory?
  /// Whether its pages are laid out, which takes a while.
  var isLaidOut = false
  private let logs = TemporaryFolder()

  /// The upkeep log; empty for none.
  var log: String { logs.text("hendelser.jsonl") ?? "" }

  /// The editor's own folder, read once.
  static let resources = EditorResources.read(
    Repository.files(below: "editor").map { TreeFile(path: $0.path, source: $0.source) })

  /// A site with one offer, `prat.md`, which `offer` is the text of.
  init(offer: String = EditorSite.offer, files: [String: String] = [:]) {
    folder.write(Self.settings, to: "nettsted.yaml")
    folder.write(Self.providers, to: "vokabular/tilbydere.yaml")
    folder.write(Self.audiences, to: "vokabular/malgrupper.yaml")
    folder.write(Self.cards, to: "vokabular/kontaktkort.yaml")
    folder.write(offer, to: "by/tiltak/prat.md")
    for (path, text) in files { folder.write(text, to: path) }
  }

  /// A site with given files.
  init(_ files: [ContentFile]) {
    for file in files { folder.write(file.source.bytes, to: file.path) }
  }

  /// The editor of the folder as it is now.
  func editor(language: SiteLanguage = .nb) throws -> Editor {
    let read = try readTree(folder.path, shownAs: "content", jobs: 1)
    let files = read.value.map { ContentFile(path: $0.path, source: $0.source) }
    let model = readSite(files, date: Catalogue.date, jobs: 1)
    let state = EditorState(
      contentFolder: folder.path, files: files, read: model, today: Catalogue.date,
      logFolder: logs.path,
      language: language, pages: isLaidOut ? Self.pages(model, files) : nil,
      trial: { Self.pages(readSite($0, date: Catalogue.date, jobs: 1), $0) }, history: history)
    return Editor(state, try #require(Self.resources.value))
  }

  /// The same site with its pages laid out.
  func laidOut() -> EditorSite {
    isLaidOut = true
    return self
  }

  /// What is wrong with the content.
  func diagnostics() throws -> [Diagnostic] {
    let read = try readTree(folder.path, shownAs: "content", jobs: 1)
    return readSite(
      read.value.map { ContentFile(path: $0.path, source: $0.source) }, date: Catalogue.date,
      jobs: 1
    ).diagnostics
  }

  /// The pages of a site; nil for one with errors.
  @Sendable private static func pages(_ model: Diagnosed<Site?>, _ files: [ContentFile])
    -> SitePages?
  {
    guard let site = model.value, !model.diagnostics.hasErrors else { return nil }
    let theme = readTheme(
      ThemeFiles(name: "standard", theme: themeFiles, content: files), site: site)
    return theme.value.flatMap {
      planSite(site, theme: $0, options: RenderOptions(baseURL: nil, searchEntry: { "" })).value
    }
  }

  private static let themeFiles = Repository.files(below: "themes/standard").map {
    ContentFile(path: $0.path, source: $0.source)
  }

  /// The form at an address.
  func form(_ address: String = "tilbud/prat") throws -> BrowserForm {
    let page = try page(address)
    return try #require(BrowserForm(page), "\(address) has no form")
  }

  /// The page at an address, which must be there.
  func page(_ address: String) throws -> String {
    let answer = try editor().respond(
      to: EditorRequest(method: .get, path: address.split(separator: "/").map(String.init)))
    guard case .page(200, let html) = answer else {
      Issue.record("\(address) is no page")
      return ""
    }
    return html
  }

  /// Sends a form.
  ///
  /// - Parameter button: The fields of the button that sends it.
  func send(
    _ form: BrowserForm, to address: String = "tilbud/prat",
    _ button: [EditorRequest.Field] = []
  ) throws -> EditorResponse {
    try editor().respond(
      to: EditorRequest(
        method: .post, path: address.split(separator: "/").map(String.init),
        form: form.fields + button))
  }

  /// The offer's file.
  var text: String { folder.text("by/tiltak/prat.md") ?? "" }

  static let settings = """
    navn: Prøve
    beskrivelse: En prøve.
    kommuner:
      - id: by
        navn: By
        nummer: "0001"
        fylke: Fylket
        nettsted: https://by.example
        tilgjengelighetserklæring: https://uustatus.example/by

    """
  static let providers = "- {id: kommunen, navn: Kommunen, kommuner: [by]}\n"
  static let audiences = """
    - {id: barn, navn: Barn}
    - {id: unge, navn: Unge}
    - {id: voksne, navn: Voksne}

    """
  static let cards = """
    # Kort
    - id: vakta
      navn: Vakta  # om natta
      telefon: 33 00 00 00

    """
  static let offer = """
    ---
    tittel: Noen å prate med
    kort: "En prat når du trenger det."
    kommuner: [by]
    # Hvem
    målgrupper: [unge, voksne]
    tilgang: {drop_in: ja}
    steder:
      - navn: Huset   # ved torget
        postnummer: "0123"
    hva_du_får:
      - En prat
      - Kaffe
    kontakt:
      - telefon: 33 11 11 11
        epost: prat@by.example
    kilde:
      - {tittel: Nettsida}
    ---
    Kom som du er.

    """
}
