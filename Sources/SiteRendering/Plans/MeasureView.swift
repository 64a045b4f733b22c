import SiteModel
import Templates

/// A measure of a plan.
struct MeasureView {
  let measure: PlanMeasure
  let links: SiteLinks

  static let shape = Shape<MeasureView>("Tiltak", "A measure of a plan.") { f in
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
    f.list("nevnt", Link.shape, "Providers it mentions without giving them the responsibility.") {
      $0.measure.mentioned.compactMap($0.links.provider)
    }
    f.text("status", "How far it has come.") { $0.measure.status?.capitalizedFirst }
    f.list("gjelder", Link.shape, "The offers it is about.") { $0.offers($0.measure.offers) }
    f.list("ble_til", Link.shape, "The offers it became.") { $0.offers($0.measure.becameOffers) }
    f.text("del", "The part of the document.") {
      $0.measure.sources.first?.page.map($0.links.wording.part)
    }
    f.list("kilder", SourceView.shape, "Where it is on the web.") { view in
      view.links.sources(view.measure.sources.filter { $0.website != nil })
    }
  }

  private func offers(_ ids: [String]) -> [Link] {
    ids.compactMap { links.index.numbers.offers[$0] }.map(links.offer)
  }
}
