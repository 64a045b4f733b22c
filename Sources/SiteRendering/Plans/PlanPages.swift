import SiteModel
import Templates

/// The municipalities' plans.
struct PlansPage: SitePage {
  let written: WrittenPage
  let links: SiteLinks
  let root: String

  init(_ location: PageLocation, _ parts: PageParts) {
    written = parts.written[.plans]
    links = parts.links
    root = location.root
  }

  var head: PageHead {
    PageHead(
      heading: written.title ?? links.wording.texts.text("bunn.planen"),
      description: written.summary ?? links.siteDescription,
      contentLanguage: written.otherLanguage)
  }

  static let shape = Shape<PlansPage>("Planoversikt", "The municipalities' plans.") { f in
    f.linked("ingress", "One sentence.") { $0.written.summary }
    f.html("innhold", "The text.") { $0.written.html($0.links, root: $0.root) }
    f.list("planer", PlanLink.shape, "The plans.") { page in
      page.links.index.site.plans.map { PlanLink(plan: $0, links: page.links) }
    }
  }

  /// A municipality's plan in the overview.
  private struct PlanLink {
    let plan: Plan
    let links: SiteLinks

    static let shape = Shape<PlanLink>("Planlenke", "A municipality's plan in the overview.") {
      f in
      f.text("navn", "The municipality.") { $0.links.municipalityNames([$0.plan.municipality]) }
      f.text("adresse", "The plan's page.") { $0.links.address(.plan($0.plan.municipality)) }
      f.text("tittel", "The plan.") { $0.plan.title }
      f.text("periode", "The years it covers.") { $0.plan.period }
      f.text("mal_antall", "How many goals, in words.") {
        $0.links.wording.texts.text("tall_og_ord.antall.mal", count: $0.plan.goals.count)
      }
      f.text("tiltak_antall", "How many measures, in words.") {
        $0.links.wording.texts.text("tall_og_ord.antall.tiltak", count: $0.plan.measures.count)
      }
    }
  }
}

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
    f.list("kilder", SourceView.shape, "The documents.") { $0.links.sources($0.plan.sources) }
    f.list("mal", Goal.shape, "The goals.") { page in
      page.plan.goals.map { Goal(goal: $0, page: page) }
    }
    f.list("andre_tiltak", Measure.shape, "Measures without a goal.") { page in
      let numbers = Set(page.plan.goals.map(\.number))
      return page.measures { $0.goal.map { !numbers.contains($0) } ?? true }
    }
  }

  private func measures(where isWanted: (PlanMeasure) -> Bool) -> [Measure] {
    plan.measures.filter(isWanted).map { Measure(measure: $0, links: links) }
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
      f.list("sitater", TextShape.line, "Citizens' own words.") { $0.goal.quotes }
      f.list("tiltak", Measure.shape, "The goal's measures.") { view in
        view.page.measures { $0.goal == view.goal.number }
      }
    }
  }

  /// A measure of the plan.
  private struct Measure {
    let measure: PlanMeasure
    let links: SiteLinks

    static let shape = Shape<Measure>("Tiltak", "A measure of a plan.") { f in
      f.text("id", "The anchor.") { $0.measure.id }
      f.text("tittel", "The measure.") { $0.measure.title }
      f.text("beskrivelse", "What it is.") { $0.measure.description }
      f.text("ar", "The years, in words.") {
        $0.links.wording.years(from: $0.measure.from, to: $0.measure.to)
      }
      f.text("finansiering", "How it is paid for.") { $0.measure.funding }
      f.text("ansvarlig", "Who is responsible.") { view in
        let names =
          view.measure.responsible.compactMap(view.links.providerName)
          + [view.measure.responsibleText].compactMap(\.self)
        return names.isEmpty ? nil : view.links.wording.joined(names)
      }
      f.text("status", "How far it has come.") { $0.measure.status?.capitalizedFirst }
      f.list("ble_til", Link.shape, "The offers it became.") { view in
        view.measure.becameOffers.compactMap { view.links.index.numbers.offers[$0] }
          .map(view.links.offer)
      }
      f.text("del", "The part of the document.") {
        $0.measure.sources.first?.page.map($0.links.wording.part)
      }
    }
  }
}

extension Wording {
  /// The heading of a municipality's plan.
  func planHeading(_ municipality: Municipality) -> String {
    texts.text("tall_og_ord.overskrift.plan", ["kommune": municipality.name])
  }
}
