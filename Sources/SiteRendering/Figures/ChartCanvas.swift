import SiteBase

/// SVG text as it is drawn: shapes with classes, which the theme gives colours, and no styles.
struct ChartCanvas {
  /// The width of every chart in its own units. A chart fills a phone's 288 pixels beside the
  /// margins of a 320-pixel screen, so this width keeps text of ``textSize`` at 10 to 11 pixels
  /// there and near 16 in a column.
  static let width = 440.0
  /// The size of text the layout makes room for.
  static let textSize = 16.0
  /// The width of an ordinary character; system fonts' digits are 0.55 to 0.57 of their size.
  static let characterWidth = 9.2

  /// Where a text stands in relation to its place.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  private(set) var bytes: [UInt8] = []

  /// The room a text takes, about.
  static func width(of text: String) -> Double {
    Double(text.unicodeScalars.count) * characterWidth
  }

  mutating func line(_ kind: String, from start: (Double, Double), to end: (Double, Double)) {
    bytes += "<path class=\"\(kind)\" d=\"M\(number(start.0)) \(number(start.1))".utf8
    bytes += (start.1 == end.1 ? "H\(number(end.0))" : "V\(number(end.1))").utf8
    bytes += "\"/>".utf8
  }

  mutating func rectangle(_ kind: String, x: Double, y: Double, width: Double, height: Double) {
    bytes += "<rect class=\"\(kind)\" x=\"\(number(x))\" y=\"\(number(y))\"".utf8
    bytes += " width=\"\(number(width))\" height=\"\(number(height))\"/>".utf8
  }

  mutating func circle(_ kind: String, x: Double, y: Double, radius: Double) {
    bytes += "<circle class=\"\(kind)\" cx=\"\(number(x))\" cy=\"\(number(y))\"".utf8
    bytes += " r=\"\(number(radius))\"/>".utf8
  }

  mutating func polyline(_ kind: String, _ points: [(Double, Double)]) {
    let places = points.map { "\(number($0.0)) \(number($0.1))" }.joined(separator: " ")
    bytes += "<polyline class=\"\(kind)\" points=\"\(places)\"/>".utf8
  }

  mutating func text(_ kind: String, _ text: String, x: Double, y: Double, _ anchor: Anchor) {
    bytes += "<text class=\"\(kind)\" x=\"\(number(x))\" y=\"\(number(y))\"".utf8
    if anchor != .start { bytes += " text-anchor=\"\(anchor.rawValue)\"".utf8 }
    bytes += ">".utf8
    bytes.appendEscaped(text)
    bytes += "</text>".utf8
  }

  /// Draws what another canvas holds on top of this one.
  mutating func append(_ other: ChartCanvas) { bytes += other.bytes }

  /// A coordinate with at most one decimal.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let fraction = abs(tenths) % 10
    return sign + String(abs(tenths) / 10) + (fraction == 0 ? "" : "." + String(fraction))
  }
}
