/// Facts people filter by, each said the way round that someone would ask for it.
///
/// A fact is true, false or unknown, which takes two sets: ``SearchDocument/facts`` and
/// ``SearchDocument/deniedFacts``.
package struct SearchFacts: OptionSet, Sendable, Hashable {
  /// One bit per fact, in the order of ``ids``.
  package var rawValue: Int
  /// Creates a set from its bits.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// You can come without an appointment, in opening hours (`drop_in: ja`).
  package static let dropIn = SearchFacts(rawValue: 1 << 0)
  /// No referral is needed (`henvisning: nei`).
  package static let withoutReferral = SearchFacts(rawValue: 1 << 1)
  /// No decision by the municipality is needed (`vedtak: nei`).
  package static let withoutDecision = SearchFacts(rawValue: 1 << 2)
  /// No appointment is needed (`timebestilling: nei`).
  package static let withoutAppointment = SearchFacts(rawValue: 1 << 3)
  /// No registration is needed (`påmelding: nei`).
  package static let withoutSignup = SearchFacts(rawValue: 1 << 4)
  /// It costs nothing (`pris: gratis`).
  package static let free = SearchFacts(rawValue: 1 << 5)
  /// You need not say who you are (`anonymt: ja`).
  package static let anonymous = SearchFacts(rawValue: 1 << 6)
  /// They come looking for people who need them (`oppsøkende: ja`).
  package static let outreach = SearchFacts(rawValue: 1 << 7)
  /// By video, chat or web (a place with `kanal: digitalt`).
  package static let digital = SearchFacts(rawValue: 1 << 8)
  /// By telephone (a place with `kanal: telefon`).
  package static let phone = SearchFacts(rawValue: 1 << 9)
  /// In your home (a place with `kanal: hjemme`).
  package static let atHome = SearchFacts(rawValue: 1 << 10)
  /// An interpreter can be had (`tolk: ja`).
  package static let interpreter = SearchFacts(rawValue: 1 << 11)
  /// A wheelchair can come in (`rullestol: ja`).
  package static let wheelchair = SearchFacts(rawValue: 1 << 12)
  /// Relatives get help without the consent of the one concerned (`uten_samtykke: ja`).
  package static let withoutConsent = SearchFacts(rawValue: 1 << 13)
  /// There is something of its own for children who are relatives (`egne_tilbud_til_barn: ja`).
  package static let ownOfferForChildren = SearchFacts(rawValue: 1 << 14)

  /// The facts' ids in addresses and in the index, one per bit from the lowest.
  package static let ids = [
    "drop-in", "uten-henvisning", "uten-vedtak", "uten-time", "uten-pamelding", "gratis", "anonymt",
    "oppsokende", "digitalt", "telefon", "hjemme", "tolk", "rullestol", "uten-samtykke",
    "barn-som-parorende",
  ]
}
