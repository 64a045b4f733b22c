import SiteModel
import Templates

extension Edition {
  /// The heading of a municipality's plan.
  func planHeading(_ municipality: Municipality) -> String {
    text("swift.overskrift.plan", ["kommune": municipality.name])
  }

  /// The municipalities' plans.
  func plansPage(_ place: PagePlace) -> PageContent {
    let written = written(.plans)
    let plans = site.plans.map { plan in
      TextShapes.planLink.record([
        "navn": .text(municipalityNames([plan.municipality])),
        "adresse": .text(address(.plan(plan.municipality))),
        "tittel": .text(plan.title),
        "periode": .text(plan.period),
        "mal_antall": .text(texts.text("swift.antall.mal", count: plan.goals.count)),
        "tiltak_antall": .text(texts.text("swift.antall.tiltak", count: plan.measures.count)),
      ])
    }
    return PageContent(
      layout: .plans, heading: written.title ?? text("bunn.planen"),
      description: written.summary ?? siteDescription, contentLanguage: written.otherLanguage,
      fields: [
        "planoversikt": .record(
          TextShapes.plans.record([
            "ingress": .linked(written.summary), "innhold": html(written, place),
            "planer": .list(plans),
          ]))
      ])
  }

  /// A municipality's plan.
  func planPage(_ place: Int) -> PageContent {
    let municipality = site.municipalities[place]
    guard let plan = site.plans.first(where: { $0.municipality == municipality.id }) else {
      preconditionFailure("'\(municipality.id)' has a plan's page and no plan")
    }
    let numbers = Set(plan.goals.map(\.number))
    let goals = plan.goals.map { goal in
      TextShapes.goal.record([
        "id": .text("mal-\(goal.number)"),
        "nummer": .text(String(goal.number)),
        "tittel": .text(goal.title),
        "strategier": .lines(goal.strategies),
        "sitater": .lines(goal.quotes),
        "tiltak": .list(plan.measures.filter { $0.goal == goal.number }.map(measure)),
      ])
    }
    let others = plan.measures.filter { $0.goal.map { !numbers.contains($0) } ?? true }
    return PageContent(
      layout: .plan, heading: planHeading(municipality),
      description: text("swift.beskrivelse.plan", ["kommune": municipality.name]),
      municipality: place,
      above: [.link(written(.plans).title ?? text("bunn.planen"), address(.plans))],
      fields: [
        "plan": .record(
          TextShapes.plan.record([
            "tittel": .text(plan.title),
            "periode": .text(plan.period),
            "kilder": sources(plan.sources),
            "mal": .list(goals),
            "andre_tiltak": .list(others.map(measure)),
          ]))
      ])
  }

  private func measure(_ measure: PlanMeasure) -> ViewRecord {
    let names = measure.responsible.compactMap(providerName)
    let responsible = names + [measure.responsibleText].compactMap(\.self)
    return TextShapes.measure.record([
      "id": .text(measure.id),
      "tittel": .text(measure.title),
      "beskrivelse": .text(measure.description),
      "ar": .text(wording.years(from: measure.from, to: measure.to)),
      "finansiering": .text(measure.funding),
      "ansvarlig": .text(responsible.isEmpty ? nil : wording.joined(responsible)),
      "status": .text(measure.status.map { planStatus($0) }),
      "ble_til": .list(measure.becameOffers.compactMap { index.places.offers[$0] }.map(offerLink)),
      "del": .text(measure.sources.first?.page.map(part)),
    ])
  }

  private func planStatus(_ status: String) -> String { status.capitalizedFirst }
}
