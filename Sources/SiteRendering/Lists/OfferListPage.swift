import SiteModel
import Templates

/// Offers of a theme, an audience or a stage of life.
struct OfferListPage: SitePage {
  var head: PageHead
  var summary: (text: String, other: String?)?
  let count: String
  /// The search with the same choice made.
  let search: String
  var broader: Link?
  var narrower: [CountedLink] = []
  var municipalities: [CountedLink] = []
  /// The theme in all municipalities.
  var wholeTheme: Link?
  let groups: [OfferGroupView]
  var jumps: [CountedLink] = []
  var withoutAge: [OfferGroupView] = []
  let helplines: [HelplineView]

  static let shape = Shape<OfferListPage>(
    "Liste", "Offers of a theme, an audience or a stage of life."
  ) { f in
    f.linked("ingress", "One sentence.") { $0.summary?.text }
    f.text("ingress_sprak", "The language of that sentence when it isn't the page's.") {
      $0.summary?.other
    }
    f.text("antall", "How many offers, in words.") { $0.count }
    f.text("sok_adresse", "The search with the same choice made.") { $0.search }
    f.optional("bredere", Link.shape, "The broader theme.") { $0.broader }
    f.list("smalere", CountedLink.shape, "Narrower themes.") { $0.narrower }
    f.list("kommuner", CountedLink.shape, "The same in each municipality.") {
      $0.municipalities
    }
    f.optional("tema_adresse", Link.shape, "The theme in all municipalities.") {
      $0.wholeTheme
    }
    f.list("grupper", OfferGroupView.shape, "The offers.") { $0.groups }
    f.list("hopp", CountedLink.shape, "Links to the groups, when there are several.") {
      $0.jumps
    }
    f.list(
      "uten_alder", OfferGroupView.shape, "Offers that don't state an age, always as links."
    ) { $0.withoutAge }
    f.list("hjelpelinjer", HelplineView.shape, "At most four lines.") { $0.helplines }
  }
}
