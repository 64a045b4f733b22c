import Markup
import SiteBase
import Testing

@Suite("Markdown that is refused")
struct MarkupRefusalTests {
  @Test(
    "each problem has its kind and its place",
    arguments: [
      ("Tekst\n\n  <div>\nx\n</div>\n", ["markup/raw-html 3:3"]),
      ("åå <b>fet</b>\n", ["markup/raw-html 1:6", "markup/raw-html 1:12"]),
      ("<!-- merknad -->\n", ["markup/raw-html 1:1"]),
      ("Se ![alt](bilde.png) her\n", ["markup/image 1:11"]),
      ("# Tittel\n", ["markup/top-heading 1:1"]),
      ("## a\n\n#### b\n", ["markup/skipped-heading-level 3:1"]),
      ("##\n", ["markup/empty-heading 1:1"]),
      ("Se[^a]\n", ["markup/unknown-footnote 1:3"]),
      ("Tekst\n\n[^a]: ubrukt\n", ["markup/unused-footnote 3:1"]),
      ("```\n[^a]: kode\n```\n", []),
      ("[a](javascript:alert)\n", ["markup/link-scheme 1:5"]),
      ("[a](JavaScript:alert)\n", ["markup/link-scheme 1:5"]),
      ("[a](data:text/html,x)\n", ["markup/link-scheme 1:5"]),
      ("[a](&#106;avascript:x)\n", ["markup/link-scheme 1:1"]),
      ("<javascript:x>\n", ["markup/link-scheme 1:2"]),
      ("ftp://x.no/fil\n", ["markup/link-scheme 1:1"]),
      ("  se [a](/om/)\n", ["markup/relative-link 1:10"]),
      ("[a](//x.no)\n", ["markup/relative-link 1:5"]),
      ("[a](../b)\n", ["markup/relative-link 1:5"]),
      ("[a](https://)\n", ["markup/bad-address 1:5"]),
      ("[a](tel:ring)\n", ["markup/bad-address 1:5"]),
      ("[a](mailto:post)\n", ["markup/bad-address 1:5"]),
      ("[nav.no](https://nav.no@evil.example/)\n", ["markup/bad-address 1:10"]),
      ("[a](https://.)\n", ["markup/bad-address 1:5"]),
      ("[a](https://%2f/)\n", ["markup/bad-address 1:5"]),
      ("[a](https://x.no/\u{202E}gpj)\n", ["markup/bad-address 1:5"]),
      ("[a](https://x.no/\u{2028}x)\n", ["markup/bad-address 1:5"]),
      ("[a](https://x.no/\u{A0}x)\n", ["markup/bad-address 1:5"]),
      ("[x](mailto:@)\n", ["markup/bad-address 1:5"]),
      ("[x](mailto:a@b.no?cc=c@d.no)\n", ["markup/bad-address 1:5"]),
      ("[x](mailto:a@b.no?subject=x&bcc=c@d.no)\n", ["markup/bad-address 1:5"]),
      ("[x](mailto:a@b.no,c@d.no)\n", ["markup/bad-address 1:5"]),
      ("[x](mailto:a@b.no?subject=Hei%20du&body=x)\n", []),
      ("tekst \u{1B}[31m rød\n", ["markup/control-character 1:7"]),
      ("a\n\nb\u{8}c\u{7F}\n", ["markup/control-character 3:2", "markup/control-character 3:4"]),
      ("a\u{85}\n", ["markup/control-character 1:2"]),
      ("`\u{1B}`\n", ["markup/control-character 1:2"]),
      ("a\n\nb &#27; c\n", ["markup/control-character 3:1"]),
      ("[a](side:x \"&#x1b;\")\n", ["markup/control-character 1:1"]),
      ("[a]()\n", ["markup/empty-link 1:1"]),
      ("[](side:x)\n", ["markup/link-without-text 1:4"]),
      ("[a](#finnes-ikke)\n", ["markup/unknown-anchor 1:5"]),
      ("a\0b\n", ["files/nul-byte 1:2"]),
    ])
  func refused(markdown: String, expected: [String]) {
    #expect(problems(markdown) == expected)
  }

  @Test("refused HTML never reaches the page")
  func nothingRawInTheOutput() {
    for markdown in [
      "<script>alert(1)</script>", "a <img src=x onerror=y> b", "<!-- a -->", "![x](y)",
      "[a](javascript:alert(1))", "<a href='javascript:x'>b</a>", "&lt;script&gt;",
      "[a](https://x.no/\"onclick=b)", "`<script>`", "## <b>x</b>", "| <i>a |\n|--|\n",
    ] {
      let output = html(markdown)
      for bad in ["<script", "<img", "<!--", "javascript:", "onclick=", "<b>", "<i>"] {
        let isEscaped = output.contains("%22onclick=")
        #expect(!output.contains(bad) || bad == "onclick=" && isEscaped, "\(markdown)")
      }
    }
  }

  @Test("a misspelt scheme is answered with the known one")
  func nearMisses() {
    let diagnostics = parseMarkup(
      SourceFile(path: "x.md", text: "[a](tilbyd:x) [b](hjelpna) [c](#hva)\n\n## Hvar\n")
    ).diagnostics.inReportOrder()
    #expect(diagnostics.map(\.nearMiss) == ["tilbud", "hjelp-na", "hvar"])
  }

  @Test("positions hold in a file with front matter, CRLF and a byte order mark")
  func positionsInAWholeFile() {
    let text = "\u{FEFF}---\r\na: b\r\n---\r\nÅ\r\n\r\n> se [a](/x)\r\n"
    let file = SourceFile(path: "x.md", text: text)
    #expect(places(parseMarkup(file, from: 19).diagnostics) == ["markup/relative-link 6:10"])
  }

  @Test("links tell where their address stands")
  func linkRanges() {
    let file = SourceFile(
      path: "x.md",
      text: "Å [a](tilbud:x), [b](tilbud:x) og [c][r]\nwww.y.no post@y.no\n\n[r]: side:z\n")
    let links = parseMarkup(file).value.links
    #expect(
      links.map(\.target)
        == ["tilbud:x", "tilbud:x", "side:z", "https://www.y.no", "mailto:post@y.no"])
    let places = links.map { file.lineAndColumn(of: $0.range.bytes.lowerBound) }
    #expect(places.map(\.line) == [1, 1, 1, 2, 2])
    #expect(places.map(\.column) == [8, 23, 1, 1, 10])
  }

  @Test(
    "bytes that are no UTF-8 are refused",
    arguments: [
      (Array("bl".utf8) + [0xE5], ["files/latin-1 1:3"]),
      ([0xFF, 0xFE, 0x61, 0], ["files/utf-16 1:1"]),
    ] as [([UInt8], [String])])
  func encoding(bytes: [UInt8], expected: [String]) {
    let parsed = parseMarkup(SourceFile(path: "x.md", bytes: bytes))
    #expect(places(parsed.diagnostics) == expected)
    #expect(parsed.value.isEmpty)
  }
}
