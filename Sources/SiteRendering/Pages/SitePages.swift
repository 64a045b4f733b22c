import SiteModel
import Templates

/// The files of a compiled site, each rendered when it is asked for.
///
/// Any number of threads may ask at a time, in any order and more than once; the answers are the
/// same.
package struct SitePages: Sendable {
  private let pages: [PlannedPage]
  private let redirects: [PlannedRedirect]
  private let renderers: [SiteLanguage: PageRenderer]
  private let siteLanguage: SiteLanguage
  /// The pages that search engines need not know.
  private let unlisted: Set<Route>

  /// - Parameter renderers: One for each language.
  /// - Parameter withdrawn: The pages of offers that lists leave out for the age of their facts.
  init(
    pages: [PlannedPage], redirects: [PlannedRedirect],
    renderers: [SiteLanguage: PageRenderer], siteLanguage: SiteLanguage, withdrawn: [Route]
  ) {
    unlisted = Set([.notFound, .myList] + withdrawn)
    self.pages = pages
    self.redirects = redirects
    self.renderers = renderers
    self.siteLanguage = siteLanguage
  }

  /// How many files there are: pages, then pages that lead on from old addresses.
  package var count: Int { pages.count + redirects.count }

  /// How many of them are pages.
  package var pageCount: Int { pages.count }

  /// Whether other pages have the same addresses in the same order.
  func hasSameAddresses(_ pages: [PlannedPage], _ redirects: [PlannedRedirect]) -> Bool {
    self.pages.elementsEqual(pages) { $0.address.utf8.elementsEqual($1.address.utf8) }
      && self.redirects.elementsEqual(redirects) {
        $0.address.utf8.elementsEqual($1.address.utf8)
      }
  }

  /// Whether ``listedAddresses`` are those of other pages.
  package func listsSameAddresses(as other: SitePages) -> Bool {
    hasSameAddresses(other.pages, other.redirects) && unlisted == other.unlisted
  }

  /// The addresses search engines should know, from the site's root, in order: not the 404 page, the
  /// visitor's own list, old addresses and offers that lists leave out for the age of their facts.
  package var listedAddresses: [String] {
    pages.filter { !unlisted.contains($0.route) }.map(\.address)
  }

  /// The old addresses with the addresses they lead to, from the site's root, in order.
  package var formerAddresses: [(from: String, to: String)] {
    redirects.map { ($0.address, renderer(siteLanguage).target(of: $0)) }
  }

  /// The path of a file in the output folder, with `/` separators.
  package func path(at index: Int) -> String {
    outputPath(
      of: index < pages.count ? pages[index].address : redirects[index - pages.count].address)
  }

  /// The bytes of a file, in UTF-8.
  package func bytes(at index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    make(index, into: &bytes)
    return bytes
  }

  /// Makes `bytes` hold the bytes of a file, in UTF-8, in the room it has.
  package func make(_ index: Int, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(Self.usualBytes)
    if index < pages.count {
      renderer(pages[index].language).render(pages[index], into: &bytes)
    } else {
      renderer(siteLanguage).render(redirects[index - pages.count], into: &bytes)
    }
  }

  /// What the page of an offer states; nil when it has none.
  ///
  /// - Complexity: O(*n*) in the number of pages.
  package func facts(of offer: String) -> PublicFacts? {
    plannedPage(of: offer).map(renderer(siteLanguage).facts)
  }

  /// The page of an offer, in UTF-8; nil when it has none.
  ///
  /// - Parameter language: The page's language; nil for the site's own.
  /// - Complexity: O(*n*) in the number of pages, and the rendering.
  package func page(of offer: String, in language: SiteLanguage? = nil) -> [UInt8]? {
    index(of: .offer(offer), in: language).map(bytes)
  }

  /// What the page in a file is about, and the page's language; nil for a page that leads on from an old
  /// address.
  package func subject(at index: Int) -> (subject: PageSubject, language: SiteLanguage)? {
    guard index < pages.count else { return nil }
    return (PageSubject(pages[index].route), pages[index].language)
  }

  /// The position of the first page about something; nil where there is none.
  ///
  /// - Parameter language: The page's language; nil for the site's own.
  /// - Complexity: O(*n*) in the number of pages.
  package func index(of subject: PageSubject, in language: SiteLanguage? = nil) -> Int? {
    let language = language ?? siteLanguage
    return pages.firstIndex { $0.language == language && PageSubject($0.route) == subject }
  }

  /// The address of a page from the site's root, without `/` in front.
  package func address(at index: Int) -> String { pages[index].address }

  private func plannedPage(of offer: String) -> PlannedPage? {
    pages.first { $0.language == siteLanguage && $0.route == .offer(offer) }
  }

  private func renderer(_ language: SiteLanguage) -> PageRenderer {
    guard let renderer = renderers[language] else {
      preconditionFailure("There is a renderer for each language")
    }
    return renderer
  }

  /// How much room a page gets before it is rendered; most need less.
  private static let usualBytes = 40_000
}
