/// A fact people filter by, in the words someone would ask for it.
package struct SearchableFact: Sendable {
  /// The id in addresses, in the search index and in the theme's texts.
  package let id: String
  /// Whether an offer has it.
  package let state: @Sendable (Offer) -> Fact

  /// The id of the fact that is asked for most, that one may come without an appointment.
  package static let dropIn = "drop-in"

  /// Every fact, in the order in which the filter shows them.
  package static let all = [
    SearchableFact(id: dropIn) { $0.access.dropIn },
    SearchableFact(id: "uten-henvisning") { $0.access.referral.opposite },
    SearchableFact(id: "uten-vedtak") { $0.access.decision.opposite },
    SearchableFact(id: "uten-time") { $0.access.appointment.opposite },
    SearchableFact(id: "uten-pamelding") { $0.access.registration.opposite },
    SearchableFact(id: "gratis") { $0.price.isFree },
    SearchableFact(id: "anonymt") { $0.access.anonymous },
    SearchableFact(id: "oppsokende") { $0.access.outreach },
    SearchableFact(id: "digitalt") { $0.isGiven(through: .digital) },
    SearchableFact(id: "telefon") { $0.isGiven(through: .phone) },
    SearchableFact(id: "hjemme") { $0.isGiven(through: .home) },
    SearchableFact(id: "tolk") { $0.interpreter },
    SearchableFact(id: "rullestol") { $0.wheelchair },
    SearchableFact(id: "uten-samtykke") { $0.relatives?.withoutConsent ?? .unknown },
    SearchableFact(id: "barn-som-parorende") { $0.relatives?.forChildren ?? .unknown },
  ]
}

extension Offer {
  /// A channel that isn't named is unknown: few sources list all the ways to get in touch.
  fileprivate func isGiven(through wanted: Channel) -> Fact {
    let isNamed = self.places.contains { place in
      if case .channel(let channel, _) = place { channel == wanted } else { false }
    }
    return isNamed ? .yes : .unknown
  }

  /// Yes if one of the places takes wheelchairs, no if all of them are known not to.
  fileprivate var wheelchair: Fact {
    let facts = self.places.compactMap { place -> Fact? in
      if case .site(let site) = place { site.accessibility.wheelchair } else { nil }
    }
    if facts.contains(.yes) { return .yes }
    return !facts.isEmpty && facts.allSatisfy { $0 == .no } ? .no : .unknown
  }
}

extension Price {
  fileprivate var isFree: Fact {
    switch self {
    case .free: .yes
    case .amount(let kroner, _): kroner > 0 ? .no : .yes
    case .text, .unknown: .unknown
    }
  }
}

extension Fact {
  /// The fact with its question turned round; unknown stays unknown.
  fileprivate var opposite: Fact {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
