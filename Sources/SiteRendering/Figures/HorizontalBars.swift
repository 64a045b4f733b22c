extension Chart {
  /// Draws a row for each category: its name, and below it a bar for each series with its value
  /// behind. Names of any length have room.
  ///
  /// - Returns: The height.
  func drawHorizontalBars(on canvas: inout ChartCanvas) -> Double {
    let thickness = series.count > 1 ? 16.0 : 18.0
    let room = ChartCanvas.width - max(widestValue, ChartCanvas.characterWidth) - 12
    func x(_ value: Double) -> Double { 1 + scale.share(value) * (room - 1) }
    var y = 0.0
    // The base line goes first so that the bars cover it; its length is known at the end.
    var rows = ChartCanvas()
    for (index, name) in categories.enumerated() {
      for line in wrapped(name) {
        y += 18
        rows.text("merke", line, x: 0, y: y - 3, .start)
      }
      y += 3
      for (number, values) in series.enumerated() {
        let middle = y + thickness / 2 + 5
        if let value = values[index] {
          let ends = [x(0), x(value)].sorted()
          rows.rectangle(
            kind(number), x: ends[0], y: y, width: ends[1] - ends[0], height: thickness - 2)
          rows.text("tallmerke", label(value), x: ends[1] + 6, y: middle - 1, .start)
        } else {
          rows.text("ukjent", "?", x: x(0) + 6, y: middle - 1, .start)
        }
        y += thickness
      }
      y += 8
    }
    canvas.line("akse", from: (x(0), 0), to: (x(0), max(y - 8, 1)))
    canvas.append(rows)
    return max(y - 6, 1)
  }

  /// A name cut between words into lines that fit.
  private func wrapped(_ name: String) -> [String] {
    var lines: [String] = []
    for word in name.split(separator: " ") {
      if let last = lines.last,
        ChartCanvas.width(of: last + " " + word) <= ChartCanvas.width
      {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
