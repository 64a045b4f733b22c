import SiteModel
import Templates

/// The municipalities' plans.
struct PlansPage: SitePage {
  private let body: WrittenBody

  init(_ location: PageLocation, _ parts: PageParts) { body = WrittenBody(location, parts) }

  var head: PageHead { body.head(heading: body.links.wording.texts.text("bunn.planen")) }

  static let shape = Shape<PlansPage>("Planoversikt", "The municipalities' plans.") { f in
    f.linked("ingress", "One sentence.") { $0.body.written.summary }
    f.html("innhold", "The text.") { $0.body.html }
    f.list("planer", PlanLink.shape, "The plans.") { page in
      page.body.links.index.site.plans.map { PlanLink(plan: $0, links: page.body.links) }
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
      f.text("visjon", "What the municipality wants to achieve.") { $0.plan.vision }
      f.text("mal_antall", "How many goals, in words.") {
        $0.links.wording.texts.text("tall_og_ord.antall.mal", count: $0.plan.goals.count)
      }
      f.text("tiltak_antall", "How many measures, in words.") {
        $0.links.wording.texts.text("tall_og_ord.antall.tiltak", count: $0.plan.measures.count)
      }
    }
  }
}
