import Markup
import SiteBase
import Testing

@Suite("Markdown as plain text")
struct PlainTextTests {
  @Test("search gets headings and the rest apart, without markup")
  func plainText() {
    let file = SourceFile(
      path: "x.md",
      text: """
        Først *en* [lenke](side:x)
        og `kode`.

        ## Hva & hvem

        - punkt **en**
        - punkt to, ring 116 123

        | A | B |
        |---|---|
        | 1 | 2 |

        Slutt[^1].

        ### Til sist

        [^1]: Noten
        """)
    let parsed = parseMarkup(file)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.plainText.headings == "Hva & hvem\nTil sist")
    #expect(
      parsed.value.plainText.body == """
        Først en lenke
        og kode.
        punkt en
        punkt to, ring 116 123
        A
        B
        1
        2
        Slutt.
        Noten
        """)
    #expect(parsed.value.headings.map(\.text) == ["Hva & hvem", "Til sist"])
  }

  @Test(
    "words, sentences and long words",
    arguments: [
      ("Du kan ringe. Vi svarer!", 5, 2, 0),
      ("Ta kontakt, f.eks. kl. 16 eller på tlf. 116 117.", 8, 1, 1),
      ("Hei. Åpent nå? Ja: kom", 5, 4, 0),
      ("Psykisk helsehjelp – drop-in for barn og unge", 7, 1, 2),
      ("", 0, 0, 0),
    ])
  func readability(text: String, words: Int, sentences: Int, longWords: Int) {
    let readability = Readability(text)
    #expect(readability.words == words)
    #expect(readability.sentences == sentences)
    #expect(readability.longWords == longWords)
  }

  @Test("sentences end where they are counted")
  func sentences() {
    let text = "Åpent nå? Ta kontakt, f.eks. kl. 16. Hei!  …"
    let found = Readability.sentences(of: text)
    #expect(found.map(\.words) == [2, 5, 1])
    let bytes = Array(text.utf8)
    let ends = found.map { String(decoding: bytes[..<$0.end].suffix(4), as: UTF8.self) }
    #expect(ends == ["nå?", " 16.", "Hei!"])
  }

  @Test("LIX leaves lists, tables, quotations and headings out")
  func lix() {
    let running = "Du kan ringe oss. Vi svarer alltid på spørsmål."
    let file = SourceFile(
      path: "x.md", text: "## Overskriftsord\n\n\(running)\n\n- listeelement\n\n> sitatord her\n")
    #expect(parseMarkup(file).value.readability == Readability(running))
    // 9 words in 2 sentences, 1 long: «spørsmål».
    #expect(abs(Readability(running).lix - 15.611) < 0.001)
    #expect(Readability().lix == 0)
  }
}
