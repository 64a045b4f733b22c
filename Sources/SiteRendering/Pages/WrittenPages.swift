import SiteModel
import Templates

/// A page written by people, in the language it shows in.
struct WrittenPage {
  let page: Page?
  let text: PageText?
  /// The text's language when it isn't the page's.
  let otherLanguage: String?

  var title: String? { text?.title }
  var summary: String? { text?.summary }
}

extension Edition {
  /// The text of a page, if somebody has written it.
  func written(_ route: Route) -> WrittenPage {
    guard let page = writtenPages[route], let found = page.text(in: language) else {
      return WrittenPage(page: nil, text: nil, otherLanguage: nil)
    }
    return WrittenPage(
      page: page, text: found.text, otherLanguage: found.language.other(than: language))
  }

  /// The text as HTML; absent when nobody has written any.
  func html(_ written: WrittenPage, _ place: PagePlace) -> ViewValue {
    written.text.map { html($0.body, root: place.root) } ?? .absent
  }

  /// A page of text, also a municipality's own.
  func plainPage(_ place: PagePlace) -> PageContent {
    let written = written(place.page.route)
    var municipality: Int?
    if case .municipalityPage(let id, _) = place.page.route {
      municipality = index.places.municipalities[id]
    }
    return PageContent(
      layout: .page, heading: written.title ?? "", description: written.summary ?? siteDescription,
      municipality: municipality, quickExit: written.page?.quickExit ?? false,
      contentLanguage: written.otherLanguage,
      above: municipality.flatMap { municipalityLink(site.municipalities[$0].id) }.map { [$0] }
        ?? [],
      fields: ["plainside": .record(plain(written, place))])
  }

  /// What the host shows for an address that doesn't exist.
  func notFoundPage(_ place: PagePlace) -> PageContent {
    let written = written(.notFound)
    return PageContent(
      layout: .notFound, heading: written.title ?? siteName,
      description: written.summary ?? siteDescription, isUnlisted: true,
      contentLanguage: written.otherLanguage,
      fields: ["plainside": .record(plain(written, place))])
  }

  private func plain(_ written: WrittenPage, _ place: PagePlace) -> ViewRecord {
    TextShapes.plain.record([
      "ingress": .linked(written.summary),
      "innhold": html(written, place),
      "kontrollert": .text(wording.verifiedLine(written.page?.verification)),
      "kilder": sources(written.page?.sources ?? []),
    ])
  }

  /// The visitor's own list.
  func myListPage(_ place: PagePlace) -> PageContent {
    let written = written(.myList)
    return PageContent(
      layout: .myList, heading: written.title ?? text("swift.meny.min_liste"),
      description: written.summary ?? siteDescription, isUnlisted: true,
      contentLanguage: written.otherLanguage,
      fields: [
        "minliste": .record(
          TextShapes.myList.record([
            "innhold": html(written, place), "tilbud_adresse": "tilbud/",
          ]))
      ])
  }

  /// Help now: the levels, each with its signs and its lines.
  func helpNowPage(_ place: PagePlace) -> PageContent {
    let written = written(.helpNow)
    let groups = written.text?.groups ?? []
    let grouped = Set(groups.flatMap { $0.helplines + $0.written })
    func level(_ level: HelplineLevel) -> ViewValue {
      guard let words = written.text?.levels[level] else { return .absent }
      let lines = site.helplines.indices.filter { site.helplines[$0].level == level }
      let first = lines.first { site.helplines[$0].phone != nil }
      return .record(
        EntranceShapes.level.record([
          "id": .text(level.rawValue), "tittel": .linked(words.title),
          "forst": first.map { .record(shared.helplines[$0]) } ?? .absent,
          "tegn": .lines(words.signs),
          // A line that a group has is not shown twice.
          "linjer": helplines(
            lines.filter { $0 != first && !grouped.contains(site.helplines[$0].id) }),
        ]))
    }
    return PageContent(
      layout: .helpNow, heading: written.title ?? text("krise.hjelp_na"),
      description: written.summary ?? siteDescription,
      quickExit: written.page?.quickExit ?? false, contentLanguage: written.otherLanguage,
      fields: [
        "hjelp": .record(
          EntranceShapes.helpNow.record([
            "innhold": html(written, place), "fare": level(.danger), "haster": level(.urgent),
            "snakke": level(.talk), "grupper": .list(groups.map(helpGroup)),
            "kontrollert": .text(helplinesVerified),
          ]))
      ])
  }

  private func helpGroup(_ group: HelpGroup) -> ViewRecord {
    let offers = group.offers.compactMap { index.places.offers[$0] }
    return EntranceShapes.helpGroup.record([
      "id": .text(group.id), "tittel": .text(group.title),
      "linjer": helplines(group.helplines.compactMap { index.places.helplines[$0] }),
      "skriv": helplines(group.written.compactMap { index.places.helplines[$0] }),
      "tilbud": .list(
        offers.map { place in
          let texts = site.offers[place].texts(in: language)
          return LinkShapes.counted.record([
            "navn": .text(texts.title), "adresse": .text(address(.offer(site.offers[place].id))),
            "antall": .text(
              index.numbers[place].municipalities.map { site.municipalities[$0].name }
                .joined(separator: ", ")),
            "annet_sprak": .text(texts.language.other(than: language)),
          ])
        }),
    ])
  }

  /// Between which days the helplines' numbers were last checked; nil when no day is known.
  private var helplinesVerified: String? {
    let dates = site.helplines.compactMap(\.verification?.date).sorted()
    guard let first = dates.first, let last = dates.last else { return nil }
    return text(
      "swift.kontroll.linjer", ["forste": wording.date(first), "siste": wording.date(last)])
  }

  /// The site's name.
  var siteName: String { site.settings.name[language] }

  /// One sentence about the site.
  var siteDescription: String { site.settings.description[language] }
}
