import SiteModel

/// How many of those who were asked have answered, round by round.
func roundSection(_ rounds: [RoundFigures]) -> ReportSection {
  var section = ReportSection(
    id: "runder", title: "Svarer eierne?",
    lead: "Hvor mange av eierne som ble spurt i hver runde, som har svart. Siste runde står øverst."
  )
  if let last = rounds.last {
    section.figures = [
      ReportFigure(
        percent(last.answered, of: last.asked),
        "svar i siste runde, \(last.round) (\(last.answered) av \(last.asked))",
        last.silent == 0 ? "" : "Ring de \(last.silent) som ikke har svart."),
      ReportFigure(
        String(last.bounced), "av eierne fikk aldri spørsmålet",
        last.bounced == 0 ? "" : "E-posten kom i retur. Finn en ny adresse, og skriv den i «eier»."),
    ]
  }
  section.tables = [
    ReportTable(
      "runder-tall", "Svar, runde for runde",
      ["Runde", "Eiere spurt", "Svart", "Svarprosent", "I retur", "Ikke svart"],
      rounds.reversed().map { round in
        [
          ReportCell(round.round), ReportCell(round.asked), ReportCell(round.answered),
          ReportCell(percent(round.answered, of: round.asked)), ReportCell(round.bounced),
          ReportCell(round.silent),
        ]
      }, empty: "Ingen er spurt ennå.")
  ]
  return section
}
