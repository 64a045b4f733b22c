import Markup
import SiteModel

/// How hard the texts are, and the long words that make them so.
func readingSection(_ site: Site) -> ReportSection {
  let offers = keptOffers(of: site)
  let texts = offers.map { (offer: $0, readability: $0.body.readability) }
    .filter { $0.readability.words >= ReadabilityLimits.words }
  let hard = texts.filter { lix($0.readability) > ReadabilityLimits.lix }
  let long = texts.filter { sentence($0.readability) > ReadabilityLimits.sentence }
  var section = ReportSection(
    id: "lesbarhet", title: "Er tekstene lette å lese?",
    lead: """
      LIX er antall ord i hver setning pluss prosenten ord med mer enn seks bokstaver. Under 40 er lett, over \
      \(ReadabilityLimits.lix) er tungt for en som er sliten eller redd. Tekster under \
      \(ReadabilityLimits.words) ord måles ikke: da sier tallet for lite.
      """)
  section.figures = [
    ReportFigure(
      String(hard.count),
      "av \(texts.count) målte tekster er tunge (LIX over \(ReadabilityLimits.lix))",
      hard.isEmpty ? "" : "Bytt ordene i lista under med korte, og del setningene."),
    ReportFigure(
      String(long.count), "har lange setninger (over \(ReadabilityLimits.sentence) ord i snitt)",
      long.isEmpty ? "" : "Sett punktum oftere."),
    ReportFigure(
      median(texts.map { lix($0.readability) }).map { String(Int($0.rounded())) } ?? "–",
      "median LIX", ""),
  ]
  let words = heavyWords(texts.map(\.offer))
  section.tables = [
    ReportTable(
      "tunge-tekster", "De tyngste tekstene først",
      ["Tilbud", "LIX", "Ord i hver setning", "Ord", "Ordene som veier mest"],
      texts.sorted {
        (-$0.readability.lix, $0.offer.id) < (-$1.readability.lix, $1.offer.id)
      }
      .map { offer, readability in
        [
          offer.cell,
          ReportCell(
            lix(readability), lix(readability) > ReadabilityLimits.lix ? .weak : .plain),
          ReportCell(
            sentence(readability),
            sentence(readability) > ReadabilityLimits.sentence ? .weak : .plain),
          ReportCell(readability.words),
          ReportCell(heavyWords([offer]).prefix(6).map(\.word).joined(separator: ", ")),
        ]
      }, shown: 20, empty: "Ingen tekster er lange nok til å måles."),
    ReportTable(
      "tunge-ord", "Lange ord som går igjen", ["Ord", "Ganger", "Tekster"],
      words.filter { $0.texts > 1 }
        .map { [ReportCell($0.word), ReportCell($0.count), ReportCell($0.texts)] }, shown: 20),
  ]
  return section
}

private func lix(_ readability: Readability) -> Int { Int(readability.lix.rounded()) }

private func sentence(_ readability: Readability) -> Int {
  readability.words / max(1, readability.sentences)
}

/// A long word of texts.
struct HeavyWord: Sendable, Equatable {
  let word: String
  /// How many times it is there.
  var count: Int
  /// In how many of the texts.
  var texts: Int
}

/// The words of more than six letters in the texts of offers, those that weigh most first: how often times
/// how many letters above six.
///
/// - Complexity: O(*n*) in the length of the texts, and sorting the distinct words.
func heavyWords(_ offers: [Offer]) -> [HeavyWord] {
  var found: [String: HeavyWord] = [:]
  for offer in offers {
    var counts: [String: Int] = [:]
    let words = offer.body.plainText.body.lowercased().split { character in
      !character.isLetter && character != "-"
    }
    for word in words where word.count > 6 { counts[String(word), default: 0] += 1 }
    for (word, count) in counts {
      found[word, default: HeavyWord(word: word, count: 0, texts: 0)].count += count
      found[word]?.texts += 1
    }
  }
  func weight(_ word: HeavyWord) -> Int { word.count * (word.word.count - 6) }
  return found.values.sorted { (weight($1), $0.word) < (weight($0), $1.word) }
}
