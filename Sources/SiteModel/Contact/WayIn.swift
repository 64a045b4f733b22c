import SiteBase

/// Whom to call in a municipality when one doesn't know whom to call.
public struct WayIn: Sendable {
  /// Who it is for, in words, such as «Barn og unge under 20 år, og foreldrene deres».
  public internal(set) var audienceText = LocalizedText(nb: "")
  /// The ages it answers for; nil for all.
  public internal(set) var age: AgeRange?
  /// The audiences it answers for; empty for all.
  public internal(set) var audiences: [String] = []
  /// The themes it answers for; empty for all.
  public internal(set) var themes: [String] = []
  /// It answers outside office hours.
  public internal(set) var isOutOfHours = false
  /// The contact as written; see ``contact``.
  var entry: ContactEntry?
  /// How to reach it, with cards looked up.
  public internal(set) var contact = Contact()
}

extension WayIn {
  static let schema = Schema(
    "vei inn", "Hvem du ringer når du ikke vet hvem du skal ringe.", empty: WayIn()
  ) {
    Field("for_hvem", .localized, \.audienceText, "Hvem den er for.", required: true)
    Field("alder", .years, \.age, "Alderen den svarer for. Uten verdi: alle.")
    Field(
      "målgrupper", .list(.reference(.audience)), \.audiences,
      "Målgruppene den svarer for. Uten verdi: alle.")
    Field(
      "temaer", .list(.reference(.theme)), \.themes, "Temaene den svarer for. Uten verdi: alle.")
    Field("utenom_arbeidstid", .yesNo, \.isOutOfHours, "Den svarer om kvelden, natta og i helga.")
    Field(
      "kontakt", .contactEntry, \.entry, "Kontaktkort (id) eller kontaktopplysninger.",
      required: true)
  }

  /// How well it fits an offer: 0 for not at all, more for each condition that holds.
  private func fit(_ offer: Offer) -> Int {
    var fit = 1
    if !themes.isEmpty {
      guard themes.contains(where: offer.themes.contains) else { return 0 }
      fit += 1
    }
    var agesMeet = false
    if let age, case .years(let from, let to) = offer.age {
      guard age.overlaps((from ?? 0)...(to ?? 120)) else { return 0 }
      agesMeet = true
      fit += 1
    }
    if !audiences.isEmpty {
      if audiences.contains(where: offer.audiences.contains) {
        fit += 2
      } else if !agesMeet {
        return 0
      }
    }
    return fit
  }

  /// The one of a municipality's ways in that fits an offer best, the first of equals; nil when
  /// none fits. Those outside office hours are left out.
  public static func best(of ways: [WayIn], for offer: Offer) -> WayIn? {
    let fits = ways.filter { !$0.isOutOfHours }.map { ($0, $0.fit(offer)) }
    guard let most = fits.map(\.1).max(), most > 0 else { return nil }
    return fits.first { $0.1 == most }?.0
  }
}
