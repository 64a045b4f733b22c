import SiteBase

/// Writes the core file, which every search begins with, and the whole index of a small catalogue.
struct CoreEncoding {
  let vocabulary: SearchVocabulary
  let ranker: SearchRanker

  /// The core with everything in it, and one file of cards.
  func wholeIndex() -> (entry: SearchIndexOutput.File, others: [SearchIndexOutput.File]) {
    let pattern = CardEncoding.pathPattern(ranker.documents)
    var cards = JSONWriter()
    CardEncoding(documents: ranker.documents).write(
      to: &cards, pattern: pattern, places: vocabulary.municipalities.map(\.id))
    let cardFile = SearchIndexOutput.File(
      name: "kort-\(contentHash(cards.bytes)).json", bytes: cards.bytes)
    let facets = FacetLists(ranker.documents, vocabulary)
    let entry = core(pattern) { writer in
      writer.key("whole")
      writer.object { writer in
        writer.key("cards")
        writer.string(cardFile.name)
        ranker.postings.writeRest(to: &writer)
        writer.key("facets")
        facets.writeValues(to: &writer)
        writer.key("ages")
        facets.writeAges(to: &writer)
        writer.key("schedules")
        facets.writeSchedules(to: &writer)
      }
    }
    return (entry, [cardFile])
  }

  /// The core file with `body` written at its end.
  func core(
    _ pattern: (String, String), _ body: (inout JSONWriter) -> Void
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
      writer.key("rarities")
      writer.array(ranker.concepts) { writer, holders in
        writer.number(rarity(holders: holders.count, of: ranker.documents.count))
      }
      LexiconEncoding(
        vocabulary: vocabulary, lexicon: ranker.lexicon, questions: ranker.questions,
        postings: ranker.postings
      ).write(to: &writer)
      body(&writer)
    }
    return SearchIndexOutput.File(
      name: "kjerne-\(contentHash(writer.bytes)).json", bytes: writer.bytes)
  }
}
