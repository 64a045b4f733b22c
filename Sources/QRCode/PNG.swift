import CZlib

/// A square PNG file (ISO/IEC 15948) with black and white pixels.
///
/// - Parameters:
///   - side: Pixels along a side, at least 1.
///   - rows: A byte for the row's filter, then its pixels of one bit each, for every row.
func blackAndWhitePNG(side: Int, rows: [UInt8]) -> [UInt8] {
  var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  // One bit of grey, deflated, filters by row, not interlaced.
  file.appendChunk("IHDR", bigEndian(side) + bigEndian(side) + [1, 0, 0, 0, 0])
  file.appendChunk("IDAT", deflated(rows))
  file.appendChunk("IEND", [])
  return file
}

/// The four bytes of a length or checksum, the highest first.
private func bigEndian(_ number: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

extension [UInt8] {
  /// Appends a PNG chunk: its length, its name of four letters, its bytes and their checksum.
  fileprivate mutating func appendChunk(_ name: StaticString, _ bytes: [UInt8]) {
    self += bigEndian(bytes.count)
    let start = count
    self += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    self += bytes
    let checksum = self[start...].withUnsafeBufferPointer { chunk in
      crc32(0, chunk.baseAddress, UInt32(chunk.count))
    }
    self += bigEndian(Int(checksum))
  }
}

/// The bytes in zlib's format.
private func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  precondition(
    beginDeflatingPicture(&stream) == Z_OK, "zlib refuses only for lack of memory, which ends us")
  defer { deflateEnd(&stream) }
  var bytes = bytes
  let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
  return bytes.withUnsafeMutableBufferPointer { input in
    [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      precondition(
        deflate(&stream, Z_FINISH) == Z_STREAM_END, "deflateBound has room for all in one call")
      count = Int(stream.total_out)
    }
  }
}
