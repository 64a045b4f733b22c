import Glibc

extension String {
  /// Whether the bytes of the text in UTF-8 come before those of another: an order that no locale and no
  /// version of Unicode changes.
  package func precedesByBytes(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { others -> Bool in
        guard let first = bytes.baseAddress, let second = others.baseAddress else {
          return bytes.count < others.count
        }
        let order = memcmp(first, second, min(bytes.count, others.count))
        return order == 0 ? bytes.count < others.count : order < 0
      }
    }
    // Only a string of another system's own is in no memory of its own.
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
