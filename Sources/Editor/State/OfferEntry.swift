import ContentEditing
import SiteBase
import SiteModel

/// An offer as its file has it, published or not, and also when the compiler can't use it.
struct OfferEntry: Sendable {
  /// The offer's id: the file's `id`, or else its name.
  let id: String
  let file: ContentFile
  /// The document of the file that has the offer.
  let document: Int
  /// What is written; nil when the file can't be read.
  let value: ContentValue?
  /// The name people recognise; the id when none is written.
  let title: String
  /// The texts that a search looks in, in lower case and UTF-8.
  let searched: [UInt8]

  /// The folder's municipality.
  var municipality: String { file.path.split(separator: "/").first.map(String.init) ?? "" }

  /// The text of a key; nil when it has none.
  func text(_ key: String) -> String? { value?[key]?.text }

  /// Whether it is kept from the site by its status.
  var isDraft: Bool { text("status") == "utkast" }

  /// The offers of a file; none if it is no file of offers.
  static func all(in file: ContentFile) -> [OfferEntry] {
    guard ContentFileKind(path: file.path)?.name == "tilbud",
      let name = file.path.split(separator: "/").last.map(String.init), name != "_standard.yaml"
    else { return [] }
    let stem = String(name.prefix { $0 != "." })
    guard let read = try? EditableFile(file.source) else {
      return [OfferEntry(id: stem, file: file, document: 0, value: nil, body: nil)]
    }
    return (0..<read.documentCount).compactMap { document in
      let value = read.value(at: ContentPath(document: document, []))
      let id = value?["id"]?.text
      guard read.documentCount == 1 || id != nil else { return nil }
      return OfferEntry(
        id: id ?? stem, file: file, document: document, value: value, body: read.body)
    }
  }

  private init(
    id: String, file: ContentFile, document: Int, value: ContentValue?, body: String?
  ) {
    self.id = id
    self.file = file
    self.document = document
    self.value = value
    title = value?["tittel"]?.text ?? id
    let keys = ["tittel", "også_kalt", "kort", "søkeord", "hva_du_får", "slik_gjør_du"]
    var texts = keys.flatMap { value?[$0]?.texts ?? [] }
    texts += [id, body ?? ""]
    searched = Array(texts.joined(separator: "\n").lowercased().utf8)
  }
}

extension ContentValue {
  /// The value of a key of a group, in either spelling; nil for none.
  subscript(key: String) -> ContentValue? {
    guard case .group(let entries) = self else { return nil }
    if let entry = entries.first(where: { $0.key == key }) { return entry.value }
    let ascii = FieldDescription.ascii(key)
    return entries.first { $0.key == ascii }?.value
  }

  /// The text; nil for anything else and for an empty one.
  var text: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// The texts of a list, or the one text.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.compactMap(\.text)
    case .nothing, .group: []
    }
  }

  /// The items of a list, or the one value; none for nothing.
  var items: [ContentValue] {
    switch self {
    case .list(let items): items
    case .nothing: []
    case .text, .group: [self]
    }
  }
}
