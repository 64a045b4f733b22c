import SiteModel

/// What a page of a site is about, as far as content has it in one place.
package enum PageSubject: Sendable, Hashable {
  case offer(String)
  case provider(String)
  case theme(String)
  /// A theme as the need that «Finn hjelp» asks about.
  case need(String)
  /// Someone that «Finn hjelp» asks for, by the id of a stage of life or of the audience of relatives.
  case seeker(String)
  case audience(String)
  case lifeStage(String)
  case municipality(String)
  /// A text that people write, by kind and id; also of the pages that exist whether or not a file adds text.
  case written(PageKind, id: String)
  /// The plan of a municipality.
  case plan(String)
  /// The figures of a municipality.
  case figures(String)
  /// The words of the glossary.
  case glossary
  /// The site itself: its front page.
  case site
  /// Nothing that has one place: a list of other things.
  case list
}

extension PageSubject {
  /// What the page of a route is about.
  init(_ route: Route) {
    switch route.type {
    case .offer: self = .offer(route.id)
    case .provider: self = .provider(route.id)
    case .theme, .themeIn: self = .theme(route.id)
    case .findHelpWith: self = .need(route.part)
    case .findHelpFor: self = .seeker(route.id)
    case .audience: self = .audience(route.id)
    case .lifeStage: self = .lifeStage(route.id)
    case .municipality: self = .municipality(route.id)
    case .municipalityPage: self = .written(.municipality(route.id), id: route.part)
    case .guide: self = .written(.guide, id: route.id)
    case .text: self = .written(.page, id: route.id)
    case .plan: self = .plan(route.id)
    case .figuresIn: self = .figures(route.id)
    case .glossary: self = .glossary
    case .front: self = .site
    default:
      let fixed = route.type.fixedID.flatMap { FixedPage(rawValue: $0) }
      self = fixed.map { $0.hasText ? .written(.page, id: $0.rawValue) : .list } ?? .list
    }
  }
}
