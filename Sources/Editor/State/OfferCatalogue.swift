import SiteBase
import SiteModel
import SiteRendering

/// Every offer of the content folder, sorted by title.
struct OfferCatalogue: Sendable {
  let entries: [OfferEntry]

  private let byID: [String: Int]
  private let byFile: [ObjectIdentifier: [OfferEntry]]
  /// The published offers by id, as the site has them.
  let published: [String: Offer]

  init(_ files: [ContentFile], site: Site?, previous: OfferCatalogue?) {
    var byFile: [ObjectIdentifier: [OfferEntry]] = [:]
    var found: [OfferEntry] = []
    for file in files {
      let key = ObjectIdentifier(file.source)
      let entries = previous?.kept(file) ?? OfferEntry.all(in: file)
      guard !entries.isEmpty else { continue }
      byFile[key] = entries
      found += entries
    }
    self.byFile = byFile
    entries = found.map { (NorwegianOrder($0.title), $0) }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    byID = Dictionary(
      entries.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
    published = Dictionary(
      (site?.offers ?? []).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The offer with an id; nil for none.
  subscript(id: String) -> OfferEntry? { byID[id].map { entries[$0] } }

  /// What is known of a file, if it is the same object at the same path.
  private func kept(_ file: ContentFile) -> [OfferEntry]? {
    guard let entries = byFile[ObjectIdentifier(file.source)],
      entries.allSatisfy({ $0.file.path == file.path && $0.file.source === file.source })
    else { return nil }
    return entries
  }
}
