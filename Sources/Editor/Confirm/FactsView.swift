import SiteBase
import SiteRendering
import Templates

/// What an offer's page states, as a person who checks it reads it.
struct FactsView {
  let facts: PublicFacts
  let texts: LanguageTexts

  /// The hash of everything that is shown: a check is of facts that were seen.
  var hash: String {
    let shown = [facts.title, facts.summary, facts.age] + facts.news + groups.flatMap(\.lines)
    return contentHash(Array(shown.joined(separator: "\u{0}").utf8))
  }

  fileprivate struct Group {
    let subject: PublicFacts.Subject
    let label: String
    let lines: [String]
  }

  /// Every subject, also those the page tells nothing about.
  fileprivate var groups: [Group] {
    PublicFacts.Subject.allCases.map { subject in
      Group(
        subject: subject, label: texts.text("fakta." + subject.rawValue),
        lines: (facts.lines[subject] ?? []).map(words))
    }
  }

  private func words(_ line: PublicFacts.Line) -> String {
    guard let mark = line.mark else { return line.text }
    return texts.text("fakta.merke_" + mark.rawValue, ["tekst": line.text])
  }

  static let shape = Shape<FactsView>("fakta", "What an offer's page states.") { f in
    f.text("kort", "What it is, one sentence.") { $0.facts.summary }
    f.list("nytt", Sentence.shape, "Why it doesn't run as usual, and a notice.") {
      $0.facts.news.map(Sentence.init)
    }
    f.list("emner", group, "The facts by what they are about.") { $0.groups }
    f.list("sporsmal", Sentence.shape, "What the page tells visitors to ask about.") {
      $0.facts.questions.map(Sentence.init)
    }
    f.text("alder", "How old the facts are.") { $0.facts.age }
    f.text("avtrykk", "The hash of what is shown.") { $0.hash }
  }

  private static let group = Shape<Group>("emne", "Facts about one thing.") { f in
    f.text("etikett", "What they are about.") { $0.label }
    f.list("linjer", Sentence.shape, "The facts; none where the page tells nothing.") {
      $0.lines.map(Sentence.init)
    }
  }
}
