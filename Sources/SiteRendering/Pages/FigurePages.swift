import SiteModel
import Templates

extension Edition {
  /// The heading of a municipality's figures.
  func figuresHeading(_ municipality: Municipality) -> String {
    text("swift.overskrift.tall_kommune", ["kommune": municipality.name])
  }

  /// The overview of figures; the figures themselves when only one municipality has any and they
  /// are few enough for one page.
  func figuresOverview(_ place: PagePlace) -> PageContent {
    let written = written(.figures)
    let municipalities = index.municipalitiesWithFigures
    let links = municipalities.map { place in
      let municipality = site.municipalities[place]
      let count = site.figures.count { $0.municipality == municipality.id }
      return LinkShapes.counted.record([
        "navn": .text(municipality.name), "adresse": .text(address(.figuresIn(municipality.id))),
        "antall": .text(texts.text("swift.antall.figurer", count: count)),
      ])
    }
    let isOnePage = municipalities.count == 1 && site.figures.count <= Self.mostFigures
    return PageContent(
      layout: .figures, heading: written.title ?? text("bunn.tall"),
      description: written.summary ?? siteDescription, contentLanguage: written.otherLanguage,
      fields: [
        "tallside": .record(
          TextShapes.figures.record([
            "innhold": html(written, place), "kommuner": .list(links),
            "figurer": .list(isOnePage ? site.figures.map(figure) : []),
          ]))
      ])
  }

  /// How many figures stand on the overview at most: a figure is about 1 KB compressed.
  private static let mostFigures = 6

  /// A municipality's figures.
  func figuresPage(_ place: Int) -> PageContent {
    let municipality = site.municipalities[place]
    let figures = site.figures.filter { $0.municipality == municipality.id }
    return PageContent(
      layout: .figures, heading: figuresHeading(municipality),
      description: text("swift.beskrivelse.tall", ["kommune": municipality.name]),
      municipality: place,
      above: [.link(written(.figures).title ?? text("bunn.tall"), address(.figures))],
      fields: [
        "tallside": .record(
          TextShapes.figures.record(["figurer": .list(figures.map(figure))]))
      ])
  }

  private func figure(_ figure: Figure) -> ViewRecord {
    let rows = figure.categories.enumerated().map { column, category in
      FigureShapes.row.record([
        "kategori": .text(category),
        "verdier": .list(
          figure.series.map { series in
            let value = column < series.values.count ? series.values[column] : nil
            return FigureShapes.value.record([
              "verdi": .text(
                value.map { numberText($0, in: language) } ?? text("swift.figur.ukjent")),
              "ukjent": .flag(value == nil),
            ])
          }),
      ])
    }
    return FigureShapes.figure.record([
      "id": .text(figure.id),
      "tittel": .text(figure.title),
      "kort": .text(figure.summary),
      "svg": .html(chartSVG(figure, id: figure.id, language: language)),
      "enhet": .text(figure.unit),
      "periode": .text(figure.period),
      "serier": .list(
        figure.series.map { FigureShapes.series.record(["navn": .text($0.name)]) }),
      "rader": .list(rows),
      "merknad": .text(figure.note),
      "kilder": sources(figure.sources),
      "tilbud": .list(figure.offers.compactMap { index.places.offers[$0] }.map(offerLink)),
    ])
  }
}
