import SiteModel
import Templates

/// The fields every page of a language has, made once; each page fills in what is its own.
struct Frame: Sendable {
  private let edition: Edition
  private let shapes: LayoutShapes
  /// The fields that don't depend on the page, by name; a list's flag stands beside it.
  let constants: [(name: String, value: ViewValue)]
  /// Their values in the slots of the frame's fields.
  private let shared: [ViewValue]
  private let statements: Statements
  private let menu: [MenuItem]
  private let frontCrumb: ViewValue
  private let municipalities: [ViewValue]

  /// A page in the main menu.
  private struct MenuItem: Sendable {
    let route: Route
    let name: String
    let address: String
  }

  init(_ edition: Edition, shapes: LayoutShapes) {
    self.edition = edition
    self.shapes = shapes
    menu = Self.menu(edition)
    frontCrumb = .link(edition.siteName, edition.address(.front))
    municipalities = edition.site.municipalities.map { .record(Self.municipality($0, edition)) }
    let shape = ViewShape(
      "frame", "",
      FrameShapes.fields(texts: edition.texts.record.shape, resources: edition.resources.shape))
    let constants: KeyValuePairs<String, ViewValue> = [
      "sprak": .text(edition.language.rawValue),
      "retning": .text(edition.settings.direction.rawValue),
      "tekst": .record(edition.texts.record),
      "ressurs": .record(edition.resources),
      "nettsted": .record(Self.site(edition)),
      "krisestripe": .record(
        FrameShapes.crisisStrip.record([
          "fare": edition.crisisLine(.danger), "haster": edition.crisisLine(.urgent),
          "snakke": edition.crisisLine(.talk),
        ])),
      "bunnlenker": .list(Self.footerLinks(edition)),
    ]
    shared = shape.slots(constants)
    self.constants = constants.flatMap { name, value -> [(name: String, value: ViewValue)] in
      guard case .list(let items) = value else { return [(name, value)] }
      return [(name, value), ("har_" + name, .flag(!items.isEmpty))]
    }
    statements = Statements(edition)
  }

  /// The whole record of a page.
  func record(_ content: PageContent, at place: PagePlace) -> ViewRecord {
    let shape = shapes[content.layout]
    var values = shared
    values.reserveCapacity(shape.fields.count)
    for _ in shared.count..<shape.fields.count { values.append(.absent) }
    let page = place.page
    let above = page.route == .front || page.route == .notFound ? [] : [frontCrumb] + content.above
    shape.fill(
      &values,
      [
        "rot": .text(place.root),
        "side": .record(self.page(content, page)),
        "kommune": content.municipality.map { municipalities[$0] } ?? .absent,
        "meny": .list(menu.map { item($0, isHere: $0.route == page.route) }),
        "sprakvalg": .list(languages(page)),
        "sprak_alternativ": .list(alternates(page)),
        "brodsmuler": .list(above),
        "erklaringer": .list(statements.shown(on: page.route, of: content.municipality)),
      ])
    shape.fill(&values, content.fields)
    return ViewRecord(shape, slots: values)
  }

  private func page(_ content: PageContent, _ page: PlannedPage) -> ViewRecord {
    let name = edition.siteName
    // A page with a quick exit must say nothing in the history and on the tab.
    // A page without a heading of its own is called what the site is.
    let title =
      content.quickExit || (content.title == nil && content.heading == name)
      ? name
      : content.title
        ?? edition.text(
          "swift.tittel.side", ["overskrift": content.heading, "nettsted": name])
    let municipality = content.municipality.map {
      " kommune-" + edition.site.municipalities[$0].id
    }
    return FrameShapes.page.record([
      "tittel": .text(title),
      "overskrift": .text(content.heading),
      "beskrivelse": .text(content.description),
      "kanonisk": .text(
        page.route == .notFound ? nil : edition.settings.absolute(page.address)),
      "ikke_indekser": .flag(content.isUnlisted),
      "klasse": .text("side-\(content.layout.rawValue)" + (municipality ?? "")),
      "forlat_raskt": .flag(content.quickExit),
      "csp": .text(SecurityHeaders.metaPolicy),
      "innhold_sprak": .text(content.contentLanguage),
      "skript_tekster": edition.shared.scriptTexts,
    ])
  }

  private func item(_ item: MenuItem, isHere: Bool) -> ViewRecord {
    FrameShapes.menuItem.record([
      "navn": .text(item.name), "adresse": .text(item.address), "her": .flag(isHere),
    ])
  }

  /// The page's languages by their own names; none when there is one only.
  private func languages(_ page: PlannedPage) -> [ViewRecord] {
    let languages = edition.routes.languages(of: page.route)
    guard languages.count > 1 else { return [] }
    return languages.map { language in
      FrameShapes.language.record([
        "kode": .text(language.rawValue),
        "navn": .text(edition.settings.languageNames[language]),
        "adresse": .text(edition.routes.address(of: page.route, in: language)),
        "her": .flag(language == page.language),
      ])
    }
  }

  private func alternates(_ page: PlannedPage) -> [ViewRecord] {
    let languages = edition.routes.languages(of: page.route)
    guard languages.count > 1 else { return [] }
    return languages.compactMap { language in
      edition.settings.absolute(edition.routes.address(of: page.route, in: language)).map { url in
        FrameShapes.alternate.record(["kode": .text(language.rawValue), "url": .text(url)])
      }
    }
  }
}

extension Frame {
  private static func site(_ edition: Edition) -> ViewRecord {
    let settings = edition.site.settings
    let licence: ViewRecord? =
      if let name = settings.licenceName, let url = settings.licenceURL {
        FrameShapes.licence.record(["navn": .text(name), "url": .text(url)])
      } else {
        nil
      }
    return FrameShapes.site.record([
      "navn": .text(edition.siteName),
      "forlat_til": .text(settings.exitURL),
      "lisens": .record(licence),
      "forside": .text(edition.address(.front)),
      "hjelp_na": .text(edition.address(.helpNow)),
      "sok": .text(edition.address(.search)),
      "parorende": .text(edition.address(.relatives)),
      "a_til_a": .text(edition.address(.aToZ)),
      "min_liste": .text(edition.address(.myList)),
      "temaer": .text(edition.address(.themes)),
      "tilbydere": .text(edition.address(.providers)),
      "planen": .text(edition.site.plans.isEmpty ? nil : edition.address(.plans)),
      "tall": .text(edition.site.figures.isEmpty ? nil : edition.address(.figures)),
      "skjul_spor": .text(edition.address(.page("skjul-spor"))),
      "om": .text(edition.address(.page("om"))),
    ])
  }

  private static func municipality(_ municipality: Municipality, _ edition: Edition) -> ViewRecord {
    FrameShapes.municipality.record([
      "id": .text(municipality.id),
      "navn": .text(municipality.name),
      "adresse": .text(edition.address(.municipality(municipality.id))),
      "logo": .text(edition.settings.assets.logo(municipality: municipality.id)),
      "nettsted_url": .text(municipality.website),
      "vert": .text(hostForShowing(municipality.website)),
    ])
  }

  private static func menu(_ edition: Edition) -> [MenuItem] {
    let fixed: [(Route, String)] = [
      (.search, "sok"), (.relatives, "parorende"), (.themes, "temaer"), (.myList, "min_liste"),
    ]
    let items = fixed.map { route, key in
      MenuItem(
        route: route, name: edition.text("swift.meny.\(key)"), address: edition.address(route))
    }
    // «Hjelp nå» stands in the crisis strip, above the menu.
    let others = edition.site.pages.filter { page in
      let route = Route(page)
      return page.isInMenu && page.kind == .page && route != .helpNow
        && !fixed.contains { $0.0 == route }
    }
    return items
      + others.map { page in
        MenuItem(
          route: Route(page), name: edition.written(Route(page)).title ?? "",
          address: edition.address(Route(page)))
      }
  }

  /// The pages about the site first, then every other page that no list leads to.
  private static func footerLinks(_ edition: Edition) -> [ViewValue] {
    let first = ["om", "personvern", "tilgjengelighet", "skjul-spor"]
    let pages = edition.site.pages.filter { page in
      guard case .page = Route(page) else { return false }
      return !page.isInMenu
    }
    let ordered =
      first.compactMap { id in pages.first { $0.id == id } }
      + pages.filter { !first.contains($0.id) }
    return ordered.map { page in
      let written = edition.written(Route(page))
      return .link(
        written.title ?? "", edition.address(Route(page)), language: written.otherLanguage)
    }
  }
}
