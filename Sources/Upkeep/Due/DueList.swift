import SiteBase
import SiteModel

/// The checks that are due, by who is to make them.
package struct DueList: Sendable {
  /// One owner's checks, the earliest first.
  package struct Part: Sendable {
    /// Nil for offers that nobody owns.
    package let owner: Owner?
    package let checks: [DueCheck]
  }

  /// By the day of their first check.
  package let parts: [Part]
  /// The day the list is made.
  package let date: CalendarDate
  /// The site's address, for links; nil when it has none.
  let baseURL: String?

  /// The checks of a site that are due on its day or within some days after it.
  ///
  /// - Parameter days: 0 for what is due now.
  package init(_ site: Site, withinDays days: Int) {
    date = site.date
    baseURL = site.settings.baseURL
    var order: [Owner?] = []
    var checks: [Owner?: [DueCheck]] = [:]
    for check in dueChecks(of: site, by: site.date.adding(days: days)) {
      let owner = check.offer.owner == .nobody ? nil : check.offer.owner
      if checks[owner] == nil { order.append(owner) }
      checks[owner, default: []].append(check)
    }
    parts = order.map { Part(owner: $0, checks: checks[$0] ?? []) }
  }

  /// The address of an offer's page; its id when the site has no address.
  func address(of offer: Offer) -> String {
    baseURL.map { $0 + "tilbud/" + offer.id + "/" } ?? offer.id
  }
}

extension Owner {
  /// The owner's name and address, as far as they are known.
  var line: String { [name, email.map { "<\($0)>" }].compactMap(\.self).joined(separator: " ") }
}

extension DueCheck {
  /// The reason, a Norwegian sentence.
  var sentence: String {
    switch reason {
    case .planned: "Dagen er satt av den som kontrollerte sist."
    case .checked(let date): "Sist kontrollert \(date.iso)."
    case .neverChecked(since: nil): "Ingen har kontrollert det."
    case .neverChecked(since: let date?): "Ingen har kontrollert det. Kilden er fra \(date.iso)."
    }
  }
}
