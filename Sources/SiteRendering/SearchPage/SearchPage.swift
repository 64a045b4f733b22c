import SiteModel
import Templates

/// The search page: every choice, and the links for when there is no script.
struct SearchPage: SitePage {
  let browsing: BrowsingLinks
  let helplines: Helplines
  /// The file name of the search index's entry.
  let entry: @Sendable () -> String
  let crisisLines: [HelplineView]

  init(_ parts: PageParts) {
    browsing = BrowsingLinks(links: parts.links)
    helplines = parts.helplines
    entry = parts.searchEntry
    let entries = parts.links.index.site.crisisEntries
    let ids = Set(entries.flatMap { $0.helplines + $0.helplinesForOthers })
    crisisLines = parts.helplines.all.filter { ids.contains($0.line.id) }
  }

  private var links: SiteLinks { browsing.links }
  private var site: Site { links.index.site }
  private var texts: LanguageTexts { links.wording.texts }

  var head: PageHead {
    PageHead(
      heading: texts.text("tall_og_ord.overskrift.sok"),
      description: texts.text("tall_og_ord.beskrivelse.sok"))
  }

  static let shape = Shape<SearchPage>("Sok", "The search page.") { f in
    f.text("indeks", "The file name of the index's entry.") { $0.entry() }
    f.text(
      "treff_sprak", "The language of all results and their pages when it isn't the page's."
    ) { $0.links.routes.siteLanguage.other(than: $0.links.language) }
    f.html("tekster", "The search's texts as JSON.") { $0.texts.json(group: "sok") }
    f.list("kommuner", MunicipalityChoice.shape, "The municipalities.") { page in
      page.site.municipalities.map { MunicipalityChoice(municipality: $0, links: page.links) }
    }
    f.list("typer", Choice.shape, "The kinds of offer.") { page in
      OfferKind.allCases.map {
        Choice(id: $0.code, name: page.texts.text("tall_og_ord.slag_lang.\($0.code)"))
      }
    }
    f.list("fakta", Choice.shape, "The facts that some offer states, but for drop-in.") { page in
      page.facts.filter { $0.id != SearchableFact.dropIn }.map(page.choice)
    }
    f.optional("uten_avtale", Choice.shape, "Drop-in; absent when no offer states it.") { page in
      page.facts.first { $0.id == SearchableFact.dropIn }.map(page.choice)
    }
    f.text("temaside", "The address of a theme's page, with `*` for its id.") {
      $0.links.address(.theme("*"))
    }
    f.text("malgruppeside", "The address of an audience's page, with `*` for its id.") {
      $0.links.address(.audience("*"))
    }
    f.list("malgrupper", Choice.shape, "The audiences.") { page in
      page.browsing.audiences.map { number in
        let audience = page.site.audiences[number]
        return page.choice(audience.id, audience.name)
      }
    }
    f.list("temaer", Choice.treeShape, "The broadest themes with those under them.") { page in
      page.browsing.themes.map { page.choice(theme: $0, narrower: page.narrower(than: $0)) }
    }
    f.list("livsfaser", Choice.shape, "The stages of life, by their ages.") { page in
      page.site.lifeStages.map {
        Choice(
          id: "\($0.ages.lowerBound)-\($0.ages.upperBound)", name: $0.name[page.links.language])
      }
    }
    f.list("sprak_valg", Choice.shape, "The languages that some offer states.") { page in
      // As lower-case codes in order.
      Set(page.site.offers.flatMap { $0.languages.map { $0.lowercased() } }).sorted().map {
        Choice(id: $0, name: page.links.wording.language($0).capitalizedFirst)
      }
    }
    f.list("nivaer", Choice.shape, "The levels of help that some offer has.") { page in
      page.site.municipalities.flatMap { municipality in
        municipality.levels.filter { level in
          page.site.offers.contains {
            $0.municipalities.contains(municipality.id) && $0.levels.contains(level.number)
          }
        }.map { level in
          Choice(
            id: level.id(in: municipality),
            name: page.texts.text(
              "tall_og_ord.niva",
              [
                "kommune": municipality.name, "nummer": String(level.number),
                "navn": level.name[page.links.language],
              ]))
        }
      }
    }
    f.list("kriselinjer", HelplineView.shape, "The lines that some kind of danger brings.") {
      $0.crisisLines
    }
    f.list("kriser", crisis, "The kinds of danger.") { page in
      page.site.crisisEntries.map { Crisis(entry: $0, page: page) }
    }
    f.list("veiledning", SearchAnswerView.shape, "Pages and helplines that questions may lead to.")
    {
      page in
      page.site.searchAnswers.map {
        SearchAnswerView(answer: $0, links: page.links, helplines: page.helplines)
      }
    }
    f.list("krisetjenester", crisisService, "The kinds of offers for those in danger.") { page in
      page.site.crisisServices.compactMap { CrisisServiceView($0, page) }
    }
    f.list("kommuneveier", GeneralWayIn.shape, "Whom to call, by municipality.") {
      $0.links.generalWaysIn()
    }
    f.text("finn_hjelp", "«Finn hjelp», where it is in the page's language.") {
      $0.links.findHelpAddress
    }
    f.list("tema", CountedLink.shape, "Themes, for browsing.") { page in
      page.browsing.themes.map { page.links.counted(theme: $0) }
    }
    f.list("malgruppe_lenker", CountedLink.shape, "Audiences, for browsing.") {
      $0.browsing.audienceLinks
    }
    f.list("livsfase_lenker", CountedLink.shape, "Stages of life, for browsing.") {
      $0.browsing.lifeStageLinks
    }
    f.list("kommune_lenker", CountedLink.shape, "Municipalities, for browsing.") {
      $0.browsing.municipalityLinks
    }
  }

  /// What a kind of danger brings on the help card.
  private struct Crisis {
    let entry: CrisisEntry
    let page: SearchPage

    var reason: (text: String, language: SiteLanguage)? {
      entry.reason?.text(in: page.links.language)
    }
  }

  private static let crisis = Shape<Crisis>(
    "Krise", "What a kind of danger brings on the help card."
  ) { f in
    f.text("id", "The entry's id.") { $0.entry.id }
    f.linked("hvorfor", "Why the card is shown, in one line.") {
      $0.reason?.text ?? $0.page.texts.text("soksiden.krise")
    }
    f.text("linjer", "Ids of its lines in order, with spaces between.") {
      $0.entry.helplines.joined(separator: " ")
    }
    f.text("andre", "The same when the words are about somebody else.") {
      $0.entry.helplinesForOthers.joined(separator: " ")
    }
    f.text("annet_sprak", "The language of the reason when it isn't the page's.") {
      $0.reason?.language.other(than: $0.page.links.language)
    }
  }

  /// A kind of offer for those in danger, for municipalities without one.
  private struct CrisisServiceView {
    let service: CrisisService
    let line: HelplineView
    let links: SiteLinks

    init?(_ service: CrisisService, _ page: SearchPage) {
      guard let line = page.helplines.lines([service.helpline]).first else { return nil }
      self.service = service
      self.line = line
      links = page.links
    }
  }

  private static let crisisService = Shape<CrisisServiceView>(
    "Krisetjeneste", "A kind of offer for those in danger, for municipalities without one."
  ) { f in
    f.text("id", "The service's id.") { $0.service.id }
    f.text("mangler", "That the municipality `{0}` has none, and who knows the nearest.") {
      $0.links.wording.texts.text(
        "tall_og_ord.krisetjeneste.mangler",
        // The script puts the municipality here.
        [
          "tjeneste": $0.service.name[$0.links.language], "kommune": "{0}",
          "linje": $0.line.line.name[$0.links.language],
        ])
    }
    f.record("linje", HelplineView.shape, "The helpline that knows it.") { $0.line }
  }

  /// The facts that some offer states.
  private var facts: [SearchableFact] {
    SearchableFact.all.filter { fact in site.offers.contains { fact.state($0) == .yes } }
  }

  private func choice(_ fact: SearchableFact) -> Choice {
    Choice(id: fact.id, name: texts.text("tall_og_ord.fakta_filter.\(fact.id)"))
  }

  private func choice(theme number: Int, narrower: [Choice] = []) -> Choice {
    let theme = site.themes[number]
    var choice = choice(theme.id, theme.name)
    choice.narrower = narrower
    return choice
  }

  /// The themes under a theme that have offers, each followed by those under it.
  private func narrower(than theme: Int) -> [Choice] {
    links.index.themes.narrower[theme].filter { !links.index.offersByTheme[$0].isEmpty }
      .flatMap { [choice(theme: $0)] + narrower(than: $0) }
  }

  private func choice(_ id: String, _ name: LocalizedText) -> Choice {
    Choice(id: id, name: name[links.language])
  }
}

/// A choice in a filter.
private struct Choice {
  let id: String
  let name: String
  /// The choices under this one; empty for a choice outside a tree.
  var narrower: [Choice] = []

  static let shape = Shape<Choice>("Valg", "A choice in a filter.") { f in
    f.text("id", "What the fragment has.") { $0.id }
    f.text("navn", "What people see.") { $0.name }
  }

  static let treeShape = Shape<Choice>("Trevalg", "A choice with those under it.") { f in
    f.text("id", "What the fragment has.") { $0.id }
    f.text("navn", "What people see.") { $0.name }
    f.list("smalere", Choice.shape, "The choices under it, all steps down.") { $0.narrower }
  }
}

/// On a site of more municipalities than this, results of one name only its neighbours.
private let smallSite = 6

/// A municipality in the filter.
private struct MunicipalityChoice {
  let municipality: Municipality
  let links: SiteLinks

  static let shape = Shape<MunicipalityChoice>("Kommunevalg", "A municipality in the filter.") {
    f in
    f.text("id", "The id.") { $0.municipality.id }
    f.text("navn", "The name.") { $0.municipality.name }
    f.text(
      "naboer",
      "Ids of its neighbours with spaces between; on a small site of all the others, neighbours first."
    ) { choice in
      let others = choice.links.index.site.municipalities.map(\.id)
      let near = choice.municipality.neighbours
      let far = others.count > smallSite ? [] : others.filter { !near.contains($0) }
      return (near + far).filter { $0 != choice.municipality.id }.joined(separator: " ")
    }
  }
}
