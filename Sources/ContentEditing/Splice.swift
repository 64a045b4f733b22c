import SiteBase

/// Bytes that take the place of a stretch of a file.
struct Splice {
  /// The stretch, in offsets of the file; empty for an insertion.
  let range: Range<Int>
  let bytes: [UInt8]

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    bytes = Array(text.utf8)
  }
}

extension [UInt8] {
  /// The bytes with stretches replaced; nil if two of them overlap. Insertions at one offset keep their order.
  func spliced(_ splices: [Splice]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(count + splices.reduce(0) { $0 + $1.bytes.count })
    var end = 0
    for splice in splices.inFileOrder() {
      guard splice.range.lowerBound >= end else { return nil }
      result += self[end..<splice.range.lowerBound]
      result += splice.bytes
      end = splice.range.upperBound
    }
    return result + self[end...]
  }

  /// Whether `changed` is these bytes outside the stretches, and the splices' bytes inside.
  func agree(with changed: [UInt8], outside splices: [Splice]) -> Bool {
    var old = 0
    var new = 0
    for splice in splices.inFileOrder() {
      let kept = splice.range.lowerBound - old
      guard kept >= 0, new + kept + splice.bytes.count <= changed.count,
        self[old..<old + kept].elementsEqual(changed[new..<new + kept])
      else { return false }
      new += kept + splice.bytes.count
      old = splice.range.upperBound
    }
    return self[old...].elementsEqual(changed[new...])
  }
}

extension [Splice] {
  fileprivate func inFileOrder() -> [Splice] {
    enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
