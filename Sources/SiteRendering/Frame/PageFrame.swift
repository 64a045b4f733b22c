import SiteModel
import Templates

/// What every page has, each its own: the record between the language's and the page's.
struct PageFrame {
  let location: PageLocation
  let head: PageHead
  let shared: SharedFrame

  private var page: PlannedPage { location.page }
  private var links: SiteLinks { shared.links }

  static let shape = Shape<PageFrame>("ramme", "What every page has.") { f in
    f.text("rot", "The way to the site's root: `./`, `../` …; the base path on 404.") {
      $0.location.root
    }
    f.record("side", pageShape, "The page itself.") { $0 }
    f.optional("kommune", SharedFrame.municipality, "The municipality the page belongs to.") {
      frame in frame.head.municipality.map { frame.shared.municipalities[$0] }
    }
    f.list("meny", MenuItem.shape, "The main menu.") { frame in
      frame.shared.menu.map { MenuItem(link: $0.link, isHere: $0.route == frame.page.route) }
    }
    f.list(
      "sprakvalg", LanguageChoice.shape,
      "Every language: the page where it exists in that language, else the front page."
    ) { frame in
      SiteLanguage.allCases.map {
        LanguageChoice(language: $0, page: frame.page, shared: frame.shared)
      }
    }
    f.text(
      "pa_norsk", "That services are described in Norwegian; absent on Norwegian pages."
    ) { frame in
      frame.page.language == .en && frame.links.routes.siteLanguage != .en
        ? frame.links.wording.texts.text("tall_og_ord.pa_norsk") : nil
    }
    f.list(
      "sprak_alternativ", LanguageChoice.alternative,
      "The same for machines; none without a base address."
    ) { $0.links.baseURL == nil ? [] : $0.languages }
    f.list("brodsmuler", Link.shape, "The pages above, the front page first.") { frame in
      [.front, .notFound].contains(frame.page.route)
        ? [] : [frame.shared.frontLink] + frame.head.above
    }
    f.list(
      "erklaringer", SharedFrame.statement, "The municipalities' accessibility statements."
    ) { $0.shared.statements(on: $0.page.route, of: $0.head.municipality) }
  }

  private static let pageShape = Shape<PageFrame>("Side", "The page itself.") { f in
    f.text("tittel", "The whole title; only the site's name where there is a quick exit.") {
      $0.title
    }
    f.text("overskrift", "The main heading.") { $0.head.heading }
    f.text("beskrivelse", "One sentence for search engines.") { $0.head.description }
    f.text("kanonisk", "The page's whole address; absent without a base address.") {
      $0.page.route == .notFound ? nil : $0.links.absolute($0.page.address)
    }
    f.flag("ikke_indekser", "Search engines should leave it out.") { $0.head.isUnlisted }
    f.text("klasse", "The body's classes: the layout and the municipality.") { $0.bodyClass }
    f.flag("forlat_raskt", "The page has a quick exit.") { $0.head.quickExit }
    f.html("csp", "The content security policy as a `<meta>`.") { _ in SecurityHeaders.meta }
    f.text("innhold_sprak", "The content's language when it isn't the page's.") {
      $0.head.contentLanguage
    }
    f.html("skript_tekster", "The scripts' texts as JSON.") {
      $0.links.wording.texts.json(group: "skript")
    }
  }

  /// A page with a quick exit shows nothing of itself in the history and on the tab. A page without
  /// a heading of its own has the site's name.
  private var title: String {
    let name = links.siteName
    if head.quickExit || (head.title == nil && head.heading == name) { return name }
    return head.title
      ?? links.wording.texts.text(
        "tall_og_ord.tittel.side", ["overskrift": head.heading, "nettsted": name])
  }

  private var bodyClass: String {
    let municipality = head.municipality.map {
      " kommune-" + links.index.site.municipalities[$0].id
    }
    return "side-\(page.route.type.layout)" + (municipality ?? "")
  }

  private var languages: [LanguageChoice] {
    let languages = links.routes.languages(of: page.route)
    guard languages.count > 1 else { return [] }
    return languages.map { LanguageChoice(language: $0, page: page, shared: shared) }
  }
}

/// A page in the main menu.
private struct MenuItem {
  let link: Link
  let isHere: Bool

  static let shape = Shape<MenuItem>("Menypunkt", "A page in the main menu.") { f in
    f.text("navn", "The link's text.") { $0.link.name }
    f.text("adresse", "The page.") { $0.link.address }
    f.flag("her", "It is this page.") { $0.isHere }
  }
}

/// The page in a language, or that language's front page where the page isn't in it.
private struct LanguageChoice {
  let language: SiteLanguage
  let page: PlannedPage
  let shared: SharedFrame

  private var routes: SiteRoutes { shared.links.routes }
  private var exists: Bool { routes.languages(of: page.route).contains(language) }

  var address: String { routes.address(of: exists ? page.route : .front, in: language) }
  var name: String? { (exists ? shared.languageNames : shared.frontPageNames)[language] }

  static let shape = Shape<LanguageChoice>("Sprakvalg", "The page in a language.") { f in
    f.text("kode", "The language's code.") { $0.language.rawValue }
    f.text("navn", "The language's own name, with «(forsiden)» where that is what is linked to.") {
      $0.name
    }
    f.text("adresse", "The page.") { $0.address }
    f.flag("her", "It is this page.") { $0.language == $0.page.language }
  }

  static let alternative = Shape<LanguageChoice>(
    "Sprak_alternativ", "The page in a language, for machines."
  ) { f in
    f.text("kode", "The language's code.") { $0.language.rawValue }
    f.text("url", "The whole address.") { $0.shared.links.absolute($0.address) }
  }
}
