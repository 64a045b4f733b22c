extension UInt8 {
  /// Whether the byte is an ASCII digit.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is an ASCII letter, of either case.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether the byte goes on with a character of UTF-8 that began before it.
  @inlinable package var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// The hexadecimal digit, in upper case, of the low four bits.
  @inlinable package var hexadecimalDigit: UInt8 {
    let nibble = self & 15
    return nibble < 10 ? nibble + 0x30 : nibble + 0x37
  }
}

extension [UInt8] {
  /// Appends a byte as two hexadecimal digits in upper case.
  @inlinable package mutating func appendHexadecimal(_ byte: UInt8) {
    append((byte >> 4).hexadecimalDigit)
    append(byte.hexadecimalDigit)
  }
}
