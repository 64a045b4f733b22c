import Glibc

/// Numbers byte strings in the order they are first seen.
///
/// An open-addressing table over one shared arena: no allocation per string, which is what makes
/// tokenising a large catalogue cheap. Equality is by bytes.
struct TermTable: Sendable {
  private var arena: [UInt8] = []
  private var starts: [Int32] = [0]
  private var slots: [Int32]
  private var mask: Int

  /// Creates an empty table with room for about `capacity` strings before it grows.
  init(capacity: Int = 1024) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// How many strings have a number.
  var count: Int { starts.count - 1 }

  /// The bytes of a string.
  subscript(id: Int) -> ArraySlice<UInt8> { arena[Int(starts[id])..<Int(starts[id + 1])] }

  /// The number of a string, or nil if it has none.
  func find(_ bytes: some Collection<UInt8>) -> Int? {
    let slot =
      bytes.withContiguousStorageIfAvailable { probe($0) }
      ?? Array(bytes).withUnsafeBufferPointer { probe($0) }
    return slots[slot] < 0 ? nil : Int(slots[slot])
  }

  /// The number of a string, a new one if it had none.
  mutating func intern(_ bytes: some Collection<UInt8>) -> Int {
    let slot =
      bytes.withContiguousStorageIfAvailable { probe($0) }
      ?? Array(bytes).withUnsafeBufferPointer { probe($0) }
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let id = count
    arena.append(contentsOf: bytes)
    starts.append(Int32(arena.count))
    slots[slot] = Int32(id)
    if count * 2 > slots.count { grow() }
    return id
  }

  /// The slot that holds the bytes, or the free slot where they belong.
  private func probe(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = hash(bytes) & mask
    while true {
      let id = Int(slots[slot])
      if id < 0 { return slot }
      let start = Int(starts[id])
      if Int(starts[id + 1]) - start == bytes.count {
        let same = arena.withUnsafeBytes { arena -> Bool in
          guard !bytes.isEmpty, let own = arena.baseAddress, let other = bytes.baseAddress
          else { return bytes.isEmpty }
          return memcmp(own + start, other, bytes.count) == 0
        }
        if same { return slot }
      }
      slot = (slot + 1) & mask
    }
  }

  /// Eight bytes at a time: words are a few bytes each, and there are millions of them. The numbers go
  /// by the order of arrival, so the hash never shows.
  private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    // 2^64 divided by the golden ratio, odd: the multiplier of Fibonacci hashing (Knuth, TAOCP 6.4).
    let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(raw.count) &* multiplier
    var offset = 0
    while offset + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* multiplier
      hash ^= hash >> 32
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < raw.count {
      tail = tail << 8 | UInt64(raw[offset])
      offset += 1
    }
    hash = (hash ^ tail) &* multiplier
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for id in 0..<count {
      let slot = arena.withUnsafeBufferPointer { arena in
        probe(UnsafeBufferPointer(rebasing: arena[Int(starts[id])..<Int(starts[id + 1])]))
      }
      slots[slot] = Int32(id)
    }
  }
}
