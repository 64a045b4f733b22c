import SiteBase

/// Words of the language that the search reads questions and texts by, beside those of themes, audiences
/// and the dictionary.
package struct SearchWordList: Sendable {
  /// What the words are for.
  package enum Purpose: String, Sendable, CaseIterable {
    /// Words that mean nothing for what is wanted.
    case stopWords = "stoppord"
    /// The last parts that compounds are taken apart at.
    case compoundHeads = "sisteledd"
    /// Words that tell how a text is written; one that only bodies have is not indexed.
    case generalWords = "allmenne"
    /// People one can be close to; the word alone means that someone asks for another.
    case relations = "narstaende"
    /// People who are close to the one who asks only beside one of ``possessives``.
    case ownedPersons = "personer"
    /// Words that make a person one's own.
    case possessives = "eieord"
    /// Words after which a parent is the one who needs help («nybakt mor»).
    case becoming = "blir"
    /// The words for 1, 2, 3 …
    case numbers = "tallord"
    /// What follows a number that is an age in years.
    case ageUnits = "aldersord"
    /// What may follow an age.
    case old = "gammel"
    /// What follows a number that is an age below a year or two.
    case months = "maneder"
    /// What after months and weeks means that they are no age.
    case notAnAge = "ikke-alder"
    /// What is before a number that is an age.
    case ageLeads = "foran-alder"
    /// What after a number means that it is no age.
    case amounts = "mengder"
    /// What is before a place.
    case placeLeads = "foran-sted"
  }

  /// What they are for.
  package let purpose: Purpose
  /// The words in the file's order; phrases have spaces.
  package let words: [String]
  /// Where the words are in the file.
  package let range: SourceRange
}

extension Site {
  /// The words for a purpose, in the order of the file; empty when it has none.
  package func searchWords(for purpose: SearchWordList.Purpose) -> [String] {
    searchWordLists.filter { $0.purpose == purpose }.flatMap(\.words)
  }
}

extension SearchWordList {
  static let vocabulary = VocabularyFile(
    "sokespraak", nil, schema, id: { _ in nil }, into: \.searchWordLists
  ) { record, _ in
    let words = record.value.words.split(whereSeparator: \.isWhitespace)
    return SearchWordList(
      purpose: record.value.purpose, words: words.map { String($0.replacing("_", with: " ")) },
      range: record.range(\.words))
  }

  /// A list as it is read.
  struct Entry: Sendable {
    var purpose = Purpose.stopWords
    var words = ""
  }

  private static let schema = Schema(
    "søkeliste", "Ord i språket som søket leser spørsmål og tekster med.", empty: Entry()
  ) {
    Field(
      "id",
      .choice([
        (.stopWords, "sier ikke noe om hva noen leter etter: «jeg», «trenger»"),
        (.compoundHeads, "siste ledd som sammensatte ord deles ved: «angst|gruppe»"),
        (
          .generalWords, "sier hvordan en tekst er skrevet; står de bare i brødtekst, søkes de ikke"
        ),
        (.relations, "noen som står en nær: «søsteren» betyr at noen spør for en annen"),
        (
          .ownedPersons, "står en nær bare ved siden av et eieord: «mannen min», men ikke «en mann»"
        ),
        (.possessives, "eieord: «min»"),
        (.becoming, "foran en forelder som selv trenger hjelp: «nybakt mor»"),
        (.numbers, "tallene fra 1 og oppover, i rekkefølge"),
        (.ageUnits, "etter et tall som er en alder: «15-åring»"),
        (.old, "kan stå etter en alder: «15 år gammel»"),
        (.months, "etter et tall som er en alder under et år eller to: «8 måneder»"),
        (.notAnAge, "etter måneder og uker som ikke er en alder: «14 uker på vei»"),
        (.ageLeads, "foran et tall som er en alder: «jeg er 14»"),
        (.amounts, "etter et tall som ikke er en alder: «jeg er 14 dager»"),
        (.placeLeads, "foran et sted: «i Tønsberg»"),
      ]), \.purpose, "Hva ordene brukes til.", required: true)
    Field(
      "ord", .text(namesNumbers: false), \.words,
      "Ordene med mellomrom mellom. `på_vei` er ord på rad.", required: true)
  }
}
