import SiteBase
import SiteModel
import Templates
import Testing

@testable import SiteRendering

@Suite struct InterfaceTextsTests {
  static let nb = """
    felles:
      hopp: Hopp til innholdet
      dypt: {indre: Innerst}
    tall_og_ord:
      alder: {fra_til: "fra {fra} til {til} år", alle: alle aldre}
      antall: {tilbud_en: 1 tilbud, tilbud_flere: "{antall} tilbud"}
    sok: {flere: "{0} treff", mente: "Viser «{0}» </script>"}
    """
  static let template =
    "<a>{{tekst.felles.hopp}}</a>{{# tekst.felles.dypt }}{{indre}}{{/tekst.felles.dypt}}"
  static let declarations =
    [TextDeclaration("tall_og_ord.alder.*", ["fra", "til"])]
    + TextDeclaration.plural("tall_og_ord.antall.tilbud")

  static func read(
    nb: String = nb, nn: String = nb, en: String = nb, template: String = template,
    declarations: [TextDeclaration] = declarations, content: [String: String] = [:]
  ) -> Diagnosed<InterfaceTexts?> {
    readInterfaceTexts(
      themeFiles(
        [
          "tekster/nb.yaml": nb, "tekster/nn.yaml": nn, "tekster/en.yaml": en,
          "maler/side.mustache": template,
        ], content: content), declarations: declarations)
  }

  @Test func textsAreFilledInAndCounted() throws {
    let read = Self.read(en: Self.nb.replacing("fra {fra} til {til} år", with: "{til} to {fra}"))
    #expect(short(read.diagnostics) == [])
    let texts = try #require(read.value)
    #expect(
      texts.text("tall_og_ord.alder.fra_til", ["fra": "13", "til": "20"], .nb) == "fra 13 til 20 år"
    )
    #expect(texts[.en].text("tall_og_ord.alder.fra_til", ["fra": "13", "til": "20"]) == "20 to 13")
    #expect(texts[.nn].text("tall_og_ord.antall.tilbud", count: 1) == "1 tilbud")
    #expect(texts[.nn].text("tall_og_ord.antall.tilbud", count: 0) == "0 tilbud")
    #expect(texts[.nn].text("tall_og_ord.antall.tilbud", count: 12) == "12 tilbud")
    #expect(texts[.nb].optionalText("tall_og_ord.sprak.xx") == nil)
    #expect(texts[.nb].text("tall_og_ord.alder.finnes_ikke") == "tall_og_ord.alder.finnes_ikke")
  }

  @Test func templatesSeeTheirGroupsAndNoOthers() throws {
    let texts = try #require(Self.read().value)
    #expect(texts.shape.view.fields.map(\.name) == ["felles"])
    let page = Shape<LanguageTexts>("side", "A page.") { f in
      f.record("tekst", texts.shape, "The texts.") { $0.groups }
    }
    let compiled = TemplateSet.compile(
      [TemplateSource(name: "side", file: SourceFile(path: "s", text: Self.template))],
      layouts: ["side": [page.view]])
    #expect(short(compiled.diagnostics) == [])
    var output: [UInt8] = []
    try #require(compiled.value.layout("side")).render(
      [page.level(texts[.nn])], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<a>Hopp til innholdet</a>Innerst")
  }

  @Test func groupsForScriptsAreJSONThatMayStandInHTML() throws {
    let texts = try #require(Self.read().value)
    let json = String(decoding: texts[.nb].json(group: "sok"), as: UTF8.self)
    #expect(json == #"{"flere":"{0} treff","mente":"Viser «{0}» \u003C/script>"}"#)
    #expect(texts[.nb].json(group: "skript") == Array("{}".utf8))
  }

  @Test func languagesMustHaveTheSameKeys() {
    let nn = Self.nb.replacing("  hopp: Hopp til innholdet\n", with: "")
    let en = Self.nb.replacing("  hopp:", with: "  hop: Skip\n  hopp:")
    #expect(
      short(Self.read(nn: nn, en: en).diagnostics) == [
        "theme/text-extra felles.hop|nb.yaml @en.yaml:2:3",
        "theme/text-missing felles.hopp|nn.yaml @nn.yaml:1:1",
      ])
  }

  @Test func aMisspeltKeySuggestsTheOneThatIsMissing() {
    let en = Self.nb.replacing("  hopp:", with: "  hoppp:")
    #expect(
      short(Self.read(en: en).diagnostics) == [
        "theme/text-missing felles.hopp|en.yaml @en.yaml:1:1",
        "theme/text-extra felles.hoppp|nb.yaml @en.yaml:2:3 ?hopp",
      ])
  }

  @Test func aTextIsATextInAllLanguages() {
    let nn = Self.nb.replacing("hopp: Hopp til innholdet", with: "hopp: {til: Hopp}")
    #expect(
      short(Self.read(nn: nn).diagnostics)
        == ["theme/text-group-mismatch felles.hopp|nb.yaml @nn.yaml:2:3"])
  }

  @Test func placeholdersMustBeTheSame() {
    let nn = Self.nb.replacing("fra {fra} til {til} år", with: "frå {fra} til {slutt} år")
    #expect(
      short(Self.read(nn: nn).diagnostics) == [
        "theme/text-placeholders tall_og_ord.alder.fra_til|nb.yaml|{fra} {til} @nn.yaml:5:20"
      ])
  }

  @Test func aPlaceholderWithoutAValueStaysAsItIsWritten() {
    #expect(
      TextPattern("fra {fra} til {tl} år").filled(["fra": "1", "til": "2"]) == "fra 1 til {tl} år")
  }

  @Test func aPlaceholderNobodyFillsInIsAnError() {
    let nb = Self.nb.replacing("alle aldre", with: "\"{fre} aldre\"")
    #expect(
      short(Self.read(nb: nb, nn: nb, en: nb).diagnostics) == [
        "theme/text-unknown-placeholder fre|tall_og_ord.alder.alle|{fra} {til} @nb.yaml:5:53 ?fra"
      ])
    let inTemplate = Self.nb.replacing("Hopp til innholdet", with: "\"Hopp til {hva}\"")
    #expect(
      short(Self.read(nb: inTemplate, nn: inTemplate, en: inTemplate).diagnostics)
        == ["theme/text-unknown-placeholder hva|felles.hopp|– @nb.yaml:2:9"])
  }

  @Test func whatNobodyReadsIsAnError() {
    #expect(
      short(Self.read(template: "{{tekst.felles.hopp}}").diagnostics)
        == ["theme/text-unused felles.dypt.indre @nb.yaml:3:10"])
    #expect(
      short(
        Self.read(declarations: [TextDeclaration("tall_og_ord.antall.*", ["antall"])]).diagnostics)
        == [
          "theme/text-unused tall_og_ord.alder.fra_til @nb.yaml:5:11",
          "theme/text-unknown-placeholder fra|tall_og_ord.alder.fra_til|– @nb.yaml:5:20",
          "theme/text-unknown-placeholder til|tall_og_ord.alder.fra_til|– @nb.yaml:5:20",
          "theme/text-unused tall_og_ord.alder.alle @nb.yaml:5:47",
        ])
  }

  @Test func whatTheProgramNeedsMustBeThere() {
    let declarations =
      Self.declarations + [
        TextDeclaration("tall_og_ord.pris"), TextDeclaration("tall_og_ord.dager.*"),
      ]
    #expect(
      short(Self.read(declarations: declarations).diagnostics) == [
        "theme/text-needed tall_og_ord.dager.* @nb.yaml:1:1",
        "theme/text-needed tall_og_ord.pris @nb.yaml:1:1",
      ])
  }

  @Test func aPluralHasBothForms() {
    let nb = Self.nb.replacing("tilbud_en: 1 tilbud, ", with: "")
    let declarations = [TextDeclaration("tall_og_ord.*", ["fra", "til", "antall"])]
    #expect(
      short(Self.read(nb: nb, nn: nb, en: nb, declarations: declarations).diagnostics) == [
        "theme/text-plural-missing tall_og_ord.antall.tilbud_flere|tall_og_ord.antall.tilbud_en @nb.yaml:6:12"
      ])
  }

  @Test func whatIsNoTextIsReportedWhereItStands() {
    let nn = Self.nb + "\nliste: [a, b]\ntom:\n\"a.b\": c\n"
    #expect(
      short(Self.read(nn: nn).diagnostics) == [
        "theme/text-not-text liste @nn.yaml:8:1", "theme/text-not-text tom @nn.yaml:9:1",
        "theme/text-bad-key a.b @nn.yaml:10:1",
      ])
  }

  @Test func aMissingLanguageGivesNoTexts() {
    let read = readInterfaceTexts(
      themeFiles(["tekster/nb.yaml": "a: b", "tekster/en.yaml": "a: b"]), declarations: [])
    #expect(read.value == nil)
    #expect(short(read.diagnostics) == ["theme/file-missing tekster/nn.yaml|prøve"])
  }

  @Test func theSitesOwnTextsTakeTheThemesPlace() throws {
    let own = Self.nb.replacing("Hopp til innholdet", with: "Rett til innholdet")
    let read = Self.read(content: ["tema/tekster/nb.yaml": own, "tonsberg/tiltak/x.md": "---"])
    #expect(short(read.diagnostics) == [])
    let texts = try #require(read.value)
    #expect(texts[.nb].text("felles.hopp") == "Rett til innholdet")
    #expect(texts[.nn].text("felles.hopp") == "Hopp til innholdet")
  }
}
