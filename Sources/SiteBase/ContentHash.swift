/// A short name for some bytes: the same bytes give the same name on every machine.
///
/// 64-bit FNV-1a over the bytes, as 16 hexadecimal digits. It tells versions of our own files
/// apart; it is no protection against someone who wants a collision.
///
/// - Complexity: O(*n*).
public func contentHash(_ bytes: some Sequence<UInt8>) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
