import SiteBase
import SiteModel

/// Some of the documents with an index of their own: a county, part of one, or all.
struct Partition {
  /// Positions of the municipalities whose offers are all in it; empty for all documents.
  var municipalities: [Int]
  /// The documents, ascending.
  var documents: [Int32]

  /// Cuts a catalogue by county; counties above the limit by municipality.
  ///
  /// An offer that is given everywhere is in every partition. A partition holds more than `limit`
  /// documents only if a single municipality does.
  static func byCounty(
    _ documents: [SearchDocument], _ site: Site, limit: Int
  ) -> [Partition] {
    var everywhere: [Int32] = []
    var byPlace = [[Int32]](repeating: [], count: site.municipalities.count)
    for (number, document) in documents.enumerated() {
      if document.municipalities.isEmpty { everywhere.append(Int32(number)) }
      for place in Set(document.municipalities) { byPlace[place].append(Int32(number)) }
    }
    let counties = Dictionary(grouping: site.municipalities.indices) {
      site.municipalities[$0].county
    }
    var partitions: [Partition] = []
    for county in counties.keys.sorted() {
      var places: [Int] = []
      var count = everywhere.count
      for place in counties[county, default: []] {
        if !places.isEmpty, count + byPlace[place].count > limit {
          partitions.append(Partition(municipalities: places, documents: []))
          (places, count) = ([], everywhere.count)
        }
        places.append(place)
        count += byPlace[place].count
      }
      partitions.append(Partition(municipalities: places, documents: []))
    }
    return partitions.map { partition in
      let members = Set(everywhere + partition.municipalities.flatMap { byPlace[$0] })
      return Partition(municipalities: partition.municipalities, documents: members.sorted())
    }
  }
}

/// Gathers the terms of one partition into files of about equal size.
struct ShardWriter {
  /// The finished files: `{"terms": {term: [rarity, documents, levels]}}`.
  private(set) var files: [[UInt8]] = []
  /// The first term of each file.
  private(set) var firstTerms: [String] = []
  private let size: Int
  private var current = JSONWriter()
  private var start: [UInt8] = []

  /// Creates a writer of files of about `size` bytes.
  init(size: Int) { self.size = size }

  /// Adds a term; terms come in ascending order.
  mutating func add(_ term: [UInt8], rarity: Int, _ documents: [Int32], _ levels: [UInt8]) {
    if current.bytes.isEmpty { firstTerms.append(String(decoding: term, as: UTF8.self)) }
    current.key(String(decoding: term, as: UTF8.self))
    current.array { writer in
      writer.number(rarity)
      writer.string(DocumentList.text(documents))
      var digits: [UInt8] = []
      appendLevels(levels, to: &digits)
      writer.string(String(decoding: digits, as: UTF8.self))
    }
    if current.bytes.count >= size { finish() }
  }

  /// Ends the last file.
  mutating func finish() {
    guard !current.bytes.isEmpty else { return }
    files.append(Array("{\"terms\":{".utf8) + current.bytes + Array("}}".utf8))
    current = JSONWriter()
  }
}
