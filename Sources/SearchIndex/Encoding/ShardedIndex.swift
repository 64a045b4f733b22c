import SiteBase
import SiteModel

extension CoreEncoding {
  /// The index of a catalogue too large for one file: a core, partitions and files of cards.
  func shardedIndex(
    _ options: SearchIndexOptions
  ) -> (entry: SearchIndexOutput.File, others: [SearchIndexOutput.File]) {
    let documents = ranker.documents
    let pattern = CardEncoding.pathPattern(documents)
    let everything = Partition(
      municipalities: [], documents: (0..<documents.count).map(Int32.init))
    let isLarge = documents.count > options.partitionLimit
    let partitions =
      [everything]
      + (isLarge
        ? Partition.byCounty(documents, site, limit: options.placeLimit) : [])
    let shards = shards(of: partitions, options)
    var files: [SearchIndexOutput.File] = []
    let folders = zip(partitions, shards).enumerated().map { number, pair in
      let (partition, shards) = pair
      let folder = folder(
        partition, shards,
        ofListsOnDemand: isLarge && number == 0)
      files += folder.files
      return folder.name
    }
    let cards = cardFiles(options.cardsPerFile, pattern)
    files += cards.files
    let entry = core(pattern, TermLines(ranker.lexicon, ranker.postings)) { writer in
      writer.key("partitions")
      writer.array(partitions.indices) { writer, number in
        writer.array { writer in
          writer.string(folders[number])
          writer.array(partitions[number].municipalities) { $0.number($1) }
        }
      }
      writer.key("cards")
      writer.array { writer in
        writer.string(cards.name)
        writer.number(options.cardsPerFile)
      }
    }
    return (entry, files)
  }

  /// How many documents a term keeps where all documents are searched at once.
  private static let overviewHolders = 1000

  /// The term files of all partitions, in one pass over the postings.
  private func shards(of partitions: [Partition], _ options: SearchIndexOptions) -> [ShardWriter] {
    let postings = ranker.postings
    /// Where a document stands: (partition, number in it), for all but the first partition.
    var places = [[(partition: Int, number: Int32)]](repeating: [], count: ranker.documents.count)
    for (index, partition) in partitions.enumerated().dropFirst() {
      for (number, document) in partition.documents.enumerated() {
        places[Int(document)].append((index, Int32(number)))
      }
    }
    var writers = partitions.map { _ in ShardWriter(size: options.shardBytes) }
    var documents = partitions.map { _ in [Int32]() }
    var levels = partitions.map { _ in [UInt8]() }
    for (term, bytes) in postings.terms.enumerated() {
      let range = postings.range(term)
      let rarity = rarity(holders: range.count, of: ranker.documents.count)
      for index in range {
        for place in places[Int(postings.documents[index])] {
          documents[place.partition].append(place.number)
          levels[place.partition].append(postings.levels[index])
        }
      }
      let kept = partitions.count > 1 ? mostTelling(range) : Array(range)
      documents[0] = kept.map { postings.documents[$0] }
      levels[0] = kept.map { postings.levels[$0] }
      for index in writers.indices where !documents[index].isEmpty {
        writers[index].add(bytes, rarity: rarity, documents[index], levels[index])
        documents[index].removeAll(keepingCapacity: true)
        levels[index].removeAll(keepingCapacity: true)
      }
    }
    for index in writers.indices { writers[index].finish() }
    return writers
  }

  /// The entries with the highest levels, at most ``overviewHolders``, in document order.
  private func mostTelling(_ range: Range<Int>) -> [Int] {
    guard range.count > Self.overviewHolders else { return Array(range) }
    let levels = ranker.postings.levels
    return range.sorted { (levels[$1], $0) < (levels[$0], $1) }.prefix(Self.overviewHolders)
      .sorted()
  }

  /// A partition's files in a folder named by their content: `start.json` and the term files, and
  /// for a large partition its facet lists one by one.
  private func folder(
    _ partition: Partition, _ shards: ShardWriter, ofListsOnDemand isOnDemand: Bool
  ) -> (name: String, files: [SearchIndexOutput.File]) {
    let facets = FacetLists(partition.documents.map { ranker.documents[Int($0)] }, site)
    var files: [(name: String, bytes: [UInt8])] = shards.files.enumerated().map {
      ("\($0).json", $1)
    }
    func file(_ name: String, _ body: (inout JSONWriter) -> Void) {
      var writer = JSONWriter()
      writer.object(body)
      files.append((name, writer.bytes))
    }
    file("start.json") { writer in
      writer.key("count")
      writer.number(partition.documents.count)
      if !partition.municipalities.isEmpty {
        writer.key("documents")
        writer.string(DocumentList.text(partition.documents))
      }
      writer.key("shards")
      writer.array(shards.firstTerms) { $0.string($1) }
      if isOnDemand {
        writer.key("files")
        facets.writeFileNames(to: &writer)
      }
      writer.key("facets")
      facets.writeValues(to: &writer, only: isOnDemand ? ["status"] : nil)
      if !isOnDemand {
        writer.key("ages")
        facets.writeAges(to: &writer)
        writer.key("schedules")
        facets.writeSchedules(to: &writer)
      }
    }
    if isOnDemand {
      for (number, list) in facets.onDemand.enumerated() {
        file("f\(number).json") { writer in
          writer.key("facets")
          writer.object { writer in
            writer.key(list.facet)
            writer.object { writer in
              writer.key(list.value)
              writer.string(DocumentList.text(list.documents))
            }
          }
        }
      }
      file("ages.json") { writer in
        writer.key("ages")
        facets.writeAges(to: &writer)
      }
      file("times.json") { writer in
        writer.key("schedules")
        facets.writeSchedules(to: &writer)
      }
    }
    return named(files)
  }

  /// Texts of results, `perFile` to a file, in document order.
  private func cardFiles(
    _ perFile: Int, _ pattern: (String, String)
  ) -> (name: String, files: [SearchIndexOutput.File]) {
    let ids = site.municipalities.map(\.id)
    let all = ranker.documents
    return named(
      stride(from: 0, to: all.count, by: perFile).map { start in
        var writer = JSONWriter()
        let some = Array(all[start..<min(all.count, start + perFile)])
        writer.object { writer in
          let cards = CardEncoding(documents: some)
          cards.writeNames(to: &writer, pattern: pattern, places: ids)
          cards.writeSentences(to: &writer)
        }
        return ("\(start / perFile).json", writer.bytes)
      })
  }

  /// Puts files into a folder that is named by the content of all of them.
  private func named(
    _ files: [(name: String, bytes: [UInt8])]
  ) -> (name: String, files: [SearchIndexOutput.File]) {
    let name = contentHash(files.map { contentHash($0.bytes) }.joined().utf8)
    return (
      name, files.map { SearchIndexOutput.File(name: name + "/" + $0.name, bytes: $0.bytes) }
    )
  }
}
