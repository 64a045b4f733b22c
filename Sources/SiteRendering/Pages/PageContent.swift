import SiteModel
import Templates

/// What a page says about itself, and its layout's own fields.
struct PageContent {
  let layout: Layout
  /// The main heading.
  let heading: String
  /// The whole title when it isn't the heading and the site's name.
  var title: String?
  /// One sentence for search engines.
  var description: String
  /// The municipality the page belongs to, by place.
  var municipality: Int?
  var quickExit = false
  /// Search engines should leave the page out.
  var isUnlisted = false
  /// The language of the content when it isn't the page's.
  var contentLanguage: String?
  /// The pages above, without the front page and the page itself.
  var above: [ViewValue] = []
  /// The layout's own fields.
  let fields: KeyValuePairs<String, ViewValue>
}

/// Where a page stands, as its views need it.
struct PagePlace {
  let page: PlannedPage
  /// The way to the site's root, with `/` at its end.
  let root: String
}

extension Edition {
  /// What a page shows.
  func content(of place: PagePlace) -> PageContent {
    let places = index.places
    /// The routes were made from the site's own lists.
    func number(_ id: String, _ numbers: [String: Int]) -> Int {
      guard let number = numbers[id] else { preconditionFailure("'\(id)' has a page and no entry") }
      return number
    }
    switch place.page.route {
    case .front: return frontPage()
    case .search: return searchPage()
    case .helpNow: return helpNowPage(place)
    case .relatives: return relativesPage(place)
    case .themes: return themesPage()
    case .offer(let id): return offerPage(number(id, places.offers), place)
    case .provider(let id): return providerPage(number(id, places.providers))
    case .providers: return providersPage()
    case .theme(let id): return themePage(number(id, places.themes))
    case .themeIn(let theme, let municipality):
      return themePage(
        number(theme, places.themes), in: number(municipality, places.municipalities))
    case .audience(let id): return audiencePage(number(id, places.audiences))
    case .lifeStage(let id): return lifeStagePage(number(id, places.lifeStages))
    case .municipality(let id): return municipalityPage(number(id, places.municipalities))
    case .aToZ: return alphabetPage()
    case .letter(let slug): return letterPage(slug)
    case .plan(let id): return planPage(number(id, places.municipalities))
    case .figuresIn(let id): return figuresPage(number(id, places.municipalities))
    case .plans: return plansPage(place)
    case .figures: return figuresOverview(place)
    case .myList: return myListPage(place)
    case .notFound: return notFoundPage(place)
    case .guide: return guidePage(place)
    case .page, .municipalityPage: return plainPage(place)
    }
  }
}
