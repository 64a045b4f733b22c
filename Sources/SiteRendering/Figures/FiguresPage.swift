import SiteModel
import Templates

/// The figures of a municipality, or the overview of all: the figures themselves when only one
/// municipality has any and they are few enough for one page.
struct FiguresPage: SitePage {
  let head: PageHead
  /// The text of the overview; nil on a municipality's own page.
  private let body: WrittenBody?
  private let links: SiteLinks
  private let municipalities: [Int]
  private let figures: [Figure]

  /// How many figures the overview has at most: a figure is about 1 KB compressed.
  private static let mostFigures = 6

  /// The overview.
  init(_ location: PageLocation, _ parts: PageParts) {
    let body = WrittenBody(location, parts)
    links = parts.links
    let site = links.index.site
    municipalities = links.index.municipalitiesWithFigures
    let isOnePage = municipalities.count == 1 && site.figures.count <= Self.mostFigures
    figures = isOnePage ? site.figures : []
    self.body = body
    head = body.head(heading: links.wording.texts.text("bunn.tall"))
  }

  /// A municipality's figures.
  init(municipality number: Int, _ parts: PageParts) {
    links = parts.links
    let texts = links.wording.texts
    let municipality = links.index.site.municipalities[number]
    figures = links.index.site.figures.filter { $0.municipality == municipality.id }
    municipalities = []
    body = nil
    head = PageHead(
      heading: links.wording.figuresHeading(municipality),
      description: texts.text(
        "tall_og_ord.beskrivelse.tall", ["kommune": municipality.name]),
      municipality: number,
      above: [
        Link(
          name: parts.written[.figures].title ?? texts.text("bunn.tall"),
          address: links.address(.figures))
      ])
  }

  static let shape = Shape<FiguresPage>("Tallside", "Figures.") { f in
    f.html("innhold", "The text.") { $0.body?.html }
    f.list("kommuner", CountedLink.shape, "The municipalities that have figures.") { page in
      page.municipalities.map { page.link(to: page.links.index.site.municipalities[$0]) }
    }
    f.list("figurer", FigureView.shape, "The figures.") { page in
      page.figures.map { FigureView(figure: $0, links: page.links) }
    }
  }

  private func link(to municipality: Municipality) -> CountedLink {
    let count = links.index.site.figures.count { $0.municipality == municipality.id }
    return CountedLink(
      name: municipality.name, address: links.address(.figuresIn(municipality.id)),
      count: links.wording.texts.text("tall_og_ord.antall.figurer", count: count))
  }
}

extension Wording {
  /// The heading of a municipality's figures.
  func figuresHeading(_ municipality: Municipality) -> String {
    texts.text("tall_og_ord.overskrift.tall_kommune", ["kommune": municipality.name])
  }
}

/// A figure from a source, drawn and as a table.
private struct FigureView {
  let figure: Figure
  let links: SiteLinks

  /// The numbers of one category.
  private struct Row {
    let category: String
    let values: [Double?]
    let wording: Wording
  }

  private struct Value {
    let value: Double?
    let wording: Wording
  }

  private static let series = Shape<FigureSeries>("Serie", "A row of numbers.") { f in
    f.text("navn", "What is counted.") { $0.name }
  }

  private static let value = Shape<Value>("Tallverdi", "One number.") { f in
    f.text("verdi", "The number, or words for a missing one.") { view in
      view.value.map { numberText($0, in: view.wording.texts.language) }
        ?? view.wording.texts.text("tall_og_ord.figur.ukjent")
    }
    f.flag("ukjent", "The source can't be read here.") { $0.value == nil }
  }

  private static let row = Shape<Row>("Tallrad", "The numbers of one category.") { f in
    f.text("kategori", "The category.") { $0.category }
    f.list("verdier", value, "One number per series.") { row in
      row.values.map { Value(value: $0, wording: row.wording) }
    }
  }

  static let shape = Shape<FigureView>("Figur", "A figure from a source, drawn and as a table.") {
    f in
    f.text("id", "The anchor.") { $0.figure.id }
    f.text("tittel", "The title.") { $0.figure.title }
    f.text("kort", "What it shows.") { $0.figure.summary }
    f.html("svg", "The drawing.") {
      chartSVG($0.figure, id: $0.figure.id, language: $0.links.language)
    }
    f.text("enhet", "What the numbers count.") { $0.figure.unit }
    f.text("periode", "The time it covers.") { $0.figure.period }
    f.list("serier", series, "The series, in order.") { $0.figure.series }
    f.list("rader", row, "The categories, in order.") { view in
      view.figure.categories.enumerated().map { column, category in
        Row(
          category: category,
          values: view.figure.series.map {
            column < $0.values.count ? $0.values[column] : nil
          }, wording: view.links.wording)
      }
    }
    f.linked("merknad", "A remark.") { $0.figure.note }
    f.list("kilder", SourceView.shape, "Where the numbers were found.") {
      $0.links.sources($0.figure.sources)
    }
    f.list("tilbud", Link.shape, "The offers it is about.") { view in
      view.figure.offers.compactMap { view.links.index.numbers.offers[$0] }.map(view.links.offer)
    }
  }
}
