import QRCode

/// Reads codes of versions 1 to 6 without faults in them, by the format of ISO/IEC 18004 and not as the
/// library writes it: what a phone's camera does after it has found the modules. A version has at most
/// 106 bytes of text then.
struct QRCodeReading {
  let code: QRCode

  /// By version from 1: the blocks at level M, each with as many codewords of data.
  private static let blocks = [(1, 16), (1, 28), (1, 44), (2, 32), (2, 43), (4, 27)]

  /// The text, or nil when the code isn't one of level M in byte mode.
  var text: String? {
    // Bits 14 and 13 of the format are the level, 0 for M, the next three the mask; all are crossed
    // with a fixed pattern.
    let format = (0..<6).reduce(0) { $0 << 1 | ($1 < 5 ? bit($1, 8) : 0) } >> 1 ^ 0b10101
    guard format >> 3 == 0, let codewords = data(mask: format & 7) else { return nil }
    let bits = codewords.flatMap { byte in (0..<8).map { Int(byte) >> (7 - $0) & 1 } }
    func number(_ range: Range<Int>) -> Int { bits[range].reduce(0) { $0 << 1 | $1 } }
    let count = number(4..<12)
    guard number(0..<4) == 0b0100, bits.count >= 12 + 8 * count else { return nil }
    return String(
      decoding: (0..<count).map { UInt8(number((12 + 8 * $0)..<(20 + 8 * $0))) }, as: UTF8.self)
  }

  private func bit(_ x: Int, _ y: Int) -> Int { code.modules[y * code.size + x] ? 1 : 0 }

  /// The codewords of data, block after block.
  private func data(mask: Int) -> [UInt8]? {
    let version = (code.size - 17) / 4
    guard Self.blocks.indices.contains(version - 1) else { return nil }
    let (blocks, length) = Self.blocks[version - 1]
    let stream = bits(mask: mask)
    let codewords = (0..<(blocks * length)).map { index in
      UInt8(stream[(8 * index)..<(8 * index + 8)].reduce(0) { $0 << 1 | $1 })
    }
    // They are taken from each block in turn.
    return (0..<blocks).flatMap { block in (0..<length).map { codewords[$0 * blocks + block] } }
  }

  /// The modules of data without their mask, up and down two columns at a time from the right.
  private func bits(mask: Int) -> [Int] {
    var bits: [Int] = []
    // The column of the vertical timing pattern is passed over.
    let columns = Array(stride(from: code.size - 1, to: 6, by: -2)) + [5, 3, 1]
    for (turn, right) in columns.enumerated() {
      for step in 0..<code.size {
        let y = turn.isMultiple(of: 2) ? code.size - 1 - step : step
        for x in [right, right - 1] where !isFunction(x, y) {
          bits.append(bit(x, y) ^ (Self.isFlipped(x, y, by: mask) ? 1 : 0))
        }
      }
    }
    return bits
  }

  /// Whether a module is part of a finder, alignment or timing pattern or of the format.
  private func isFunction(_ x: Int, _ y: Int) -> Bool {
    let size = code.size
    let isFinder = (x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9)
    // Versions 2 to 6 have one alignment pattern, with its middle seven modules from both edges.
    let isAlignment = size > 21 && abs(x - (size - 7)) <= 2 && abs(y - (size - 7)) <= 2
    return isFinder || isAlignment || x == 6 || y == 6
  }

  private static func isFlipped(_ x: Int, _ y: Int, by mask: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (y / 2 + x / 3) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }
}
