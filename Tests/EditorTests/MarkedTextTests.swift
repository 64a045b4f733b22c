import Editor
import Foundation
import Markup
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("A text with what makes it hard")
struct MarkedTextTests {
  private func text(_ block: MarkedText.Block) -> String {
    block.sentences.flatMap(\.stretches).map(\.text).joined()
  }

  @Test("marks long words and long sentences, and neither in headings nor names of few letters")
  func marks() {
    let long = Array(repeating: "Ord", count: 26).joined(separator: " ")
    let marked = MarkedText(
      markdown: """
        ## Samhandlingskompetanse

        Vi har *samhandlingskompetanse*. \(long). Ta kontakt, f.eks. kl. 16.

        - Lavterskeltilbudet og drop-in-tilbudet her

        """)
    #expect(marked.hardWords == 3 && marked.longSentences == 1)
    #expect(
      marked.blocks.map(text) == [
        "Samhandlingskompetanse",
        "Vi har samhandlingskompetanse. \(long). Ta kontakt, f.eks. kl. 16.",
        "Lavterskeltilbudet og drop-in-tilbudet her",
      ])
    #expect(marked.blocks[1].sentences.map(\.words) == [3, 26, 5])
    #expect(marked.blocks[1].sentences.map(\.isLong) == [false, true, false])
    let first = marked.blocks[1].sentences[0].stretches
    #expect(first.map(\.text) == ["Vi har ", "samhandlingskompetanse", ". "])
    #expect(first.map(\.isHardWord) == [false, true, false])
    #expect(MarkedText(markdown: "").blocks.isEmpty)
  }

  @Test("of every offer is the whole text, with as many words and sentences as are counted")
  func catalogue() throws {
    for offer in try Catalogue.site().offers {
      let marked = MarkedText(offer.body)
      #expect(marked.blocks.map(text) == offer.body.textBlocks.map(\.text), "\(offer.id)")
      let sentences = marked.blocks.flatMap(\.sentences).compactMap(\.words)
      let counted = offer.body.readability
      #expect(sentences.count == counted.sentences, "\(offer.id)")
      #expect(sentences.reduce(0, +) == counted.words, "\(offer.id)")
    }
  }

  @Test(
    "is below the text in its form, and comes again with what is typed; nothing marked, nothing there"
  )
  func form() throws {
    let site = EditorSite()
    let page = try site.page("tilbud/prat")
    #expect(page.contains("<details class=\"merket\" id=\"sagt-teksten-merket\" hidden>"))
    let area = try #require(page.range(of: "name=\"brodtekst\""))
    let told = try #require(page.range(of: "id=\"sagt-teksten\""))
    let words = try #require(page.range(of: "id=\"felt-ogsa_kalt\""))
    #expect(area.lowerBound < told.lowerBound && told.lowerBound < words.lowerBound)
    var form = try site.form()
    let long = Array(repeating: "Ord", count: 26).joined(separator: " ")
    form.set("brodtekst", "Vi har <b>samhandlingskompetanse & mer. \(long).")
    let answer = try site.editor().respond(
      to: EditorRequest(
        method: .post, path: ["sagt"], query: [.init("tilbud", "prat")], form: form.fields))
    guard case .page(200, let html) = answer else {
      Issue.record("nothing was told")
      return
    }
    for text in [
      "id=\"sagt-teksten-merket\"><summary>Se dem i teksten. Lange ord: 1. Lange setninger: 1.",
      "<mark>samhandlingskompetanse</mark> &amp; mer.",
      "<span class=\"lang-setning\"><span class=\"merke-lapp\">26 ord</span> Ord Ord",
    ] { #expect(html.contains(text), "\(text)") }
    #expect(site.text == EditorSite.offer)
  }
}
