import Templates

/// The layouts of a site; the raw value is the template's name in `maler/`.
enum Layout: String, CaseIterable, Sendable {
  case front = "forside"
  case search = "sok"
  case offer = "tilbud"
  case provider = "tilbyder"
  case providers = "tilbydere"
  case theme = "tema"
  case themeInMunicipality = "tema_kommune"
  case themes = "temaer"
  case audience = "malgruppe"
  case lifeStage = "livsfase"
  case municipality = "kommune"
  case aToZ = "a-til-a"
  case letter = "bokstav"
  case relatives = "parorende"
  case guide = "guide"
  case helpNow = "hjelp-na"
  case myList = "min-liste"
  case plans = "planen"
  case plan = "plan"
  case figures = "tall"
  case page = "side"
  case notFound = "finner-ikke"
  case moved = "viderefort"

  /// The fields the layout has beside the frame's.
  @FieldList
  private var ownFields: [ViewField] {
    switch self {
    case .front: record("forside", EntranceShapes.front, "The front page.")
    case .search: record("sok", EntranceShapes.search, "The search page.")
    case .offer: record("tilbud", OfferShapes.offer, "The offer.")
    case .provider:
      record("tilbyder", ListShapes.provider, "The provider.")
      list("kontakt", of: FactShapes.contact, "Contact cards of its offers, each once.")
    case .providers:
      list("grupper_tilbydere", of: ListShapes.providerGroup, "The providers by municipality.")
    case .theme, .themeInMunicipality, .audience, .lifeStage:
      record("liste", ListShapes.offers, "The offers.")
    case .themes: record("oversikt", EntranceShapes.overview, "Every way to browse.")
    case .municipality: record("kommuneside", ListShapes.municipality, "The municipality.")
    case .aToZ, .letter:
      text("antall", "How many names, in words.")
      list("bokstaver", of: ListShapes.letter, "The alphabet.")
      list("grupper_bokstav", of: ListShapes.letterGroup, "The names by letter.")
    case .relatives: record("parorendeside", EntranceShapes.relatives, "The relatives' entrance.")
    case .guide: record("guide", TextShapes.guide, "The guide page.")
    case .helpNow: record("hjelp", EntranceShapes.helpNow, "Help now.")
    case .myList: record("minliste", TextShapes.myList, "The visitor's own list.")
    case .plans: record("planoversikt", TextShapes.plans, "The plans.")
    case .plan: record("plan", TextShapes.plan, "The plan.")
    case .figures: record("tallside", TextShapes.figures, "The figures.")
    case .page, .notFound: record("plainside", TextShapes.plain, "The page.")
    case .moved: record("viderefort", TextShapes.moved, "Where the page has moved.")
    }
  }

  /// The shape of the record the layout is rendered with.
  ///
  /// Every layout has the frame's fields first, in the same slots.
  func shape(texts: ViewShape, resources: ViewShape) -> ViewShape {
    ViewShape(
      rawValue, "The layout `\(rawValue)`.",
      FrameShapes.fields(texts: texts, resources: resources) + ownFields)
  }
}

/// The shapes of all layouts with one theme's texts and resources.
struct LayoutShapes: Sendable {
  private let shapes: [Layout: ViewShape]

  init(texts: ViewShape, resources: ViewShape) {
    shapes = Dictionary(
      uniqueKeysWithValues: Layout.allCases.map {
        ($0, $0.shape(texts: texts, resources: resources))
      })
  }

  subscript(layout: Layout) -> ViewShape {
    guard let shape = shapes[layout] else { preconditionFailure("Every layout got a shape") }
    return shape
  }

  /// The shapes by template name, for compiling.
  var entryPoints: [String: ViewShape] {
    Dictionary(uniqueKeysWithValues: shapes.map { ($0.key.rawValue, $0.value) })
  }
}
