import SiteModel

/// A measure by its number in a plan, and the plan by its number in the site's list.
struct MeasureNumber: Sendable {
  let plan: Int
  let measure: Int

  /// The measures that concern each offer or became it, in the order of the plans.
  static func byOffer(_ site: Site, _ numbers: EntryNumbers) -> [[MeasureNumber]] {
    var found = [[MeasureNumber]](repeating: [], count: site.offers.count)
    for (plan, value) in site.plans.enumerated() {
      for (number, measure) in value.measures.enumerated() {
        let offers = Set((measure.offers + measure.becameOffers).compactMap { numbers.offers[$0] })
        for offer in offers {
          found[offer].append(MeasureNumber(plan: plan, measure: number))
        }
      }
    }
    return found
  }
}
