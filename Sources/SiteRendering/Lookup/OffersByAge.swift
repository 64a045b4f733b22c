import SiteModel

/// The offers for each stage of life, from the ages they state or else those usual for their audiences.
struct OffersByAge {
  /// The offers that are for someone of the stage, by the stage's number: those lowered for the age of
  /// their facts last, else those for the fewest ages first.
  private(set) var fitting: [[Int]]
  /// The offers that leave it open.
  private(set) var unknown: [[Int]]

  /// - Parameter offers: The offers in the order they are listed.
  init(_ offers: [Int], of site: Site, _ references: [OfferReferences]) {
    let none = [[Int]](repeating: [], count: site.lifeStages.count)
    fitting = none
    unknown = none
    var spans = [Int](repeating: 0, count: site.offers.count)
    func isLowered(_ offer: Int) -> Int { site.freshness[offer].standing == .lowered ? 1 : 0 }
    for number in offers {
      let offer = site.offers[number]
      let usual = references[number].audiences.map { site.audiences[$0].typicalAge }
      spans[number] = offer.age?.span ?? usual.compactMap(\.?.span).max() ?? AgeRange.everyone.span
      for (stage, lifeStage) in site.lifeStages.enumerated() {
        switch offer.fit(of: lifeStage.ages, usual: usual) {
        case .yes: fitting[stage].append(number)
        case .unknown: unknown[stage].append(number)
        case .no: break
        }
      }
    }
    for stage in fitting.indices {
      // By place as well, since the sort isn't stable.
      fitting[stage] = fitting[stage].enumerated()
        .sorted { a, b in
          (isLowered(a.element), spans[a.element], a.offset)
            < (isLowered(b.element), spans[b.element], b.offset)
        }
        .map(\.element)
    }
  }
}

extension Offer {
  /// Whether the offer is for someone of these ages: the person who uses it or the relative. One that
  /// states no age has those of its audiences; it is left open when none of them fits and one has no
  /// usual age, and so are ages that don't hold for some of its audiences.
  ///
  /// - Parameter usual: The usual ages of its audiences, nil for one without.
  fileprivate func fit(of ages: ClosedRange<Int>, usual: [AgeRange?]) -> Fact {
    if self.age?.overlaps(ages) == true || self.relativesAge?.overlaps(ages) == true { return .yes }
    guard self.age == nil else { return self.ageExemptAudiences.isEmpty ? .no : .unknown }
    if usual.contains(where: { $0?.overlaps(ages) == true }) { return .yes }
    return usual.isEmpty || usual.contains(nil) ? .unknown : .no
  }
}

extension AgeRange {
  /// How many years it spans, up to 120.
  fileprivate var span: Int {
    switch self {
    case .everyone: 120
    case .years(let from, let to): (to ?? 120) - (from ?? 0)
    }
  }
}
