import ContentEditing
import SiteModel
import SiteRendering
import Templates

/// The contact cards and the providers, with how many offers use each.
struct CardsPage {
  let cards: [LinkView]
  let providers: [LinkView]

  static let shape = Shape<CardsPage>("kontaktkort", "The contact cards and providers.") { f in
    f.list("kort", LinkView.shape, "The contact cards.") { $0.cards }
    f.list("tilbydere", LinkView.shape, "The providers.") { $0.providers }
  }
}

extension Editor {
  /// The list of contact cards and providers.
  func cards(_ request: EditorRequest) -> EditorResponse {
    let options = state.options
    func links(_ kind: FormTarget.Kind, _ all: [FormOption], _ key: String) -> [LinkView] {
      var counts: [String: Int] = [:]
      for entry in state.offers.entries {
        for id in Set(entry.value?[key]?.texts ?? []) { counts[id, default: 0] += 1 }
      }
      return all.map { option in
        let count = counts[option.value] ?? 0
        return LinkView(
          address: kind.rawValue + "/" + option.value, text: option.label,
          remark: count == 0
            ? texts.text("liste.brukt_av_ingen") : texts.text("liste.brukt_av", count: count))
      }
    }
    let page = CardsPage(
      cards: links(.card, options[.contactCard], "kontakt"),
      providers: links(.provider, options[.provider], "tilbyder"))
    let frame = frame(texts.text("kontaktkort.tittel"), request)
    return .page(status: 200, html: resources.page(.cards, frame, CardsPage.shape.level(page)))
  }
}
