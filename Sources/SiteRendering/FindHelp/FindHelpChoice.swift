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
    index.site.themes.indices.filter { theme in
      index.site.themes[theme].need != nil
        && index.site.municipalities.indices.contains {
          !offers(for: seeker, with: theme, in: $0, index).isEmpty
        }
    }
  }

  /// At most seven offers for someone with a need in a municipality: those one can go to without a
  /// referral first, then those about the need itself before those about the broader theme, then those for
  /// the fewest ages. Relatives get what is for relatives, about the need first.
  func offers(
    for seeker: HelpSeeker, with theme: Int, in municipality: Int, _ index: SiteIndex
  ) -> [Int] {
    let all: [Int]
    switch seeker {
    case .lifeStage(let number):
      all = index.offersByLifeStage[number].filter { !index.isForNarrowAudiences($0) }
    case .relative(let number):
      all =
        index.offersByAudience[number].filter { index.site.offers[$0].kind == .relatives }
        + index.offersByAudience[number].filter { index.site.offers[$0].kind != .relatives }
    }
    let wider = Set([theme] + index.themes.broader[theme])
    let ranked = all.enumerated().compactMap { place, offer -> (rank: [Int], offer: Int)? in
      let own = index.references[offer]
      guard own.municipalities.contains(municipality) else { return nil }
      let isAbout = index.themes.withBroader(own.themes).contains(theme)
      if case .lifeStage = seeker, !isAbout, wider.isDisjoint(with: own.themes) { return nil }
      let needsReferral = index.site.offers[offer].access.referral == .yes
      return ([needsReferral ? 1 : 0, isAbout ? 0 : 1, place], offer)
    }
    return ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.prefix(Self.most)
      .map(\.offer)
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

  /// Whether all audiences of an offer are narrow, such as people in prison.
  fileprivate func isForNarrowAudiences(_ offer: Int) -> Bool {
    let own = references[offer].audiences
    return !own.isEmpty && own.allSatisfy { site.audiences[$0].isNarrow }
  }
}
