/// Writes JSON as UTF-8 bytes, compact and in the order it is told: the same calls, the same bytes.
///
/// `/` is left alone, `<` is written `\u003C` so that the text may stand inside HTML, and control
/// characters are escaped. Commas are the writer's business.
public struct JSONWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Creates an empty writer.
  public init() {}

  /// Writes an object; `body` writes its members with ``key(_:)`` followed by one value each.
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested("{", "}", body)
  }

  /// Writes an array; `body` writes its elements.
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested("[", "]", body)
  }

  /// Writes an array with one element per item, in order.
  public mutating func array<Items: Sequence>(
    _ items: Items, _ element: (inout JSONWriter, Items.Element) -> Void
  ) {
    array { writer in for item in items { element(&writer, item) } }
  }

  /// Writes a member's name; the next call writes its value.
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer in
      for byte in buffer {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "\\u003C".utf8)
        case 0..<0x20:
          bytes.append(contentsOf: "\\u00".utf8)
          for nibble in [byte >> 4, byte & 15] {
            bytes.append(nibble < 10 ? nibble + UInt8(ascii: "0") : nibble + UInt8(ascii: "A") - 10)
          }
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// Writes a decimal number with at most `digits` decimals, without trailing zeros.
  ///
  /// - Precondition: `value` is finite and below 10^12.
  public mutating func number(_ value: Double, digits: Int) {
    precondition(value.isFinite && abs(value) < 1e12, "JSON has no such number: \(value)")
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let whole = abs(scaled) / scale
    var fraction = String(abs(scaled) % scale)
    fraction = String(repeating: "0", count: digits - min(digits, fraction.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    separate()
    let text = (scaled < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes a value that is JSON already.
  public mutating func raw(_ json: String) { literal(json) }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func nested(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    bytes.append(UInt8(ascii: open))
    try body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }
}
