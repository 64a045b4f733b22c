import SiteModel

@testable import Upkeep

extension SmallSite {
  /// A site with two municipalities, two needs of three themes, and children and adults.
  static func forReport() -> SmallSite {
    var small = SmallSite()
    small.files["vokabular/temaer.yaml"] = """
      - {id: sovn, navn: Søvn, behov: Får ikke sove}
      - {id: mareritt, navn: Mareritt, bredere: sovn}
      - {id: rus, navn: Rus, behov: Rus og spill}
      """
    small.files["vokabular/malgrupper.yaml"] = """
      - {id: voksne, navn: Voksne, alder: {fra: 18}}
      - {id: alle, navn: Alle}
      """
    small.files["vokabular/livsfaser.yaml"] = """
      - {id: barn, navn: Barn, fra: 0, til: 17}
      - {id: store, navn: Voksne, fra: 18, til: 120}
      """
    small.files["nettsted.yaml"]?.append(
      """

        - {id: nes, navn: Nes, nummer: "4321", fylke: Fylket, nettsted: https://nes.example/, tilgjengelighetserklæring: https://uu.example/, naboer: [vik]}
      """)
    return small
  }

  /// Adds an offer of a theme and an audience, with further lines.
  mutating func add(_ id: String, theme: String, audience: String = "alle", _ lines: String...) {
    add(id)
    files["vik/tiltak/\(id).md"] =
      (["---", "tittel: Tilbud \(id)", "kort: Et tilbud.", "målgrupper: [\(audience)]"]
      + ["temaer: [\(theme)]"] + lines + ["---", ""]).joined(separator: "\n")
  }

  /// Writes a text under an offer's facts.
  mutating func write(_ text: String, under id: String) {
    files["vik/tiltak/\(id).md"]?.append(text)
  }
}

extension LeaderReport {
  /// A section by its id.
  subscript(_ id: String) -> ReportSection {
    guard let section = sections.first(where: { $0.id == id }) else {
      preconditionFailure("The report has no section '\(id)'")
    }
    return section
  }

  /// The rows of a table as texts.
  func rows(_ id: String) -> [[String]] {
    guard let table = sections.flatMap(\.tables).first(where: { $0.id == id }) else {
      preconditionFailure("The report has no table '\(id)'")
    }
    return table.rows.map { $0.map(\.text) }
  }
}

extension ReportSection {
  /// The figures by value and label.
  var told: [String] { figures.map { "\($0.value) \($0.label)" } }
}
