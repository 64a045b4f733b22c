import Markup
import SiteBase
import Testing

@Suite("Markdown as HTML")
struct HTMLTests {
  @Test(
    "blocks and inlines",
    arguments: [
      (
        "En *to* **tre** ~~fire~~ `fem<`\n",
        "<p>En <em>to</em> <strong>tre</strong> <del>fire</del> <code>fem&lt;</code></p>\n"
      ),
      ("a\nb  \nc\n", "<p>a\nb<br>\nc</p>\n"),
      ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("- a\n\n- b\n", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
      ("1. a\n2. b\n", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
      ("3. a\n", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
      ("> sitat & mer\n", "<blockquote>\n<p>sitat &amp; mer</p>\n</blockquote>\n"),
      ("```swift\n<a>\n```\n", "<pre tabindex=\"0\"><code>&lt;a&gt;\n</code></pre>\n"),
      ("***\n", "<hr>\n"),
      ("~10 til ~20 personer\n", "<p>~10 til ~20 personer</p>\n"),
      ("&lt;script&gt; &aring;\n", "<p>&lt;script&gt; å</p>\n"),
      ("", ""),
    ])
  func blocks(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test("task lists say whether a task is done")
  func tasks() {
    #expect(
      html("- [x] ringt\n- [ ] skrevet\n") == """
        <ul>
        <li class="oppgave"><input type="checkbox" disabled checked aria-label="Gjort"> ringt</li>
        <li class="oppgave"><input type="checkbox" disabled aria-label="Ikke gjort"> skrevet</li>
        </ul>

        """)
  }

  @Test("tables scroll in a labelled region and name their columns")
  func tables() {
    #expect(
      html("| Dag | Tid |\n|:--|--:|\n| *man* | 16 |\n") == """
        <div class="tabell" role="region" tabindex="0" aria-label="Tabell: Dag, Tid">
        <table>
        <thead>
        <tr>
        <th scope="col">Dag</th>
        <th scope="col" class="hoyrestilt">Tid</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><em>man</em></td>
        <td class="hoyrestilt">16</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(html("| a |\n|---|\n").contains("</thead>\n</table>"))
  }

  @Test("headings get ids from their words, unique in the text")
  func headingIDs() {
    #expect(
      html("## Hvem *det* er for\n## Hvem det er for\n## hvem det er for 2\n## 🌱\n") == """
        <h2 id="hvem-det-er-for">Hvem <em>det</em> er for</h2>
        <h2 id="hvem-det-er-for-2">Hvem det er for</h2>
        <h2 id="hvem-det-er-for-2-2">hvem det er for 2</h2>
        <h2 id="avsnitt">🌱</h2>

        """)
    #expect(
      html("## Å sove", MarkupOptions(idPrefix: "om-")) == "<h2 id=\"om-a-sove\">Å sove</h2>\n")
  }

  @Test(
    "a text's highest headings come right below the page's",
    arguments: [
      ("# a\n## b\n", 2, [2, 3]), ("### a\n#### b\n", 2, [2, 3]), ("## a\n### b\n", 3, [3, 4]),
      ("## a\n### b\n#### c\n##### d\n###### e\n", 4, [4, 5, 6, 6, 6]),
    ])
  func headingLevels(markdown: String, first: Int, expected: [Int]) {
    let file = SourceFile(path: "x.md", text: markdown)
    let document = parseMarkup(file, options: MarkupOptions(firstHeadingLevel: first)).value
    #expect(document.headings.map(\.level) == expected)
  }

  @Test(
    "links",
    arguments: [
      ("[a](tilbud:drop-in)", "<a href=\"/tilbud/drop-in/\">a</a>"),
      (
        "[a](side:personvern#spor \"tittel\")",
        "<a href=\"/side/personvern/#spor\" title=\"tittel\">a</a>"
      ),
      ("[a](målgruppe:unge)", "<a href=\"/malgruppe/unge/\">a</a>"),
      ("[a](hjelp-na)", "<a href=\"/hjelp-na//\">a</a>"),
      (
        "[a](https://x.no/?a=1&b='2')",
        "<a href=\"https://x.no/?a=1&amp;b=&#39;2&#39;\" rel=\"noopener noreferrer\">a</a>"
      ),
      (
        "https://x.no/sti",
        "<a href=\"https://x.no/sti\" rel=\"noopener noreferrer\">https://x.no/sti</a>"
      ),
      ("www.x.no", "<a href=\"https://www.x.no\" rel=\"noopener noreferrer\">www.x.no</a>"),
      ("[a](mailto:post@x.no)", "<a href=\"mailto:post@x.no\">a</a>"),
      (
        "[ring](tel:+47%2033%2034%2056%2078)",
        "<a class=\"tlf\" dir=\"ltr\" href=\"tel:+4733345678\">ring</a>"
      ),
      ("[a](<https://x.no/å b>)", "a"),
      ("[a](javascript:alert(1))", "a"),
    ])
  func links(markdown: String, expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test("a link within the text goes to its heading, with the prefix")
  func linkWithin() {
    #expect(
      html("[ned](#om-a-sove)\n\n## Om å sove\n", MarkupOptions(idPrefix: "x-"))
        .hasPrefix("<p><a href=\"#x-om-a-sove\">ned</a></p>"))
  }

  @Test("a page without an address leaves the link's text")
  func noAddress() {
    let file = SourceFile(path: "x.md", text: "Se [den *gamle* siden](side:gammel).")
    let bytes = parseMarkup(file).value.html { _ in nil }
    #expect(String(decoding: bytes, as: UTF8.self) == "<p>Se den <em>gamle</em> siden.</p>\n")
  }

  @Test("footnotes and the ways back")
  func footnotes() {
    let file = SourceFile(
      path: "x.md", text: "En[^a] to[^b] tre[^a].\n\n[^b]: Andre\n[^a]: Første\n\n    mer\n")
    let parsed = parseMarkup(file, options: MarkupOptions(idPrefix: "p-"))
    #expect(parsed.diagnostics.isEmpty)
    #expect(
      String(decoding: parsed.value.html(texts: .en, href: address), as: UTF8.self) == """
        <p>En<sup><a href="#p-fotnote-1" id="p-fotnoteref-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup> \
        to<sup><a href="#p-fotnote-2" id="p-fotnoteref-2" role="doc-noteref" aria-label="Footnote 2">2</a></sup> \
        tre<sup><a href="#p-fotnote-1" id="p-fotnoteref-1-2" role="doc-noteref" aria-label="Footnote 1">1</a></sup>.</p>
        <section class="fotnoter" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="p-fotnote-1">
        <p>Første</p>
        <p>mer <a href="#p-fotnoteref-1" role="doc-backlink" aria-label="Back to the text from footnote 1 (1)">↩</a> \
        <a href="#p-fotnoteref-1-2" role="doc-backlink" aria-label="Back to the text from footnote 1 (2)">↩</a></p>
        </li>
        <li id="p-fotnote-2">
        <p>Andre <a href="#p-fotnoteref-2" role="doc-backlink" aria-label="Back to the text from footnote 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("telephone numbers become links, but not inside links and code")
  func phoneLinks() {
    #expect(
      html("Ring 33 34 56 78, 116 117 eller **113**.\n")
        == "<p>Ring <a class=\"tlf\" dir=\"ltr\" href=\"tel:+4733345678\">33 34 56 78</a>, "
        + "<a class=\"tlf\" dir=\"ltr\" href=\"tel:116117\">116 117</a> eller "
        + "<strong><a class=\"tlf\" dir=\"ltr\" href=\"tel:113\">113</a></strong>.</p>\n")
    #expect(html("`33345678` [33345678](side:x)").components(of: "tel:") == 0)
  }

  @Test("headings get ids that neither the page nor its footnotes have")
  func reservedIDs() {
    let options = MarkupOptions(idPrefix: "om-", reservedIDs: ["om-kontakt", "om-hvor-2"])
    let output = html(
      "## Kontakt\n\n## Kontakt\n\n## Hvor\n\n## Hvor\n\n## Fotnote 1\n\n## Kontakt 2\n", options)
    let ids = output.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(
      ids == [
        "om-kontakt-2", "om-kontakt-3", "om-hvor", "om-hvor-3", "om-avsnitt-fotnote-1",
        "om-kontakt-2-2",
      ])
  }
}

extension String {
  /// How many times a text occurs.
  fileprivate func components(of part: String) -> Int {
    indices.filter { self[$0...].hasPrefix(part) }.count
  }
}
