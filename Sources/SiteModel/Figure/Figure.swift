import SiteBase

/// How a figure is drawn.
public enum FigureType: String, Sendable, Hashable, CaseIterable {
  /// Upright bars by category.
  case bars = "søyler"
  /// A line over time.
  case line = "linje"
  /// Parts of a whole, as horizontal bars.
  case shares = "andeler"
}

/// A row of numbers, one per category.
public struct FigureSeries: Sendable {
  /// What is counted.
  public internal(set) var name = ""
  /// The numbers; nil where the source can't be read. Never zero instead.
  public internal(set) var values: [Double?] = []
  /// Where the numbers are in the file.
  var range: SourceRange?
}

/// A figure from a source document.
public struct Figure: Sendable {
  /// The id.
  public internal(set) var id = ""
  /// The municipality.
  public internal(set) var municipality = ""
  /// The title.
  public internal(set) var title = ""
  /// One sentence about what it shows.
  public internal(set) var summary: String?
  /// What the numbers count.
  public internal(set) var unit: String?
  /// The time it covers, in words.
  public internal(set) var period: String?
  /// How it is drawn.
  public internal(set) var type = FigureType.bars
  /// The categories, in order.
  public internal(set) var categories: [String] = []
  /// The series; each has one value per category.
  public internal(set) var series: [FigureSeries] = []
  /// Offers it is about.
  public internal(set) var offers: [String] = []
  /// Where the numbers are taken from.
  public internal(set) var sources: [SourceReference] = []
  /// A remark, such as what could not be read.
  public internal(set) var note: String?
}

extension Figure {
  /// A file of figures.
  static let schema = Schema(
    "tall", "Tall fra et dokument, med bilde og tabell.", empty: Figure(), rule: checkLengths
  ) {
    Field("tittel", .text(), \.title, "Tittelen.", required: true)
    Field("kort", .text(), \.summary, "Hva tallene viser, i én setning.")
    Field("enhet", .text(), \.unit, "Hva som telles.")
    Field("periode", .text(), \.period, "Tiden tallene gjelder.")
    Field("tilbud", .list(.reference(.offer)), \.offers, "Tilbudene tallene gjelder.")
    Field("kilde", .sources, \.sources, "Hvor tallene står.", required: true)
    Field(
      "type",
      .choice([(.bars, "søyler"), (.line, "linje over tid"), (.shares, "deler av en helhet")]),
      \.type, "Hvordan tallene tegnes.", required: true)
    Field("kategorier", .list(.text()), \.categories, "Kategoriene, i rekkefølge.", required: true)
    Field("serier", .list(.group(FigureSeries.schema)), \.series, "Tallene.", required: true)
    Field("merknad", .text(), \.note, "For eksempel hva som ikke kunne leses.")
  }

  /// Each series has one number per category; one that hasn't is reported and left out.
  @Sendable private static func checkLengths(
    _ record: inout Record<Figure>, _ reader: inout FileReader
  ) {
    let categories = record.value.categories.count
    for series in record.value.series where series.values.count != categories {
      reader.report(
        .modelFigureLength, [String(categories), String(series.values.count)],
        at: series.range ?? record.range)
    }
    record.value.series.removeAll { $0.values.count != categories }
  }
}

extension FigureSeries {
  static let schema = Schema(
    "serie", "En rekke tall, ett for hver kategori.", empty: FigureSeries(),
    rule: { record, _ in record.value.range = record.range(\.values) }
  ) {
    Field("navn", .text(), \.name, "Hva som telles.", required: true)
    Field(
      "verdier", .list(.numberOrNull), \.values,
      "Tallene. «null» der kilden ikke kan leses, aldri 0 i stedet.", required: true)
  }
}

extension DiagnosticKind {
  static let figureKinds = [modelFigureLength]

  static let modelFigureLength = DiagnosticKind(
    "model/figure-length", .error,
    nb: "En serie skal ha ett tall for hver kategori: {0} kategorier, {1} tall",
    en: "A series must have one number per category: {0} categories, {1} numbers")
}
