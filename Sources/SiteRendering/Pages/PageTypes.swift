import SiteModel
import Templates

/// The table of the kinds of pages.
extension PageType {
  static let all: [PageType] = [
    front, search, helpNow, relatives, guide, offer, provider, providers, theme, themeIn, themes,
    audience, lifeStage, municipality, municipalityPage, aToZ, letter, myList, plans, plan, figures,
    figuresIn, glossary, news, text, findHelp, findHelpFor, findHelpWith, notFound,
  ]

  // Layouts that several kinds of pages share.
  private static let textLayout = TextPage.shape.inField("plainside", "The page.")
  private static let figuresLayout = FiguresPage.shape.inField("tallside", "The figures.")
  private static let findHelpLayout = FindHelpPage.shape.inField("finn", "A step of «Finn hjelp».")
  private static let listLayout = OfferListPage.shape.inField("liste", "The offers.")

  static let front: PageType = PageType(
    "forside", folder: "", isInAllLanguages: true,
    FrontPage.shape.inField("forside", "The front page."), routes: { _ in [.front] },
    page: { FrontPage($1) })

  static let search: PageType = PageType(
    "sok", folder: "sok", fixed: .search, isInAllLanguages: true,
    SearchPage.shape.inField("sok", "The search page."), routes: { _ in [.search] },
    page: { SearchPage($1) })

  static let helpNow: PageType = PageType(
    "hjelp-na", folder: "hjelp-na", fixed: .helpNow, isInAllLanguages: true,
    HelpNowPage.shape.inField("hjelp", "Help now."), routes: { _ in [.helpNow] },
    page: HelpNowPage.init)

  static let relatives: PageType = PageType(
    "parorende", folder: "parorende", fixed: .relatives, isInAllLanguages: true,
    RelativesPage.shape.inField("parorendeside", "The relatives' entrance."),
    routes: { _ in [.relatives] }, page: RelativesPage.init)

  static let guide: PageType = PageType(
    "guide", folder: "parorende", GuidePage.shape.inField("guide", "The guide page."),
    // The pages are below `parorende/`, so that their ids needn't repeat it there.
    slug: { id in
      let prefix = "parorende-"
      return id.hasPrefix(prefix) && id.utf8.count > prefix.utf8.count
        ? id.dropFirst(prefix.utf8.count) : id[...]
    }, page: GuidePage.init)

  static let offer: PageType = PageType(
    "tilbud", folder: "tilbud", OfferPage.shape.inField("tilbud", "The offer."),
    routes: { $0.site.offers.map { .offer($0.id) } },
    page: { OfferPage($1.links.index.number(of: $0, in: \.offers), at: $0, $1) })

  static let provider: PageType = PageType(
    "tilbyder", folder: "tilbyder", ProviderPage.layout,
    routes: { $0.site.providers.map { .provider($0.id) } },
    page: { ProviderPage($1.links.index.number(of: $0, in: \.providers), $1) })

  static let providers: PageType = PageType(
    "tilbydere", folder: "tilbydere", fixed: .providers, ProvidersPage.layout,
    routes: { _ in [.providers] }, page: { ProvidersPage($1) })

  static let theme: PageType = PageType(
    "tema", folder: "tema", listLayout,
    routes: { $0.site.themes.map { .theme($0.id) } },
    page: { OfferListPage(theme: $1.links.index.number(of: $0, in: \.themes), $1) })

  static let themeIn: PageType = PageType(
    "tema_kommune", folder: "tema", listLayout,
    routes: { index in
      index.site.themes.indices.flatMap { theme in
        index.site.municipalities.indices.filter { !index.offersByThemeIn[theme][$0].isEmpty }
          .map {
            .themeIn(
              theme: index.site.themes[theme].id, municipality: index.site.municipalities[$0].id)
          }
      }
    },
    page: {
      OfferListPage(
        theme: $1.links.index.number(of: $0, in: \.themes),
        in: $1.links.index.number(
          of: $0.page.route.part, in: $1.links.index.numbers.municipalities),
        $1)
    })

  static let themes: PageType = PageType(
    "temaer", folder: "temaer", fixed: .themes,
    ThemesPage.shape.inField("oversikt", "Every way to browse."), routes: { _ in [.themes] },
    page: { ThemesPage($1) })

  static let audience: PageType = PageType(
    "malgruppe", folder: "malgruppe", listLayout,
    routes: { $0.site.audiences.map { .audience($0.id) } },
    page: { OfferListPage(audience: $1.links.index.number(of: $0, in: \.audiences), $1) })

  static let lifeStage: PageType = PageType(
    "livsfase", folder: "livsfase", listLayout,
    routes: { $0.site.lifeStages.map { .lifeStage($0.id) } },
    page: { OfferListPage(lifeStage: $1.links.index.number(of: $0, in: \.lifeStages), $1) })

  static let municipality: PageType = PageType(
    "kommune", folder: "kommune",
    MunicipalityPage.shape.inField("kommuneside", "The municipality."),
    routes: { $0.site.municipalities.map { .municipality($0.id) } },
    page: { MunicipalityPage($1.links.index.number(of: $0, in: \.municipalities), $1) })

  static let municipalityPage: PageType = PageType(
    "side", folder: "kommune", textLayout,
    page: TextPage.init)

  static let aToZ: PageType = PageType(
    "a-til-a", folder: "a-til-a", fixed: .aToZ, AlphabetPage.layout, routes: { _ in [.aToZ] },
    page: { AlphabetPage($1) })

  static let letter: PageType = PageType(
    "bokstav", folder: "a-til-a", AlphabetPage.layout,
    routes: { index in
      guard index.alphabet.hasPagePerLetter else { return [] }
      return index.alphabet.groups.filter { !$0.entries.isEmpty }.map { .letter($0.letter.slug) }
    }, page: { AlphabetPage(letter: $0.page.route.id, $1) })

  static let myList: PageType = PageType(
    "min-liste", folder: "min-liste", fixed: .myList,
    MyListPage.shape.inField("minliste", "The visitor's own list."), routes: { _ in [.myList] },
    page: MyListPage.init)

  static let plans: PageType = PageType(
    "planen", folder: "planen", fixed: .plans,
    PlansPage.shape.inField("planoversikt", "The plans."),
    routes: { $0.site.plans.isEmpty ? [] : [.plans] }, page: PlansPage.init)

  static let plan: PageType = PageType(
    "plan", folder: "planen", PlanPage.shape.inField("plan", "The plan."),
    routes: { $0.site.plans.map { .plan($0.municipality) } },
    page: { PlanPage($0.page.route.id, $1) })

  static let figures: PageType = PageType(
    "tall", folder: "tall", fixed: .figures, figuresLayout,
    routes: { $0.site.figures.isEmpty ? [] : [.figures] },
    page: FiguresPage.init)

  static let figuresIn: PageType = PageType(
    "tall", folder: "tall", figuresLayout,
    routes: { index in
      index.municipalitiesWithFigures.map { .figuresIn(index.site.municipalities[$0].id) }
    },
    page: {
      FiguresPage(municipality: $1.links.index.number(of: $0, in: \.municipalities), $1)
    })

  static let glossary: PageType = PageType(
    "ord", folder: "ord", isInAllLanguages: true,
    GlossaryPage.shape.inField("ordliste", "The words."),
    routes: { $0.site.glossary.isEmpty ? [] : [.glossary] }, page: { GlossaryPage($1) })

  static let news: PageType = PageType(
    "nytt", folder: "nytt", isInAllLanguages: true,
    NewsPage.shape.inField("nytt", "What has happened to the offers."),
    routes: { $0.news.isEmpty ? [] : [.news] }, page: { NewsPage($1) })

  static let text: PageType = PageType(
    "side", folder: "", textLayout, page: TextPage.init)

  static let findHelp: PageType = PageType(
    "finn-hjelp", folder: "finn-hjelp", findHelpLayout,
    routes: { $0.findHelp.seekers.isEmpty ? [] : [.findHelp] }, page: { FindHelpPage($1) })

  static let findHelpFor: PageType = PageType(
    "finn-hjelp", folder: "finn-hjelp", findHelpLayout,
    routes: { index in index.findHelp.seekers.map { .findHelp(for: $0.id(in: index.site)) } },
    page: { FindHelpPage(for: $1.links.index.seeker(of: $0), $1) })

  static let findHelpWith: PageType = PageType(
    "finn-hjelp", folder: "finn-hjelp", findHelpLayout,
    routes: { index in
      index.findHelp.seekers.flatMap { seeker in
        index.findHelp.needs(of: seeker, index).map {
          .findHelp(for: seeker.id(in: index.site), with: index.site.themes[$0].id)
        }
      }
    },
    page: {
      FindHelpPage(
        for: $1.links.index.seeker(of: $0),
        with: $1.links.index.number(of: $0.page.route.part, in: $1.links.index.numbers.themes),
        on: $0, $1)
    })

  static let notFound: PageType = PageType(
    "finner-ikke", folder: "", file: "404.html", fixed: .notFound, textLayout,
    routes: { _ in [.notFound] }, page: TextPage.init)
}
