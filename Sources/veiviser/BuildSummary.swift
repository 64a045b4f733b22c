import SiteBase
import SiteBuild
import SiteModel

/// The lines that tell what a build did, in the language of messages.
struct BuildSummary {
  /// Lines with their line ends; empty when there was too little of a site to count.
  let text: String

  init(_ result: BuildResult, output: String, language: MessageLanguage) {
    guard let counts = result.counts else {
      text = ""
      return
    }
    var lines = Self.contents.text(
      language, [counts.offers, counts.providers, counts.municipalities].map(String.init))
    lines += Self.age(counts.freshness, language)
    if let written = result.written {
      let numbers = [
        written.outputs, written.created, written.replaced, written.unchanged, written.deleted,
      ]
      lines += Self.written.text(
        language, [output, megabytes(written.bytes, language)] + numbers.map(String.init))
    }
    text = lines
  }

  /// What the rules of age do on the day and next; empty when they do nothing.
  private static func age(_ counts: FreshnessCounts, _ language: MessageLanguage) -> String {
    let now = [counts.marked, counts.lowered, counts.withdrawn]
    guard now != [0, 0, 0] || !counts.next.isEmpty else { return "" }
    let changes = counts.next.map { change in
      let parts = [
        (marked, change.marked), (lowered, change.lowered), (withdrawn, change.withdrawn),
      ]
      .filter { $0.1 > 0 }.map { $0.0.text(language, [String($0.1)]) }
      return "  \(change.day.iso): \(parts.joined(separator: ", "))\n"
    }
    return aged.text(language, now.map(String.init)) + changes.joined()
  }

  private static let aged = MessageText(
    nb: "gamle opplysninger: {0} merket, {1} lavere i lister og søk, {2} ute\n",
    en: "old facts: {0} marked, {1} lower in lists and search, {2} out\n")
  private static let marked = MessageText(nb: "{0} blir merket", en: "{0} will be marked")
  private static let lowered = MessageText(nb: "{0} kommer lavere", en: "{0} will be lower")
  private static let withdrawn = MessageText(nb: "{0} går ut", en: "{0} will be out")
  private static let contents = MessageText(
    nb: "{0} tilbud fra {1} tilbydere i {2} kommuner\n",
    en: "{0} offers by {1} providers in {2} municipalities\n")
  private static let written = MessageText(
    nb: "{2} filer ({1} MB) i «{0}»: {3} nye, {4} endret, {5} som før, {6} slettet\n",
    en: "{2} files ({1} MB) in “{0}”: {3} new, {4} changed, {5} as before, {6} deleted\n")
}

/// Millions of bytes with one decimal.
private func megabytes(_ bytes: Int, _ language: MessageLanguage) -> String {
  let tenths = (bytes + 50_000) / 100_000
  return "\(tenths / 10)\(language == .nb ? "," : ".")\(tenths % 10)"
}
