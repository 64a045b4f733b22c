/// Everything a build wants to have in the output folder.
///
/// Paths are known before any bytes are made, so that outputs in each other's way are found before
/// anything is written; bytes are asked for one output at a time and never kept, so that a large
/// site never stands in memory.
package protocol OutputSource: Sendable {
  /// The number of outputs.
  var count: Int { get }

  /// The path of one output, relative to the output folder, with `/` separators: `tema/rus/index.html`.
  func path(at index: Int) -> String

  /// The bytes of one output. Called at most once per index and build, from several threads; the
  /// same index gives the same bytes.
  func bytes(at index: Int) -> [UInt8]

  /// Makes `bytes` hold the bytes of one output; otherwise as ``bytes(at:)``. What `bytes` held is
  /// dropped, its room is kept, so that a thread's pages share one.
  func make(_ index: Int, into bytes: inout [UInt8])
}

extension OutputSource {
  /// The bytes of ``bytes(at:)``.
  package func make(_ index: Int, into bytes: inout [UInt8]) { bytes = self.bytes(at: index) }
}

/// Outputs whose bytes are already made: assets, index files, and trees in tests.
package struct MadeOutputs: OutputSource {
  private let files: [(path: String, bytes: [UInt8])]

  /// Creates the source; the order is the order of writing.
  package init(_ files: [(path: String, bytes: [UInt8])]) { self.files = files }

  /// The number of outputs.
  package var count: Int { files.count }
  /// See ``OutputSource/path(at:)``.
  package func path(at index: Int) -> String { files[index].path }
  /// See ``OutputSource/bytes(at:)``.
  package func bytes(at index: Int) -> [UInt8] { files[index].bytes }
}

/// Several sources as one, in order.
package struct JoinedOutputs: OutputSource {
  private let parts: [any OutputSource]
  private let starts: [Int]
  /// The number of outputs.
  package let count: Int

  /// Joins the sources.
  package init(_ parts: [any OutputSource]) {
    var starts: [Int] = []
    var count = 0
    for part in parts {
      starts.append(count)
      count += part.count
    }
    self.parts = parts
    self.starts = starts
    self.count = count
  }

  /// See ``OutputSource/path(at:)``.
  package func path(at index: Int) -> String {
    let (part, offset) = locate(index)
    return part.path(at: offset)
  }

  /// See ``OutputSource/bytes(at:)``.
  package func bytes(at index: Int) -> [UInt8] {
    let (part, offset) = locate(index)
    return part.bytes(at: offset)
  }

  /// See ``OutputSource/make(_:into:)``.
  package func make(_ index: Int, into bytes: inout [UInt8]) {
    let (part, offset) = locate(index)
    part.make(offset, into: &bytes)
  }

  /// Whether other outputs have the same paths in the same order.
  func hasSamePaths(as other: JoinedOutputs) -> Bool {
    count == other.count
      && (0..<count).allSatisfy { path(at: $0).utf8.elementsEqual(other.path(at: $0).utf8) }
  }

  private func locate(_ index: Int) -> (any OutputSource, Int) {
    var part = starts.count - 1
    while starts[part] > index { part -= 1 }
    return (parts[part], index - starts[part])
  }
}
