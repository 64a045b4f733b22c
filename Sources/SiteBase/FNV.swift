/// FNV-1a of 32 bits, https://datatracker.ietf.org/doc/html/rfc9923: a hash of bytes that is the same in
/// every process, which `Hasher`'s is not. It guards against nobody who picks the bytes.
@usableFromInline package struct FNV32 {
  /// The hash of the bytes so far.
  @usableFromInline package private(set) var value: UInt32 = 0x811C_9DC5

  @inlinable package init() {}

  /// Hashes all bytes in turn.
  @inlinable package init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  @inlinable package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 0x0100_0193
  }
}

/// FNV-1a of 64 bits: `FNV32` with longer numbers, for where two equal hashes count as equal bytes.
@usableFromInline package struct FNV64 {
  /// The hash of the bytes so far.
  @usableFromInline package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable package init() {}

  @inlinable package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
