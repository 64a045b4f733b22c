import ContentEditing
import SiteModel
import SiteRendering

extension FormTarget {
  /// What kind of thing a form is about; also the word in the form's address.
  enum Kind: String, CaseIterable {
    case offer = "tilbud"
    case card = "kontaktkort"
    case provider = "tilbyder"
    /// Its id is the offer's and the language, such as `x/nn`.
    case translation = "oversett"
    /// A page of the site. Its id is the file's, and the language for a translation, such as `om/nn`.
    case page = "side"
    /// A page of the relatives' guide, with ids as those of pages.
    case guide = "guide"
    /// A municipality's own page. Its id begins with the municipality's, such as `by/om-kommunen`.
    case municipalityPage = "kommuneside"
    case theme = "tema"
    case audience = "malgruppe"
    case lifeStage = "livsfase"
    case helpline = "hjelpelinje"
    case word = "ord"
    case municipality = "kommune"
    /// The settings of the site, whose id is ``FormTarget/siteID``.
    case site = "nettsted"
    /// The plan of a municipality, by its id.
    case plan = "plan"
    /// A goal of a plan, by the municipality and the goal's number.
    case goal = "planmal"
    /// A measure of a plan, by the municipality and the measure's id.
    case measure = "plantiltak"
    /// A figure, by the municipality and its own id.
    case figure = "tall"
  }

  /// The id in the address of the form of the settings.
  static let siteID = "nettstedet"
}

extension FormTarget.Kind {
  /// The name of the kind of file.
  var fileKind: String {
    switch self {
    case .offer, .card, .site, .plan, .word: rawValue
    case .translation: "oversatt-tilbud"
    case .page, .guide, .municipalityPage: "side"
    case .provider: "tilbydere"
    case .theme: "temaer"
    case .audience: "malgrupper"
    case .lifeStage: "livsfaser"
    case .helpline: "hjelpelinjer"
    case .municipality: "nettsted"
    case .goal, .measure: "plan"
    case .figure: "tall"
    }
  }

  /// Where a thing is in its file.
  enum Place {
    /// It is the whole of a document.
    case document
    /// It is an entry of a list, at a key of the document or its root for nil, that has the thing's id at a
    /// key.
    case entry(of: String?, id: String)
  }

  /// Where the kind's things are in their files.
  var place: Place {
    switch self {
    case .offer, .translation, .page, .guide, .municipalityPage, .site, .plan, .figure: .document
    case .card, .provider, .theme, .audience, .lifeStage, .helpline, .word:
      .entry(of: nil, id: "id")
    case .municipality: .entry(of: "kommuner", id: "id")
    case .goal: .entry(of: "mål", id: "nummer")
    case .measure: .entry(of: "tiltak", id: "id")
    }
  }

  /// The keys that have a thing's id, which no form changes.
  var idKeys: [String] {
    if case .entry(_, let id) = place, id != "id" { ["id", id] } else { ["id"] }
  }

  /// Whether it is a text that people write, with a file for each language.
  var isWritten: Bool { [.page, .guide, .municipalityPage].contains(self) }

  /// The keys of a document whose entries have forms of their own, with the kind of these.
  var inner: [(key: String, kind: FormTarget.Kind)] {
    switch self {
    case .site: [("kommuner", .municipality)]
    case .plan: [("mål", .goal), ("tiltak", .measure)]
    default: []
    }
  }

  /// The key of offers that has the ids of such things; nil where offers don't refer to them.
  var keyOfOffers: String? {
    switch self {
    case .card: "kontakt"
    case .provider: "tilbyder"
    case .theme: "temaer"
    case .audience: "målgrupper"
    default: nil
    }
  }
}

/// What a written page's file is called.
struct WrittenID: Equatable {
  /// The municipality; nil for a page of the whole site.
  var municipality: String?
  let id: String
  /// The language; nil for the site's own.
  var language: SiteLanguage?

  /// Reads the id of a form; nil for one that no written page has.
  init?(_ kind: FormTarget.Kind, _ id: String) {
    var parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if kind == .municipalityPage, parts.count > 1 { municipality = parts.removeFirst() }
    if parts.count == 2 {
      guard let language = SiteLanguage(rawValue: parts.removeLast()) else { return nil }
      self.language = language
    }
    guard kind.isWritten, parts.count == 1,
      kind != .municipalityPage || municipality.map({ $0 != Self.shared }) ?? false
    else { return nil }
    self.id = parts[0]
  }

  /// The folder of what is no municipality's own.
  private static let shared = "felles"

  /// The file's path inside the content folder.
  func path(_ kind: FormTarget.Kind) -> String {
    let folder = (municipality ?? Self.shared) + (kind == .guide ? "/guider" : "/sider")
    return "\(folder)/\(id)\(language.map { "." + $0.rawValue } ?? "").md"
  }
}
