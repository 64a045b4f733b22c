import ContentEditing
import SiteBase
import SiteModel
import SiteRendering
import Templates

/// Everything with a form that is no offer: contact cards and providers with how many offers use each,
/// pages, the entries of the other vocabularies, and the site itself.
struct CardsPage {
  /// Things of one kind.
  struct Section {
    /// The heading's id.
    let id: String
    let heading: String
    let links: [LinkView]
  }

  let sections: [Section]

  static let shape = Shape<CardsPage>("kontaktkort", "Everything with a form but offers.") { f in
    f.list("avsnitt", section, "The kinds that have any.") { $0.sections }
  }

  private static let section = Shape<Section>("slag", "Things of one kind.") { f in
    f.text("id", "The heading's id.") { $0.id }
    f.text("overskrift", "What the things are.") { $0.heading }
    f.list("lenker", LinkView.shape, "Their forms.") { $0.links }
  }
}

extension Editor {
  /// The list of everything with a form but offers.
  func cards(_ request: EditorRequest) -> EditorResponse {
    let sections = FormTarget.Kind.listed.compactMap { kind -> CardsPage.Section? in
      let links = links(kind)
      guard !links.isEmpty else { return nil }
      return CardsPage.Section(
        id: "slag-" + kind.rawValue, heading: texts.text("kontaktkort." + kind.rawValue),
        links: links)
    }
    let frame = frame(texts.text("kontaktkort.tittel"), request)
    let page = CardsPage(sections: sections)
    return .page(status: 200, html: resources.page(.cards, frame, CardsPage.shape.level(page)))
  }

  private func links(_ kind: FormTarget.Kind) -> [LinkView] {
    if kind == .site { return [link(kind, FormTarget.siteID, texts.text("kontaktkort.navnet"))] }
    if let target = kind.target { return uses(of: kind, state.options[target]) }
    guard let site = state.site else { return [] }
    switch kind {
    case .municipality: return site.municipalities.map { link(kind, $0.id, $0.name) }
    case .lifeStage: return site.lifeStages.map { link(kind, $0.id, $0.name[state.language]) }
    case .helpline: return site.helplines.map { link(kind, $0.id, $0.name[state.language]) }
    case .word: return site.glossary.map { link(kind, $0.id, $0.word) }
    case .plan: return site.plans.map { link(kind, $0.municipality, $0.title) }
    case .figure: return site.figures.map { link(kind, "\($0.municipality)/\($0.id)", $0.title) }
    default: return site.pages.compactMap { page in written(kind, page) }
    }
  }

  /// The form of a page that people write; nil for one of another kind.
  private func written(_ kind: FormTarget.Kind, _ page: Page) -> LinkView? {
    let title = page.text(in: site)?.text.title ?? page.id
    switch (kind, page.kind) {
    case (.page, .page), (.guide, .guide): return link(kind, page.id, title)
    case (.municipalityPage, .municipality(let id)):
      let name = state.site?.municipalities.first { $0.id == id }?.name
      return link(kind, "\(id)/\(page.id)", title, remark: name)
    default: return nil
    }
  }

  private var site: SiteLanguage { state.site?.settings.language ?? .nb }

  /// The forms of what offers refer to, with how many do.
  private func uses(of kind: FormTarget.Kind, _ all: [FormOption]) -> [LinkView] {
    var counts: [String: Int] = [:]
    for entry in state.offers.entries {
      let ids = kind.keyOfOffers.flatMap { entry.value?[$0]?.texts } ?? []
      for id in Set(ids) { counts[id, default: 0] += 1 }
    }
    return all.map { option in
      let count = counts[option.value] ?? 0
      return link(
        kind, option.value, option.label,
        remark: count == 0
          ? texts.text("liste.brukt_av_ingen") : texts.text("liste.brukt_av", count: count))
    }
  }

  private func link(
    _ kind: FormTarget.Kind, _ id: String, _ text: String, remark: String? = nil
  ) -> LinkView {
    LinkView(address: kind.rawValue + "/" + id, text: text, remark: remark)
  }
}

extension FormTarget.Kind {
  /// The kinds of the list, in its order. The parts of a plan are on the plan's form.
  fileprivate static let listed: [Self] = [
    .card, .provider, .helpline, .page, .guide, .municipalityPage, .theme, .audience, .lifeStage,
    .word, .municipality, .plan, .figure, .site,
  ]

  /// What offers call it; nil for what they don't refer to.
  fileprivate var target: ReferenceTarget? {
    switch self {
    case .card: .contactCard
    case .provider: .provider
    case .theme: .theme
    case .audience: .audience
    default: nil
    }
  }
}
