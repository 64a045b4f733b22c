import SiteBase
import SiteModel

/// A figure drawn as SVG, made when the site is built.
///
/// A value the source doesn't give is a «?» in its place, never zero and never left out. Colours are
/// the theme's: classes `s1` to `s5` for the series, `rutenett`, `akse`, `linje`, `tallmerke`,
/// `merke` and `ukjent`. All text in it stands in the table beside it too.
///
/// - Parameters:
///   - id: The figure's id on the page; the title gets `<id>-t`.
///   - language: The language that numbers are written in.
/// - Returns: Markup in UTF-8.
package func chartSVG(_ figure: Figure, id: String, language: SiteLanguage) -> [UInt8] {
  let chart = Chart(figure, language: language)
  var canvas = ChartCanvas()
  let height: Double
  switch figure.type {
  case .line: height = chart.drawLine(on: &canvas)
  case .bars where chart.fitsUpright: height = chart.drawUprightBars(on: &canvas)
  case .bars, .shares: height = chart.drawHorizontalBars(on: &canvas)
  }
  var svg: [UInt8] = []
  let size = "\(Int(ChartCanvas.width)) \(Int(height.rounded(.up)))"
  // Numbers and axes run from left to right in every language.
  svg += "<svg class=\"figur\" viewBox=\"0 0 \(size)\" role=\"img\" direction=\"ltr\"".utf8
  svg += " aria-labelledby=\"".utf8
  svg.appendEscaped(id)
  svg += "-t\"><title id=\"".utf8
  svg.appendEscaped(id)
  svg += "-t\">".utf8
  svg.appendEscaped(figure.title)
  svg += "</title>".utf8
  svg += canvas.bytes
  svg += "</svg>".utf8
  return svg
}

/// A figure with what its drawing needs to know.
struct Chart {
  let categories: [String]
  /// The values by series, one for each category; nil where unknown.
  let series: [[Double?]]
  let scale: ChartScale
  private let language: SiteLanguage

  init(_ figure: Figure, language: SiteLanguage) {
    categories = figure.categories
    let count = figure.categories.count
    series = figure.series.map { series in
      // As many values as categories, whatever was read.
      (0..<count).map { $0 < series.values.count ? series.values[$0] : nil }
    }
    scale = ChartScale(series.flatMap { $0 }.compactMap { $0 })
    self.language = language
  }

  /// The class of a series, of which the theme has five.
  func kind(_ index: Int) -> String { "s\(index % 5 + 1)" }

  func label(_ value: Double) -> String { numberText(value, in: language) }

  /// The room the widest value takes.
  var widestValue: Double {
    series.flatMap { $0 }.compactMap { $0 }.map { ChartCanvas.width(of: label($0)) }.max() ?? 0
  }

  /// The room the widest category takes.
  var widestCategory: Double { categories.map(ChartCanvas.width(of:)).max() ?? 0 }

  /// Whether each category's name fits below its bars and the bars are wide enough to tell apart;
  /// otherwise they lie, with the name above.
  var fitsUpright: Bool {
    guard !categories.isEmpty, !series.isEmpty else { return true }
    let frame = ChartFrame(self)
    // A «?» is wider than the narrowest bar.
    let hasUnknown = series.contains { $0.contains(nil) }
    let narrowest = hasUnknown ? ChartCanvas.characterWidth : 6
    return widestCategory <= frame.slot - 4
      && frame.slot * ChartFrame.filled >= Double(series.count) * narrowest
  }
}
