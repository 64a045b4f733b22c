import SiteModel
import Templates

extension Edition {
  /// The search page: every choice, and the links for when there is no script.
  func searchPage() -> PageContent {
    PageContent(
      layout: .search, heading: text("swift.overskrift.sok"),
      description: text("swift.beskrivelse.sok"),
      fields: ["sok": .record(search())])
  }

  private func search() -> ViewRecord {
    EntranceShapes.search.record([
      "indeks": .text(settings.searchEntry()),
      "tekster": .html(texts.json(group: "sok")),
      "kommuner": .list(site.municipalities.map(municipalityChoice)),
      "typer": .list(
        OfferKind.allCases.map { choice($0.code, text("swift.slag_lang.\($0.code)")) }),
      "fakta": .list(
        SearchableFact.all.filter { fact in site.offers.contains { fact.state($0) == .yes } }
          .map { choice($0.id, text("swift.fakta_filter.\($0.id)")) }),
      "malgrupper": .list(
        usedAudiences.map {
          pageChoice(
            site.audiences[$0].id, site.audiences[$0].name, .audience(site.audiences[$0].id))
        }),
      "temaer": .list(
        site.themes.indices.filter { !index.offersByTheme[$0].isEmpty }.map {
          pageChoice(site.themes[$0].id, site.themes[$0].name, .theme(site.themes[$0].id))
        }),
      "livsfaser": .list(site.lifeStages.map(ageChoice)),
      "sprak_valg": .list(
        offeredLanguages.map { choice($0, wording.language($0).capitalizedFirst) }),
      "kriselinjer": helplines(crisisLines),
      "kriser": .list(site.crisisEntries.map(crisis)),
      "veiledning": .list(site.searchAnswers.map(searchAnswer)),
      "krisetjenester": .list(site.crisisServices.compactMap(crisisService)),
      "tema": .list(topThemes.map { countedTheme($0) }),
      "malgruppe_lenker": .list(usedAudiences.map(countedAudience)),
      "livsfase_lenker": .list(site.lifeStages.indices.map(countedLifeStage)),
      "kommune_lenker": .list(site.municipalities.indices.map(countedMunicipality)),
    ])
  }

  private func choice(_ id: String, _ name: String) -> ViewRecord {
    EntranceShapes.choice.record(["id": .text(id), "navn": .text(name)])
  }

  private func pageChoice(_ id: String, _ name: LocalizedText, _ route: Route) -> ViewRecord {
    EntranceShapes.pageChoice.record([
      "id": .text(id), "navn": .text(name[language]), "adresse": .text(address(route)),
    ])
  }

  private func municipalityChoice(_ municipality: Municipality) -> ViewRecord {
    EntranceShapes.municipalityChoice.record([
      "id": .text(municipality.id), "navn": .text(municipality.name),
      "adresse": .text(address(.municipality(municipality.id))),
      "naboer": .text(municipality.neighbours.joined(separator: " ")),
    ])
  }

  private func ageChoice(_ stage: LifeStage) -> ViewRecord {
    EntranceShapes.ageChoice.record([
      "verdi": .text("\(stage.ages.lowerBound)-\(stage.ages.upperBound)"),
      "navn": .text(stage.name[language]),
    ])
  }

  private func crisis(_ entry: CrisisEntry) -> ViewRecord {
    let reason = entry.reason?.text(in: language)
    return EntranceShapes.crisis.record([
      "id": .text(entry.id),
      "hvorfor": .linked(reason?.text ?? text("soksiden.krise")),
      "linjer": .text(entry.helplines.joined(separator: " ")),
      "andre": .text(entry.helplinesForOthers.joined(separator: " ")),
      "annet_sprak": .text(reason?.language.other(than: language)),
    ])
  }

  /// A page or helpline that the script shows above the offers where it answers better.
  private func searchAnswer(_ answer: SearchAnswer) -> ViewRecord {
    switch answer.kind {
    case .page(let page):
      let text = page.text(in: language)
      return EntranceShapes.searchAnswer.record([
        "id": .text(answer.id), "tittel": .text(text?.text.title ?? ""),
        "kort": .text(text?.text.summary ?? ""), "adresse": .text(address(Route(page))),
        "linje": .absent, "annet_sprak": .text(text?.language.other(than: language)),
      ])
    case .helpline(let line):
      let name = line.name.text(in: language)
      return EntranceShapes.searchAnswer.record([
        "id": .text(answer.id), "tittel": .text(name.text),
        "kort": .text(line.audienceText[language]), "adresse": .text(address(.helpNow)),
        "linje": index.places.helplines[line.id].map { .record(shared.helplines[$0]) } ?? .absent,
        "annet_sprak": .text(name.language.other(than: language)),
      ])
    }
  }

  private func crisisService(_ service: CrisisService) -> ViewRecord? {
    guard let line = index.places.helplines[service.helpline] else { return nil }
    return EntranceShapes.crisisService.record([
      "id": .text(service.id),
      "mangler": .text(
        text(
          "swift.krisetjeneste.mangler",
          // The script puts the municipality here.
          [
            "tjeneste": service.name[language], "kommune": "{0}",
            "linje": site.helplines[line].name[language],
          ])),
      "linje": .record(shared.helplines[line]),
    ])
  }

  /// The lines that some kind of danger brings.
  private var crisisLines: [Int] {
    let ids = Set(site.crisisEntries.flatMap { $0.helplines + $0.helplinesForOthers })
    return site.helplines.indices.filter { ids.contains(site.helplines[$0].id) }
  }

  /// The languages that some offer states, as lower-case codes in order.
  private var offeredLanguages: [String] {
    Set(site.offers.flatMap { $0.languages.map { $0.lowercased() } }).sorted()
  }
}
