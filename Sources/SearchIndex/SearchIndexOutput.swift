/// The finished index: files to write beside each other, and the ranking behind them.
public struct SearchIndexOutput: Sendable {
  /// The name of the file the page must point at (`data-indeks`); it names all others.
  public var entry: String
  /// The files in the order of their names. Names hold a content hash, so they may be cached for
  /// ever.
  public var files: [File]
  /// The same ranking as the client's, over the same documents.
  public var ranker: SearchRanker

  /// One file of the index.
  public struct File: Sendable {
    /// The name, relative to the index's folder.
    public var name: String
    /// The content, UTF-8 JSON.
    public var bytes: [UInt8]
  }
}

/// What may be chosen about an index; the defaults are the measured ones (docs/sok.md).
public struct SearchIndexOptions: Sendable {
  /// Up to this many documents everything stands in one core file with one file of cards.
  public var wholeLimit = 300
  /// Up to this many documents all are searched at once, with all facet lists in one file.
  public var partitionLimit = 4000
  /// Up to this many documents a county is one partition; above, its municipalities are gathered into
  /// several. Going from one to another must cost no more than 40 KB.
  public var placeLimit = 2000
  /// How many results' texts share a file when there is more than one partition.
  public var cardsPerFile = 8
  /// The size of a term file to aim at, in bytes before compression.
  public var shardBytes = 8192
  /// How many threads may work.
  public var jobs = 1

  /// Creates the default options.
  public init() {}
}
