import SearchIndex

/// The catalogue of docs/sokeindeks.md's worked example; its index lies in
/// `Tests/SharedFixtures/search/indeks`, where the client's tests read it.
enum SmallCatalogue {
  static let documents: [SearchDocument] = {
    var group = SearchDocument(
      id: "nes-angstgruppe", path: "tilbud/nes-angstgruppe/", title: "Angstgruppe",
      summary: "Treff andre som har angst.", kind: .voluntary)
    group.provider = "Mental Helse"
    group.keywords = ["panikk", "samtalegruppe"]
    group.body = "Kaffe på kjøkkenbenken."
    group.themes = [1]
    group.broaderThemes = [0]
    group.municipalities = [0]
    group.age = .range(18...120)
    group.facts = [.free, .withoutReferral]
    var talk = SearchDocument(
      id: "samtaler-om-sovn", path: "tilbud/samtaler-om-sovn/", title: "Samtaler om søvn",
      summary: "Snakk med noen når du ligger våken.", kind: .service)
    talk.otherNames = ["T19"]
    talk.provider = "Nes kommune"
    talk.themes = [0]
    talk.crisisServices = [0]
    talk.audiences = [0]
    talk.municipalities = [0]
    talk.age = .range(13...17)
    talk.deniedFacts = [.free]
    var family = SearchDocument(
      id: "oy-parorendestotte", path: "tilbud/oy-parorendestotte/", title: "Pårørendestøtte",
      summary: "For deg som er glad i noen.", kind: .relatives)
    family.audiences = [1]
    family.municipalities = [1]
    family.relativeAge = .range(16...120)
    return [group, talk, family]
  }()

  static let vocabulary: SearchVocabulary = {
    var vocabulary = SearchVocabulary()
    vocabulary.themes = [
      SearchConcept(id: "psykisk-helse", names: ["Psykisk helse"], everydayWords: ["sliter"]),
      SearchConcept(id: "angst", names: ["Angst"], everydayWords: ["tør ikke"], broader: 0),
    ]
    vocabulary.audiences = [
      SearchConcept(id: "ungdom", names: ["Ungdom"], typicalAge: 13...17),
      SearchConcept(id: "parorende", names: ["Pårørende"]),
    ]
    vocabulary.relativesAudience = 1
    vocabulary.lifeStages = [
      SearchLifeStage(id: "13-15", ages: 13...15, everydayWords: ["konfirmant"])
    ]
    vocabulary.municipalities = [
      SearchMunicipality(id: "nes", name: "Nes", county: "A", neighbours: ["oy"]),
      SearchMunicipality(id: "oy", name: "Øyene", county: "B"),
    ]
    vocabulary.dictionary = [
      DictionaryGroup(
        word: "angst", forms: ["anxiety", "redd for alt"], near: ["panikk"], broader: []),
      DictionaryGroup(word: "søvn", forms: ["insomnia", "får ikke sove"]),
    ]
    vocabulary.crisisServices = ["samtale"]
    vocabulary.crisisWordGroups = [
      CrisisWordGroup(id: "jeg", words: "jeg meg"),
      CrisisWordGroup(id: "andre", words: "han sønnen"),
      CrisisWordGroup(id: "ikke", words: "ikke"),
      CrisisWordGroup(id: "foran", words: "er utsatt for"),
      CrisisWordGroup(id: "likevel", words: "slutt* bare"),
    ]
    vocabulary.crises = [
      CrisisEntry(
        id: "selvmord",
        rules: [
          CrisisRule(groups: ["selvmord* selvmordstanker"]), CrisisRule(groups: ["<ikke>", "leve"], within: 4),
        ],
        services: [0]),
      CrisisEntry(id: "overdose", rules: [CrisisRule(groups: ["<ikke>", "kontakt_med"])]),
      CrisisEntry(
        id: "vold",
        rules: [
          CrisisRule(groups: ["vold"]),
          CrisisRule(groups: ["slå slår slått", "<jeg> <andre>"], cancelling: ["en prat"]),
        ],
        quickExit: true),
    ]
    return vocabulary
  }()

  /// The whole index and one of many files.
  static func index(isSharded: Bool) -> SearchIndexOutput {
    var options = SearchIndexOptions()
    if isSharded {
      options.wholeLimit = 0
      options.partitionLimit = 2
      options.placeLimit = 2
      options.cardsPerFile = 2
      options.shardBytes = 64
    }
    return buildSearchIndex(documents, vocabulary: vocabulary, options: options)
  }
}
