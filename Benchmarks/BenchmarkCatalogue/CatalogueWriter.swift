import Foundation

/// Writes offers as a content folder of ours, and the same offers as Hugo's.
struct CatalogueWriter {
  /// The repository's own content folder.
  let source: String
  /// The folder to write `content/` and `hugo/content/` into.
  let target: String

  func write(_ text: String, to path: String) throws {
    let url = URL(filePath: target + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The ids of a vocabulary of the repository, in the file's order.
  func ids(of vocabulary: String) throws -> [String] {
    try String(contentsOfFile: "\(source)/vokabular/\(vocabulary).yaml", encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("- id: ") }
      .map { $0.dropFirst(6).trimmingCharacters(in: CharacterSet(charactersIn: "\" ")) }
  }

  /// The audiences of the repository.
  func audiences() throws -> [MadeAudience] {
    var audiences: [MadeAudience] = []
    let text = try String(contentsOfFile: source + "/vokabular/malgrupper.yaml", encoding: .utf8)
    for line in text.split(separator: "\n") {
      if line.hasPrefix("- id: ") {
        audiences.append(MadeAudience(id: String(line.dropFirst(6)), age: nil))
      } else if line.hasPrefix("  alder: "), let last = audiences.popLast() {
        audiences.append(MadeAudience(id: last.id, age: String(line.dropFirst(9))))
      }
    }
    return audiences
  }

  /// The repository's own content, whose shared pages refer to its offers, with the made municipalities
  /// and what made offers refer to after its own.
  func writeFrame(_ vocabulary: MadeVocabulary) throws {
    let files = FileManager.default
    try? files.removeItem(atPath: target)
    try files.createDirectory(atPath: target, withIntermediateDirectories: true)
    try files.copyItem(atPath: source, toPath: target + "/content")
    // The municipalities are the last key of the settings.
    try append(
      vocabulary.municipalities.enumerated().map { index, id in
        "  - {id: \(id), navn: Kommune \(index), nummer: \"\(1000 + index)\", fylke: Fylke \(index % 15), "
          + "nettsted: \"https://www.example.no/\(id)/\", "
          + "tilgjengelighetserklæring: \"https://uustatus.no/\(id)\", språk: nb}\n"
      }, to: "nettsted.yaml")
    try append(
      vocabulary.providers.enumerated().flatMap { place, ids in
        ids.map {
          "- {id: \($0), navn: Tjeneste \($0), type: kommunal, "
            + "kommuner: [\(vocabulary.municipalities[place])]}\n"
        }
      }, to: "vokabular/tilbydere.yaml")
    try append(
      vocabulary.municipalities.map {
        "- {id: \($0)-kort, navn: Servicetorget, nettside: https://www.example.no/\($0)/, "
          + "kontrollert: {dato: 2026-01-15, av: Kommunen}}\n"
      }, to: "vokabular/kontaktkort.yaml")
    try append(
      ["- {id: kilde-1, tittel: Oppdiktet katalog, utgiver: Ingen, dato: 2026-01-01}\n"],
      to: "vokabular/kilder.yaml")
  }

  /// Adds lines at the end of a file of the copied content.
  private func append(_ lines: [String], to path: String) throws {
    let path = "content/" + path
    let text = try String(contentsOfFile: target + "/" + path, encoding: .utf8)
    try write(text + lines.joined(), to: path)
  }

  /// One offer, in both forms.
  func write(_ offer: MadeOffer) throws {
    let ours = """
      ---
      tittel: \(offer.title)
      kort: \(offer.summary)
      tilbyder: \(offer.provider)
      kommuner: [\(offer.municipality)]
      målgrupper: [\(offer.audiences.joined(separator: ", "))]
      temaer: [\(offer.themes.joined(separator: ", "))]
      \(offer.facts.joined(separator: "\n"))
      ---
      \(linked(offer.body) { "tilbud:\($0)" })
      """
    try write(ours, to: "content/\(offer.municipality)/\(offer.folder)/\(offer.id).md")
    let hugos = """
      ---
      title: \(offer.title)
      kort: \(offer.summary)
      tilbyder: [\(offer.provider)]
      kommune: [\(offer.municipality)]
      malgruppe: [\(offer.audiences.joined(separator: ", "))]
      tema: [\(offer.themes.joined(separator: ", "))]
      \(offer.facts.joined(separator: "\n"))
      ---
      \(linked(offer.body) { "/tilbud/\($0)/" })
      """
    try write(hugos, to: "hugo/content/tilbud/\(offer.id).md")
  }

  private func linked(_ body: String, _ address: (String) -> String) -> String {
    guard let mark = body.range(of: "{LINK:"),
      let end = body.range(of: "}", range: mark.upperBound..<body.endIndex)
    else { return body }
    let id = String(body[mark.upperBound..<end.lowerBound])
    return body.replacingCharacters(in: mark.lowerBound..<end.upperBound, with: address(id))
  }
}
