/// Writes JSON as UTF-8 bytes, compact and in the order it is told: the same calls, the same bytes.
///
/// `/` is left alone, `<` is written `\u003C` so that the text may stand inside HTML, and control
/// characters are escaped. Commas are the writer's business.
package struct JSONWriter: Sendable {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Creates an empty writer.
  package init() {}

  /// Writes an object; `body` writes its members with ``key(_:)`` followed by one value each.
  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested("{", "}", body)
  }

  /// Writes an array; `body` writes its elements.
  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested("[", "]", body)
  }

  /// Writes an array with one element per item, in order.
  package mutating func array<Items: Sequence>(
    _ items: Items, _ element: (inout JSONWriter, Items.Element) -> Void
  ) {
    array { writer in for item in items { element(&writer, item) } }
  }

  /// Writes a member's name; the next call writes its value.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer in
      var written = 0
      for (index, byte) in buffer.enumerated() {
        let escape: StaticString
        switch byte {
        case UInt8(ascii: "\""): escape = "\\\""
        case UInt8(ascii: "\\"): escape = "\\\\"
        case UInt8(ascii: "\n"): escape = "\\n"
        case UInt8(ascii: "<"): escape = "\\u003C"
        case 0..<0x20: escape = "\\u00"
        default: continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[written..<index]))
        bytes.append(
          contentsOf: UnsafeBufferPointer(
            start: escape.utf8Start, count: escape.utf8CodeUnitCount))
        if byte < 0x20, byte != UInt8(ascii: "\n") { bytes.appendHexadecimal(byte) }
        written = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[written...]))
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a whole number.
  package mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// Writes a decimal number with at most `digits` decimals, without trailing zeros.
  ///
  /// - Precondition: `value` is finite and below 10^12.
  package mutating func number(_ value: Double, digits: Int) {
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
  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { literal("null") }

  /// Writes a value that is JSON already.
  package mutating func raw(_ json: String) { literal(json) }

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
