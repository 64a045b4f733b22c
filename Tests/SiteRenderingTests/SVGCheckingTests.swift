import SiteBase
import SiteModel
import Templates
import Testing

@testable import SiteRendering

@Suite struct SVGCheckingTests {
  static let open = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">"#

  static func check(_ text: String) throws(SVGProblem) -> String {
    String(decoding: try checkedSVG(SourceFile(path: "logo.svg", text: text)), as: UTF8.self)
  }

  @Test func aDrawingLosesOnlyWhatItDoesNotNeed() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- Drawn by hand > -->
      \(Self.open)
        <title>Tønsberg &amp; omegn</title>
        <defs><linearGradient id='a'><stop offset = "0" stop-color="#fff"/></linearGradient></defs>
        <path d="M0 0h8"   fill="url(#a)" />
        <use href="#b"/><text x="1">To  ord <tspan>her</tspan></text>
      </svg>

      """
    #expect(
      try Self.check(text) == Self.open
        + "<title>Tønsberg &amp; omegn</title>"
        + "<defs><linearGradient id='a'><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs>"
        + "<path d=\"M0 0h8\" fill=\"url(#a)\"/><use href=\"#b\"/>"
        + "<text x=\"1\">To  ord <tspan>her</tspan></text></svg>")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "theme/svg-element"), ("<style>*{}</style>", "theme/svg-element"),
    ("<foreignObject/>", "theme/svg-element"), ("<image href='x.png'/>", "theme/svg-element"),
    ("<animate/>", "theme/svg-element"), ("<a href='#x'/>", "theme/svg-element"),
    ("<SCRIPT/>", "theme/svg-element"), ("<x:script/>", "theme/svg-element"),
    ("<g onclick='a()'/>", "theme/svg-attribute"), ("<g ONLOAD=\"a()\"/>", "theme/svg-attribute"),
    ("<g style='fill:red'/>", "theme/svg-attribute"),
    ("<use href='https://x.example/a.svg#b'/>", "theme/svg-reference"),
    ("<use xlink:href=\"//x.example/a\"/>", "theme/svg-reference"),
    ("<use href='&#35;x'/>", "theme/svg-reference"),
    ("<path fill='url(https://x.example/a)'/>", "theme/svg-reference"),
    ("<path fill=\"URL( 'x.svg#a')\"/>", "theme/svg-reference"),
    ("<path fill='u\\72l(x)'/>", "theme/svg-reference"),
    ("<path fill='&#117;rl(x)'/>", "theme/svg-reference"),
    ("<g><path/>", "theme/svg-not-well-formed"), ("</g>", "theme/svg-not-well-formed"),
    ("<g a=b/>", "theme/svg-not-well-formed"), ("<g a/>", "theme/svg-not-well-formed"),
    ("<g a='b/>", "theme/svg-not-well-formed"), ("løs tekst", "theme/svg-not-well-formed"),
    ("<![CDATA[<script/>]]>", "theme/svg-declaration"), ("<?php ?>", "theme/svg-declaration"),
    ("<svg viewBox='0 0 1 1'/>", "theme/svg-no-root"),
  ])
  func whatCouldDoHarmIsRefused(inside: String, kind: String) {
    do throws(SVGProblem) {
      let taken = try Self.check(Self.open + inside + "</svg>")
      Issue.record("\(inside) was taken as \(taken)")
    } catch {
      #expect(error.kind.id == kind, "\(inside)")
    }
  }

  @Test(arguments: [
    ("", "theme/svg-no-root"), ("<g/>", "theme/svg-no-root"), ("<svg", "theme/svg-not-well-formed"),
    ("<svg></svg>", "theme/svg-no-view-box"),
    ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'/>", "theme/svg-declaration"),
    ("<svg viewBox='0 0 1 1'/><svg viewBox='0 0 1 1'/>", "theme/svg-no-root"),
    ("<?xml-stylesheet href='x'?><svg viewBox='0 0 1 1'/>", "theme/svg-declaration"),
    ("<svg/", "theme/svg-not-well-formed"), ("<", "theme/svg-not-well-formed"),
    ("<svg viewBox=", "theme/svg-not-well-formed"), ("<>", "theme/svg-element"),
    ("</>", "theme/svg-not-well-formed"), ("<svg viewBox=>", "theme/svg-not-well-formed"),
  ])
  func aFileThatIsNoDrawingIsRefused(text: String, kind: String) {
    do throws(SVGProblem) {
      let taken = try Self.check(text)
      Issue.record("\(text) was taken as \(taken)")
    } catch {
      #expect(error.kind.id == kind, "\(text)")
    }
  }

  @Test func picturesAndLogosGetAddresses() throws {
    let files = themeFiles([
      "stil/a.css": "a{}", "bygd/min-liste.mjs": "1", "bygd/sok/sok.mjs": "2",
      "filer/ikon.svg": Self.open + "</svg>", "ikoner/tema-rus.svg": Self.open + "\n</svg>\n",
    ])
    let logo = ContentFile(
      path: "tonsberg/logo.svg", source: SourceFile(path: "logo.svg", text: Self.open + "</svg>"))
    let built = builtAssets(
      files, settings: ThemeSettings(),
      municipalities: [
        municipality("tonsberg", accent: nil, logo: "logo.svg"), municipality("uten", accent: nil),
        municipality("feil", accent: nil, logo: "borte.svg"),
      ], pictures: [logo])
    #expect(short(built.diagnostics) == ["theme/logo-missing Kommunen feil|feil/borte.svg"])
    let assets = built.value
    #expect(
      assets.files.map { $0.path.replacing(/\.[0-9a-f]{10}\./, with: ".#.") } == [
        "ressurser/filer/ikon.#.svg", "ressurser/logo/tonsberg.#.svg",
        "ressurser/skript/min-liste.#.mjs", "ressurser/skript/sok/sok.#.mjs",
        "ressurser/stil.#.css",
      ])
    #expect(assets.logo(municipality: "tonsberg") == assets.files[1].path)
    #expect(assets.logo(municipality: "uten") == nil)
    #expect(assets.icon("tema-rus") == Array((Self.open + "</svg>").utf8))
    #expect(assets.icon("finnes-ikke") == nil)
    let page = ViewShape("side", "A page.", [.field("ressurs", .record(assets.shape), "Files.")])
    let template =
      "{{ressurs.stil}} {{ressurs.skript.min_liste}} {{ressurs.skript.sok.sok}} {{ressurs.filer.ikon}}"
    let compiled = TemplateSet.compile(
      [TemplateSource(name: "side", file: SourceFile(path: "side", text: template))],
      entryPoints: ["side": page])
    #expect(short(compiled.diagnostics) == [])
    var output: [UInt8] = []
    try #require(compiled.value.layout("side")).render(
      ViewRecord(page, ["ressurs": .record(assets.record)]), into: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == [4, 2, 3, 0].map { assets.files[$0].path }.joined(separator: " "))
  }

  @Test func twoFilesWithOneNameInTemplatesAreAnError() {
    let files = themeFiles([
      "stil/a.css": "a{}", "bygd/a-b.mjs": "1", "bygd/a_b.mjs": "2", "bygd/c.mjs": "3",
      "bygd/c/d.mjs": "4",
    ])
    let built = builtAssets(files, settings: ThemeSettings(), municipalities: [], pictures: [])
    #expect(
      short(built.diagnostics) == [
        "theme/asset-name-taken skript/a_b @a_b.mjs:1:1",
        "theme/asset-name-taken skript/c/d @d.mjs:1:1",
      ])
  }
}
