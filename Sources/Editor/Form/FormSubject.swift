import SiteModel
import SiteRendering

extension FormTarget {
  /// The page that shows the thing, by what it is about; nil for what is on many pages or none.
  var subject: PageSubject? {
    let owner = id.split(separator: "/").first.map(String.init) ?? id
    switch kind {
    case .offer: return .offer(id)
    case .translation: return .offer(owner)
    case .provider: return .provider(id)
    case .theme: return .theme(id)
    case .audience: return .audience(id)
    case .lifeStage: return .lifeStage(id)
    case .municipality: return .municipality(id)
    case .page, .guide, .municipalityPage:
      guard let written = WrittenID(kind, id) else { return nil }
      let pageKind: PageKind =
        written.municipality.map { .municipality($0) } ?? (kind == .guide ? .guide : .page)
      return .written(pageKind, id: written.id)
    case .helpline: return .written(.page, id: FixedPage.helpNow.rawValue)
    case .word: return .glossary
    case .site: return .site
    case .plan, .goal, .measure: return .plan(owner)
    case .figure: return .figures(owner)
    case .card: return nil
    }
  }

  /// The language of that page; nil for the site's own.
  var language: SiteLanguage? { translation?.language ?? WrittenID(kind, id)?.language }

  /// The position of that page among those of a site, in the site's own language where it isn't in that one;
  /// nil where there is none.
  ///
  /// - Complexity: O(*n*) in the number of pages.
  func pageIndex(in pages: SitePages) -> Int? {
    subject.flatMap { pages.index(of: $0, in: language) ?? pages.index(of: $0) }
  }
}
