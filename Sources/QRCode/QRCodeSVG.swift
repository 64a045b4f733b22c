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
  public func svg(title: String, id: String) -> [UInt8] {
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
  private func appendPath(to path: inout [UInt8]) {
    // Where the pen is; the vertical place is the row's middle.
    var column = 0
    var row = 0
    path += "M\(Self.quietZone) \(Self.quietZone).5".utf8
    for y in 0..<size {
      var x = 0
      while x < size {
        guard modules[y * size + x] else {
          x += 1
          continue
        }
        var end = x + 1
        while end < size, modules[y * size + end] { end += 1 }
        if x != column || y != row {
          path.append(UInt8(ascii: "m"))
          path.appendSmall(x - column)
          path.append(UInt8(ascii: " "))
          path.appendSmall(y - row)
        }
        path.append(UInt8(ascii: "h"))
        path.appendSmall(end - x)
        column = end
        row = y
        x = end
      }
    }
  }
}

extension [UInt8] {
  /// Appends a number of at most three digits, without making a string.
  fileprivate mutating func appendSmall(_ number: Int) {
    var rest = number
    if rest < 0 {
      append(UInt8(ascii: "-"))
      rest = -rest
    }
    if rest >= 100 { append(UInt8(ascii: "0") + UInt8(rest / 100)) }
    if rest >= 10 { append(UInt8(ascii: "0") + UInt8(rest / 10 % 10)) }
    append(UInt8(ascii: "0") + UInt8(rest % 10))
  }
}
