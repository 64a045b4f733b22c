import CQREncode

/// A QR code (ISO/IEC 18004): a square of dark and light modules that a phone's camera reads.
package struct QRCode: Sendable, Hashable {
  /// The number of modules along a side, 21 to 177, without the quiet zone.
  package let size: Int
  /// The modules row by row from the top left, `size` × `size`; true is dark.
  package let modules: [Bool]

  /// Encodes a text as UTF-8 bytes in the smallest code that holds it with error correction level M
  /// (about 15 %, the usual one for print), or returns nil if none does: an empty text, or more
  /// than 2 331 bytes.
  package init?(_ text: String) {
    guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
    defer { QRinput_free(input) }
    var text = text
    let isTaken = text.withUTF8 { bytes in
      !bytes.isEmpty
        && QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes.baseAddress) == 0
    }
    // The mask is the one the standard wants, of all eight the one with the fewest misleading patterns:
    // every build of the library chooses the same. It takes 95 µs for an address of 80 bytes.
    guard isTaken, let code = QRcode_encodeInput(input) else { return nil }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    size = Int(code.pointee.width)
    // The lowest bit of each byte is the module; the others say what part of the code it is.
    modules = UnsafeBufferPointer(start: data, count: size * size).map { $0 & 1 == 1 }
  }
}
