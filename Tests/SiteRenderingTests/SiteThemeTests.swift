import SiteBase
import Templates
import Testing

@testable import SiteModel
@testable import SiteRendering

@Suite struct SiteThemeTests {
  static let svg = #"<svg viewBox="0 0 8 8"/>"#
  static let files = [
    "tema.yaml": """
    navn: Prøve
    maler: [side]
    farger: {lys: {blekk: "#000000", papir: "#ffffff"}, mørk: {blekk: "#ffffff", papir: "#000000"}}
    kontrast: [{for: blekk, på: papir, krav: tekst}]
    """,
    "maler/side.mustache": "{{tekst.felles.hopp}}{{>ikoner/sok}}", "maler/deler/a.mustache": "a",
    "stil/a.css": "a { color: var(--blekk) }", "skript/a.mjs": "1", "bygd/a.mjs": "1",
    "ikoner/sok.svg": svg + "\n",
    "tekster/nb.yaml": "felles: {hopp: Hopp}", "tekster/nn.yaml": "felles: {hopp: Hopp}",
    "tekster/en.yaml": "felles: {hopp: Skip}", "README.md": "# Tema",
  ]

  static func read(
    _ files: [String: String], content: [String: String] = [:], layouts: [String] = ["side"]
  ) throws -> Diagnosed<SiteTheme?> {
    let settings = """
      navn: {nb: Prøve}
      beskrivelse: {nb: Til prøver}
      språk: nb
      tema: prøve
      forlat_til: https://x.example/
      friskhet: {gammel_etter_måneder: 12, svært_gammel_etter_måneder: 24}
      kommuner:
        - {id: a, navn: A, nummer: "0001", fylke: F, nettsted: "https://a.example/", språk: nb}
      """
    let date = try #require(CalendarDate("2026-11-21"))
    let site = readSite(
      [
        ContentFile(
          path: "nettsted.yaml", source: SourceFile(path: "nettsted.yaml", text: settings))
      ], date: date, jobs: 1)
    return readTheme(
      themeFiles(files, content: content), layouts: layouts, texts: [],
      site: try #require(site.value, "\(short(site.diagnostics))"))
  }

  @Test func aThemeIsReadWhole() throws {
    let read = try Self.read(Self.files)
    #expect(short(read.diagnostics) == [])
    let theme = try #require(read.value)
    #expect(theme.name == "Prøve")
    #expect(theme.templates.map(\.name) == ["deler/a", "side", "ikoner/sok"])
    #expect(theme.templates[2].file.bytes == Array(Self.svg.utf8))
  }

  @Test func whatAThemeLacksIsNamed() throws {
    let missing = try Self.read(["maler/side.mustache": "x"])
    #expect(missing.value == nil)
    #expect(short(missing.diagnostics) == ["theme/file-missing tema.yaml|prøve"])
    var files = Self.files
    files["maler/side.mustache"] = nil
    files["stil/a.css"] = nil
    files["tekster/en.yaml"] = nil
    let read = try Self.read(files)
    #expect(read.value == nil)
    #expect(
      Set(short(read.diagnostics)) == [
        "theme/file-missing maler/side.mustache|prøve", "theme/file-missing stil/*.css|prøve",
        "theme/file-missing tekster/en.yaml|prøve",
      ])
  }

  @Test func layoutsAreThoseThePagesUse() throws {
    var files = Self.files
    files["tema.yaml"] = Self.files["tema.yaml"]?.replacing("[side]", with: "[sidee, sok]")
    files["maler/sok.mustache"] = "x"
    #expect(
      short(try Self.read(files).diagnostics) == [
        "theme/unlisted-layout side @tema.yaml:1:1",
        "theme/unknown-layout sidee @tema.yaml:2:9 ?side",
        "theme/unknown-layout sok @tema.yaml:2:16",
      ])
  }

  @Test func filesThatNothingReadsAreErrors() throws {
    var files = Self.files
    for path in ["Maler/side.mustache", "maler/x.html", "skript/a.js", "bilde.png", ".gitignore"] {
      files[path] = "x"
    }
    #expect(
      short(try Self.read(files, content: ["tema/stil/a.scss": "x"]).diagnostics) == [
        "theme/misplaced-file stil/a.scss @a.scss:1:1",
        "theme/misplaced-file Maler/side.mustache @side.mustache:1:1",
        "theme/misplaced-file bilde.png @bilde.png:1:1",
        "theme/misplaced-file maler/x.html @x.html:1:1",
        "theme/misplaced-file skript/a.js @a.js:1:1",
      ])
  }

  @Test func builtScriptsAreServedAsTheyAre() throws {
    var files = Self.files
    files["skript/sok/main.mjs"] = "import './ord.mjs';"
    files["skript/sok/ord.mjs"] = "1"
    files["bygd/sok/main.mjs"] = "const a = 1; // kept\n"
    let read = try Self.read(files, content: ["tema/bygd/a.mjs": "2"])
    #expect(short(read.diagnostics) == [])
    let scripts = try #require(read.value).assets.files.filter { $0.path.hasSuffix(".mjs") }
    #expect(
      scripts.map(\.path) == [
        "ressurser/" + hashedPath("skript/a.mjs", Array("2".utf8)),
        "ressurser/" + hashedPath("skript/sok/main.mjs", Array("const a = 1; // kept\n".utf8)),
      ])
    #expect(scripts.map(\.bytes) == [Array("2".utf8), Array("const a = 1; // kept\n".utf8)])
  }

  @Test func theSitesOwnFilesTakeTheThemesPlace() throws {
    let read = try Self.read(
      Self.files,
      content: ["tema/maler/deler/a.mustache": "eget", "tema/ikoner/ny.svg": Self.svg])
    #expect(short(read.diagnostics) == [])
    let theme = try #require(read.value)
    #expect(theme.templates[0].file.bytes == Array("eget".utf8))
    #expect(theme.templates[0].file.path == "content/tema/maler/deler/a.mustache")
    #expect(theme.assets.icon("ny") != nil)
  }
}
