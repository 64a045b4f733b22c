extension [UInt8] {
  /// Appends text with `& < > " '` written as character references: safe in HTML text and in
  /// quoted attributes.
  @inlinable
  public mutating func appendEscaped(_ text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable { buffer in
      self.appendEscaped(buffer: buffer)
    }
    if done == nil {
      Array(text).withUnsafeBufferPointer { self.appendEscaped(buffer: $0) }
    }
  }

  @usableFromInline
  mutating func appendEscaped(buffer: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in buffer.indices {
      let replacement: StaticString
      switch buffer[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
      append(
        contentsOf: UnsafeBufferPointer(
          start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
  }

  /// Appends text with HTML's five special characters escaped.
  @inlinable
  public mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { self.appendEscaped(buffer: $0) }
  }
}

extension String {
  /// The text with HTML's five special characters escaped.
  package var escapedForHTML: String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
