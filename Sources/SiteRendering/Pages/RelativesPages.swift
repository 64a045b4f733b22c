import SiteModel
import Templates

extension Edition {
  /// The audience that marks offers for relatives.
  private static let relativesAudience = "parorende"

  /// The relatives' entrance: the guide, then offers for relatives by municipality.
  func relativesPage(_ place: PagePlace) -> PageContent {
    let written = written(.relatives)
    let audience = index.places.audiences[Self.relativesAudience]
    let offers = index.running.filter {
      let offer = site.offers[$0]
      return offer.kind == .relatives || offer.audiences.contains(Self.relativesAudience)
    }
    return PageContent(
      layout: .relatives, heading: written.title ?? text("swift.meny.parorende"),
      description: written.summary ?? siteDescription,
      quickExit: written.page?.quickExit ?? false, contentLanguage: written.otherLanguage,
      fields: [
        "parorendeside": .record(
          EntranceShapes.relatives.record([
            "ingress": .linked(written.summary),
            "innhold": html(written, place),
            "guider": .list(guides.map(guideLink)),
            "grupper": groups(
              byMunicipality(offers, search: "malgruppe=\(Self.relativesAudience)")),
            "hjelpelinjer": helplines(
              of: written.page, themes: [], audiences: audience.map { [$0] } ?? []),
          ]))
      ])
  }

  /// The pages of the guide, in their order.
  private var guides: [Page] { site.pages.filter { $0.kind == .guide } }

  private func guideLink(_ page: Page) -> ViewRecord {
    let written = written(Route(page))
    return EntranceShapes.guideLink.record([
      "navn": .text(written.title), "adresse": .text(address(Route(page))),
      "kort": .text(written.summary), "annet_sprak": .text(written.otherLanguage),
    ])
  }

  private func link(to page: Page) -> ViewValue {
    let written = written(Route(page))
    return .link(written.title ?? "", address(Route(page)), language: written.otherLanguage)
  }

  /// A page of the guide, which ends in the offers it speaks of.
  func guidePage(_ place: PagePlace) -> PageContent {
    let written = written(place.page.route)
    let guides = guides
    let here = guides.firstIndex { Route($0) == place.page.route }
    let before = here.flatMap { $0 > 0 ? $0 - 1 : nil }
    let after = here.flatMap { $0 + 1 < guides.count ? $0 + 1 : nil }
    let others = guides.indices.filter { ![here, before, after].contains($0) }
    let selection = written.page?.selection
    let themes = selection?.themes.compactMap { index.places.themes[$0] } ?? []
    let audiences = selection?.audiences.compactMap { index.places.audiences[$0] } ?? []
    let fragment = selection.flatMap(searchFragment)
    return PageContent(
      layout: .guide, heading: written.title ?? "",
      description: written.summary ?? siteDescription,
      quickExit: written.page?.quickExit ?? false, contentLanguage: written.otherLanguage,
      above: [.link(text("swift.meny.parorende"), address(.relatives))],
      fields: [
        "guide": .record(
          TextShapes.guide.record([
            "ingress": .linked(written.summary),
            "innhold": html(written, place),
            "kontrollert": .text(wording.verifiedLine(written.page?.verification)),
            "kilder": sources(written.page?.sources ?? []),
            "andre": .list(others.map { link(to: guides[$0]) }),
            "forrige": before.map { link(to: guides[$0]) } ?? .absent,
            "neste": after.map { link(to: guides[$0]) } ?? .absent,
            "grupper": groups(
              selection.map { byMunicipality(offers(in: $0), search: fragment) } ?? []),
            "sok_adresse": .text(fragment.map(searchAddress)),
            "hjelpelinjer": helplines(of: written.page, themes: themes, audiences: audiences),
          ]))
      ])
  }

  /// The offers with one of the audiences and one of the themes; a theme holds its narrower ones.
  private func offers(in selection: OfferSelection) -> [Int] {
    if !selection.only.isEmpty {
      return selection.only.compactMap { index.places.offers[$0] }.filter(index.running.contains)
    }
    let themes = selection.themes.compactMap { index.places.themes[$0] }
    let audiences = Set(selection.audiences.compactMap { index.places.audiences[$0] })
    var hasTheme = [Bool](repeating: themes.isEmpty, count: site.offers.count)
    for theme in themes {
      for place in index.offersByTheme[theme] { hasTheme[place] = true }
    }
    return index.running.filter { place in
      hasTheme[place]
        && (selection.audiences.isEmpty
          || index.numbers[place].audiences.contains(where: audiences.contains))
    }
  }

  /// A selection as the search's fragment; nil for one that takes everything.
  private func searchFragment(_ selection: OfferSelection) -> String? {
    guard selection.only.isEmpty else { return nil }
    let parts = [("malgruppe", selection.audiences), ("tema", selection.themes)]
      .filter { !$0.1.isEmpty }
      .map { $0.0 + "=" + $0.1.joined(separator: ",") }
    return parts.isEmpty ? nil : parts.joined(separator: "&")
  }

  /// The search with choices made, written as its fragment.
  func searchAddress(_ fragment: String) -> String { address(.search) + "#" + fragment }
}
