import SiteModel
import Templates

/// Whom to call in a municipality when one doesn't know whom to call.
struct WayInView {
  let way: WayIn
  let links: SiteLinks
  /// The municipality, where a page shows those of several; nil otherwise.
  var municipality: String?

  private var audience: (text: String, other: String?) { links.localized(way.audienceText) }

  static let shape = Shape<WayInView>(
    "Vei_inn", "Whom to call when one doesn't know whom to call."
  ) { f in
    f.text("kommune_navn", "The municipality, where the page shows those of several.") {
      $0.municipality
    }
    f.text("hvem", "Who answers.") { $0.way.contact.name }
    f.text("hvem_sprak", "The language of that when it isn't the page's.") {
      $0.links.otherContentLanguage
    }
    f.linked("for_hvem", "Who it is for.") { $0.audience.text }
    f.text("annet_sprak", "The language of that when it isn't the page's.") { $0.audience.other }
    f.record("kontakt", ContactView.shape, "How to reach it.") {
      ContactView(
        contact: $0.way.contact, links: $0.links, shownName: $0.way.contact.name)
    }
  }
}

/// A municipality's most general way in, on pages that are about no one municipality.
struct GeneralWayIn {
  let municipality: Municipality
  let way: WayIn
  let links: SiteLinks

  static let shape = Shape<GeneralWayIn>(
    "Kommunevei", "Whom to call in a municipality when one doesn't know whom to call."
  ) { f in
    f.text("navn", "The municipality.") { $0.municipality.name }
    f.text("adresse", "Its page, where all its ways in are.") {
      $0.links.address(.municipality($0.municipality.id)) + "#" + waysInAnchor
    }
    f.text("hvem", "Who answers.") { $0.way.contact.name }
    f.optional("telefon", TextShape.phone, "The number to call.") { $0.way.contact.phone }
    f.text("epost", "The e-mail address.") { $0.way.contact.email }
    f.linked("merknad", "A remark, such as the hours.") { $0.way.contact.note }
    f.text("annet_sprak", "The language of the remark when it isn't the page's.") {
      $0.links.otherContentLanguage
    }
  }
}

/// The anchor of a municipality's ways in on its page.
private let waysInAnchor = "veier-inn"

extension SiteLinks {
  /// The general way in of each municipality that has one.
  ///
  /// - Parameter only: The ids of the municipalities to show; nil for all.
  func generalWaysIn(only ids: [String]? = nil) -> [GeneralWayIn] {
    index.site.municipalities.filter { ids?.contains($0.id) ?? true }.compactMap { municipality in
      municipality.generalWayIn.map {
        GeneralWayIn(municipality: municipality, way: $0, links: self)
      }
    }
  }
}

extension Municipality {
  /// The way in for those whom no other fits: the last that answers in office hours and has a number
  /// or an address; nil when there is none.
  var generalWayIn: WayIn? { waysIn.last { !$0.isOutOfHours && $0.contact.isAnswered } }

  /// The way in that fits an offer best, or else the general one.
  func wayIn(for offer: Offer) -> WayIn? {
    WayIn.best(of: waysIn.filter(\.contact.isAnswered), for: offer) ?? generalWayIn
  }
}
