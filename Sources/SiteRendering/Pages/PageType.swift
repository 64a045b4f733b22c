import SiteModel
import Templates

/// A kind of page: where its pages are, in which languages, which pages there are, with which layout
/// they are rendered and what of. Each is known by its identity; ``all`` is the table of them.
final class PageType: Sendable {
  /// A page made for its layout: what it says about itself, and its record.
  typealias Made = (head: PageHead, level: Level)

  /// The layout: the template's name in `maler/`.
  let layout: String
  /// The layout's own fields.
  let shape: ViewShape
  /// The folder of the pages; empty for the root. A page with an id is in a folder of that name
  /// below it.
  let folder: String
  /// The file of a page that is in no folder of its own; nil for all others.
  let file: String?
  /// The last part of the address of a page with an id.
  let slug: @Sendable (String) -> Substring
  /// What content and links call the page that has a place of its own; nil for pages with an id.
  let fixedID: String?
  /// Whether the pages exist in all languages, also where nothing is translated.
  let isInAllLanguages: Bool
  /// The pages of a site, beside those that people write.
  let routes: @Sendable (SiteIndex) -> [Route]
  /// Makes a page.
  let make: @Sendable (PageLocation, PageParts) -> Made

  init<Page: SitePage>(
    _ layout: String, folder: String, file: String? = nil, fixed: FixedPage? = nil,
    isInAllLanguages: Bool = false, _ shape: Shape<Page>,
    slug: @escaping @Sendable (String) -> Substring = { $0[...] },
    routes: @escaping @Sendable (SiteIndex) -> [Route] = { _ in [] },
    page: @escaping @Sendable (PageLocation, PageParts) -> Page
  ) {
    self.layout = layout
    self.shape = shape.view
    self.folder = folder
    self.file = file
    self.slug = slug
    self.routes = routes
    self.isInAllLanguages = isInAllLanguages
    fixedID = fixed?.rawValue
    make = { location, parts in
      let page = page(location, parts)
      return (page.head, shape.level(page))
    }
  }
}

extension PageType {
  /// What the fragment of a link to such a page gets in front: on a page of text it names a heading of
  /// the text, elsewhere an id of the page's own, or a choice of the search.
  var anchorPrefix: String {
    [.offer, .guide, .text, .municipalityPage].contains(self) ? headingIDPrefix : ""
  }
}

extension PageType: Hashable {
  static func == (a: PageType, b: PageType) -> Bool { a === b }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Shape {
  /// The shape of a layout whose only own field is a record of this shape.
  func inField(_ name: String, _ doc: String) -> Shape {
    Shape(name, doc) { f in f.record(name, self, doc) { $0 } }
  }
}

extension SiteIndex {
  /// The number of the entry that a page is about.
  func number(
    of location: PageLocation, in numbers: KeyPath<EntryNumbers, [String: Int]>
  ) -> Int {
    number(of: location.page.route.id, in: self.numbers[keyPath: numbers])
  }

  /// The number of an entry that has a page.
  func number(of id: String, in numbers: [String: Int]) -> Int {
    // Routes are made from the site's own lists.
    guard let number = numbers[id] else { preconditionFailure("'\(id)' has a page and no entry") }
    return number
  }
}
