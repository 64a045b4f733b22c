import SiteBase

/// Whoever may come without an appointment must know when.
let dropInHoursCheck = Check(
  [.modelDropInWithoutHours],
  eachOffer: { offer, _ in
    guard offer.access.dropIn == .yes, offer.schedule == nil, offer.status == .active else {
      return []
    }
    return [Diagnostic(.modelDropInWithoutHours, at: offer.range, about: [offer.id])]
  })

extension DiagnosticKind {
  /// An offer without appointment and without hours.
  static let modelDropInWithoutHours = DiagnosticKind(
    "model/drop-in-without-hours", .warning,
    nb: "En som kan komme uten avtale, må vite når: «åpningstider» mangler",
    en: "Whoever may come without an appointment must know when: “åpningstider” is missing",
    nbHelp: "Spør dem som gir tilbudet når det er åpent.",
    enHelp: "Ask those who give the offer when it is open.")
}
