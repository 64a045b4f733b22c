import CZlib
import Foundation
import Testing

@testable import QRCode

@Suite struct QRCodePictureTests {
  @Test(arguments: ["a", QRCodeTests.address, String(repeating: "x", count: 600)])
  func thePixelsAreTheModulesInAQuietZoneOfFour(text: String) throws {
    let code = try #require(QRCode(text))
    let chunks = try #require(Self.chunks(code.png()))
    try #require(chunks.map(\.name) == ["IHDR", "IDAT", "IEND"])
    let side = code.size + 8
    #expect(chunks[0].bytes == [0, 0, 0, UInt8(side), 0, 0, 0, UInt8(side), 1, 0, 0, 0, 0])
    #expect(chunks[2].bytes.isEmpty)
    let length = 1 + (side + 7) / 8
    let rows = try #require(Self.inflated(chunks[1].bytes, count: side * length))
    for y in 0..<side {
      // No filter, so that the bits are the pixels.
      #expect(rows[y * length] == 0)
      let pixels = (0..<side).map { x in rows[y * length + 1 + x / 8] >> (7 - x % 8) & 1 == 0 }
      let row = y - 4
      let dark =
        (0..<code.size).contains(row)
        ? Array(code.modules[(row * code.size)..<((row + 1) * code.size)])
        : [Bool](repeating: false, count: code.size)
      let margin = [Bool](repeating: false, count: 4)
      #expect(pixels == margin + dark + margin)
    }
  }

  @Test func theImageHasItsPictureInItAndItsTextEscaped() throws {
    let code = try #require(QRCode("a"))
    let image = String(
      decoding: code.image(alternative: "Kafé <Åpen> & \"trygg\""), as: UTF8.self)
    let start =
      "<img class=\"qr\" alt=\"Kafé &lt;Åpen&gt; &amp; &quot;trygg&quot;\" src=\"data:image/png;base64,"
    try #require(image.hasPrefix(start) && image.hasSuffix("\">"))
    let data = try #require(Data(base64Encoded: String(image.dropFirst(start.count).dropLast(2))))
    #expect(Array(data) == code.png())
  }

  @Test func theFileIsAsShortAsForAnAddressItMustBe() throws {
    // 287 bytes of rows and 57 of PNG's own; stored as they are it would be 355.
    let code = try #require(QRCode(QRCodeTests.address))
    #expect(code.png().count < 300)
  }

  /// The chunks of a PNG file, or nil when its signature, a length or a checksum is wrong.
  static func chunks(_ file: [UInt8]) -> [(name: String, bytes: [UInt8])]? {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var chunks: [(name: String, bytes: [UInt8])] = []
    var rest = file.dropFirst(8)
    while !rest.isEmpty {
      guard rest.count >= 12 else { return nil }
      let length = number(rest.prefix(4))
      guard rest.count >= 12 + length else { return nil }
      let covered = rest.dropFirst(4).prefix(4 + length)
      guard number(rest.dropFirst(8 + length).prefix(4)) == checksum(covered) else { return nil }
      chunks.append(
        (String(decoding: covered.prefix(4), as: UTF8.self), Array(covered.dropFirst(4))))
      rest = rest.dropFirst(12 + length)
    }
    return chunks
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The cyclic redundancy check of PNG's annex D, bit by bit.
  private static func checksum(_ bytes: some Sequence<UInt8>) -> Int {
    var register: UInt32 = .max
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 { register = register >> 1 ^ (register & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~register)
  }

  /// What zlib unpacks, or nil unless it is exactly `count` bytes.
  private static func inflated(_ bytes: [UInt8], count: Int) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: count)
    var length = UInt(count)
    guard uncompress(&output, &length, bytes, UInt(bytes.count)) == Z_OK, length == count else {
      return nil
    }
    return output
  }
}
