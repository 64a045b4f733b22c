import SiteBase

extension ImportPlan {
  /// What becomes of each row that isn't unchanged, in words, with the columns and texts; then the counts.
  ///
  /// - Parameter isApplied: Whether it has been written.
  package func report(_ language: MessageLanguage, isApplied: Bool) -> String {
    var lines = remarks.map { $0.text(language) }
    for row in rows where row.outcome != .unchanged {
      let place =
        (row.sheet.map { $0 + " " } ?? "") + Self.rowText.text(language, [String(row.number)])
      let id = row.id.map { " (\(printable($0)))" } ?? ""
      lines.append("\(place)\(id): \(Self.name(row.outcome).text(language))")
      lines += row.problems.map { "  " + printable($0.text(language)) }
      for cell in row.cells {
        let change =
          "\(shown(cell.old, language)) → \(shown(cell.new, language))"
        let reason = cell.problem.map { "  " + printable($0.text(language)) } ?? ""
        lines.append("  \(cell.letters ?? "–")  \(printable(cell.header)): \(change)\(reason)")
      }
      lines += row.remarks.map { "  " + $0.text(language) }
    }
    let counts = [Outcome.create, .update, .unchanged, .refused].map { String(count($0)) }
    lines.append(Self.countText.text(language, counts))
    if count(.create) + count(.update) > 0, !isApplied { lines.append(Self.dryText.text(language)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func shown(_ text: String, _ language: MessageLanguage) -> String {
    text.isEmpty ? Self.emptyText.text(language) : "«\(printable(text))»"
  }

  private static func name(_ outcome: Outcome) -> MessageText {
    switch outcome {
    case .create: MessageText(nb: "nytt utkast", en: "a new draft")
    case .update: MessageText(nb: "endres", en: "changes")
    case .unchanged: MessageText(nb: "uendret", en: "unchanged")
    case .refused: MessageText(nb: "avvist", en: "refused")
    }
  }

  private static let rowText = MessageText(nb: "rad {0}", en: "row {0}")
  private static let emptyText = MessageText(nb: "(tom)", en: "(empty)")
  private static let countText = MessageText(
    nb: "{0} nye, {1} endres, {2} uendret, {3} avvist",
    en: "{0} new, {1} changed, {2} unchanged, {3} refused")
  private static let dryText = MessageText(
    nb: "Ingenting er skrevet. Stemmer det? Kjør det samme med --apply.",
    en: "Nothing was written. Is it right? Run the same with --apply.")
}
