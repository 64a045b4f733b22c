import SiteBase
import SiteModel

/// A web address that the content names, and where.
package struct WebAddress: Sendable {
  package let address: String
  /// Where it begins, in the order of files and places; at least one.
  package internal(set) var places: [SourceRange]
}

/// The web addresses in the files of a content folder, by address: in fields and in texts, but not in
/// comments, in notes that are never published, nor the pattern of addresses to a map.
///
/// The files are read as text, so that every address has its place, also in files with errors.
///
/// - Complexity: O(*n*) in the sizes of the files, plus sorting the addresses.
package func webAddresses(in files: [ContentFile]) -> [WebAddress] {
  var found: [String: WebAddress] = [:]
  for file in files.sorted(by: { $0.path.precedesByBytes($1.path) })
  where [".md", ".yaml", ".yml"].contains(where: file.path.hasSuffix) {
    for range in addressRanges(in: file.source) {
      let text = String(decoding: file.source.bytes[range.bytes], as: UTF8.self)
      found[text, default: WebAddress(address: text, places: [])].places.append(range)
    }
  }
  return found.values.sorted { $0.address.precedesByBytes($1.address) }
}

/// Where addresses are in a file.
private func addressRanges(in file: SourceFile) -> [SourceRange] {
  let bytes = file.bytes
  var ranges: [SourceRange] = []
  var line = 0
  while line < bytes.count {
    let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let text = bytes[line..<end].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    // A heading in a text begins with the same mark as a comment, and neither is a link of its own.
    if text.first != UInt8(ascii: "#"), !text.starts(with: "internt:".utf8) {
      var next = line
      while let start = addressStart(in: bytes[next..<end]) {
        let stop = bytes[start..<end].firstIndex(where: endsAddress) ?? end
        let trimmed = bytes[start..<stop].lastIndex { !closesSentence($0) }.map { $0 + 1 } ?? stop
        let isPattern = stop < end && bytes[stop] == UInt8(ascii: "{")
        if !isPattern { ranges.append(SourceRange(file: file, start: start, end: trimmed)) }
        next = max(stop, start + 1)
      }
    }
    line = end + 1
  }
  return ranges
}

/// Where the first address of a line begins.
private func addressStart(in line: ArraySlice<UInt8>) -> Int? {
  line.indices.first { index in
    line[index] == UInt8(ascii: "h")
      && (line[index...].starts(with: "https://".utf8)
        || line[index...].starts(with: "http://".utf8))
  }
}

/// Spaces and what stands around an address in YAML and Markdown; an address has none of them unless
/// they are encoded.
private func endsAddress(_ byte: UInt8) -> Bool {
  byte <= 0x20 || "\"'<>()[]{},;`|".utf8.contains(byte)
}

private func closesSentence(_ byte: UInt8) -> Bool { ".:!?".utf8.contains(byte) }

/// The addresses as JSON for the program that tries them: the site's own address, or null, and of each
/// address the path, line and column of each place, from 1, columns in bytes.
package func addressList(_ addresses: [WebAddress], site: String?) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { writer in
    writer.key("nettsted")
    if let site { writer.string(site) } else { writer.null() }
    writer.key("adresser")
    writer.array(addresses) { writer, address in
      writer.object { writer in
        writer.key("adresse")
        writer.string(address.address)
        writer.key("steder")
        writer.array(address.places) { writer, range in
          let place = range.file.lineAndColumn(of: range.bytes.lowerBound)
          writer.string("\(range.file.path):\(place.line):\(place.column)")
        }
      }
    }
  }
  return writer.bytes + [UInt8(ascii: "\n")]
}
