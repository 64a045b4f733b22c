extension DiagnosticKind {
  /// The kinds of the area `search`.
  public static let search: [DiagnosticKind] = [
    searchExpectedMissing, searchNothingFound, searchUnknownExpected,
  ]

  /// A line of the owner's word list whose offers are not among the first three.
  /// Arguments: the query; the expected ids; the ids found.
  public static let searchExpectedMissing = DiagnosticKind(
    "search/expected-missing", .warning,
    nb: "Søket «{0}» skal gi {1} blant de tre første, men gir {2}",
    en: "The search «{0}» must find {1} among the first three, but finds {2}",
    nbHelp: "Gi tilbudet ordet under `søkeord`, eller før ordet inn i `ordbok.yaml`.",
    enHelp: "Give the offer the word under `søkeord`, or add the word to `ordbok.yaml`.")

  /// A line of the owner's word list that finds nothing. Arguments: the query.
  public static let searchNothingFound = DiagnosticKind(
    "search/nothing-found", .warning,
    nb: "Søket «{0}» finner ingenting",
    en: "The search «{0}» finds nothing",
    nbHelp: "Før ordet inn i `ordbok.yaml`, eller gi et tilbud ordet under `søkeord`.",
    enHelp: "Add the word to `ordbok.yaml`, or give an offer the word under `søkeord`.")

  /// A line of the owner's word list that names an offer the catalogue doesn't have.
  /// Arguments: the query; the id.
  public static let searchUnknownExpected = DiagnosticKind(
    "search/unknown-expected", .warning,
    nb: "Søket «{0}» venter tilbudet «{1}», som ikke finnes",
    en: "The search «{0}» expects the offer «{1}», which doesn't exist",
    nbHelp: "Skriv id-en til et tilbud i katalogen.",
    enHelp: "Write the id of an offer in the catalogue.")
}
