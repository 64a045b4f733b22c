import SiteBase
import SiteTestSupport
import Testing
import YAML

@testable import SiteModel
@testable import SiteRendering

/// What must hold for the theme that comes with the compiler, apart from its templates and texts.
@Suite struct StandardThemeTests {
  static let files = ThemeFiles(
    name: "standard",
    theme: Repository.files(below: "themes/standard").map {
      ContentFile(path: $0.path, source: $0.source)
    })

  @Test func nothingIsWrongWithTheWholeTheme() throws {
    let content = Repository.files(below: "content").map {
      ContentFile(path: $0.path, source: $0.source)
    }
    let date = try #require(CalendarDate("2026-11-21"))
    let site = try #require(readSite(content, date: date, jobs: 2).value)
    let theme = readTheme(
      Self.files, site: site,
      settingsFile: content.first { $0.path == "nettsted.yaml" }?.source)
    #expect(short(theme.diagnostics) == [])
    let assets = try #require(theme.value).assets
    for municipality in site.municipalities where municipality.logo != nil {
      #expect(assets.logo(municipality: municipality.id) != nil)
    }
  }

  @Test func coloursPassForTheThemeAlone() throws {
    let settings = readThemeSettings(try #require(Self.files["tema.yaml"]))
    #expect(short(settings.diagnostics) == [])
    #expect(settings.value.pairs.count > 20)
    #expect(
      short(contrastProblems(settings.value, municipalities: [], settingsFile: nil)) == [])
  }

  @Test func coloursPassForEveryMunicipality() throws {
    let settings = readThemeSettings(try #require(Self.files["tema.yaml"])).value
    let file = try #require(
      Repository.files(below: "content").first { $0.path == "nettsted.yaml" }?.source)
    let entries = try #require(parseYAML(file).value.first?.root["kommuner"]?.items)
    let municipalities = entries.map {
      municipality($0["id"]?.text ?? "", accent: $0["farge"]?.text)
    }
    #expect(municipalities.contains { $0.accent != nil })
    let problems = contrastProblems(
      settings, municipalities: municipalities, settingsFile: file)
    #expect(short(problems) == [])
  }

  @Test func stylesAreOneSmallSheet() throws {
    let settings = readThemeSettings(try #require(Self.files["tema.yaml"])).value
    let joined = joinedStylesheet(
      Self.files, properties: customProperties(settings, municipalities: []))
    #expect(short(joined.diagnostics) == [])
    let again = try squeezedCSS(joined.value)
    #expect(try squeezedCSS(again) == again)
    // No rule is lost: each sheet's braces are all there, and its comments are not.
    let brace = UInt8(ascii: "{")
    let properties = customProperties(settings, municipalities: [])
    var braces = properties.utf8.count { $0 == brace }
    for sheet in Self.files.files(in: "stil", ending: ".css") {
      braces += try squeezedCSS(sheet.source.bytes).count { $0 == brace }
    }
    #expect(joined.value.count { $0 == brace } == braces)
    #expect(!String(decoding: joined.value, as: UTF8.self).contains("/*"))
  }
}
