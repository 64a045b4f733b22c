import SiteModel
import Templates

extension Edition {
  /// An offer's page. A page about violence or abuse has a quick exit and says nothing in its title.
  func offerPage(_ number: Int, _ place: PagePlace) -> PageContent {
    let offer = site.offers[number]
    let texts = offer.texts(in: language)
    let municipality =
      offer.municipalities.count == 1
      ? index.places.municipalities[offer.municipalities[0]] : nil
    return PageContent(
      layout: .offer, heading: texts.title,
      title: text(
        "swift.tittel.tilbud",
        [
          "tittel": texts.title, "kommune": municipalityNames(offer.municipalities),
          "nettsted": siteName,
        ]),
      description: texts.summary, municipality: municipality,
      quickExit: index.numbers[number].themes.contains { index.themes.hasQuickExit[$0] },
      above: offer.municipalities.first.flatMap(municipalityLink).map { [$0] } ?? [],
      fields: [
        "tilbud": .record(self.offer(number, root: place.root, address: place.page.address))
      ])
  }
}
