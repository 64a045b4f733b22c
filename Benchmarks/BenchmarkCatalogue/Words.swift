import Foundation

/// A vocabulary that grows with the text, as in real language: the number of different words follows
/// Heaps' law (a constant times the 0.6th power of the words so far) and their use Zipf's.
struct Words {
  private var used = 0

  /// Common Norwegian words, the most used ones first; the words after them are made of syllables.
  private static let common = """
    og i det er på til som å en for at med de av har ikke kan vi du om et fra den så men hjelp kommunen \
    tilbud helse samtale gruppe støtte familie ungdom voksne barn psykisk rus hverdag uke dag time sted \
    møte kurs råd venn arbeid skole bolig søvn angst sorg stress trygg åpen gratis ring snakke følge \
    mestring nettverk frivillig ansatt sammen aktivitet tur mat kaffe rom hjemme ute kveld morgen lett \
    vanskelig ensom sliten bekymret pårørende søsken forelder partner fastlege tjeneste team oppfølging
    """.split(separator: " ").map(String.init)

  private static let syllables = [
    "sam", "hel", "vern", "bru", "lyst", "tra", "kvi", "lø", "få", "mål", "ståe", "gren", "vik",
    "fjor", "dal", "nes", "ber", "skog", "tun", "lig", "het", "ing", "dom", "skap", "else", "sel",
  ]

  /// The `rank`-th word of the language, from 0.
  private static func word(_ rank: Int) -> String {
    if rank < common.count { return common[rank] }
    var rest = rank - common.count + syllables.count
    var word = ""
    while rest > 0 {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return word
  }

  /// The next word of a text.
  mutating func next(_ numbers: inout SeededNumbers) -> String {
    used += 1
    // About 50 000 different words in the 2 million of 10 000 offers: more than a real catalogue of
    // that size has, so that the search index is not flattered.
    let size = max(100, 8 * pow(Double(used), 0.6))
    // Half of running Norwegian is a few small words; without them every text would be hard to read.
    if numbers.oneIn(2) { return numbers.pick(Self.common) }
    // The inverse of Zipf's cumulative distribution with exponent 1: size^u − 1.
    return Self.word(Int(pow(size, numbers.fraction())) - 1)
  }

  /// Words that make a sentence, with a capital and a period.
  mutating func sentence(_ length: ClosedRange<Int>, _ numbers: inout SeededNumbers) -> String {
    let words = (0..<numbers.number(length)).map { _ in next(&numbers) }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// Words without a period, for titles.
  mutating func phrase(_ length: ClosedRange<Int>, _ numbers: inout SeededNumbers) -> String {
    String(sentence(length, &numbers).dropLast())
  }
}
