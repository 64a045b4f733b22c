import Markup
import SiteBase
import YAML

/// The keys of a page's file.
struct PageFields: Sendable {
  var title = ""
  var summary: String?
  var keywords: [String] = []
  var isInMenu = false
  var order = 1000
  var quickExit = false
  var readers: [String] = []
  var selection: OfferSelection?
  var helplines: [String] = []
  var levels = Levels()
  var groups: [HelpGroup] = []
  var verification: Verification?
  var sources: [SourceReference] = []

  /// The text of each level of help that the file has.
  struct Levels: Sendable {
    var danger: LevelText?
    var urgent: LevelText?
    var talk: LevelText?

    var byLevel: [HelplineLevel: LevelText] {
      [.danger: danger, .urgent: urgent, .talk: talk].compactMapValues(\.self)
    }
  }

  /// The front matter of a page, a guide page or one of their translations.
  static let schema = Schema(
    "side", "En side eller en side i veiviseren for pårørende.", empty: PageFields()
  ) {
    Field("tittel", .text(limit: 90), \.title, "Tittelen.", required: true)
    Field("kort", .text(limit: 160), \.summary, "Én setning. Høyst 160 tegn.")
    Field(
      "søkeord", .list(.text(namesNumbers: false)), \.keywords,
      "Ord og uttrykk folk skriver når de trenger siden. `mamma/pappa` er ord som kan stå for hverandre."
    )
    Field("meny", .yesNo, \.isInMenu, "Siden står i hovedmenyen.")
    Field("rekkefølge", .integer(0...10_000), \.order, "Plassen i lista, lavest først.")
    Field("forlat_raskt", .yesNo, \.quickExit, "Siden får knappen «Forlat siden raskt».")
    Field(
      "for_hvem",
      .list(
        .choice([
          ("forelder", "foreldre", "forelder"), ("partner", "partnere", "partner"),
          ("barn", "barn", "barn"), ("søsken", "søsken", "søsken"), ("venn", "venner", "venn"),
          ("alle", "alle", "alle"),
        ])), \.readers, "Hvem siden snakker til.")
    Field("tilbud", .group(OfferSelection.schema), \.selection, "Tilbudene siden slutter med.")
    Field(
      "linjer", .list(.reference(.helpline)), \.helplines,
      "Hjelpelinjene siden viser, i rekkefølge. Uten den velges de etter målgrupper og temaer.")
    Field(
      "nivåer", .group(Levels.schema), \.levels,
      "Overskrift og tegn for hvert nivå. Bare «hjelp-na».")
    Field(
      "grupper", .list(.group(HelpGroup.schema)), \.groups,
      "Hjelp etter hva det gjelder, hver med en lenke øverst. Bare «hjelp-na».")
    Field("kontrollert", .verification, \.verification, "Når siden sist ble kontrollert.")
    Field("kilde", .sources, \.sources, "Hvor opplysningene står.")
  }
}

extension OfferSelection {
  static let schema = Schema(
    "tilbudsutvalg", "Tilbud som har minst én av målgruppene og minst ett av temaene.",
    empty: OfferSelection()
  ) {
    Field("målgrupper", .list(.reference(.audience)), \.audiences, "Målgrupper.")
    Field("temaer", .list(.reference(.theme)), \.themes, "Temaer.")
    Field(
      "bare", .list(.reference(.offer)), \.only,
      "Tilbudene, valgt for hånd. Da brukes verken målgrupper eller temaer.")
  }
}

extension HelpGroup {
  static let schema = Schema(
    "hjelpegruppe", "Hjelp for én situasjon, på «Hjelp nå».", empty: HelpGroup()
  ) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field("tittel", .text(limit: 40), \.title, "Overskriften.", required: true)
    Field(
      "linjer", .list(.reference(.helpline)), \.helplines, "Linjene å ringe, i rekkefølge.")
    Field(
      "skriv", .list(.reference(.helpline)), \.written, "Linjene å skrive til, i rekkefølge.")
    Field("tilbud", .list(.reference(.offer)), \.offers, "Tilbud i kommunene.")
  }
}

extension PageFields.Levels {
  static let schema = Schema("nivåer", "De tre nivåene på «Hjelp nå».", empty: Self()) {
    Field("fare", .group(LevelText.schema), \.danger, "Fare for liv.")
    Field("haster", .group(LevelText.schema), \.urgent, "Haster.")
    Field("snakke", .group(LevelText.schema), \.talk, "Noen å snakke med.")
  }
}

extension LevelText {
  static let schema = Schema(
    "nivå", "Overskriften på et nivå og tegnene på at det gjelder.", empty: LevelText()
  ) {
    Field("tittel", .text(limit: 90), \.title, "Overskriften.", required: true)
    Field("når", .list(.text()), \.signs, "Tegnene, en linje hver.")
  }
}

/// A page's file in one language, before its languages are joined.
struct PageDraft: Sendable {
  let kind: PageKind
  let id: String
  /// Nil for the main file, which is in the site's own language.
  let language: SiteLanguage?
  let fields: PageFields
  let body: MarkupDocument
  let range: SourceRange

  /// Reads a page's file; nil when it has no title.
  init?(_ kind: PageKind, id: String, language: SiteLanguage?, _ reader: inout FileReader) {
    guard case let (root?, body?) = reader.frontMatter(),
      let record = reader.record(root, PageFields.schema), record.missingKeys.isEmpty
    else { return nil }
    reader.notePhoneNumbers(in: body)
    self.kind = kind
    self.id = id
    self.language = language
    fields = record.value
    self.body = body
    range = record.range
  }

  fileprivate var text: PageText {
    PageText(
      title: fields.title, summary: fields.summary, body: body, levels: fields.levels.byLevel,
      groups: fields.groups, file: range.file)
  }
}

/// Joins the languages of each page. A translation takes what it doesn't state from the main file.
///
/// The value is sorted by kind, order and id.
func joinPages(_ drafts: [PageDraft], siteLanguage: SiteLanguage) -> Diagnosed<[Page]> {
  var diagnostics: [Diagnostic] = []
  var pages: [Page] = []
  var groups: [String: [PageDraft]] = [:]
  for draft in drafts { groups["\(draft.kind.sortKey)/\(draft.id)", default: []].append(draft) }
  for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
    guard let main = group.first(where: { $0.language == nil }) else {
      diagnostics += group.map {
        Diagnostic(.modelTranslationWithoutOriginal, [$0.id + ".md"], at: $0.range)
      }
      continue
    }
    var texts: [SiteLanguage: PageText] = [:]
    for draft in group {
      if let language = draft.language { texts[language] = draft.text }
    }
    texts[siteLanguage] = main.text
    // Bokmål is what other languages fall back on, so a nynorsk site's own text serves as both.
    if texts[.nb] == nil { texts[.nb] = main.text }
    let fields = main.fields
    pages.append(
      Page(
        id: main.id, kind: main.kind, isInMenu: fields.isInMenu, order: fields.order,
        quickExit: fields.quickExit, readers: fields.readers, keywords: fields.keywords,
        selection: fields.selection,
        helplines: fields.helplines, verification: fields.verification, sources: fields.sources,
        texts: texts))
  }
  pages.sort {
    ($0.kind.sortKey, $0.order, $0.id) < ($1.kind.sortKey, $1.order, $1.id)
  }
  return Diagnosed(pages, diagnostics)
}

extension PageKind {
  /// Pages, then guide pages, then municipalities' pages.
  fileprivate var sortKey: String {
    switch self {
    case .page: "0"
    case .guide: "1"
    case .municipality(let id): "2" + id
    }
  }
}
