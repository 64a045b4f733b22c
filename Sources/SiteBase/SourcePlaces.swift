/// A place in a file as people count.
struct SourcePlace: Hashable {
  /// The line, from 1.
  var line = 1
  /// Unicode code points from the line's start, from 1; a byte order mark doesn't count.
  var column = 1
}

/// Finds the places of byte offsets, each from where the one before was found: offsets that are asked
/// for in order cost no more together than one walk through the file.
struct SourcePlaces {
  private var file: SourceFile?
  private var offset = 0
  private var place = SourcePlace()

  /// The place of a byte offset, clamped into the file.
  ///
  /// - Complexity: O(*d*) in the distance from the offset asked for before in the same file, if that
  ///   lies before this one; O(*n*) in the offset otherwise.
  mutating func place(of target: Int, in file: SourceFile) -> SourcePlace {
    let target = min(max(target, file.textStart), file.bytes.count)
    if self.file !== file || target < offset {
      self.file = file
      offset = file.textStart
      place = SourcePlace()
    }
    var place = place
    file.bytes.withUnsafeBufferPointer { bytes in
      for index in offset..<target {
        if bytes[index] == 0x0A {
          place = SourcePlace(line: place.line + 1, column: 1)
        } else if !bytes[index].isContinuation {
          place.column += 1
        }
      }
    }
    offset = target
    self.place = place
    return place
  }

  /// Where a range starts and ends; the next search goes on from its start.
  mutating func places(of range: SourceRange) -> (start: SourcePlace, end: SourcePlace) {
    let start = place(of: range.bytes.lowerBound, in: range.file)
    var ahead = self
    return (start, ahead.place(of: range.bytes.upperBound, in: range.file))
  }
}
