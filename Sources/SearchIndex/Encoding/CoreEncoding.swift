import SiteBase
import SiteModel

/// Writes the core file, which every search begins with, and the whole index of a small catalogue.
struct CoreEncoding {
  let site: Site
  let ranker: SearchRanker

  /// The core with everything in it, the texts of results too.
  func wholeIndex() -> SearchIndexOutput.File {
    let pattern = CardEncoding.pathPattern(ranker.documents)
    let facets = FacetLists(ranker.documents, site)
    let lines = TermLines(ranker.lexicon, ranker.postings)
    return core(pattern, lines, isWhole: true) { writer in
      writer.key("whole")
      writer.object { writer in
        ranker.postings.writeTerms(after: lines, to: &writer)
        let cards = CardEncoding(documents: ranker.documents)
        cards.writeNames(
          to: &writer, pattern: pattern, places: site.municipalities.map(\.id))
        writer.key("ages")
        facets.writeAges(to: &writer)
        writer.key("schedules")
        facets.writeSchedules(to: &writer)
        writer.key("facets")
        facets.writeValues(to: &writer)
        cards.writeSentences(to: &writer)
        ranker.postings.writeLists(after: lines, to: &writer)
      }
    }
  }

  /// The core file with `body` among its members.
  ///
  /// Words come first, then what offers say, then numbers: neighbours that are alike compress to a
  /// thirtieth less.
  func core(
    _ pattern: (String, String), _ lines: TermLines, isWhole: Bool = false,
    _ body: (inout JSONWriter) -> Void
  ) -> SearchIndexOutput.File {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("formatVersion")
      writer.number(searchIndexFormatVersion)
      writer.key("count")
      writer.number(ranker.documents.count)
      writer.key("path")
      writer.array([pattern.0, pattern.1]) { $0.string($1) }
      writer.key("relativesTerm")
      writer.string(String(decoding: ranker.relativesTerm ?? [], as: UTF8.self))
      let words = LexiconEncoding(
        site: site, lexicon: ranker.lexicon, questions: ranker.questions,
        postings: ranker.postings, lines: lines)
      words.writeTexts(to: &writer, guides: ranker.answerPages.encoded)
      body(&writer)
      words.writeNeighbours(to: &writer)
      // Where all lists are at hand, the client counts them.
      if !isWhole {
        writer.key("rarities")
        writer.array(ranker.concepts) { writer, holders in
          writer.number(rarity(holders: holders.count, of: ranker.documents.count))
        }
      }
      writer.key("narrow")
      let concepts = ranker.lexicon.allConcepts
      writer.string(
        DocumentList.text(
          concepts.indices.filter { concepts[$0].isNarrow }.map { Int32($0) }))
      // Random letters are last, so that the words compress by codes of their own.
      words.writeLikeness(to: &writer)
    }
    return SearchIndexOutput.File(
      name: "kjerne-\(contentHash(writer.bytes)).json", bytes: writer.bytes)
  }
}
