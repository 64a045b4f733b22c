import SiteModel
import Templates

/// A municipality's plan.
struct PlanPage: SitePage {
  let municipality: Int
  let plan: Plan
  let links: SiteLinks
  let overview: WrittenPage

  init(_ id: String, _ parts: PageParts) {
    let index = parts.links.index
    guard let plan = index.site.plans.first(where: { $0.municipality == id }) else {
      preconditionFailure("'\(id)' has a plan's page and no plan")
    }
    municipality = index.number(of: id, in: index.numbers.municipalities)
    self.plan = plan
    links = parts.links
    overview = parts.written[.plans]
  }

  var head: PageHead {
    let value = links.index.site.municipalities[municipality]
    return PageHead(
      heading: links.wording.planHeading(value),
      description: links.wording.texts.text(
        "tall_og_ord.beskrivelse.plan", ["kommune": value.name]),
      municipality: municipality,
      above: [
        Link(
          name: overview.title ?? links.wording.texts.text("bunn.planen"),
          address: links.address(.plans))
      ])
  }

  static let shape = Shape<PlanPage>("Plan", "A municipality's plan.") { f in
    f.text("tittel", "The plan's title.") { $0.plan.title }
    f.text("periode", "The years it covers.") { $0.plan.period }
    f.linked("kort", "What the plan is, in one sentence.") { $0.plan.summary }
    f.text("visjon", "What the municipality wants to achieve.") { $0.plan.vision }
    f.list("behov", TextShape.line, "What the plan says is lacking.") { $0.plan.needs }
    f.text("behov_antall", "How many needs there are.") { String($0.plan.needs.count) }
    f.list("kilder", SourceView.shape, "The documents.") { $0.links.sources($0.plan.sources) }
    f.list("mal", Goal.shape, "The goals.") { page in
      page.plan.goals.map { Goal(goal: $0, page: page) }
    }
    f.list("grupper", MeasureGroup.shape, "Measures without a goal, by their heading.") {
      $0.groups
    }
  }

  /// The measures that belong to no goal of the plan, by their heading, in the plan's order.
  private var groups: [MeasureGroup] {
    let goals = Set(plan.goals.map(\.number))
    let others = plan.measures.filter { $0.goal.map { !goals.contains($0) } ?? true }
    var titles: [String?] = []
    for measure in others where !titles.contains(measure.group) { titles.append(measure.group) }
    return titles.enumerated().map { number, title in
      MeasureGroup(
        number: number + 1, title: title, measures: others.filter { $0.group == title },
        links: links)
    }
  }

  /// A goal of the plan.
  private struct Goal {
    let goal: PlanGoal
    let page: PlanPage

    static let shape = Shape<Goal>("Mal", "A goal of a plan.") { f in
      f.text("id", "The anchor.") { "mal-\($0.goal.number)" }
      f.text("nummer", "The number in the plan.") { String($0.goal.number) }
      f.text("tittel", "The goal.") { $0.goal.title }
      f.list("strategier", TextShape.line, "What is done to reach it.") { $0.goal.strategies }
      f.text("strategier_antall", "How many strategies there are.") {
        String($0.goal.strategies.count)
      }
      f.list("sitater", TextShape.line, "Citizens' own words.") { $0.goal.quotes }
      f.text("sitater_antall", "How many quotes there are.") { String($0.goal.quotes.count) }
      f.list("tiltak", MeasureView.shape, "The goal's measures.") { $0.measures }
      f.text("tiltak_antall", "How many measures, in words; absent when there are none.") {
        $0.page.links.wording.measureCount($0.measures.count)
      }
    }

    private var measures: [MeasureView] {
      page.plan.measures.filter { $0.goal == goal.number }
        .map { MeasureView(measure: $0, links: page.links) }
    }
  }

  /// Measures of the plan that belong to no goal.
  private struct MeasureGroup {
    /// Counted from 1.
    let number: Int
    /// The heading in the plan; nil when the measures have none.
    let title: String?
    let measures: [PlanMeasure]
    let links: SiteLinks

    static let shape = Shape<MeasureGroup>(
      "Tiltaksgruppe", "Measures of a plan that belong to no goal."
    ) { f in
      f.text("id", "The anchor.") { "tiltak-\($0.number)" }
      f.text("tittel", "The heading in the plan; absent when there is none.") { $0.title }
      f.list("tiltak", MeasureView.shape, "The measures.") { group in
        group.measures.map { MeasureView(measure: $0, links: group.links) }
      }
      f.text("tiltak_antall", "How many measures, in words.") {
        $0.links.wording.measureCount($0.measures.count)
      }
    }
  }
}

extension Wording {
  /// The heading of a municipality's plan.
  func planHeading(_ municipality: Municipality) -> String {
    texts.text("tall_og_ord.overskrift.plan", ["kommune": municipality.name])
  }

  /// How many measures, in words; nil for none.
  fileprivate func measureCount(_ count: Int) -> String? {
    count == 0 ? nil : texts.text("tall_og_ord.antall.tiltak", count: count)
  }
}
