import SiteBase
import SiteModel

/// What a site's pages look up: offers by everything they are listed by, in the order they show.
///
/// Offers, themes and the rest are named by their number in the site's lists. Lists of offers go from
/// A to Å, those lowered for the age of their facts last, and leave out those that have ended or are
/// withdrawn for it.
final class SiteIndex: Sendable {
  /// The site.
  let site: Site
  let offersByTheme: [[Int]]
  /// By theme, then municipality.
  let offersByThemeIn: [[[Int]]]
  let offersByAudience: [[Int]]
  let offersByMunicipality: [[Int]]
  /// Offers a provider gives or takes part in; not those of its parts.
  let offersByProvider: [[Int]]
  let offersByLifeStage: [[Int]]
  /// Offers that may be for a stage of life and don't say so.
  let offersOfUnknownAge: [[Int]]
  /// Every offer that lists may have.
  let running: [Int]
  /// Whether another offer has the same title.
  let sharesTitle: [Bool]
  /// Each offer's parts that lists may have.
  let parts: [[Int]]

  let alphabet: Alphabet
  let themes: ThemeTree
  let providers: ProviderTree
  let helplines: HelplineChoice
  let findHelp: FindHelpChoice
  let figuresByOffer: [[Int]]
  /// The measures of plans that concern an offer or became it.
  let measuresByOffer: [[MeasureNumber]]
  let municipalitiesWithFigures: [Int]

  /// From ids to numbers.
  let numbers: EntryNumbers
  /// What each offer refers to.
  let references: [OfferReferences]
  let related: RelatedOffers
  let ages: FactAges
  let news: News

  /// Creates the index.
  ///
  /// - Parameter jobs: The number of threads.
  init(_ site: Site, jobs: Int) {
    let numbers = EntryNumbers(site)
    let themes = ThemeTree(site)
    let (alphabet, references) = inParallel(jobs: jobs) {
      Alphabet(site, jobs: jobs)
    } _: {
      site.offers.map { OfferReferences($0, numbers) }
    }
    let listed = alphabet.titles.filter(site.isListed)
    let lowered = listed.filter { site.freshness[$0].standing == .lowered }
    let order =
      lowered.isEmpty
      ? listed : listed.filter { site.freshness[$0].standing == .usual } + lowered
    self.site = site
    self.numbers = numbers
    self.references = references
    self.alphabet = alphabet
    self.themes = themes
    running = order
    providers = ProviderTree(site, numbers)
    helplines = HelplineChoice(site, numbers)
    findHelp = FindHelpChoice(site)

    var byTheme = [[Int]](repeating: [], count: site.themes.count)
    var byThemeIn = [[[Int]]](
      repeating: [[Int]](repeating: [], count: site.municipalities.count), count: site.themes.count)
    var byAudience = [[Int]](repeating: [], count: site.audiences.count)
    var byMunicipality = [[Int]](repeating: [], count: site.municipalities.count)
    var byProvider = [[Int]](repeating: [], count: site.providers.count)
    var parts = [[Int]](repeating: [], count: site.offers.count)
    for number in order {
      let own = references[number]
      for municipality in own.municipalities { byMunicipality[municipality].append(number) }
      for theme in themes.withBroader(own.themes) {
        byTheme[theme].append(number)
        for municipality in own.municipalities { byThemeIn[theme][municipality].append(number) }
      }
      for audience in own.audiences { byAudience[audience].append(number) }
      for provider in own.providers { byProvider[provider].append(number) }
      if let whole = own.whole { parts[whole].append(number) }
    }
    offersByTheme = byTheme
    offersByThemeIn = byThemeIn
    offersByAudience = byAudience
    offersByMunicipality = byMunicipality
    offersByProvider = byProvider
    let inMunicipalities = byMunicipality
    let (related, others) = inParallel(jobs: jobs) {
      RelatedOffers(site, numbers, references, running: order)
    } _: {
      (
        byAge: OffersByAge(order, of: site, references),
        ages: FactAges(site, numbers, offersByMunicipality: inMunicipalities),
        sharesTitle: Self.sharedTitles(site)
      )
    }
    self.related = related
    offersByLifeStage = others.byAge.fitting
    offersOfUnknownAge = others.byAge.unknown
    ages = others.ages
    sharesTitle = others.sharesTitle
    self.parts = parts
    news = News(site, titles: alphabet.titles, most: OfferLists.mostLinks)

    var figures = [[Int]](repeating: [], count: site.offers.count)
    for (figure, value) in site.figures.enumerated() {
      for offer in value.offers.compactMap({ numbers.offers[$0] }) { figures[offer].append(figure) }
    }
    figuresByOffer = figures
    measuresByOffer = MeasureNumber.byOffer(site, numbers)
    municipalitiesWithFigures = site.municipalities.indices.filter { number in
      site.figures.contains { $0.municipality == site.municipalities[number].id }
    }
  }

  private static func sharedTitles(_ site: Site) -> [Bool] {
    let titles = site.offers.map { $0.title(in: site.settings.language) }
    var counts: [String: Int] = [:]
    for title in titles { counts[title, default: 0] += 1 }
    return titles.map { counts[$0, default: 0] > 1 }
  }
}
