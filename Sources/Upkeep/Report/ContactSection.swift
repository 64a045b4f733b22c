import SiteModel

/// Offers that nobody can be reached at.
func contactSection(_ site: Site) -> ReportSection {
  let offers = keptOffers(of: site)
  let answered = offers.filter { $0.contacts.contains(where: \.isAnswered) }
  let inherited = offers.filter { offer in
    !offer.contacts.contains(where: \.isAnswered) && offer.inheritedContact != nil
  }
  let without = offers.filter { offer in
    !offer.contacts.contains(where: \.isAnswered) && offer.inheritedContact == nil
  }
  let names = site.providerNames
  var section = ReportSection(
    id: "kontakt", title: "Hvem svarer når noen ringer?",
    lead: """
      Et tilbud uten egen telefon eller e-post låner tilbyderens. Mangler også den, vises kommunens egne \
      nummer, men ingen som kjenner tilbudet.
      """)
  section.figures = [
    ReportFigure(
      String(without.count), "tilbud har verken egen kontakt eller tilbyderens",
      without.isEmpty
        ? "" : "Finn ett nummer til hver tilbyder i lista. Det gjelder da for alle tilbudene."),
    ReportFigure(String(inherited.count), "låner kontakten til tilbyderen"),
    ReportFigure(String(answered.count), "har sin egen telefon eller e-post"),
  ]
  section.tables = [
    ReportTable(
      "uten-kontakt", "Tilbud uten kontakt", ["Tilbud", "Kommune", "Tilbyder", "Status"],
      without.map { offer in
        [
          offer.cell, ReportCell(site.names(of: offer.municipalities)),
          ReportCell(offer.provider.flatMap { names[$0] } ?? "ikke oppgitt"),
          ReportCell(offer.status.rawValue),
        ]
      }, empty: "Alle tilbud har en kontakt.")
  ]
  return section
}
