import CQRCodeGen

/// A QR code (ISO/IEC 18004): a square of dark and light modules that a phone's camera reads.
package struct QRCode: Sendable, Hashable {
  /// The number of modules along a side, 21 to 177, without the quiet zone.
  package let size: Int
  /// The modules row by row from the top left, `size` × `size`; true is dark.
  package let modules: [Bool]

  /// The mask that every code gets. A reader is told in the format bits which of the eight it is, so
  /// all can be read; the standard recommends the one with the fewest misleading patterns, by points.
  ///
  /// Trying all eight takes 540 µs for an address of 80 bytes, this one alone 30 to 44. Over the
  /// addresses of 224 offers it has on average 1 574 points, the best of eight 1 555 and the other
  /// masks 1 665 to 1 828.
  private static let mask = qrcodegen_Mask_2

  /// Encodes a text as UTF-8 bytes in the smallest code that holds it with error correction level M
  /// (about 15 %, the usual one for print), or returns nil if none does: an empty text, or more
  /// than 2 331 bytes.
  package init?(_ text: String) {
    let capacity = Int(qrCodeBufferLength)
    // The library's longest text is shorter than its buffer, into which the text is copied.
    guard !text.isEmpty, text.utf8.count <= capacity else { return nil }
    let code = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * capacity) {
      buffers -> (size: Int, modules: [Bool])? in
      let work = UnsafeMutableBufferPointer(rebasing: buffers[..<capacity])
      let code = UnsafeMutableBufferPointer(rebasing: buffers[capacity...])
      let length = work.update(fromContentsOf: text.utf8)
      guard
        qrcodegen_encodeBinary(
          work.baseAddress, length, code.baseAddress, qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN,
          qrcodegen_VERSION_MAX, Self.mask, false)
      else { return nil }
      let size = qrcodegen_getSize(code.baseAddress)
      var modules: [Bool] = []
      modules.reserveCapacity(Int(size * size))
      for row in 0..<size {
        for column in 0..<size {
          modules.append(qrcodegen_getModule(code.baseAddress, column, row))
        }
      }
      return (Int(size), modules)
    }
    guard let code else { return nil }
    (size, modules) = code
  }
}
