/// The finished index: files to write beside each other, and the ranking behind them.
package struct SearchIndexOutput: Sendable {
  /// The name of the file the page must point at (`data-indeks`); it names all others.
  package var entry: String
  /// The files in the order of their names. Names hold a content hash, so they may be cached for
  /// ever.
  package var files: [File]
  /// The same ranking as the client's, over the same documents.
  package var ranker: SearchRanker

  /// One file of the index.
  package struct File: Sendable {
    /// The name, relative to the index's folder.
    package var name: String
    /// The content, UTF-8 JSON.
    package var bytes: [UInt8]
  }
}

/// What may be chosen about an index; the defaults are the measured ones (docs/sok.md).
package struct SearchIndexOptions: Sendable {
  /// Up to this many documents everything stands in one core file with one file of cards.
  package var wholeLimit = 300
  /// Up to this many documents all are searched at once, with all facet lists in one file.
  package var partitionLimit = 4000
  /// Up to this many documents a county is one partition; above, its municipalities are gathered into
  /// several. Going from one to another must cost no more than 40 KB.
  package var placeLimit = 2000
  /// How many results' texts share a file when there is more than one partition.
  package var cardsPerFile = 8
  /// The size of a term file to aim at, in bytes before compression.
  package var shardBytes = 8192
  /// How many threads may work.
  package var jobs = 1

  /// Creates the default options.
  package init() {}
}
