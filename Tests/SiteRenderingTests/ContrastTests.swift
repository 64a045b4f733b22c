import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

@Suite struct ContrastTests {
  @Test(arguments: [
    // Known ratios: the ends of the scale, and WebAIM's and WCAG's often quoted greys and reds.
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.478),
    ("#767676", "#ffffff", 4.542), ("#949494", "#ffffff", 3.033), ("#ff0000", "#ffffff", 3.998),
    ("#0000ff", "#ffffff", 8.592), ("#00ff00", "#000000", 15.304),
  ])
  func knownRatios(a: String, b: String, ratio: Double) throws {
    let (a, b) = (try #require(Colour(a)), try #require(Colour(b)))
    #expect(abs(a.contrast(with: b) - ratio) < 0.001)
    #expect(a.contrast(with: b) == b.contrast(with: a))
  }

  @Test func ratiosAreCutAndNotRounded() {
    #expect(contrastText(4.499) == "4.49:1")
    #expect(contrastText(3) == "3.00:1")
    #expect(contrastText(21) == "21.00:1")
  }

  @Test func coloursAreReadAndMixed() throws {
    #expect(Colour("#0B5a6F")?.hex == "#0b5a6f")
    for wrong in ["0b5a6f", "#0b5a6", "#0b5a6ff", "#0b5a6g", "#fff", "red", "", "#0b5a6ø"] {
      #expect(Colour(wrong) == nil)
    }
    #expect(Colour.black.mixed(with: .white, share: 0.5).hex == "#808080")
    #expect(try #require(Colour("#0b5a6f")).mixed(with: .white, share: 0).hex == "#0b5a6f")
    #expect(try #require(Colour("#0b5a6f")).mixed(with: .white, share: 1).hex == "#ffffff")
  }

  @Test func theNearestColourThatPassesIsFound() throws {
    let grey = try #require(Colour("#777777"))
    #expect(grey.nearest { $0.contrast(with: .white) >= 4.5 }?.hex == "#767676")
    #expect(grey.nearest { $0.contrast(with: .black) >= 4.5 } == grey)
    #expect(grey.nearest { _ in false } == nil)
  }

  static let settings = """
    navn: Prøve
    farger:
      lys: {papir: "#ffffff", blekk: "#777777", kant: "#949494"}
      mørk: {papir: "#000000", blekk: "#777777", kant: "#505050"}
    kommunefarge:
      - {token: blekk, lys: {med: "#000000", andel: 0}, mørk: {med: "#ffffff", andel: 0.5}}
    kontrast:
      - {for: blekk, på: papir, krav: tekst, tilstand: over}
      - {for: kant, på: papir, krav: kontroll}
    """

  @Test func weakPairsAreErrorsWithAWayOut() throws {
    let file = SourceFile(path: "tema.yaml", text: Self.settings)
    let settings = readThemeSettings(file)
    #expect(short(settings.diagnostics) == [])
    let problems = contrastProblems(settings.value, municipalities: [], settingsFile: nil)
    #expect(
      short(problems) == [
        "theme/contrast-light blekk|papir|over|4.47:1|4.50:1|#767676 @tema.yaml:8:5",
        "theme/contrast-dark kant|papir|hvile|2.60:1|3.00:1|#5a5a5a @tema.yaml:9:5",
      ])
    for suggestion in [("#767676", "#ffffff", 4.5), ("#5a5a5a", "#000000", 3)] {
      let colour = try #require(Colour(suggestion.0))
      #expect(colour.contrast(with: try #require(Colour(suggestion.1))) >= suggestion.2)
    }
  }

  @Test func aMunicipalitysColourIsComputedThroughItsTokens() throws {
    let sound = Self.settings.replacing(##""#777777""##, with: ##""#767676""##)
      .replacing("#505050", with: "#777777").replacing(
        ##"mørk: {papir: "#000000", blekk: "#767676""##,
        with: ##"mørk: {papir: "#000000", blekk: "#888888""##)
    let settings = readThemeSettings(SourceFile(path: "tema.yaml", text: sound))
    #expect(short(settings.diagnostics) == [])
    #expect(contrastProblems(settings.value, municipalities: [], settingsFile: nil).isEmpty)
    let site = SourceFile(
      path: "nettsted.yaml",
      text: """
        navn: {nb: Prøve}
        kommuner:
          - {id: mork, farge: "#003344"}
          - {id: lys, navn: Lysby, farge: "#99ccdd"}
          - {id: uten}
        """)
    let municipalities = [
      municipality("mork", accent: "#003344"), municipality("lys", accent: "#99ccdd"),
      municipality("uten", accent: nil),
    ]
    let problems = contrastProblems(
      settings.value, municipalities: municipalities, settingsFile: site)
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(short([problem])[0].hasPrefix("theme/accent-contrast-light blekk|papir|over|1.7"))
    #expect(short([problem])[0].hasSuffix("|Kommunen lys|#99ccdd @nettsted.yaml:4:35"))
    #expect(problem.notes.count == 1)
    // The colour suggested passes everywhere.
    let better = municipality("lys", accent: problem.arguments[5])
    #expect(contrastProblems(settings.value, municipalities: [better], settingsFile: nil).isEmpty)
  }

  @Test func aMunicipalitysColourMayBeTooDarkInTheDarkScheme() throws {
    let unmixed = Self.settings.replacing("andel: 0.5", with: "andel: 0")
    let settings = readThemeSettings(SourceFile(path: "tema.yaml", text: unmixed)).value
    let problems = contrastProblems(
      settings, municipalities: [municipality("mork", accent: "#003344")], settingsFile: nil)
    // White paper is dark enough for it; black paper is not light enough.
    let found = short(problems).filter { $0.hasPrefix("theme/accent-contrast") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("theme/accent-contrast-dark blekk|papir|over|") == true)
    let better = municipality("mork", accent: try #require(problems.first).arguments[5])
    #expect(
      contrastProblems(settings, municipalities: [better], settingsFile: nil)
        .allSatisfy { !$0.kind.id.contains("accent") })
  }

  @Test func withoutTheSettingsFileTheThemesPairIsShown() {
    let settings = readThemeSettings(SourceFile(path: "tema.yaml", text: Self.settings)).value
    let problems = contrastProblems(
      settings, municipalities: [municipality("lys", accent: "#ffffff")], settingsFile: nil)
    #expect(
      short(problems).contains {
        $0.contains("accent-contrast-light") && $0.hasSuffix("@tema.yaml:8:5")
      })
  }
}

/// A municipality with nothing but an id, a colour and a logo.
func municipality(_ id: String, accent: String?, logo: String? = nil) -> Municipality {
  Municipality(
    id: id, name: "Kommunen " + id, number: "0000", county: "Fylket", website: "https://x.example/",
    accessibilityStatement: nil, neighbours: [], language: .nb, logo: logo, accent: accent,
    summary: nil)
}
