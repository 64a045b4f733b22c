import CZlib

/// The parts of a zip file (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT) by name.
///
/// Every offset and length in the file is taken for a claim: what lies outside the file, overlaps or
/// unpacks to more than it says is a fault and never read.
struct ZipArchive {
  private struct Entry {
    let method: UInt16
    let packed: Range<Int>
    let size: Int
    let crc: UInt32
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]
  /// What may still be unpacked.
  private var room = ReadingLimit.unpacked

  /// Reads the directory at the file's end.
  ///
  /// - Throws: ``WorkbookFault`` for a damaged or encrypted file, and for one with too many parts.
  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    guard let end = Self.endOfDirectory(bytes) else { throw .damaged("zip") }
    let count = Int(bytes.little16(end + 10))
    var offset = Int(bytes.little32(end + 16))
    guard count <= ReadingLimit.parts else { throw .tooManyCells }
    var ranges: [Range<Int>] = []
    for _ in 0..<count {
      // An entry's fixed part is 46 bytes.
      guard offset + 46 <= end, bytes.little32(offset) == 0x0201_4B50 else { throw .damaged("zip") }
      let flags = bytes.little16(offset + 8)
      let nameLength = Int(bytes.little16(offset + 28))
      let next =
        offset + 46 + nameLength + Int(bytes.little16(offset + 30))
        + Int(bytes.little16(offset + 32))
      guard next <= end else { throw .damaged("zip") }
      guard flags & 1 == 0 else {
        throw WorkbookFault(
          "Fila har passord. Lagre den uten.", "The file has a password. Save it without one.")
      }
      let name = String(decoding: bytes[offset + 46..<offset + 46 + nameLength], as: UTF8.self)
      let header = Int(bytes.little32(offset + 42))
      guard header + 30 <= end, bytes.little32(header) == 0x0403_4B50 else { throw .damaged(name) }
      let start =
        header + 30 + Int(bytes.little16(header + 26)) + Int(bytes.little16(header + 28))
      let stop = start + Int(bytes.little32(offset + 20))
      guard start <= stop, stop <= end, entries[name] == nil else { throw .damaged(name) }
      ranges.append(header..<stop)
      entries[name] = Entry(
        method: bytes.little16(offset + 10), packed: start..<stop,
        size: Int(bytes.little32(offset + 24)), crc: bytes.little32(offset + 16))
      offset = next
    }
    // Parts that share bytes are how a small file unpacks to a huge one
    // (https://www.bamsoftware.com/hacks/zipbomb/).
    ranges.sort { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(ranges, ranges.dropFirst()) where one.upperBound > next.lowerBound {
      throw .bomb("zip")
    }
  }

  /// Unpacks a part; nil if there is none of that name.
  ///
  /// - Throws: ``WorkbookFault`` if it is damaged, or larger than what is read of a file.
  mutating func part(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard entry.size <= room,
      entry.size <= 1 << 20 || entry.size / ReadingLimit.ratio <= entry.packed.count
    else { throw .bomb(name) }
    room -= entry.size
    let packed = bytes[entry.packed]
    let content: [UInt8]?
    switch entry.method {
    case 0: content = packed.count == entry.size ? Array(packed) : nil
    case 8: content = inflated(packed, size: entry.size)
    default: content = nil
    }
    guard let content, checksum(content) == entry.crc else { throw .damaged(name) }
    return content
  }

  /// The offset of the record that ends the directory: in the last 22 bytes and a comment of at most
  /// 65,535.
  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    for offset in stride(from: bytes.count - 22, through: max(0, bytes.count - 65_557), by: -1)
    where bytes.little32(offset) == 0x0605_4B50 { return offset }
    return nil
  }
}

/// Unpacks a deflated part of a known size; nil if it is damaged or has another size.
private func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
  var isWhole = false
  let content = [UInt8](unsafeUninitializedCapacity: size) { output, count in
    packed.withUnsafeBufferPointer { input in
      // One more byte than wanted tells a part that is larger than it says.
      var extra: UInt8 = 0
      withUnsafeMutablePointer(to: &extra) { extra in
        var stream = z_stream()
        guard beginInflatingZipEntry(&stream) == Z_OK else { return }
        defer { inflateEnd(&stream) }
        // zlib only reads its input, though it isn't declared so; both buffers outlive the calls below,
        // and their lengths fit, since files and parts are limited to far less than 4 GB.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = size > 0 ? output.baseAddress : extra
        stream.avail_out = UInt32(size > 0 ? size : 1)
        var status = inflate(&stream, Z_FINISH)
        if status == Z_BUF_ERROR || status == Z_OK, size > 0, stream.avail_out == 0 {
          stream.next_out = extra
          stream.avail_out = 1
          status = inflate(&stream, Z_FINISH)
        }
        isWhole = status == Z_STREAM_END && stream.total_out == UInt(size)
        // What zlib didn't write is no memory of ours to read.
        count = isWhole ? size : 0
      }
    }
  }
  return isWhole ? content : nil
}

/// The CRC-32 of a part, as zip files have it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
}

extension [UInt8] {
  /// Two bytes as a number, the lower first.
  ///
  /// - Precondition: Both are inside.
  fileprivate func little16(_ offset: Int) -> UInt16 {
    UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// Four bytes as a number, the lowest first.
  ///
  /// - Precondition: All are inside.
  fileprivate func little32(_ offset: Int) -> UInt32 {
    UInt32(little16(offset)) | UInt32(little16(offset + 2)) << 16
  }
}
