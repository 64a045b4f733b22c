import Foundation
import SiteBase

extension QRCode {
  /// The light modules that must surround a code, by the standard.
  static let quietZone = 4

  /// The code as a picture in a page: a PNG in the address itself, so that it needs no other file.
  ///
  /// - Parameter alternative: What the code leads to, in words, for people who can't see it.
  /// - Returns: An `<img>` in UTF-8 with the class `qr`. It has one pixel a module; a style sheet
  ///   makes it larger with `image-rendering: pixelated`.
  package func image(alternative: String) -> [UInt8] {
    var image: [UInt8] = []
    image.reserveCapacity(700)
    image += "<img class=\"qr\" alt=\"".utf8
    image.appendEscaped(alternative)
    image += "\" src=\"data:image/png;base64,".utf8
    image += Data(png()).base64EncodedData()
    image += "\">".utf8
    return image
  }

  /// The code as a PNG file in black and white with the quiet zone around it, one pixel a module.
  package func png() -> [UInt8] {
    let side = size + 2 * Self.quietZone
    return blackAndWhitePNG(side: side, rows: rows(side: side))
  }

  /// The picture's rows, one bit a pixel from the highest, 1 for white; a row begins with a 0 that
  /// PNG has there for «as it is», and its last byte is filled up with white.
  private func rows(side: Int) -> [UInt8] {
    let length = 1 + (side + 7) / 8
    var rows = [UInt8](repeating: 0xFF, count: side * length)
    for row in 0..<side { rows[row * length] = 0 }
    for row in 0..<size {
      let start = (row + Self.quietZone) * length + 1
      for column in 0..<size where modules[row * size + column] {
        let x = column + Self.quietZone
        rows[start + x / 8] &= ~(0x80 >> UInt8(x % 8))
      }
    }
    return rows
  }
}
