import SiteModel

/// Whom «Finn hjelp» asks for.
enum HelpSeeker: Sendable, Hashable {
  /// Someone in a stage of life, by its number.
  case lifeStage(Int)
  /// A relative, by the number of the audience.
  case relative(Int)

  /// The id in addresses: the stage's or the audience's own.
  func id(in site: Site) -> String {
    switch self {
    case .lifeStage(let number): site.lifeStages[number].id
    case .relative(let number): site.audiences[number].id
    }
  }
}

/// What «Finn hjelp i tre spørsmål» asks, and the offers it ends in.
struct FindHelpChoice: Sendable {
  /// A page ends in no more offers of a municipality.
  static let most = 7
  /// The id of the audience that stands for relatives.
  private static let relatives = "parorende"

  /// Whom it asks for: the stages of life, then relatives. None on a site that names no needs.
  let seekers: [HelpSeeker]

  init(_ site: Site) {
    let stages = site.lifeStages.indices.map(HelpSeeker.lifeStage)
    let audience = site.audiences.firstIndex { $0.id == Self.relatives }
    let isFree = !site.lifeStages.contains { $0.id == Self.relatives }
    let asks = site.themes.contains { $0.need != nil } && !site.offers.isEmpty
    seekers = asks ? stages + (isFree ? audience.map { [.relative($0)] } ?? [] : []) : []
  }

  /// The themes that someone is asked about: those with a need in words and an offer somewhere.
  func needs(of seeker: HelpSeeker, _ index: SiteIndex) -> [Int] {
    let all = candidates(for: seeker, index)
      .filter { !index.references[$0].municipalities.isEmpty }
    return index.site.themes.indices.filter { theme in
      index.site.themes[theme].need != nil
        && all.contains { index.nearness(of: $0, to: theme, for: seeker) != nil }
    }
  }

  /// At most seven offers for someone with a need in a municipality: those one can go to without a
  /// referral first, then those about the need itself before those about the broader theme, then those for
  /// the fewest ages. Relatives get what is for relatives, about the need first.
  func offers(
    for seeker: HelpSeeker, with theme: Int, in municipality: Int, _ index: SiteIndex
  ) -> [Int] {
    let ranked = candidates(for: seeker, index).enumerated()
      .compactMap { place, offer -> (rank: [Int], offer: Int)? in
        guard index.references[offer].municipalities.contains(municipality),
          let nearness = index.nearness(of: offer, to: theme, for: seeker)
        else { return nil }
        let needsReferral = index.site.offers[offer].access.referral == .yes
        return ([needsReferral ? 1 : 0, nearness, place], offer)
      }
    return ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.prefix(Self.most)
      .map(\.offer)
  }

  /// The offers for someone, whatever the need: those for the fewest ages first, and for relatives what is
  /// for relatives.
  private func candidates(for seeker: HelpSeeker, _ index: SiteIndex) -> [Int] {
    switch seeker {
    case .lifeStage(let number):
      index.offersByLifeStage[number].filter { !index.isForNarrowAudiences($0) }
    case .relative(let number):
      index.offersByAudience[number].filter { index.site.offers[$0].kind == .relatives }
        + index.offersByAudience[number].filter { index.site.offers[$0].kind != .relatives }
    }
  }
}

extension SiteIndex {
  /// Whom a page of «Finn hjelp» is for.
  func seeker(of location: PageLocation) -> HelpSeeker {
    guard let seeker = findHelp.seekers.first(where: { $0.id(in: site) == location.page.route.id })
    // Routes are made from the same list.
    else { preconditionFailure("'\(location.page.route.id)' has a page and is nobody") }
    return seeker
  }

  /// How near an offer is to a theme: 0 where it is about the theme or a narrower one, 1 where it is about
  /// a broader one; nil where it is about neither, which for relatives counts as 1.
  fileprivate func nearness(of offer: Int, to theme: Int, for seeker: HelpSeeker) -> Int? {
    let own = references[offer].themes
    if own.contains(where: { $0 == theme || themes.broader[$0].contains(theme) }) { return 0 }
    if case .relative = seeker { return 1 }
    return own.contains(where: themes.broader[theme].contains) ? 1 : nil
  }

  /// Whether all audiences of an offer are narrow, such as people in prison.
  fileprivate func isForNarrowAudiences(_ offer: Int) -> Bool {
    let own = references[offer].audiences
    return !own.isEmpty && own.allSatisfy { site.audiences[$0].isNarrow }
  }
}
