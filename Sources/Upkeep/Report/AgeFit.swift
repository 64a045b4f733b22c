import SiteModel

/// Whether offers are for people of some ages, by the same rules as the search: what states no age has
/// the usual ages of its audiences.
struct AgeFit: Sendable {
  /// The usual ages of audiences that have some, by id.
  private let usual: [String: AgeRange]

  init(_ site: Site) {
    usual = Dictionary(
      site.audiences.compactMap { audience in audience.typicalAge.map { (audience.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether an offer is for some of these ages, both ends included, as its user or as a relative.
  func fits(_ offer: Offer, _ ages: ClosedRange<Int>) -> Fact {
    let stated = [offer.age, offer.relativesAge].compactMap(\.self)
    if stated.contains(where: { $0.overlaps(ages) }) { return .yes }
    if !offer.ageExemptAudiences.isEmpty { return .unknown }
    if !stated.isEmpty {
      return offer.kind == .relatives && offer.relativesAge == nil ? .unknown : .no
    }
    let usual = offer.audiences.map { self.usual[$0] }
    if usual.contains(where: { $0?.overlaps(ages) == true }) { return .yes }
    return usual.isEmpty || usual.contains(nil) ? .unknown : .no
  }
}
