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
    writtenOffers(in: file).map { offer in
      OfferEntry(
        id: offer.id, file: file, document: offer.document, value: offer.value, body: offer.body)
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
