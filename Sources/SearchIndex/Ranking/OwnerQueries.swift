import SiteBase

extension SearchRanker {
  /// Tries the site owner's questions and reports those whose answers are missing.
  ///
  /// A question with expected offers needs one of them among its first three answers; one without
  /// needs any answer.
  package func checkQueries(_ queries: [OwnerQuery]) -> [Diagnostic] {
    let ids = documents.map(\.id)
    let known = Set(ids)
    let reader = QuestionReader(questions)
    return queries.flatMap { query -> [Diagnostic] in
      var found = query.expected.filter { !known.contains($0) }.map { id in
        Diagnostic(
          .searchUnknownExpected, [query.query, id], at: query.range,
          nearMiss: nearMiss(to: id, among: ids))
      }
      let answers = answers(to: query.query, query.municipality, query.age, reader)
      let first = answers.prefix(3)
      let expected = query.expected.filter(known.contains)
      if answers.isEmpty {
        found.append(Diagnostic(.searchNothingFound, [query.query], at: query.range))
      } else if !expected.isEmpty, !expected.contains(where: first.contains) {
        found.append(
          Diagnostic(
            .searchExpectedMissing,
            [query.query, expected.joined(separator: ", "), first.joined(separator: ", ")],
            at: query.range))
      }
      return found
    }
  }
}
