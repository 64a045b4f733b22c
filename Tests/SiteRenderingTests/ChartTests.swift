import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

/// A figure with nothing but what is drawn.
func figure(
  _ type: FigureType, _ categories: [String], _ series: [[Double?]], title: String = "Tittel"
) -> Figure {
  Figure(
    id: "tall", municipality: "a", title: title, summary: nil, unit: nil, period: nil, type: type,
    categories: categories, series: series.map { FigureSeries(name: "Rekke", values: $0) },
    offers: [], sources: [], note: nil)
}

@Suite struct ChartTests {
  static let months = ["Jan", "Feb", "Mar", "Apr", "Mai", "Jun", "Jul", "Aug"]

  static func draw(_ figure: Figure, _ language: SiteLanguage = .nb) -> String {
    String(decoding: chartSVG(figure, id: "f", language: language), as: UTF8.self)
  }

  @Test func uprightBarsAreDrawnAsExpected() {
    #expect(
      Self.draw(figure(.bars, ["Jan", "Feb", "Mar"], [[4, nil, 0]], title: "Så <mange>")) == """
        <svg class="figur" viewBox="0 0 440 260" role="img" direction="ltr" aria-labelledby="f-t">\
        <title id="f-t">Så &lt;mange&gt;</title>\
        <path class="akse" d="M17.2 234H436"/>\
        <text class="merke" x="11.2" y="239" text-anchor="end">0</text>\
        <path class="rutenett" d="M17.2 181.5H436"/>\
        <text class="merke" x="11.2" y="186.5" text-anchor="end">1</text>\
        <path class="rutenett" d="M17.2 129H436"/>\
        <text class="merke" x="11.2" y="134" text-anchor="end">2</text>\
        <path class="rutenett" d="M17.2 76.5H436"/>\
        <text class="merke" x="11.2" y="81.5" text-anchor="end">3</text>\
        <path class="rutenett" d="M17.2 24H436"/>\
        <text class="merke" x="11.2" y="29" text-anchor="end">4</text>\
        <text class="merke" x="87" y="254" text-anchor="middle">Jan</text>\
        <text class="merke" x="226.6" y="254" text-anchor="middle">Feb</text>\
        <text class="merke" x="366.2" y="254" text-anchor="middle">Mar</text>\
        <rect class="s1" x="32.2" y="24" width="109.7" height="210"/>\
        <text class="tallmerke" x="87" y="19" text-anchor="middle">4</text>\
        <text class="ukjent" x="226.6" y="228" text-anchor="middle">?</text>\
        <rect class="s1" x="311.4" y="234" width="109.7" height="0"/>\
        <text class="tallmerke" x="366.2" y="229" text-anchor="middle">0</text></svg>
        """)
  }

  @Test func horizontalBarsAreDrawnAsExpected() {
    #expect(
      Self.draw(figure(.shares, ["Fra fastlegen", "Angst & uro", "Selvbilde"], [[46.5, nil, 0]]))
        == """
        <svg class="figur" viewBox="0 0 440 135" role="img" direction="ltr" aria-labelledby="f-t">\
        <title id="f-t">Tittel</title>\
        <path class="akse" d="M1 0V133"/>\
        <text class="merke" x="0" y="15">Fra fastlegen</text>\
        <rect class="s1" x="1" y="21" width="302.4" height="16"/>\
        <text class="tallmerke" x="309.4" y="34">46,5</text>\
        <text class="merke" x="0" y="62">Angst &amp; uro</text>\
        <text class="ukjent" x="7" y="81">?</text>\
        <text class="merke" x="0" y="109">Selvbilde</text>\
        <rect class="s1" x="1" y="115" width="0" height="16"/>\
        <text class="tallmerke" x="7" y="128">0</text></svg>
        """)
  }

  @Test func linesAreDrawnAsExpected() {
    #expect(
      Self.draw(figure(.line, ["Jan", "Feb", "Mar", "Apr"], [[1, 2, nil, 3]])) == """
        <svg class="figur" viewBox="0 0 440 260" role="img" direction="ltr" aria-labelledby="f-t">\
        <title id="f-t">Tittel</title>\
        <path class="akse" d="M17.2 234H436"/>\
        <text class="merke" x="11.2" y="239" text-anchor="end">0</text>\
        <path class="rutenett" d="M17.2 164H436"/>\
        <text class="merke" x="11.2" y="169" text-anchor="end">1</text>\
        <path class="rutenett" d="M17.2 94H436"/>\
        <text class="merke" x="11.2" y="99" text-anchor="end">2</text>\
        <path class="rutenett" d="M17.2 24H436"/>\
        <text class="merke" x="11.2" y="29" text-anchor="end">3</text>\
        <text class="merke" x="69.6" y="254" text-anchor="middle">Jan</text>\
        <text class="merke" x="174.3" y="254" text-anchor="middle">Feb</text>\
        <text class="merke" x="279" y="254" text-anchor="middle">Mar</text>\
        <text class="merke" x="383.7" y="254" text-anchor="middle">Apr</text>\
        <polyline class="linje s1" points="69.6 164 174.3 94"/>\
        <text class="ukjent" x="279" y="228" text-anchor="middle">?</text>\
        <circle class="s1" cx="69.6" cy="164" r="4"/>\
        <text class="tallmerke" x="69.6" y="154" text-anchor="middle">1</text>\
        <circle class="s1" cx="174.3" cy="94" r="4"/>\
        <text class="tallmerke" x="174.3" y="84" text-anchor="middle">2</text>\
        <circle class="s1" cx="383.7" cy="24" r="4"/>\
        <text class="tallmerke" x="383.7" y="14" text-anchor="middle">3</text></svg>
        """)
  }

  @Test(arguments: FigureType.allCases)
  func whatIsUnknownIsAQuestionMarkAndNeverZero(type: FigureType) throws {
    let svg = Self.draw(figure(type, Self.months, [[5, nil, 7, nil, 9, nil, 8, 6]]))
    #expect(svg.matches(of: /<text class="ukjent"[^>]*>\?<\/text>/).count == 3)
    // The only zero is the mark of the axis, where there is one.
    #expect(svg.matches(of: />0</).count == (type == .shares ? 0 : 1))
    // Five values are drawn.
    #expect(svg.matches(of: type == .line ? /<circle/ : /<rect/).count == 5)
    // No line is drawn through what is unknown: only the last two points are neighbours.
    #expect(svg.matches(of: /<polyline/).count == (type == .line ? 1 : 0))
  }

  @Test func zeroIsDrawnAsZero() {
    let svg = Self.draw(figure(.bars, ["Jan", "Feb"], [[0, 3]]))
    #expect(svg.contains("height=\"0\""))
    #expect(!svg.contains("?</text>"))
  }

  @Test(arguments: FigureType.allCases)
  func presentationIsLeftToTheTheme(type: FigureType) {
    let svg = Self.draw(figure(type, Self.months, [[1, 2, 3, 4, 5, 6, nil, 8]]))
    for attribute in ["style=", "fill=", "stroke=", "font-", "<style", "<script", " on"] {
      #expect(!svg.contains(attribute))
    }
    #expect(svg.hasPrefix(#"<svg class="figur" viewBox="0 0 440 "#))
    #expect(svg.contains(#"role="img" direction="ltr" aria-labelledby="f-t"><title id="f-t">"#))
    let known: Set<String> = [
      "figur", "rutenett", "akse", "merke", "tallmerke", "ukjent", "s1", "linje s1",
    ]
    for match in svg.matches(of: /class="([^"]*)"/) { #expect(known.contains(String(match.1))) }
  }

  /// Figures of every kind, wide and narrow, with long names and large numbers.
  static let hardFigures: [Figure] = [
    figure(.bars, months, [[44, 43, 54, 30, 28, 33, 7, 38], [0, 3, 8, 10, 2, 0, 0, 2]]),
    figure(
      .bars, months, [[245, 254, 258, 243, 249, 237, 238, 259], Array(repeating: 100, count: 8)]),
    figure(.bars, months, Array(repeating: [1, 2, nil, 4, 5, 6, 7, 123_456], count: 5)),
    figure(.bars, months, [[-5, 3, -2, 10, 0, 4, 3, 8]]),
    figure(
      .bars, ["Et navn som er altfor langt til å stå under en søyle", "B", "C"], [[1, 2, 3]]),
    figure(.line, (2000...2025).map(String.init), [(0..<26).map { Double($0 * $0 * 997) }]),
    figure(.line, ["Et langt navn i begynnelsen", "Et langt navn på slutten"], [[1.25, 2.5]]),
    figure(.shares, ["a", String(repeating: "Langt navn ", count: 12)], [[12_345.67, 0.01]]),
    figure(.shares, months, [[26, 23, 10, 8, nil, 2, 0, 1], [1, 2, 3, nil, 5, 6, 7, 8]]),
  ]

  @Test(arguments: hardFigures.indices)
  func textsNeitherOverlapNorLeaveThePicture(index: Int) throws {
    let svg = Self.draw(Self.hardFigures[index])
    let height = try #require(
      svg.firstMatch(of: /viewBox="0 0 440 (\d+)"/).map { Double($0.1) } ?? nil)
    let texts = svg.matches(
      of: /<text class="([a-z]+)" x="([-.\d]+)" y="([-.\d]+)"(?: text-anchor="(\w+)")?>([^<]*)</)
    #expect(!texts.isEmpty)
    var boxes: [(text: String, left: Double, right: Double, baseline: Double)] = []
    for match in texts {
      let x = try #require(Double(match.2))
      let baseline = try #require(Double(match.3))
      let text = String(match.5)
      let width = ChartCanvas.width(of: text)
      let left = match.4 == "end" ? x - width : match.4 == "middle" ? x - width / 2 : x
      #expect(left >= -0.2 && left + width <= 440.2, "\(text) leaves the picture")
      #expect(baseline >= 11 && baseline <= height, "\(text) leaves the picture")
      // Capitals and digits are 11 to 12 units high.
      for other in boxes where abs(other.baseline - baseline) < 11 {
        #expect(
          other.right <= left + 0.2 || left + width <= other.left + 0.2,
          "\(text) lies on \(other.text)")
      }
      boxes.append((text, left, left + width, baseline))
    }
  }

  @Test func figuresWithNothingInThemAreDrawn() {
    for type in FigureType.allCases {
      for empty in [figure(type, [], []), figure(type, ["a"], []), figure(type, ["a"], [[nil]])] {
        let svg = Self.draw(empty)
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>"))
        #expect(!svg.contains("nan") && !svg.contains("inf"))
      }
    }
  }

  @Test func seriesShorterThanTheCategoriesAreUnknownAtTheEnd() {
    let svg = Self.draw(figure(.bars, ["a", "b", "c"], [[1]]))
    #expect(svg.matches(of: /\?<\/text>/).count == 2)
  }

  @Test(arguments: [
    ([0], [0, 1]), ([1], [0, 1]), ([3], [0, 1, 2, 3]), ([54], [0, 20, 40, 60]),
    ([100], [0, 50, 100]), ([259], [0, 100, 200, 300]), ([0.3], [0, 0.1, 0.2, 0.3]),
    ([375, 334], [0, 100, 200, 300, 400]), ([-5, 10], [-10, -5, 0, 5, 10]), ([], [0, 1]),
    ([1_000_000], [0, 500_000, 1_000_000]), ([7], [0, 2, 4, 6, 8]),
  ])
  func axesAreMarkedAtRoundNumbers(values: [Double], ticks: [Double]) {
    let scale = ChartScale(values)
    #expect(scale.ticks.count == ticks.count)
    for (a, b) in zip(scale.ticks, ticks) { #expect(abs(a - b) < 1e-9) }
    #expect(scale.share(scale.range.upperBound) == 1)
  }

  @Test(arguments: [
    (0, "0", "0"), (12.5, "12,5", "12.5"), (12.25, "12,25", "12.25"), (1.999, "2", "2"),
    (0.004, "0", "0"), (-0.004, "0", "0"), (-2, "\u{2212}2", "\u{2212}2"), (1234, "1234", "1,234"),
    (12345, "12\u{A0}345", "12,345"), (1_234_567.5, "1\u{A0}234\u{A0}567,5", "1,234,567.5"),
    (0.05, "0,05", "0.05"),
  ])
  func numbersAreWrittenAsPeopleReadThem(value: Double, nb: String, en: String) {
    #expect(numberText(value, in: .nb) == nb)
    #expect(numberText(value, in: .nn) == nb)
    #expect(numberText(value, in: .en) == en)
  }
}
