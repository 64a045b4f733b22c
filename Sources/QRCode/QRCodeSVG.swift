import SiteBase

extension QRCode {
  /// The light modules that must surround a code, by the standard.
  static let quietZone = 4

  /// The code as SVG: a white square and one stroked path with a stretch for each run of dark
  /// modules, with the quiet zone around it, one unit a module.
  ///
  /// Black and white stand in attributes and not in a style sheet, so that the code can be read on
  /// any page, in dark mode and without styles.
  ///
  /// - Parameters:
  ///   - title: What the code leads to, in words, for people who can't see it.
  ///   - id: An id for the title, unique on the page.
  /// - Returns: Markup in UTF-8 with the class `qr` on its root.
  package func svg(title: String, id: String) -> [UInt8] {
    let side = size + 2 * Self.quietZone
    var svg: [UInt8] = []
    svg.reserveCapacity(size * size * 2 + 300)
    svg += "<svg class=\"qr\" viewBox=\"0 0 \(side) \(side)\" role=\"img\" aria-labelledby=\"".utf8
    svg.appendEscaped(id)
    svg += "\"><title id=\"".utf8
    svg.appendEscaped(id)
    svg += "\">".utf8
    svg.appendEscaped(title)
    svg +=
      "</title><path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/><path stroke=\"#000\" d=\"".utf8
    appendPath(to: &svg)
    svg += "\"/></svg>".utf8
    return svg
  }

  /// Writes each run of dark modules as `h<length>` along the middle of its row. Relative moves are
  /// the shortest, and their numbers stay below 177.
  ///
  /// Works on raw memory: a site draws a code for every offer, and a path has some 400 runs.
  private func appendPath(to svg: inout [UInt8]) {
    svg += "M\(Self.quietZone) \(Self.quietZone).5".utf8
    // A row has at most (size + 1) / 2 runs of at most 13 bytes: `m-176 176h177`.
    let capacity = size * ((size + 1) / 2) * 13
    let path = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var pen = PathPen(buffer: buffer)
      modules.withUnsafeBufferPointer { modules in
        for y in 0..<size {
          let row = UnsafeBufferPointer(rebasing: modules[(y * size)..<((y + 1) * size)])
          pen.draw(row, y)
        }
      }
      count = pen.count
    }
    svg += path
  }
}

/// Writes moves and strokes into memory with room for all of them.
private struct PathPen {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  /// Where the pen is; the vertical place is the row's middle.
  private var column = 0
  private var row = 0

  init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// Strokes the dark modules of a row.
  mutating func draw(_ modules: UnsafeBufferPointer<Bool>, _ y: Int) {
    var x = 0
    while x < modules.count {
      guard modules[x] else {
        x += 1
        continue
      }
      var end = x + 1
      while end < modules.count, modules[end] { end += 1 }
      if x != column || y != row {
        put(UInt8(ascii: "m"))
        put(number: x - column)
        put(UInt8(ascii: " "))
        put(number: y - row)
      }
      put(UInt8(ascii: "h"))
      put(number: end - x)
      column = end
      row = y
      x = end
    }
  }

  private mutating func put(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  /// Writes a number of at most three digits.
  private mutating func put(number: Int) {
    if number < 0 { put(UInt8(ascii: "-")) }
    let digits = UInt8(number.magnitude)
    if digits >= 100 { put(UInt8(ascii: "0") + digits / 100) }
    if digits >= 10 { put(UInt8(ascii: "0") + digits / 10 % 10) }
    put(UInt8(ascii: "0") + digits % 10)
  }
}
