import SiteBase
import SiteModel

extension SearchRanker {
  /// Tries the site owner's questions and reports those whose answers are missing.
  func checkQueries(_ queries: [OwnerQuery]) -> [Diagnostic] {
    missed(among: queries).map { missed in
      let query = missed.query
      if missed.found.isEmpty {
        return Diagnostic(.searchNothingFound, [query.text], at: query.range)
      }
      return Diagnostic(
        .searchExpectedMissing,
        [query.text, query.accepted.joined(separator: ", "), missed.found.joined(separator: ", ")],
        at: query.range)
    }
  }

  /// The questions whose answers are missing: one with expected offers needs one of them among its first
  /// three answers, one without needs any answer.
  package func missed(among queries: [OwnerQuery]) -> [MissedQuery] {
    let reader = QuestionReader(questions)
    return queries.compactMap { query in
      let answers = answers(
        to: query.text, query.municipality.flatMap { municipalities[$0] }, query.age, reader)
      let first = Array(answers.prefix(3))
      let isAnswered =
        query.accepted.isEmpty ? !first.isEmpty : query.accepted.contains(where: first.contains)
      return isAnswered ? nil : MissedQuery(query, found: first)
    }
  }
}

extension DiagnosticKind {
  static let ownerQueryKinds = [searchExpectedMissing, searchNothingFound]

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

}
