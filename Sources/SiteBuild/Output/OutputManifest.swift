import SiteBase

/// What the last complete build wrote into an output folder: the files the compiler may replace and
/// delete there, and no others.
///
/// As a file: a line `veiviser-manifest 1`, then one line per output, sorted by path as bytes, of
/// content hash, size in bytes and path, separated by one space each.
package struct OutputManifest: Sendable, Equatable {
  /// One file that was written.
  package struct Entry: Sendable, Equatable {
    /// The path relative to the output folder, with `/` separators.
    package let path: String
    /// The size in bytes.
    package let size: Int
    /// ``SiteBase/contentHash(_:)`` of the file's bytes.
    package let hash: String

    /// Whether both are the same file with the same bytes; paths are compared as bytes.
    package static func == (a: Entry, b: Entry) -> Bool {
      OutputPath(a.path) == OutputPath(b.path) && a.size == b.size && a.hash == b.hash
    }

    /// Creates an entry.
    package init(path: String, size: Int, hash: String) {
      self.path = path
      self.size = size
      self.hash = hash
    }
  }

  /// The manifest's own name in the output folder.
  package static let fileName = ".veiviser-manifest"
  /// The version of the file's format; a folder with another version is left alone.
  package static let formatVersion = "1"
  /// The largest manifest that is read, in bytes: a million outputs with long paths. A larger file is
  /// none of ours, and would take the memory of the machine.
  static let sizeLimit = 256_000_000
  private static let firstLine = "veiviser-manifest"

  /// The entries, sorted by path as bytes.
  package let entries: [Entry]

  /// Creates a manifest from entries in any order.
  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.path.precedesByBytes($1.path) }
  }

  /// Why a file could not be read as a manifest.
  package enum ReadingError: Error, Equatable {
    /// A line, from 1, that is not in the format.
    case damaged(line: Int)
    /// A version this program doesn't know.
    case unknownVersion(String)
  }

  /// Reads the file's bytes.
  ///
  /// - Throws: ``ReadingError``, so that a damaged manifest never makes files ours.
  package init(reading bytes: [UInt8]) throws(ReadingError) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let first = lines.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard first.hasPrefix(Self.firstLine + " ") else { throw .damaged(line: 1) }
    let version = String(first.dropFirst(Self.firstLine.count + 1))
    guard version == Self.formatVersion else { throw .unknownVersion(version) }
    guard lines.last?.isEmpty == true else { throw .damaged(line: lines.count) }
    var entries: [Entry] = []
    for (index, line) in lines.dropFirst().dropLast().enumerated() {
      let parts = line.split(
        separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].count == 16,
        let size = Int(String(decoding: parts[1], as: UTF8.self)), size >= 0,
        let path = String(validating: parts[2], as: UTF8.self), isOutputPath(path)
      else { throw .damaged(line: index + 2) }
      entries.append(Entry(path: path, size: size, hash: String(decoding: parts[0], as: UTF8.self)))
    }
    self.init(entries)
  }

  /// The file's bytes.
  package var bytes: [UInt8] {
    var bytes = Array("\(Self.firstLine) \(Self.formatVersion)\n".utf8)
    for entry in entries {
      bytes.append(contentsOf: entry.hash.utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: String(entry.size).utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: entry.path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
