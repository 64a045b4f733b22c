import SiteBase

extension DiagnosticKind {
  /// The kinds of the area `routes`: the addresses of a site's pages.
  package static let routes: [DiagnosticKind] = [
    routeCollision, routeCaseCollision, routeReserved,
  ]

  /// Two pages with one address. `{0}`: the address. `{1}`: the same.
  package static let routeCollision = DiagnosticKind(
    "routes/collision", .error,
    nb: "To sider kan ikke ha samme adresse: {0}",
    en: "Two pages can't have the same address: {0}",
    nbHelp: "Gi den ene en annen id, eller fjern den gamle adressen.",
    enHelp: "Give one of them another id, or remove the former address.")

  /// Two addresses that differ in case only. `{0}`: the address. `{1}`: the other.
  package static let routeCaseCollision = DiagnosticKind(
    "routes/case-collision", .error,
    nb: "To adresser kan ikke bare skille seg i store og små bokstaver: {0} og {1}",
    en: "Two addresses can't differ in upper and lower case only: {0} and {1}",
    nbHelp: "Mange disker og webhoteller regner dem som den samme.",
    enHelp: "Many disks and hosts take them for the same one.")

  /// A page in a folder of files that browsers keep for ever. `{0}`: the address. `{1}`: the folder.
  package static let routeReserved = DiagnosticKind(
    "routes/reserved", .error,
    nb: "En side kan ikke ha adressen {0}: mappen «{1}» er for filer som nettlesere gjemmer",
    en: "A page can't have the address {0}: the folder '{1}' is for files that browsers keep",
    nbHelp: "Gi siden en annen id.", enHelp: "Give the page another id.")
}

extension MessageText {
  /// The note at the page that has the address already.
  package static let firstPageNote = MessageText(
    nb: "Denne siden har adressen", en: "This page has the address")
}
