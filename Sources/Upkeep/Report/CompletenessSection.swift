import SiteModel

/// How many offers state a fact, of those that could.
private struct Completeness {
  var stated = 0
  var asked = 0

  mutating func count(_ fact: AskedFact) {
    asked += 1
    if fact.isStated { stated += 1 }
  }

  var tone: ReportTone {
    if asked == 0 { return .plain }
    return stated * 5 >= asked * 4 ? .good : stated == 0 ? .bad : .weak
  }
}

/// What is not stated, by fact and by provider.
func completenessSection(_ site: Site) -> ReportSection {
  let offers = keptOffers(of: site)
  let facts = Facts(offers)
  let all = facts.names.map { facts.counts[$0] ?? Completeness() }
  let stated = all.reduce(0) { $0 + $1.stated }
  let asked = all.reduce(0) { $0 + $1.asked }
  let providers = providerRows(site, offers)
  var section = ReportSection(
    id: "mangler", title: "Hva er ikke oppgitt?",
    lead: """
      Det som ikke er oppgitt, er ikke feil, men den som leter, må ringe for å få vite det. «3 av 12» betyr \
      at tre av tolv tilbud sier det. Noe spørres det bare om der det passer, for eksempel rullestol der \
      det er et sted.
      """)
  section.figures = [
    ReportFigure(
      percent(stated, of: asked), "av det folk spør om, er oppgitt",
      stated == asked
        ? "" : "Still spørsmålene til tilbyderne øverst i tabellen under: der er det mest å hente.")
  ]
  if let worst = facts.names.first, let count = facts.counts[worst], count.stated < count.asked {
    section.figures.append(
      ReportFigure(
        "\(count.asked - count.stated) av \(count.asked)",
        "tilbud har ikke oppgitt: \(worst)",
        "Det er det flest mangler. Ta det med i neste runde med spørsmål."))
  }
  let map = HeatMap(
    id: "utfylt", title: "Oppgitt, etter tilbyder",
    description: """
      Et rutenett med én tilbyder på hver linje og én opplysning i hver kolonne. I hver rute står det hvor \
      mange av tilbudene som har oppgitt den. De samme tallene står i tabellen under.
      """, corner: "Tilbyder", columns: facts.names,
    rows: providers.map { name, own in
      let counts = Facts(own).counts
      return (
        name,
        facts.names.map { fact in
          let count = counts[fact] ?? Completeness()
          guard count.asked > 0 else { return HeatMap.Cell("–", .plain) }
          return HeatMap.Cell(
            "\(count.stated) av \(count.asked)", count.tone,
            lines: ["\(count.stated)/\(count.asked)"])
        }
      )
    })
  section.maps = providers.isEmpty ? [] : [map]
  section.tables =
    [
      ReportTable(
        "opplysninger", "Oppgitt, etter opplysning",
        ["Opplysning", "Oppgitt", "Ikke oppgitt", "Andel oppgitt"],
        zip(facts.names, all).map { name, count in
          [
            ReportCell(name), ReportCell(count.stated), ReportCell(count.asked - count.stated),
            ReportCell(percent(count.stated, of: count.asked), count.tone),
          ]
        })
    ] + section.maps.map(\.table)
  return section
}

/// The facts that offers are asked for, those that most lack first.
private struct Facts {
  var counts: [String: Completeness] = [:]
  let names: [String]

  init(_ offers: [Offer]) {
    for fact in offers.flatMap(\.askedFacts) {
      counts[fact.name, default: Completeness()].count(fact)
    }
    names = counts.sorted { a, b in
      (b.value.asked - b.value.stated, a.key) < (a.value.asked - a.value.stated, b.key)
    }
    .map(\.key)
  }
}

/// The providers with offers, those that lack most first; offers without a provider come last.
private func providerRows(_ site: Site, _ offers: [Offer]) -> [(name: String, offers: [Offer])] {
  let named = site.providers.map { provider in
    (name: provider.name, offers: offers.filter { $0.provider == provider.id })
  }
  let nameless = (name: "Uten tilbyder", offers: offers.filter { $0.provider == nil })
  func missing(_ offers: [Offer]) -> Int { offers.reduce(0) { $0 + $1.unstatedFacts.count } }
  let rows = named.enumerated().filter { !$0.element.offers.isEmpty }
    .map { (missing: missing($0.element.offers), place: $0.offset, row: $0.element) }
    .sorted { ($1.missing, $0.place) < ($0.missing, $1.place) }.map(\.row)
  return nameless.offers.isEmpty ? rows : rows + [nameless]
}
