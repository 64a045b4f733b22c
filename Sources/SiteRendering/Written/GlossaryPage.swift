import SiteModel
import Templates

/// Every word of the glossary, from A to Å.
struct GlossaryPage: SitePage {
  let head: PageHead
  private let words: [Word]

  private struct Word {
    let id: String
    let note: GlossaryNote
  }

  init(_ parts: PageParts) {
    let links = parts.links
    let texts = links.wording.texts
    let glossary = links.index.site.glossary
    words = glossary.indices.map { ($0, NorwegianOrder(glossary[$0].word)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      .map { number, _ in
        Word(
          id: glossary[number].id, note: parts.glossary.note(number, beside: links.language))
      }
    head = PageHead(
      heading: texts.text("tall_og_ord.overskrift.ord"),
      description: texts.text("tall_og_ord.beskrivelse.ord"))
  }

  private static let word = Shape<Word>("Ord", "A word of the list.") { f in
    f.text("id", "The word's anchor.") { $0.id }
    f.text("ord", "The word.") { $0.note.word }
    f.linked("forklaring", "What it means.") { $0.note.explanation }
    f.text("annet_sprak", "The language of that when it isn't the page's.") { $0.note.language }
  }

  static let shape = Shape<GlossaryPage>("Ordliste", "Every word of the glossary.") { f in
    f.list("ordene", word, "The words from A to Å.") { $0.words }
  }
}
