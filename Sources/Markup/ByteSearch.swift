import Glibc

/// The offset of the first `needle` in a text at or after `start`; nil if it isn't there or is empty.
///
/// - Complexity: O(*n·m*) at worst, near O(*n*) in running text.
func firstOffset(
  of needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int = 0
) -> Int? {
  guard let base = text.baseAddress, let first = needle.first else { return nil }
  var index = start
  while index + needle.count <= text.count {
    guard let match = memchr(base + index, Int32(first), text.count - needle.count + 1 - index)
    else { return nil }
    index = UnsafeRawPointer(match) - UnsafeRawPointer(base)
    if memcmp(base + index, needle, needle.count) == 0 { return index }
    index += 1
  }
  return nil
}
