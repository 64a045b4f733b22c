import SiteModel

/// The questions the owner wants answered, and those the search doesn't answer.
func questionSection(_ site: Site, _ missed: [MissedQuery]) -> ReportSection {
  let titles = Dictionary(
    site.offers.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  func offers(_ ids: [String], or text: String) -> ReportCell {
    ids.isEmpty
      ? ReportCell(text)
      : ReportCell(ids.map { .offer(id: $0, title: titles[$0] ?? $0) })
  }
  let count = site.ownerQueries.count
  var section = ReportSection(
    id: "sok", title: "Svarer søket på det dere har bedt om?",
    lead: """
      Spørsmålene står i «sokeord.yaml» og prøves hver gang nettstedet bygges. Ingen som søker, blir sett eller \
      telt.
      """)
  section.figures = [
    ReportFigure(
      count == 0 ? "0" : "\(count - missed.count) av \(count)",
      count == 0 ? "spørsmål er skrevet ned" : "spørsmål får det svaret dere vil ha",
      count == 0
        ? "Skriv ned det folk faktisk spør om på telefonen, med det tilbudet de burde fått."
        : missed.isEmpty
          ? "" : "Gi tilbudet ordet under «søkeord», eller før ordet inn i «ordbok.yaml».")
  ]
  section.tables = [
    ReportTable(
      "sok-uten-svar", "Spørsmål søket ikke svarer på",
      ["Spørsmål", "Kommune", "Alder", "Skulle gitt", "Ga"],
      missed.map { item in
        [
          ReportCell(item.query.text),
          ReportCell(item.query.municipality.map { site.names(of: [$0]) } ?? "alle"),
          ReportCell(item.query.age.map { "\($0) år" } ?? "alle"),
          offers(item.query.accepted, or: "noe"), offers(item.found, or: "ingenting"),
        ]
      }, empty: "Alle spørsmålene får svar.")
  ]
  return section
}
