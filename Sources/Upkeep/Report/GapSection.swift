import SiteModel

/// Where nobody helps: a map and its table a municipality, and a list of what is empty.
func gapSection(_ site: Site) -> ReportSection {
  let table = GapTable(site)
  let places = site.municipalities.flatMap { municipality in
    table.needs.flatMap { need in
      site.lifeStages.map { stage in GapPlace(need, stage, municipality, table) }
    }
  }
  let empty = places.filter { $0.whole.isEmpty }
  let holes = places.flatMap { place in place.holes.map { (place, $0) } }
  let hourless = table.needs.flatMap(\.offers).reduce(into: [:]) { $0[$1.id] = $1 }
    .values.count { $0.schedule.isOpen(.evening) == .unknown }
  var section = ReportSection(
    id: "hull", title: "Hvor mangler det tilbud?",
    lead: """
      Tilbud som er i gang, etter hva folk trenger, alder, kommune og tid. Dag er hverdager før kl. 16, kveld \
      er hverdager etter kl. 17, helg er lørdag eller søndag. «3, kanskje 2» betyr at tre passer, og at to \
      kan passe: alderen, åpningstiden eller om de er i gang, er ikke oppgitt. Et tilbud for alle aldre teller \
      i alle.
      """)
  section.figures = [
    ReportFigure(
      String(empty.count),
      "av \(places.count) ruter (behov × alder × kommune) har ikke ett eneste tilbud",
      empty.isEmpty
        ? "" : "Se lista «Hullene og det som er nærmest». Kan noe nær utvides, eller en nabo dele?"),
    ReportFigure(
      String(holes.count - empty.count),
      "hull på dagtid, på kveld eller i helg der noe ellers finnes",
      holes.count == empty.count ? "" : "Spør om noe av det som finnes, kan holde åpent da."),
    ReportFigure(
      String(hourless), "tilbud har ikke sagt om de er åpne på kveldstid",
      hourless == 0 ? "" : "Spør om åpningstidene først. Da ser dere hvilke hull som er ekte."),
  ]
  section.maps = site.municipalities.map { municipality in
    gapMap(
      municipality, table.needs, site.lifeStages,
      places.filter { $0.municipality.id == municipality.id })
  }
  section.tables = section.maps.map(\.table) + [holeTable(holes, table, site)]
  return section
}

/// A need, a stage of life and a municipality, with what there is at any time and in each part of the
/// week.
private struct GapPlace {
  let need: GapTable.Need
  let stage: LifeStage
  let municipality: Municipality
  let whole: GapTable.Cell
  let parts: [GapTable.Cell]

  init(
    _ need: GapTable.Need, _ stage: LifeStage, _ municipality: Municipality, _ table: GapTable
  ) {
    self.need = need
    self.stage = stage
    self.municipality = municipality
    whole = table.cell(need, stage, in: municipality.id, nil)
    parts = PartOfWeek.allCases.map { table.cell(need, stage, in: municipality.id, $0) }
  }

  /// What is empty: the whole, or else parts of the week.
  var holes: [GapTable.Cell] { whole.isEmpty ? [whole] : parts.filter(\.isEmpty) }

  /// The id of the row of a hole.
  func anchor(_ cell: GapTable.Cell) -> String {
    "hull-\(municipality.id)-\(need.id)-\(stage.id)" + (cell.part.map { "-\($0.name)" } ?? "")
  }
}

private func gapMap(
  _ municipality: Municipality, _ needs: [GapTable.Need], _ stages: [LifeStage],
  _ places: [GapPlace]
) -> HeatMap {
  HeatMap(
    id: "hull-\(municipality.id)", title: "Tilbud i \(municipality.name)",
    description: """
      Et rutenett med ett behov på hver linje. For hver alder er det fire kolonner: i alt, dag, kveld og helg. \
      Tallet er hvor mange tilbud som passer; tallet med spørsmålstegn er hvor mange som kanskje passer. De \
      samme tallene står i tabellen under.
      """, corner: "Behov",
    groups: stages.map { ($0.name.nb, 1 + PartOfWeek.allCases.count) },
    columns: stages.flatMap { _ in ["i alt"] + PartOfWeek.allCases.map(\.name) },
    rows: needs.map { need in
      let own = places.filter { $0.need.id == need.id }
      return (
        need.name,
        own.flatMap { place in
          ([place.whole] + place.parts).map { cell in
            let hole = place.whole.isEmpty ? place.whole : cell
            return cell.field(anchor: cell.isEmpty ? place.anchor(hole) : nil)
          }
        }
      )
    })
}

extension GapTable.Cell {
  fileprivate func field(anchor: String?) -> HeatMap.Cell {
    let tone: ReportTone =
      switch (certain.count, possible.count) {
      case (0, 0): .bad
      case (0, _): .unknown
      case (1, _): .weak
      default: .good
      }
    let known = String(certain.count)
    guard !possible.isEmpty else { return HeatMap.Cell(known, tone, anchor: anchor) }
    return HeatMap.Cell(
      certain.isEmpty ? "kanskje \(possible.count)" : "\(known), kanskje \(possible.count)", tone,
      lines: certain.isEmpty ? ["\(possible.count)?"] : [known, "+ \(possible.count)?"],
      anchor: anchor)
  }
}

/// A row a hole; those that are empty at any time come first.
private func holeTable(
  _ holes: [(GapPlace, GapTable.Cell)], _ table: GapTable, _ site: Site
) -> ReportTable {
  let sorted = holes.filter { $0.1.part == nil } + holes.filter { $0.1.part != nil }
  var result = ReportTable(
    "hullene", "Hullene og det som er nærmest",
    ["Behov", "Alder", "Kommune", "Når", "Nærmest"],
    sorted.map { place, cell in
      let nearest = table.nearest(
        place.need, place.stage, in: place.municipality, cell.part, stages: site.lifeStages)
      return [
        ReportCell(place.need.name), ReportCell(place.stage.name.nb),
        ReportCell(place.municipality.name), ReportCell(cell.part?.name ?? "hele uka"),
        nearest.isEmpty
          ? ReportCell("Ingen tilbud for dette behovet i noen av kommunene", .bad)
          : ReportCell(nearest.map(\.part)),
      ]
    }, empty: "Ingen hull.")
  result.rowIDs = sorted.map { $0.anchor($1) }
  return result
}
