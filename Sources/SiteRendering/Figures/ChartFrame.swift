/// The axes of an upright chart: values upwards, categories along.
struct ChartFrame {
  /// The part of a category's room that its bars fill.
  static let filled = 0.8

  let left: Double
  let top = 24.0
  let bottom = 234.0
  private let right = ChartCanvas.width - 4
  private let scale: ChartScale
  private let count: Int

  init(_ chart: Chart) {
    scale = chart.scale
    count = max(chart.categories.count, 1)
    left = (chart.scale.ticks.map { ChartCanvas.width(of: chart.label($0)) }.max() ?? 0) + 8
  }

  /// The height of the whole chart, the categories' names included.
  var height: Double { bottom + 26 }

  /// The room along the axis for each category.
  var slot: Double { (right - left) / Double(count) }

  /// The middle of a category.
  func middle(_ category: Int) -> Double { left + slot * (Double(category) + 0.5) }

  func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }

  /// Draws grid lines with their values, the base line, and names of categories: all of them, or
  /// every so many that they don't touch.
  func draw(_ chart: Chart, on canvas: inout ChartCanvas) {
    for tick in scale.ticks {
      canvas.line(tick == 0 ? "akse" : "rutenett", from: (left, y(tick)), to: (right, y(tick)))
      canvas.text("merke", chart.label(tick), x: left - 6, y: y(tick) + 5, .end)
    }
    let step = max(1, Int(((chart.widestCategory + 10) / slot).rounded(.up)))
    for (index, name) in chart.categories.enumerated() where index.isMultiple(of: step) {
      let half = ChartCanvas.width(of: name) / 2
      let x = min(max(middle(index), half), max(half, ChartCanvas.width - half))
      canvas.text("merke", name, x: x, y: bottom + 20, .middle)
    }
  }
}

extension Chart {
  /// Draws bars side by side in each category. Values stand on the bars if all of them fit.
  ///
  /// - Returns: The height.
  func drawUprightBars(on canvas: inout ChartCanvas) -> Double {
    let frame = ChartFrame(self)
    frame.draw(self, on: &canvas)
    let width = frame.slot * ChartFrame.filled / Double(max(series.count, 1))
    let hasValues = widestValue <= width + (series.count == 1 ? frame.slot - width : 0)
    for (number, values) in series.enumerated() {
      for (index, value) in values.enumerated() {
        let x = frame.middle(index) + (Double(number) - Double(series.count) / 2) * width
        guard let value else {
          canvas.text("ukjent", "?", x: x + width / 2, y: frame.y(0) - 6, .middle)
          continue
        }
        let ends = [frame.y(0), frame.y(value)].sorted()
        // A pixel of air keeps neighbours apart.
        canvas.rectangle(
          kind(number), x: x + 1, y: ends[0], width: max(width - 2, 2), height: ends[1] - ends[0])
        if hasValues {
          let y = value < 0 ? ends[1] + 16 : ends[0] - 5
          canvas.text("tallmerke", label(value), x: x + width / 2, y: y, .middle)
        }
      }
    }
    return frame.height
  }

  /// Draws a line for each series, broken where a value is unknown.
  ///
  /// - Returns: The height.
  func drawLine(on canvas: inout ChartCanvas) -> Double {
    let frame = ChartFrame(self)
    frame.draw(self, on: &canvas)
    let hasValues = series.count == 1 && widestValue <= frame.slot
    for (number, values) in series.enumerated() {
      var run: [(Double, Double)] = []
      func finishRun() {
        if run.count > 1 { canvas.polyline("linje \(kind(number))", run) }
        run = []
      }
      for (index, value) in values.enumerated() {
        guard let value else {
          finishRun()
          canvas.text("ukjent", "?", x: frame.middle(index), y: frame.y(0) - 6, .middle)
          continue
        }
        run.append((frame.middle(index), frame.y(value)))
      }
      finishRun()
      for (index, value) in values.enumerated() {
        guard let value else { continue }
        canvas.circle(kind(number), x: frame.middle(index), y: frame.y(value), radius: 4)
        if hasValues {
          canvas.text(
            "tallmerke", label(value), x: frame.middle(index), y: frame.y(value) - 10, .middle)
        }
      }
    }
    return frame.height
  }
}
