import SiteBase
import SiteModel

/// Who made the check of an offer, as a role.
private enum CheckedBy { case owner, staff }

/// How many offers somebody has checked lately, by whom and how, and which are the oldest.
func checksSection(_ site: Site) -> ReportSection {
  let offers = keptOffers(of: site)
  let fresh = offers.filter { $0.isChecked(within: 12, on: site.date) }
  let byOwner = fresh.count { site.checker(of: $0) == .owner }
  let ages = offers.compactMap { $0.verification?.date.map { site.date.months(since: $0) } }
  let sourceAges = offers.filter { $0.verification?.date == nil }
    .compactMap { site.newestDocument(of: $0).map { site.date.months(since: $0) } }
  let ownerless = offers.count { $0.owner.email == nil }
  let due = dueChecks(of: site, by: site.date).count
  var section = ReportSection(
    id: "kontrollert", title: "Er opplysningene kontrollert?",
    lead: """
      Kontrollert betyr at et menneske har spurt dem som gir tilbudet, og sagt fra om det. Utkast, \
      avviklede tilbud og samlesider uten egne opplysninger er ikke med. Tolv måneder regnes fra \
      \(site.date.norwegian).
      """)
  section.figures = [
    ReportFigure(
      percent(fresh.count, of: offers.count),
      "kontrollert siste tolv måneder (\(fresh.count) av \(offers.count) tilbud)",
      fresh.count == offers.count
        ? ""
        : "Begynn øverst i lista «De eldste opplysningene først». «veiviser due» viser hvem som gjør hva."
    ),
    ReportFigure(
      percent(byOwner, of: fresh.count), "av dem bekreftet av den som eier tilbudet",
      byOwner == fresh.count ? "" : "Send spørsmålene til eierne. Da slipper dere å ringe selv."),
    ReportFigure(
      months(median(ages)), "median alder på det som er kontrollert (\(ages.count) tilbud)",
      ages.isEmpty ? "Ingenting er kontrollert ennå. Sett av noen timer i uka til det." : ""),
    ReportFigure(
      months(median(sourceAges)),
      "median alder på kilden der ingen har kontrollert (\(sourceAges.count) tilbud)",
      sourceAges.isEmpty ? "" : "Her kan mye være endret. Kontroller dem først."),
    ReportFigure(
      String(due), "skal kontrolleres nå",
      due == 0 ? "" : "Fordel dem på eierne i lista fra «veiviser due»."),
    ReportFigure(
      String(ownerless), "har ingen eier med e-postadresse",
      ownerless == 0
        ? "" : "Skriv hvem som svarer, i «eier» hos tilbyderen. Da arver alle tilbudene det."),
  ]
  section.tables = [municipalityTable(site, offers), oldestTable(site, offers)]
  return section
}

/// A row a municipality; an offer of several counts in each.
private func municipalityTable(_ site: Site, _ offers: [Offer]) -> ReportTable {
  let methods: [(CheckMethod, String)] = [
    (.telephone, "Telefon"), (.email, "E-post"), (.visit, "Besøk"), (.website, "Nettside"),
  ]
  func row(_ name: String, _ offers: [Offer]) -> [ReportCell] {
    let fresh = offers.filter { $0.isChecked(within: 12, on: site.date) }
    let ages = offers.compactMap { $0.verification?.date.map { site.date.months(since: $0) } }
    let counts =
      [
        fresh.count { site.checker(of: $0) == .owner },
        fresh.count { site.checker(of: $0) == .staff },
      ]
      + methods.map { method in fresh.count { $0.verification?.method == method.0 } }
      + [fresh.count { $0.verification?.method == nil }]
    return [ReportCell(name), ReportCell(offers.count), ReportCell(fresh.count)]
      + [ReportCell(percent(fresh.count, of: offers.count))] + counts.map { ReportCell($0) }
      + [ReportCell(months(median(ages)))]
  }
  return ReportTable(
    "kontroller", "Kontrollert siste tolv måneder, etter kommune",
    ["Kommune", "Tilbud", "Kontrollert", "Andel", "Av eieren", "Av ansatte"]
      + methods.map(\.1) + ["Ikke sagt hvordan", "Median alder"],
    site.municipalities.map { municipality in
      row(municipality.name, offers.filter { $0.municipalities.contains(municipality.id) })
    } + [row("I alt", offers)])
}

/// The oldest facts first: what nobody has checked, by its document, then by the day of the check.
private func oldestTable(_ site: Site, _ offers: [Offer]) -> ReportTable {
  let dated = offers.map { offer in
    (offer: offer, checked: offer.verification?.date, source: site.newestDocument(of: offer))
  }
  .sorted { a, b in
    let (left, right) = (
      a.checked ?? a.source ?? .distantPast, b.checked ?? b.source ?? .distantPast
    )
    return (left, a.offer.id) < (right, b.offer.id)
  }
  return ReportTable(
    "eldste", "De eldste opplysningene først",
    ["Tilbud", "Kommune", "Sist kontrollert", "Kilden er fra", "Hvem som svarer"],
    dated.map { item in
      let owner = item.offer.owner
      return [
        item.offer.cell, ReportCell(site.names(of: item.offer.municipalities)),
        ReportCell(item.checked?.iso ?? "aldri"), ReportCell(item.source?.iso ?? "ikke oppgitt"),
        ReportCell(
          owner == .nobody
            ? "ingen" : [owner.name, owner.email].compactMap(\.self).joined(separator: ", ")),
      ]
    }, shown: 20)
}

extension Offer {
  /// Whether a person has checked it within so many months before a day.
  fileprivate func isChecked(within months: Int, on date: CalendarDate) -> Bool {
    guard let checked = self.verification?.date else { return false }
    return (checked.adding(months: months) ?? checked) > date
  }
}

extension Site {
  /// Whether the check of an offer was made by its owner or provider, which it is where the name of who
  /// checked is theirs; nil when nobody has checked it. Staff are not told apart: the report is about
  /// offers and not about who works.
  fileprivate func checker(of offer: Offer) -> CheckedBy? {
    guard let verification = offer.verification, verification.date != nil else { return nil }
    guard let by = verification.by?.lowercased() else { return .staff }
    let provider = offer.provider.flatMap { providerNames[$0] }
    let owners = [offer.owner.name, offer.owner.email, provider].compactMap { $0?.lowercased() }
    return owners.contains(by) ? .owner : .staff
  }
}
