import Foundation

/// Writes offers as a content folder of ours, and the same offers as Hugo's.
struct CatalogueWriter {
  /// The repository's own content folder, whose vocabularies and shared pages are used.
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

  /// Everything but the offers: settings, vocabularies and shared pages.
  func writeFrame(_ vocabulary: MadeVocabulary) throws {
    let files = FileManager.default
    try? files.removeItem(atPath: target)
    try files.createDirectory(
      atPath: target + "/content/vokabular", withIntermediateDirectories: true)
    try files.copyItem(atPath: source + "/felles", toPath: target + "/content/felles")
    for name in ["malgrupper", "temaer", "livsfaser", "hjelpelinjer", "ordbok", "kriseord"] {
      let file = "/vokabular/\(name).yaml"
      if files.fileExists(atPath: source + file) {
        try files.copyItem(atPath: source + file, toPath: target + "/content" + file)
      }
    }
    try write(settings(vocabulary), to: "content/nettsted.yaml")
    try write(
      vocabulary.providers.enumerated().flatMap { place, ids in
        ids.map {
          "- {id: \($0), navn: Tjeneste \($0), type: kommunal, "
            + "kommuner: [\(vocabulary.municipalities[place])]}\n"
        }
      }.joined(), to: "content/vokabular/tilbydere.yaml")
    try write(
      vocabulary.municipalities.map {
        "- {id: \($0)-kort, navn: Servicetorget, nettside: https://www.example.no/\($0)/, "
          + "kontrollert: {dato: 2026-01-15, av: Kommunen}}\n"
      }.joined(), to: "content/vokabular/kontaktkort.yaml")
    try write(
      "- {id: kilde-1, tittel: Oppdiktet katalog, utgiver: Ingen, dato: 2026-01-01}\n",
      to: "content/vokabular/kilder.yaml")
  }

  private func settings(_ vocabulary: MadeVocabulary) -> String {
    var text = """
      navn: {nb: Målekatalog}
      beskrivelse: {nb: En oppdiktet katalog å måle med.}
      adresse: https://veiviser.example/
      språk: nb
      tema: standard
      lisens: {navn: NLOD 2.0, adresse: https://data.norge.no/nlod/no/2.0}
      friskhet: {gammel_etter_måneder: 12, svært_gammel_etter_måneder: 24}
      forlat_til: https://www.yr.no/
      kommuner:

      """
    for (index, id) in vocabulary.municipalities.enumerated() {
      text += """
          - {id: \(id), navn: Kommune \(index), nummer: "\(1000 + index)", fylke: Fylke \(index % 15), \
        nettsted: "https://www.example.no/\(id)/", tilgjengelighetserklæring: "https://uustatus.no/\(id)", \
        språk: nb}

        """
    }
    return text
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
