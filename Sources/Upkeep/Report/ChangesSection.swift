import SiteBase
import SiteModel

/// What is new, gone and different since the day or revision that was asked for.
func changesSection(_ changes: SiteChanges) -> ReportSection {
  var section = ReportSection(
    id: "endret", title: "Hva er endret siden \(changes.since)?",
    lead: changes.comparesFacts
      ? "Innholdet nå, lest ved siden av innholdet i \(changes.since)."
      : """
      Etter datoene i innholdet: når tilbud er publisert fra og til, og når de er kontrollert. Hvilke \
      opplysninger som er endret, vises når du sammenlikner med en utgave i Git (--since UTGAVE).
      """)
  if changes.unreadable > 0 {
    section.lead += """
       Den gamle utgaven har \(changes.unreadable) feil. Det som ikke lot seg lese, er ikke sammenliknet.
      """
  }
  section.figures = [
    ReportFigure(
      String(changes.added.count), changes.added.count == 1 ? "nytt tilbud" : "nye tilbud"),
    ReportFigure(
      String(changes.ended.count), "tilbud er slutt",
      changes.ended.isEmpty ? "" : "Se om behovet de dekket, nå er et hull i tabellen over."),
  ]
  if changes.comparesFacts {
    section.figures.append(
      ReportFigure(String(changes.changed.count), "tilbud har andre opplysninger"))
  }
  section.figures.append(ReportFigure(String(changes.checked.count), "tilbud er kontrollert"))
  func list(_ id: String, _ caption: String, _ offers: [Offer], empty: String) -> ReportTable {
    ReportTable(
      id, caption, ["Tilbud", "Status", "Merknad"],
      offers.map {
        [$0.cell, ReportCell($0.status.rawValue), ReportCell($0.statusNote ?? "")]
      }, empty: empty)
  }
  section.tables = [
    list("nye", "Nye tilbud", changes.added, empty: "Ingen nye tilbud."),
    list("slutt", "Tilbud som er slutt", changes.ended, empty: "Ingen tilbud er slutt."),
  ]
  if changes.comparesFacts {
    section.tables.append(
      ReportTable(
        "endringer", "Opplysninger som er endret", ["Tilbud", "Opplysning", "Før", "Nå"],
        changes.changed.flatMap { offer, facts in
          facts.map { fact in
            [
              offer.cell, ReportCell(fact.name), ReportCell(fact.before ?? "ikke oppgitt"),
              ReportCell(fact.after ?? "ikke oppgitt"),
            ]
          }
        }, shown: 100, empty: "Ingen opplysninger er endret."))
  }
  section.tables.append(
    ReportTable(
      "kontrollert-siden", "Tilbud som er kontrollert", ["Tilbud", "Dag", "Hvordan"],
      changes.checked.map { offer in
        [
          offer.cell, ReportCell(offer.verification?.date?.iso ?? ""),
          ReportCell(offer.verification?.method?.rawValue ?? "ikke sagt"),
        ]
      }, empty: "Ingen tilbud er kontrollert."))
  return section
}
