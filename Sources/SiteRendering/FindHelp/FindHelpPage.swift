import SiteModel
import Templates

/// A step of «Finn hjelp i tre spørsmål»: for whom, with what, and where. Works without scripts.
struct FindHelpPage: SitePage {
  var head: PageHead
  /// Which of the three questions it is, in words.
  let step: String
  let question: String
  /// The answers, each a link: to the next step, or to a municipality further down.
  var choices: [CountedLink] = []
  /// Whom to call now; none before the last step.
  var helplines: [HelplineView] = []
  /// The offers, by municipality; none before the last step.
  var places: [FoundHelp] = []

  static let shape = Shape<FindHelpPage>("Finn_hjelp", "A step of «Finn hjelp i tre spørsmål».") {
    f in
    f.text("trinn", "Which of the three questions it is.") { $0.step }
    f.text("sporsmal", "The question.") { $0.question }
    f.list("svar", CountedLink.shape, "The answers.") { $0.choices }
    f.list("hjelpelinjer", HelplineView.shape, "Whom to call now, on the last step.") {
      $0.helplines
    }
    f.list("steder", FoundHelp.shape, "The offers by municipality, on the last step.") {
      $0.places
    }
  }

  /// On a site of more municipalities the last answer leads to a page of each instead.
  private static let mostPlaces = 6

  /// For whom.
  init(_ parts: PageParts) {
    let links = parts.links
    let texts = links.wording.texts
    self.init(
      head: PageHead(
        heading: texts.text("tall_og_ord.overskrift.finn_hjelp"),
        description: texts.text("tall_og_ord.beskrivelse.finn_hjelp")),
      step: links.step(1), question: texts.text("tall_og_ord.finn_hjelp.hvem"),
      choices: links.index.findHelp.seekers.map { seeker in
        let name = links.name(of: seeker)
        return CountedLink(
          name: name.text, address: links.address(.findHelp(for: seeker.id(in: links.index.site))),
          summary: links.ages(of: seeker), language: name.other)
      })
  }

  /// With what.
  init(for seeker: HelpSeeker, _ parts: PageParts) {
    let links = parts.links
    let index = links.index
    let texts = links.wording.texts
    let id = seeker.id(in: index.site)
    self.init(
      head: PageHead(
        heading: links.name(of: seeker).text,
        description: texts.text("tall_og_ord.beskrivelse.finn_hjelp"),
        above: [links.findHelp]),
      step: links.step(2), question: texts.text("tall_og_ord.finn_hjelp.hva"),
      choices: index.findHelp.needs(of: seeker, index).map { theme in
        let name = links.need(theme)
        return CountedLink(
          name: name.text,
          address: links.address(.findHelp(for: id, with: index.site.themes[theme].id)),
          language: name.other)
      })
  }

  /// Where, with the offers of each municipality.
  init(
    for seeker: HelpSeeker, with theme: Int, on location: PageLocation, _ parts: PageParts
  ) {
    let links = parts.links
    let index = links.index
    let site = index.site
    let texts = links.wording.texts
    let audiences: [Int]
    let ages: ClosedRange<Int>
    let fragment: String
    switch seeker {
    case .lifeStage(let number):
      ages = site.lifeStages[number].ages
      audiences = site.typicalAudiences(of: site.lifeStages[number])
      fragment = "alder=\(ages.lowerBound)-\(ages.upperBound)"
    case .relative(let number):
      audiences = [number]
      ages = 18...120
      fragment = "malgruppe=\(site.audiences[number].id)"
    }
    let id = seeker.id(in: site)
    let page = location.page.address
    let isSmall = site.municipalities.count <= Self.mostPlaces
    self.init(
      head: PageHead(
        heading: texts.text(
          "tall_og_ord.finn_hjelp.svar",
          ["behov": links.need(theme).text, "hvem": links.name(of: seeker).text.loweredFirst]),
        description: texts.text("tall_og_ord.beskrivelse.finn_hjelp"),
        quickExit: index.themes.hasQuickExit[theme],
        above: [
          links.findHelp,
          Link(name: links.name(of: seeker).text, address: links.address(.findHelp(for: id))),
        ]),
      step: links.step(3), question: texts.text("tall_og_ord.finn_hjelp.hvor"),
      choices: site.municipalities.indices.map { number in
        let municipality = site.municipalities[number]
        let elsewhere =
          index.offersByThemeIn[theme][number].isEmpty
          ? Route.municipality(municipality.id)
          : .themeIn(theme: site.themes[theme].id, municipality: municipality.id)
        return CountedLink(
          name: municipality.name,
          address: isSmall
            ? page + "#" + FoundHelp.anchor(of: municipality) : links.address(elsewhere))
      },
      helplines: parts.helplines.fitting(
        themes: [theme] + index.themes.broader[theme], audiences: audiences, ages: ages),
      places: (isSmall ? Array(site.municipalities.indices) : []).map { number in
        FoundHelp(
          municipality: site.municipalities[number],
          cards: index.findHelp.offers(for: seeker, with: theme, in: number, index)
            .map(parts.lists.card),
          search: links.search(
            "tema=\(site.themes[theme].id)&\(fragment)&kommune=\(site.municipalities[number].id)"),
          links: links)
      })
  }

  private init(
    head: PageHead, step: String, question: String, choices: [CountedLink],
    helplines: [HelplineView] = [], places: [FoundHelp] = []
  ) {
    self.head = head
    self.step = step
    self.question = question
    self.choices = choices
    self.helplines = helplines
    self.places = places
  }
}

/// What «Finn hjelp» ends in for a municipality: at most seven offers, and whom to call.
struct FoundHelp {
  let municipality: Municipality
  let cards: [OfferCard]
  /// The search with the same answers.
  let search: String
  let links: SiteLinks

  static func anchor(of municipality: Municipality) -> String { "kommune-" + municipality.id }

  static let shape = Shape<FoundHelp>("Funnet_hjelp", "What «Finn hjelp» ends in somewhere.") { f in
    f.text("id", "The heading's anchor.") { anchor(of: $0.municipality) }
    f.text("navn", "The municipality.") { $0.municipality.name }
    f.list("kort", OfferCard.shape, "At most seven offers.") { $0.cards }
    f.text("sok_adresse", "The search with the same answers.") { $0.search }
    f.list("kommuneveier", GeneralWayIn.shape, "Whom to call there.") {
      $0.links.generalWaysIn(only: [$0.municipality.id])
    }
  }
}

extension SiteLinks {
  /// The first step's address; nil where the site has none in this language.
  var findHelpAddress: String? {
    language == routes.siteLanguage && !index.findHelp.seekers.isEmpty ? address(.findHelp) : nil
  }

  fileprivate var findHelp: Link {
    Link(
      name: wording.texts.text("tall_og_ord.overskrift.finn_hjelp"), address: address(.findHelp))
  }

  fileprivate func step(_ number: Int) -> String {
    wording.texts.text("tall_og_ord.finn_hjelp.trinn", ["nummer": String(number)])
  }

  fileprivate func name(of seeker: HelpSeeker) -> (text: String, other: String?) {
    switch seeker {
    case .lifeStage(let number): localized(index.site.lifeStages[number].name)
    case .relative: (wording.texts.text("tall_og_ord.finn_hjelp.parorende"), nil)
    }
  }

  /// The ages of a stage in words; nil for a relative.
  fileprivate func ages(of seeker: HelpSeeker) -> String? {
    guard case .lifeStage(let number) = seeker else { return nil }
    let ages = index.site.lifeStages[number].ages
    return wording.age(
      .years(from: ages.lowerBound, to: ages.upperBound < 120 ? ages.upperBound : nil)
    ).capitalizedFirst
  }

  fileprivate func need(_ theme: Int) -> (text: String, other: String?) {
    localized(index.site.themes[theme].need ?? index.site.themes[theme].name)
  }
}
