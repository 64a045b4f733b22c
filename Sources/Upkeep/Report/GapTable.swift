import SiteModel

/// What there is of help for each need, stage of life, municipality and part of the week.
struct GapTable: Sendable {
  /// A need in people's own words.
  struct Need: Sendable {
    let id: String
    let name: String
    /// The offers that run or may run, in the site's order.
    let offers: [Offer]
  }

  /// The offers of a need in a municipality for a stage of life.
  struct Cell: Sendable {
    /// At any time, or in one part of the week.
    let part: PartOfWeek?
    /// Those that are known to fit.
    let certain: [Offer]
    /// Those that may fit: their age, their hours or whether they run isn't stated.
    let possible: [Offer]

    /// Whether nothing fits, not even perhaps.
    var isEmpty: Bool { certain.isEmpty && possible.isEmpty }
  }

  let needs: [Need]
  private let fit: AgeFit

  /// Needs are the themes that «Finn hjelp» asks about; those at the top where it asks about none.
  init(_ site: Site) {
    fit = AgeFit(site)
    let broader = site.broaderThemes
    let positions = Dictionary(
      zip(site.themes.map(\.id), site.themes.indices), uniquingKeysWith: { first, _ in first })
    // Paused and planned offers help nobody now, and ended ones never will.
    let running = keptOffers(of: site).filter { $0.status == .active || $0.status == .unclear }
    let asked = site.themes.indices.filter { site.themes[$0].need != nil }
    let chosen = asked.isEmpty ? site.themes.indices.filter { broader[$0].isEmpty } : asked
    needs = chosen.map { position in
      let theme = site.themes[position]
      return Need(
        id: theme.id, name: theme.need?.nb ?? theme.name.nb,
        offers: running.filter { offer in
          offer.themes.contains { id in
            positions[id].map { $0 == position || broader[$0].contains(position) } ?? false
          }
        })
    }
  }

  /// What there is in one place of the table.
  func cell(
    _ need: Need, _ stage: LifeStage, in municipality: String, _ part: PartOfWeek?
  ) -> Cell {
    var certain: [Offer] = []
    var possible: [Offer] = []
    for offer in need.offers where offer.municipalities.contains(municipality) {
      switch fits(offer, stage, part) {
      case .yes: certain.append(offer)
      case .unknown: possible.append(offer)
      case .no: continue
      }
    }
    return Cell(part: part, certain: certain, possible: possible)
  }

  /// The offers nearest to an empty place: of the municipality for the nearest stages, and for the stage
  /// of the nearest municipalities, at most two of each. Where there are none, any for the need.
  func nearest(
    _ need: Need, _ stage: LifeStage, in municipality: Municipality, _ part: PartOfWeek?,
    stages: [LifeStage]
  ) -> [Offer] {
    let own = stages.firstIndex { $0.id == stage.id } ?? 0
    let order = stages.indices.sorted { (abs($0 - own), $0) < (abs($1 - own), $1) }
    let here =
      order.lazy.map { index in
        need.offers.filter {
          $0.municipalities.contains(municipality.id) && fits($0, stages[index], part) == .yes
        }
      }
      .first { !$0.isEmpty } ?? []
    let away = need.offers.filter {
      !$0.municipalities.contains(municipality.id) && fits($0, stage, part) == .yes
    }
    func isNear(_ offer: Offer) -> Bool {
      municipality.neighbours.contains(where: offer.municipalities.contains)
    }
    let elsewhere = away.filter(isNear) + away.filter { !isNear($0) }
    let found = Array(here.prefix(2)) + Array(elsewhere.prefix(2))
    return found.isEmpty ? Array(need.offers.prefix(2)) : found
  }

  private func fits(_ offer: Offer, _ stage: LifeStage, _ part: PartOfWeek?) -> Fact {
    let age = fit.fits(offer, stage.ages)
    let time = part.map { offer.schedule.isOpen($0) } ?? .yes
    if age == .no || time == .no { return .no }
    return age == .yes && time == .yes && offer.status == .active ? .yes : .unknown
  }
}
