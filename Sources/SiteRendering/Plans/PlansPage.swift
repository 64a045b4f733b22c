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
