import ContentEditing
import SiteBase
import SiteModel

/// An offer or a contact card as its file has it.
struct CircleRecord: Sendable {
  let id: String
  /// The file's path inside the content folder.
  let file: String
  /// The group in the file.
  let path: ContentPath
  let value: ContentValue
  /// The kind of offer; nil for a card.
  let kind: OfferKind?

  /// The folder's municipality, for an offer.
  var municipality: String { file.split(separator: "/").first.map(String.init) ?? "" }
}

/// Every record of the content that can be read, by table; drafts and ended offers too.
struct CircleRecords: Sendable {
  /// By file, then in the file's order.
  let offers: [CircleRecord]
  /// In the file's order.
  let cards: [CircleRecord]
  /// The paths of offers' files that can't be read.
  let unreadable: [String]

  init(_ files: [ContentFile]) {
    var offers: [CircleRecord] = []
    var unreadable: [String] = []
    var cards: [CircleRecord] = []
    for file in files.sorted(by: { $0.path.precedesByBytes($1.path) }) {
      if file.path == ReferenceTarget.contactCard.vocabularyPath {
        cards += Self.cards(in: file)
        continue
      }
      for offer in writtenOffers(in: file) {
        guard let value = offer.value, case .group = value else {
          unreadable.append(file.path)
          continue
        }
        offers.append(
          CircleRecord(
            id: offer.id, file: file.path, path: ContentPath(document: offer.document, []),
            value: value, kind: Self.kind(file.path, value)))
      }
    }
    self.offers = offers
    self.cards = cards
    self.unreadable = unreadable
  }

  /// The kind of an offer: what it states, or else its folder's.
  private static func kind(_ path: String, _ value: ContentValue) -> OfferKind {
    if let stated = value["type"]?.text {
      for kind in OfferKind.allCases
      where FieldDescription.ascii(kind.rawValue) == FieldDescription.ascii(stated) { return kind }
    }
    let folder = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    return OfferKind.allCases.first { $0.folder == FieldDescription.ascii(folder) } ?? .service
  }

  private static func cards(in file: ContentFile) -> [CircleRecord] {
    guard let read = try? EditableFile(file.source) else { return [] }
    return (0..<read.documentCount).flatMap { document in
      let items = read.value(at: ContentPath(document: document, []))?.items ?? []
      return items.enumerated().compactMap { index, value in
        value["id"]?.text.map {
          CircleRecord(
            id: $0, file: file.path, path: ContentPath(document: document, [.item(index)]),
            value: value, kind: nil)
        }
      }
    }
  }
}

extension OfferKind {
  /// The name of the folder that such offers go to.
  var folder: String { FieldDescription.ascii(rawValue) }
}
