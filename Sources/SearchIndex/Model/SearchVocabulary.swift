/// The words the search understands beside those in the offers, and the values of its facets.
package struct SearchVocabulary: Sendable {
  /// The themes, in the order documents name them by.
  package var themes: [SearchConcept] = []
  /// The audiences, in the order documents name them by.
  package var audiences: [SearchConcept] = []
  /// The position of the audience that stands for relatives; nil when there is none.
  package var relativesAudience: Int?
  /// The life stages, by age.
  package var lifeStages: [SearchLifeStage] = []
  /// The municipalities, in the order documents name them by.
  package var municipalities: [SearchMunicipality] = []
  /// The dictionary: words that mean the same, and words near to them.
  package var dictionary: [DictionaryGroup] = []
  /// The kinds of danger that bring the help card, the most urgent first.
  package var crises: [CrisisEntry] = []
  /// Words that the rules of ``crises`` refer to.
  package var crisisWordGroups: [CrisisWordGroup] = []
  /// The ids of the services for those in danger, in the order documents name them by.
  package var crisisServices: [String] = []

  /// Creates an empty vocabulary.
  package init() {}
}

/// A theme or an audience.
package struct SearchConcept: Sendable {
  /// The id in addresses.
  package var id: String
  /// The names in all languages; a name in a question means this concept and nothing less.
  package var names: [String]
  /// The words and phrases people use for it, in all languages.
  package var everydayWords: [String]
  /// The position of the wider theme in the same array; nil for the widest and for audiences.
  package var broader: Int?
  /// The ages it is usually about; nil when it says nothing of age. Orders offers of unknown age.
  package var typicalAge: ClosedRange<Int>?

  /// Creates a concept.
  package init(
    id: String, names: [String], everydayWords: [String] = [], broader: Int? = nil,
    typicalAge: ClosedRange<Int>? = nil
  ) {
    self.id = id
    self.names = names
    self.everydayWords = everydayWords
    self.broader = broader
    self.typicalAge = typicalAge
  }
}

/// A part of life with its ages, such as 13 to 15 years.
package struct SearchLifeStage: Sendable {
  /// The id of the life stage.
  package var id: String
  /// The ages in whole years, both ends included.
  package var ages: ClosedRange<Int>
  /// Words that tell this age in a question, such as «konfirmant».
  package var everydayWords: [String]

  /// Creates a life stage.
  package init(id: String, ages: ClosedRange<Int>, everydayWords: [String] = []) {
    self.id = id
    self.ages = ages
    self.everydayWords = everydayWords
  }
}

/// A municipality that offers belong to.
package struct SearchMunicipality: Sendable {
  /// The id in addresses.
  package var id: String
  /// Its name, which a question may hold.
  package var name: String
  /// The county it lies in; municipalities of one county share index files when there are many.
  package var county: String
  /// The ids of the municipalities whose offers are suggested when this one has none.
  package var neighbours: [String]

  /// Creates a municipality.
  package init(id: String, name: String, county: String = "", neighbours: [String] = []) {
    self.id = id
    self.name = name
    self.county = county
    self.neighbours = neighbours
  }
}

/// Words and phrases that mean the same, with their neighbours in meaning.
package struct DictionaryGroup: Sendable {
  /// The word the group is known by, which its forms are searched as.
  package var word: String
  /// Other words and phrases for the same: nynorsk, slang, misspellings, other languages.
  package var forms: [String]
  /// Words that are near in meaning, found with half the weight; of this or another group.
  package var near: [String]
  /// Words for something wider, found with a third of the weight.
  package var broader: [String]

  /// Creates a group.
  package init(word: String, forms: [String] = [], near: [String] = [], broader: [String] = []) {
    self.word = word
    self.forms = forms
    self.near = near
    self.broader = broader
  }
}
