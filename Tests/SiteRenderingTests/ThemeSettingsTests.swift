import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

@Suite struct ThemeSettingsTests {
  static func read(_ text: String) -> Diagnosed<ThemeSettings> {
    readThemeSettings(SourceFile(path: "tema.yaml", text: text))
  }

  @Test func settingsBecomeCustomProperties() {
    let read = Self.read(
      """
      navn: Prøve
      beskrivelse: Til prøver
      farger:
        lys: {papir: "#FFFFFF", aksent: "#0b5a6f"}
        mork: {papir: "#000000", aksent: "#7fc6d8"}
      kommunefarge:
        - {token: aksent, lys: {med: "#000000", andel: 0}, mork: {med: "#ffffff", andel: 0.6}}
      mal:
        skrift: 'system-ui, "Segoe UI", sans-serif'
        rom1: "0.25rem"
        trykk: "max(44px, 2.45rem)"
      kontrast:
        - {for: papir, pa: papir, krav: tekst}
      """)
    #expect(short(read.diagnostics) == [])
    #expect(
      customProperties(
        read.value,
        municipalities: [municipality("a", accent: "#336699"), municipality("b", accent: nil)])
          == """
          :root{color-scheme:light dark;--papir:#ffffff;--aksent:#0b5a6f;\
          --skrift:system-ui, "Segoe UI", sans-serif;--rom1:0.25rem;--trykk:max(44px, 2.45rem)}\
          .kommune-a{--aksent:#336699}\
          @media screen and (prefers-color-scheme:dark){:root{--papir:#000000;--aksent:#7fc6d8}\
          .kommune-a{--aksent:#adc2d6}}
          """)
  }

  @Test func aListIsWantedWhereThereAreSeveral() {
    let read = Self.read("navn: Prøve\nkontrast: {for: blekk, på: papir, krav: tekst}")
    #expect(short(read.diagnostics).contains("theme/not-list  @tema.yaml:2:11"))
  }

  @Test func mistakesAreReportedWhereTheyStand() {
    let read = Self.read(
      """
      navn: [a]
      farver: {}
      farger:
        lys: {papir: "#fff", blekk: "#000000", Stor: "#000000", bare-lys: "#000000"}
        mørk: {papir: "#000000", blekk: "#ffffff", bare-mork: "#000000"}
        mork: {}
      kommunefarge:
        - {token: blek, lys: {med: "#000000", andel: 2}, mørk: {andel: x}}
      mål:
        blekk: 1rem
        rom: "1rem;} body{display:none"
        bilde: url(https://x.example/a.png)
      kontrast:
        - {for: blekk, på: papir, krav: tekts}
        - {for: blekk, krav: tekst}
        - tull
      """)
    #expect(
      short(read.diagnostics) == [
        "theme/not-text  @tema.yaml:1:7",
        "theme/unknown-key farver|navn, beskrivelse, farger, kommunefarge, mål, kontrast "
          + "@tema.yaml:2:1 ?farger",
        "theme/bad-colour #fff @tema.yaml:4:16", "theme/bad-token Stor @tema.yaml:4:42",
        "theme/token-missing bare-lys|mørk @tema.yaml:4:59",
        "theme/token-missing bare-mork|lys @tema.yaml:5:47", "theme/key-twice mørk @tema.yaml:6:3",
        "theme/unknown-token blek @tema.yaml:8:13 ?blekk", "theme/bad-share 2 @tema.yaml:8:48",
        "theme/missing-key med @tema.yaml:8:59", "theme/bad-share x @tema.yaml:8:67",
        "theme/key-twice blekk @tema.yaml:10:3",
        "theme/bad-measure 1rem;} body{display:none @tema.yaml:11:8",
        "theme/bad-measure url(https://x.example/a.png) @tema.yaml:12:10",
        "theme/unknown-word tekts|tekst, kontroll @tema.yaml:14:36 ?tekst",
        "theme/missing-key på @tema.yaml:15:5", "theme/not-mapping  @tema.yaml:16:5",
      ])
  }

  @Test(arguments: [
    "1rem", "clamp(1rem, 0.5rem + 2vw, 2rem)", "\"Segoe UI\", sans-serif",
    "0 1px 2px rgb(0 0 0 / 20%)",
  ])
  func ordinaryValuesAreOneValue(value: String) { #expect(isOneCSSValue(value)) }

  @Test(arguments: [
    "1rem;", "a}b", "{", "calc(1px", "1px)", "\"a", "a/*", "url(x)", "URL( x )", "a\\62",
    "</style>",
    "a\nb", "@x",
  ])
  func valuesThatBreakOutAreRefused(value: String) { #expect(!isOneCSSValue(value)) }
}
