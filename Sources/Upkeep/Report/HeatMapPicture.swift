import SiteBase

extension HeatMap {
  /// Writes the map as SVG: a rectangle a field with its figure in it, so that colour is never alone, and a
  /// title and a description for those who don't see it.
  func write(to html: inout HTMLWriter) {
    let layout = Layout(self)
    html.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "kart", "role": "img",
        "aria-labelledby": "\(id)-tittel \(id)-hva",
        "viewBox": "0 0 \(layout.width) \(layout.height)", "width": "\(layout.width)",
        "height": "\(layout.height)",
      ]
    ) { html in
      html.element("title", ["id": "\(id)-tittel"], text: title)
      html.element("desc", ["id": "\(id)-hva"], text: description)
      writeHeadings(layout, to: &html)
      for (number, row) in rows.enumerated() {
        let y = layout.top + number * Layout.rowHeight
        html.lineBreak()
        html.element(
          "text",
          [
            "x": "\(layout.left - 8)", "y": "\(y + Layout.rowHeight / 2 + 4)", "text-anchor": "end",
          ],
          text: layout.shortened(row.title))
        for (column, cell) in row.cells.enumerated() {
          write(cell, x: layout.x(column), y: y, to: &html)
        }
      }
    }
  }

  private func writeHeadings(_ layout: Layout, to html: inout HTMLWriter) {
    var next = 0
    for group in groups {
      let middle = layout.x(next) + (layout.x(next + group.count) - layout.x(next)) / 2 - 4
      html.element(
        "text", ["x": "\(middle)", "y": "16", "text-anchor": "middle", "class": "gruppe"],
        text: group.title)
      next += group.count
    }
    for (number, column) in columns.enumerated() {
      let x = layout.x(number) + Layout.columnWidth / 2
      if groups.isEmpty {
        // Names of facts are longer than the fields are wide.
        let y = layout.top - 8
        html.element(
          "text", ["x": "\(x)", "y": "\(y)", "transform": "rotate(-50 \(x) \(y))"], text: column)
      } else {
        html.element(
          "text", ["x": "\(x)", "y": "\(layout.top - 8)", "text-anchor": "middle"], text: column)
      }
    }
  }

  private func write(_ cell: Cell, x: Int, y: Int, to html: inout HTMLWriter) {
    html.element(
      "rect",
      [
        "x": "\(x + 1)", "y": "\(y + 1)", "width": "\(Layout.columnWidth - 2)",
        "height": "\(Layout.rowHeight - 2)", "rx": "3", "class": cell.tone.rawValue,
      ]
    ) { _ in }
    let middle = x + Layout.columnWidth / 2
    let first = y + Layout.rowHeight / 2 + (cell.lines.count > 1 ? -2 : 4)
    for (number, line) in cell.lines.enumerated() {
      html.element(
        "text",
        [
          "x": "\(middle)", "y": "\(first + 13 * number)", "text-anchor": "middle",
          "class": "tall \(cell.tone.rawValue)",
        ], text: line)
    }
  }
}

/// Where things are in the picture, in pixels at 100 percent.
private struct Layout {
  static let columnWidth = 44
  static let rowHeight = 34
  /// Between two groups of columns.
  static let groupGap = 6
  /// About the width of a letter at the size of headings.
  private static let letter = 7
  /// More letters than this of a row's name are cut; the table has all.
  private static let longestName = 38

  let left: Int
  let top: Int
  let width: Int
  let height: Int
  private let starts: [Int]

  init(_ map: HeatMap) {
    let longest = map.rows.map(\.title.count).max() ?? 0
    left = min(longest, Self.longestName) * Self.letter * 15 / 16 + 12
    // Slanted names reach up by about three quarters of their length.
    let name = map.columns.map(\.count).max() ?? 0
    top = map.groups.isEmpty ? name * Self.letter * 3 / 4 + 24 : 44
    var x = left
    var starts: [Int] = []
    var ends: Set<Int> = []
    var end = 0
    for group in map.groups {
      end += group.count
      ends.insert(end)
    }
    for column in 0...map.columns.count {
      if column > 0, ends.contains(column) { x += Self.groupGap }
      starts.append(x)
      x += Self.columnWidth
    }
    self.starts = starts
    // The last slanted name reaches out to the right.
    width = starts[map.columns.count] + (map.groups.isEmpty ? name * Self.letter * 2 / 3 : 8)
    height = top + map.rows.count * Self.rowHeight + 8
  }

  func x(_ column: Int) -> Int { starts[column] }

  func shortened(_ name: String) -> String {
    name.count > Self.longestName ? name.prefix(Self.longestName - 1) + "…" : name
  }
}
