import SiteBase

/// A check of facts is made by a person, and never by the site itself.
let verificationCheck = Check([.modelUnsignedCheck, .modelCheckInDefaults, .modelCheckBySite]) {
  all in
  let name = all.settings.name
  let names = Set([name.nb, name.nn, name.en].compactMap { $0?.lowercased() })
  func isSite(_ verification: Verification?) -> Bool {
    verification?.by.map { names.contains($0.lowercased()) } ?? false
  }
  let offers = all.offerFiles.lazy.flatMap(\.drafts)
    .filter { isSite($0.record.value.verification) }
    .map { $0.record.range(\.verification) }
  let pages = all.shared.pages.filter { isSite($0.fields.verification) }.map(\.range)
  return (Array(offers) + pages).map { Diagnostic(.modelCheckBySite, at: $0) }
}

extension DiagnosticKind {
  /// A check without a person.
  static let modelUnsignedCheck = DiagnosticKind(
    "model/unsigned-check", .error,
    nb: "En kontroll må ha navnet eller rollen til den som gjorde den",
    en: "A check must have the name or the role of the person who made it",
    nbHelp: "Skriv kontrollert: {dato: 2026-11-03, av: Kari Nordmann}.",
    enHelp: "Write kontrollert: {dato: 2026-11-03, av: Kari Nordmann}.")

  /// A check that all offers of a folder would inherit.
  static let modelCheckInDefaults = DiagnosticKind(
    "model/check-in-defaults", .error,
    nb:
      "«kontrollert» kan ikke stå her: én linje ville si at noen har kontrollert alle tilbudene i mappa",
    en:
      "“kontrollert” can't be here: one line would claim that someone has checked every offer in the folder",
    nbHelp: "Skriv den i hvert tilbud som er kontrollert.",
    enHelp: "Write it in each offer that has been checked.")

  /// A check made by the site.
  static let modelCheckBySite = DiagnosticKind(
    "model/check-by-site", .error,
    nb: "Nettstedet kan ikke kontrollere sine egne opplysninger",
    en: "The site can't check its own facts",
    nbHelp: "Skriv hvem som har kontrollert dem, eller ta bort «kontrollert».",
    enHelp: "Write who has checked them, or remove “kontrollert”.")
}
