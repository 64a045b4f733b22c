import SiteBase
import SiteModel

/// How many of those who were asked have answered, round by round, and which offers nobody answered about.
func roundSection(_ site: Site, _ log: UpkeepLog) -> ReportSection {
  let rounds = RoundFigures.all(log, until: site.date)
  let unconfirmed = unconfirmedOffers(site, log)
    .sorted { ($0.since, $0.offer.id) < ($1.since, $1.offer.id) }
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
  if !unconfirmed.isEmpty {
    section.figures.append(
      ReportFigure(
        String(unconfirmed.count), "tilbud er ikke bekreftet: spurt hele runden, og ingen svarte",
        "Avgjør for hvert av dem: finn en ny eier, eller ta det ned til noen svarer."))
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
      }, empty: "Ingen er spurt ennå."),
    ReportTable(
      "ikke-bekreftet", "Spurt, og ingen svarte",
      ["Tilbud", "Kommune", "Ikke bekreftet siden", "Sist kontrollert", "Hvem som ble spurt"],
      unconfirmed.map { offer, since in
        [
          offer.cell, ReportCell(site.names(of: offer.municipalities)), ReportCell(since.iso),
          ReportCell(offer.verification?.date?.iso ?? "aldri"),
          ReportCell(log.latest(.unconfirmed, offer.id)?.owner ?? "ingen"),
        ]
      }, empty: "Ingen. Alle som er spurt en hel runde, har svart."),
  ]
  return section
}
