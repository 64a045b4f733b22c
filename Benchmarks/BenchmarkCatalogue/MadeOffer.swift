/// One made-up offer, before it is written in either generator's form.
struct MadeOffer {
  let id: String
  let folder: String
  let title: String
  let summary: String
  let provider: String
  let municipality: String
  let audiences: [String]
  let themes: [String]
  /// Front matter beyond the above, in our own form, line by line.
  let facts: [String]
  /// The Markdown text; `{LINK:id}` marks a link to another offer.
  let body: String
}

/// A group of people with its usual age as the vocabulary writes it, such as `{fra: 13, til: 19}`;
/// nil for none.
struct MadeAudience: Equatable {
  let id: String
  let age: String?
}

/// What offers refer to.
struct MadeVocabulary {
  let municipalities: [String]
  /// Provider ids by municipality.
  let providers: [[String]]
  let audiences: [MadeAudience]
  let themes: [String]
  let offerCount: Int
}

private let weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
private let facts = ["ja", "nei", "ukjent"]
private let folders = ["tiltak", "tiltak", "frivillig", "parorende"]

/// The municipality of an offer; offers are dealt out evenly.
func municipality(of index: Int, in vocabulary: MadeVocabulary) -> Int {
  index % vocabulary.municipalities.count
}

/// The id of an offer, from its number alone, so that offers can refer to later ones.
func offerID(_ index: Int, in vocabulary: MadeVocabulary) -> String {
  "\(vocabulary.municipalities[municipality(of: index, in: vocabulary)])-tilbud-\(index)"
}

/// Makes the `index`-th offer.
func makeOffer(
  _ index: Int, in vocabulary: MadeVocabulary, _ words: inout Words, _ numbers: inout SeededNumbers
) -> MadeOffer {
  let place = municipality(of: index, in: vocabulary)
  let audiences = numbers.pick(numbers.number(1...2), of: vocabulary.audiences)
  let dropIn = numbers.pick(facts)
  let appointment = dropIn == "ja" ? "nei" : numbers.pick(facts)
  let opens = numbers.number(8...16)
  let days = numbers.pick(numbers.number(1...3), of: weekdays)
  let folder = numbers.pick(folders)
  let related = numbers.pick(3, of: Array(0..<vocabulary.offerCount)).filter { $0 != index }
  var lines = [
    "også_kalt: [\(words.phrase(2...3, &numbers))]",
    "søkeord: [\((0..<4).map { _ in words.next(&numbers) }.joined(separator: ", "))]",
    "tilgang: {henvisning: \(numbers.pick(facts)), vedtak: \(numbers.pick(facts)), "
      + "timebestilling: \(appointment), drop_in: \(dropIn), "
      + "anonymt: \(numbers.pick(facts))}",
    numbers.oneIn(3)
      ? "pris: {beløp: \(numbers.number(1...40) * 10), enhet: per gang}" : "pris: gratis",
    "åpningstider:",
    "  uke:",
    "    - {dager: [\(days.joined(separator: ", "))], fra: \"\(opens < 10 ? "0" : "")\(opens).00\", "
      + "til: \"\(opens + numbers.number(2...6)).30\"}",
    "  helligdager: stengt",
    "steder:",
    "  - {navn: \(words.phrase(1...2, &numbers)), adresse: Storgata \(numbers.number(1...99)), "
      + "postnummer: \"\(3_000 + place)\", poststed: Sted \(place), "
      + "koordinater: {bredde: 59.\(numbers.number(100...999)), lengde: 10.\(numbers.number(100...999))}, "
      + "tilgjengelighet: {rullestol: \(numbers.pick(facts)), heis: \(numbers.pick(facts))}}",
    "språk: [nb, en]",
    "tolk: \(numbers.pick(facts))",
    "hva_du_får:",
  ]
  lines.insert(contentsOf: age(for: audiences), at: 0)
  lines += (0..<3).map { _ in "  - \(words.sentence(5...9, &numbers))" }
  lines.append("slik_gjør_du:")
  lines += (0..<3).map { _ in "  - \(words.sentence(5...9, &numbers))" }
  lines += [
    "hva_skjer_først: \(words.sentence(8...14, &numbers))",
    "kontakt: [\(vocabulary.municipalities[place])-kort]",
    "kontrollert: {dato: 2026-\(numbers.pick(["01", "04", "09"]))-15, av: Kommunen}",
    "kilde: [{dokument: kilde-1, side: \"\(numbers.number(1...90))\"}]",
    "se_også: [\(related.map { offerID($0, in: vocabulary) }.joined(separator: ", "))]",
  ]
  return MadeOffer(
    id: offerID(index, in: vocabulary), folder: folder,
    // The word before the number keeps it from being read as a telephone number after «ring».
    title: "\(words.phrase(2...4, &numbers)), tilbud \(index)",
    summary: String(words.sentence(8...14, &numbers).prefix(159)),
    provider: numbers.pick(vocabulary.providers[place]),
    municipality: vocabulary.municipalities[place],
    audiences: audiences.map(\.id),
    themes: numbers.pick(numbers.number(1...4), of: vocabulary.themes), facts: lines,
    body: makeBody(related.map { offerID($0, in: vocabulary) }, &words, &numbers))
}

/// An age that fits the audiences, as the checks demand; nothing for audiences of all ages.
private func age(for audiences: [MadeAudience]) -> [String] {
  audiences.compactMap(\.age).first.map { ["alder: " + $0] } ?? []
}

/// 120 to 300 words under headings, with emphasis, a list and a link now and then.
private func makeBody(
  _ related: [String], _ words: inout Words, _ numbers: inout SeededNumbers
) -> String {
  var remaining = numbers.number(120...300)
  var paragraphs: [String] = []
  func take(_ text: String) -> String {
    remaining -= text.split(separator: " ").count
    return text
  }
  for heading in ["", "## Hvem det er for", "## Greit å vite", "## Mer om tilbudet"] {
    guard remaining > 0 else { break }
    if !heading.isEmpty { paragraphs.append(heading) }
    var sentences: [String] = []
    for _ in 0..<4 where remaining > 0 {
      sentences.append(take(words.sentence(6...16, &numbers)))
    }
    if let last = sentences.last, numbers.oneIn(2) {
      sentences[sentences.count - 1] = "**\(words.phrase(1...2, &numbers))** \(last)"
    }
    paragraphs.append(sentences.joined(separator: " "))
    if numbers.oneIn(2) {
      let items = (0..<3).map { _ in "- " + take(words.sentence(4...8, &numbers)) }
      paragraphs.append(items.joined(separator: "\n"))
    }
  }
  if let id = related.first { paragraphs.append("Se også [et annet tilbud]({LINK:\(id)}).") }
  return paragraphs.joined(separator: "\n\n") + "\n"
}
