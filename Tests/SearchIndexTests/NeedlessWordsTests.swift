import SiteBase
import SiteTestSupport
import Testing

@testable import SearchIndex
@testable import SiteModel

@Suite("What a question finds anyway is left out of the index") struct NeedlessWordsTests {
  private static let file = SourceFile(path: "ordbok.yaml", bytes: [])

  private static func lexicon(
    _ dictionary: [(word: String, forms: [String])] = [], concepts: [Concept] = []
  ) -> Lexicon {
    let range = SourceRange(file: file, start: 0, end: 0)
    return Lexicon(
      concepts: concepts, themeCount: concepts.count,
      dictionary: dictionary.map {
        DictionaryEntry(word: $0.word, forms: $0.forms, near: [], broader: [], range: range)
      },
      words: SmallCatalogue.site.searchWords(for:))
  }

  private static func keys(_ words: some Sequence<[UInt8]>) -> Set<String> {
    Set(words.map { String(decoding: $0, as: UTF8.self) })
  }

  @Test("phrases and compounds that hold another form of their term")
  func forms() {
    let lexicon = Self.lexicon([
      (
        "søvn",
        [
          "ligger våken", "ligger våken om natta", "søvnproblemer", "sove", "får ikke sove",
          "insomnia",
        ]
      ),
      ("skilsmisse", ["gått fra hverandre", "brudd", "samlivsbrudd"]),
    ])
    #expect(Self.keys(lexicon.canonical.keys) == ["sov", "insomni", "brud"])
    #expect(Self.keys(lexicon.phrases.keys) == ["lig vak", "gat fra hverandr"])
  }

  @Test("phrases with a person, who is read before the words are looked up")
  func persons() {
    let lexicon = Self.lexicon([
      ("barsel", ["nybakt mor", "redd for mannen min", "mor er borte", "mannen borte"])
    ])
    #expect(Self.keys(lexicon.phrases.keys) == ["nybakt mor", "man bort"])
    for phrase in ["kona mi drikker", "min mann", "mannen min", "bror ruser seg", "my mother"] {
      #expect(lexicon.persons.areRead(in: phrase), "\(phrase)")
    }
    for phrase in ["bror", "en mann", "nybakt far", "får ikke sove", "alene mor"] {
      #expect(!lexicon.persons.areRead(in: phrase), "\(phrase)")
    }
  }

  @Test("everyday words of a concept that a part of them means")
  func everydayWords() {
    let lexicon = Self.lexicon(concepts: [
      Concept(
        id: "sovn", names: ["Søvn"],
        everydayWords: ["søvnproblemer", "sovemedisin", "søvn er vanskelig", "våken hele natta"]),
      Concept(id: "rus", names: ["Rus", "Rusproblemer"], everydayWords: ["søvnproblemer"]),
    ])
    let told = lexicon.meanings.mapValues { $0.concepts.map(\.concept) }
    #expect(told[Array("sovn".utf8)] == [0])
    // It means the other concept by itself.
    #expect(told[Array("sovnproblem".utf8)] == [1])
    #expect(told[Array("sovemedisin".utf8)] == [0])
    // A name stays, whatever its parts mean.
    #expect(told[Array("rusproblem".utf8)] == [1])
    #expect(told[Array("sovn er vanskelig".utf8)] == nil)
    #expect(told[Array("vak hel nat".utf8)] == [0])
  }

  @Test("bodies, general words of keywords of several words, and long compounds among keywords")
  func generalWords() throws {
    func file(_ path: String, _ text: String) -> ContentFile {
      ContentFile(path: path, source: SourceFile(path: path, bytes: Array(text.utf8)))
    }
    let offer = file(
      "nes/tiltak/nes-a.md",
      """
      ---
      tittel: Uansett
      kort: Noe annet.
      kommuner: [nes]
      søkeord: [komme videre uansett hva, tidligere straffet, likevel, hageaktivitetsgruppe]
      også_kalt: [Hjelp til å leve, Her og nå]
      kilde: [{dokument: plan}]
      ---
      Likevel er kjøkkenventilatoren i orden, ifølge brannvesenet i 2017.
      """)
    let files = SmallCatalogue.files + [offer]
    let site = try #require(readSite(files, date: Catalogue.date, jobs: 1).value)
    let made = try #require(site.offers.first { $0.id == "nes-a" })
    let document = SearchDocument(made, .usual, SiteLists(site))
    let postings = Postings([document], Self.lexicon(), jobs: 1)
    let terms = Self.keys(postings.terms)
    #expect(
      terms.isSuperset(of: [
        "uanset", "vider", "straf", "likevel", "hageaktivitet", "grup", "her", "og", "na",
      ]), "\(terms)")
    #expect(
      terms.isDisjoint(with: [
        "tidliger", "kjokkenventilator", "hageaktivitetsgrup", "til", "hjelp",
      ]))
  }

  @Test("words of a crisis rule that begin with another")
  func crises() {
    let index = SmallCatalogue.index(isSharded: false)
    let core = index.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(core.contains(#"["selvmord","samtale","selvmord*\n=2,leve;4;3"]"#))
  }

  @Test("both ways of cutting an ending say the same")
  func endings() throws {
    let patterns = try [StemPatterns.verbal, StemPatterns.ending].map { try Regex($0) }
    let all = SearchIndex.verbalEndings + SearchIndex.endings
    for start in ["bol", "vent", "strev", "klatr"] {
      for ending in all {
        for more in [[], Array("s".utf8), Array("ing".utf8), Array("ene".utf8)] {
          let word = Array(start.utf8) + ending + more
          let text = String(decoding: word, as: UTF8.self)
          let found = try patterns.lazy.compactMap { try $0.wholeMatch(in: text) }.first
          guard let left = found?.output[1].substring else { continue }
          var cut = word
          stem(&cut)
          var expected = Array(left.utf8)
          // What follows the cut: a doubled consonant is made single, «-leg» becomes «-lig».
          if expected.count > 3, expected.last == expected.dropLast().last,
            !"aeiouy".utf8.contains(expected[expected.count - 1])
          {
            expected.removeLast()
          }
          #expect(cut == expected, "\(text)")
        }
      }
    }
  }
}
