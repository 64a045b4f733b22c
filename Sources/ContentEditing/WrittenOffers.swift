import SiteModel

/// An offer as its file has it, published or not, and also when the compiler can't use it.
package struct WrittenOffer: Sendable {
  /// The offer's id: the file's `id`, or else its name.
  package let id: String
  /// The document of the file that has the offer.
  package let document: Int
  /// What is written; nil when the file can't be read.
  package let value: ContentValue?
  /// The text below the front matter; nil in a YAML file.
  package let body: String?
}

/// The offers of a file; none if it is no file of offers.
package func writtenOffers(in file: ContentFile) -> [WrittenOffer] {
  guard ContentFileKind(path: file.path)?.name == "tilbud",
    let name = file.path.split(separator: "/").last.map(String.init), name != "_standard.yaml"
  else { return [] }
  let stem = String(name.prefix { $0 != "." })
  guard let read = try? EditableFile(file.source) else {
    return [WrittenOffer(id: stem, document: 0, value: nil, body: nil)]
  }
  return (0..<read.documentCount).compactMap { document in
    let value = read.value(at: ContentPath(document: document, []))
    let id = value?["id"]?.text
    guard read.documentCount == 1 || id != nil else { return nil }
    return WrittenOffer(id: id ?? stem, document: document, value: value, body: read.body)
  }
}
