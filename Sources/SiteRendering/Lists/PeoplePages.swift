import SiteModel

extension OfferListPage {
  /// An audience.
  init(audience number: Int, _ parts: PageParts) {
    let links = parts.links
    let audience = links.index.site.audiences[number]
    let name = links.localized(audience.name).text.loweredFirst
    let offers = links.index.offersByAudience[number]
    let fragment = "malgruppe=\(audience.id)"
    let groups = parts.lists.byMunicipality(offers, search: fragment)
    let count = links.wording.offers(offers.count)
    self.init(
      head: PageHead(
        heading: links.wording.texts.text(
          "tall_og_ord.overskrift.malgruppe", ["malgruppe": name]),
        description: links.wording.texts.text(
          "tall_og_ord.beskrivelse.malgruppe", ["antall": count, "malgruppe": name]),
        above: [links.themesOverview]),
      summary: audience.summary.map(links.localized), count: count,
      search: links.search(fragment), groups: parts.lists.views(groups),
      jumps: parts.lists.jumps(to: groups, on: links.address(.audience(audience.id))),
      helplines: parts.helplines.fitting(themes: [], audiences: [number]))
  }

  /// A stage of life: the offers that are for it, then those that leave it open.
  init(lifeStage number: Int, _ parts: PageParts) {
    let links = parts.links
    let index = links.index
    let stage = index.site.lifeStages[number]
    let name = links.localized(stage.name).text.loweredFirst
    let offers = index.offersByLifeStage[number]
    let unknown = index.offersOfUnknownAge[number]
    let fragment = "alder=\(stage.ages.lowerBound)-\(stage.ages.upperBound)"
    let groups = parts.lists.byMunicipality(offers, search: fragment)
    let last = OfferGroup(
      id: "uten-alder", title: links.wording.texts.text("liste.uten_alder"), offers: unknown)
    let count = links.wording.offers(offers.count)
    self.init(
      head: PageHead(
        heading: links.wording.texts.text("tall_og_ord.overskrift.livsfase", ["livsfase": name]),
        description: links.wording.texts.text(
          "tall_og_ord.beskrivelse.livsfase", ["antall": count, "livsfase": name]),
        above: [links.themesOverview]),
      summary: stage.summary.map(links.localized), count: count,
      search: links.search(fragment),
      groups: parts.lists.views(groups, beside: unknown.count),
      jumps: parts.lists.jumps(
        to: groups + [last], on: links.address(.lifeStage(stage.id))),
      withoutAge: parts.lists.views(
        parts.lists.byMunicipality(unknown, prefix: "uten-alder-", search: fragment),
        areLinks: true, beside: offers.count),
      helplines: parts.helplines.fitting(
        themes: [], audiences: index.site.typicalAudiences(of: stage), ages: stage.ages))
  }
}

extension Site {
  /// The audiences whose usual ages overlap a stage of life.
  func typicalAudiences(of stage: LifeStage) -> [Int] {
    audiences.indices.filter { number in
      guard case .years(let from?, let to?) = audiences[number].typicalAge else { return false }
      return from <= stage.ages.upperBound && stage.ages.lowerBound <= to
    }
  }
}
