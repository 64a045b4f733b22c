import SiteModel

/// Links to lists of offers with how much is in them.
extension SiteLinks {
  /// A link to a theme.
  ///
  /// - Parameter municipality: The municipality to stay in; nil for all.
  func counted(theme: Int, in municipality: Int? = nil, icon: [UInt8]? = nil) -> CountedLink {
    let value = index.site.themes[theme]
    let offers: [Int]
    let route: Route
    if let municipality {
      route = .themeIn(theme: value.id, municipality: index.site.municipalities[municipality].id)
      offers = index.offersByThemeIn[theme][municipality]
    } else {
      route = .theme(value.id)
      offers = index.offersByTheme[theme]
    }
    return counted(value.name, route, offers.count, value.summary, icon: icon)
  }

  /// A link to a theme in a municipality, named after the municipality.
  func counted(theme: Int, namedAfter municipality: Int) -> CountedLink {
    let here = index.site.municipalities[municipality]
    return CountedLink(
      name: here.name,
      address: address(.themeIn(theme: index.site.themes[theme].id, municipality: here.id)),
      count: wording.offers(index.offersByThemeIn[theme][municipality].count))
  }

  /// A link to an audience.
  func counted(audience: Int) -> CountedLink {
    let value = index.site.audiences[audience]
    return counted(
      value.name, .audience(value.id), index.offersByAudience[audience].count, value.summary)
  }

  /// A link to a stage of life; offers that don't state an age aren't counted.
  func counted(lifeStage: Int) -> CountedLink {
    let value = index.site.lifeStages[lifeStage]
    return counted(value.name, .lifeStage(value.id), index.offersByLifeStage[lifeStage].count, nil)
  }

  /// A link to a municipality.
  func counted(municipality: Int) -> CountedLink {
    let value = index.site.municipalities[municipality]
    return CountedLink(
      name: value.name, address: address(.municipality(value.id)),
      count: wording.offers(index.offersByMunicipality[municipality].count),
      summary: value.summary?[language])
  }

  /// A link to a provider; one that only works with others has no count.
  func counted(provider: Int, count: Int) -> CountedLink {
    let value = index.site.providers[provider]
    return CountedLink(
      name: value.name, address: address(.provider(value.id)),
      count: count == 0 ? nil : wording.offers(count), summary: value.summary)
  }

  private func counted(
    _ name: LocalizedText, _ route: Route, _ count: Int, _ summary: LocalizedText?,
    icon: [UInt8]? = nil
  ) -> CountedLink {
    let name = localized(name)
    return CountedLink(
      name: name.text, address: address(route), count: wording.offers(count),
      summary: summary?[language], icon: icon, language: name.other)
  }
}

/// The ways to browse that the front page, the overview and the search share.
struct BrowsingLinks {
  let links: SiteLinks

  /// The broadest themes that have offers.
  var themes: [Int] {
    links.index.themes.top.filter { !links.index.offersByTheme[$0].isEmpty }
  }

  /// The audiences that have offers.
  var audiences: [Int] {
    links.index.site.audiences.indices.filter { !links.index.offersByAudience[$0].isEmpty }
  }

  var audienceLinks: [CountedLink] { audiences.map { links.counted(audience: $0) } }
  var lifeStageLinks: [CountedLink] {
    links.index.site.lifeStages.indices.map { links.counted(lifeStage: $0) }
  }
  var municipalityLinks: [CountedLink] {
    links.index.site.municipalities.indices.map { links.counted(municipality: $0) }
  }
}
