import SiteBase

extension QRCode {
  /// The light modules that must surround a code, by the standard.
  static let quietZone = 4

  /// The code as SVG: a white square and one dashed line through the middle of every row, to the
  /// right in the first, back in the second and so on, with the quiet zone around it, one unit a
  /// module. The dashes are the dark modules; that is the shortest way to write them in markup.
  ///
  /// Black and white are attributes and not in a style sheet, so that the code can be read on any
  /// page, in dark mode and without styles.
  ///
  /// - Parameters:
  ///   - title: What the code leads to, in words, for people who can't see it.
  ///   - id: An id for the title, unique on the page.
  /// - Returns: Markup in UTF-8 with the class `qr` on its root.
  package func svg(title: String, id: String) -> [UInt8] {
    let side = size + 2 * Self.quietZone
    var svg: [UInt8] = []
    svg.reserveCapacity(size * size + size * 8 + 300)
    svg += "<svg class=\"qr\" viewBox=\"0 0 \(side) \(side)\" role=\"img\" aria-labelledby=\"".utf8
    svg.appendEscaped(id)
    svg += "\"><title id=\"".utf8
    svg.appendEscaped(id)
    svg += "\">".utf8
    svg.appendEscaped(title)
    svg += "</title><path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/>".utf8
    svg += "<path fill=\"none\" stroke=\"#000\" d=\"M\(Self.quietZone) \(Self.quietZone).5".utf8
    for row in 0..<size {
      if row > 0 { svg += "v1".utf8 }
      svg += (row.isMultiple(of: 2) ? "h\(size)" : "h-\(size)").utf8
    }
    svg += "\" stroke-dasharray=\"".utf8
    appendDashes(to: &svg)
    svg += "\"/></svg>".utf8
    return svg
  }

  /// Writes the lengths of dashes and gaps along the line, a dash first. The step from a row to the
  /// next is one unit of gap, since it runs outside the modules' own rows.
  private func appendDashes(to svg: inout [UInt8]) {
    // The first module of every code is the dark corner of a finder pattern.
    var isDark = true
    var length = 0
    func flush() {
      svg += String(length).utf8
      svg.append(UInt8(ascii: " "))
    }
    func extend(_ dark: Bool) {
      if dark != isDark {
        flush()
        isDark = dark
        length = 0
      }
      length += 1
    }
    for row in 0..<size {
      if row > 0 { extend(false) }
      for step in 0..<size {
        let column = row.isMultiple(of: 2) ? step : size - 1 - step
        extend(modules[row * size + column])
      }
    }
    flush()
    // An odd list is repeated with dashes and gaps exchanged, which the line is too short for; an
    // even one ends in a gap that nothing comes after.
    svg.removeLast()
  }
}
