import SiteBase
import SiteModel

extension SearchRanker {
  /// Tries the site owner's questions and reports those whose answers are missing.
  ///
  /// A question with expected offers needs one of them among its first three answers; one without
  /// needs any answer.
  func checkQueries(_ queries: [OwnerQuery]) -> [Diagnostic] {
    let ids = documents.map(\.id)
    let known = Set(ids)
    let reader = QuestionReader(questions)
    return queries.flatMap { query -> [Diagnostic] in
      var found = query.accepted.filter { !known.contains($0) }.map { id in
        Diagnostic(
          .searchUnknownExpected, [query.text, id], at: query.range,
          nearMiss: nearMiss(to: id, among: ids))
      }
      let answers = answers(
        to: query.text, query.municipality.flatMap { municipalities[$0] }, query.age, reader)
      let first = answers.prefix(3)
      let expected = query.accepted.filter(known.contains)
      if answers.isEmpty {
        found.append(Diagnostic(.searchNothingFound, [query.text], at: query.range))
      } else if !expected.isEmpty, !expected.contains(where: first.contains) {
        found.append(
          Diagnostic(
            .searchExpectedMissing,
            [query.text, expected.joined(separator: ", "), first.joined(separator: ", ")],
            at: query.range))
      }
      return found
    }
  }
}

extension DiagnosticKind {
  static let ownerQueryKinds = [
    searchExpectedMissing, searchNothingFound, searchUnknownExpected,
  ]

  /// A line of the owner's word list whose offers are not among the first three.
  /// Arguments: the query; the expected ids; the ids found.
  static let searchExpectedMissing = DiagnosticKind(
    "search/expected-missing", .warning,
    nb: "Søket «{0}» skal gi {1} blant de tre første, men gir {2}",
    en: "The search «{0}» must find {1} among the first three, but finds {2}",
    nbHelp: "Gi tilbudet ordet under `søkeord`, eller før ordet inn i `ordbok.yaml`.",
    enHelp: "Give the offer the word under `søkeord`, or add the word to `ordbok.yaml`.")

  /// A line of the owner's word list that finds nothing. Arguments: the query.
  static let searchNothingFound = DiagnosticKind(
    "search/nothing-found", .warning,
    nb: "Søket «{0}» finner ingenting",
    en: "The search «{0}» finds nothing",
    nbHelp: "Før ordet inn i `ordbok.yaml`, eller gi et tilbud ordet under `søkeord`.",
    enHelp: "Add the word to `ordbok.yaml`, or give an offer the word under `søkeord`.")

  /// A line of the owner's word list that names an offer the catalogue doesn't have.
  /// Arguments: the query; the id.
  static let searchUnknownExpected = DiagnosticKind(
    "search/unknown-expected", .warning,
    nb: "Søket «{0}» venter tilbudet «{1}», som ikke finnes",
    en: "The search «{0}» expects the offer «{1}», which doesn't exist",
    nbHelp: "Skriv id-en til et tilbud i katalogen.",
    enHelp: "Write the id of an offer in the catalogue.")
}
