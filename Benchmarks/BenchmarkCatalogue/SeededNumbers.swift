/// Pseudo-random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to but not including 1.
  mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True one time in `n`.
  mutating func oneIn(_ n: Int) -> Bool { next() % UInt64(n) == 0 }

  /// One element of a list that is not empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...list.count - 1)] }

  /// Different elements of a list, as many as there are up to `count`.
  mutating func pick<Element: Equatable>(_ count: Int, of list: [Element]) -> [Element] {
    var picked: [Element] = []
    for _ in 0..<count * 3 where picked.count < min(count, list.count) {
      let candidate = pick(list)
      if !picked.contains(candidate) { picked.append(candidate) }
    }
    return picked
  }
}
