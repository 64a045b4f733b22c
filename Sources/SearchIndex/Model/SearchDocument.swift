import SiteBase

/// One offer as the search sees it: the text to find it by and the facts to filter it by.
///
/// Knows nothing of sites, files or pages; whoever builds the index translates into this.
/// Themes, audiences and municipalities are positions in the ``SearchVocabulary``'s arrays.
package struct SearchDocument: Sendable {
  /// The offer's stable id, which `data-id` and the owner's word list name it by.
  package var id: String
  /// The page's path from the site's root without a leading slash, such as `tilbud/tonsberg-drop-in/`.
  package var path: String
  /// The offer's name.
  package var title: String
  /// Other names and abbreviations, searched like the title.
  package var otherNames: [String] = []
  /// The name of who gives it, as shown in a result; nil when not stated.
  package var provider: String?
  /// Every further name people may know the providers by: abbreviations, parents, partners.
  package var providerNames: [String] = []
  /// The one-sentence summary shown in a result, as plain text.
  package var summary: String
  /// The rest of the page's text, headings and lists included, as plain text.
  package var body: String = ""
  /// Words that are searched and never shown.
  package var keywords: [String] = []
  /// Positions in the vocabulary's themes, without repeats.
  package var themes: [Int] = []
  /// Positions of the themes wider than `themes`, without repeats and without those: a filter for a
  /// theme shows what stands under narrower ones too. They leave the ranking as it is.
  package var broaderThemes: [Int] = []
  /// Positions in the vocabulary's audiences; empty when not stated.
  package var audiences: [Int] = []
  /// Positions in the vocabulary's services for those in danger, without repeats.
  package var crisisServices: [Int] = []
  /// Positions in the vocabulary's municipalities; empty means everywhere.
  package var municipalities: [Int] = []
  /// What kind of offer this is.
  package var kind: SearchKind
  /// How old the one who uses the offer must be.
  package var age: SearchAge = .unknown
  /// Whether `age` leaves some of its audiences out, such as the parents of the children it is for:
  /// an age outside it is then not stated instead of wrong.
  package var ageLeavesOutSome = false
  /// How old a relative must be who uses the offer as a relative.
  package var relativeAge: SearchAge = .unknown
  /// The facts known to be true; a fact in neither set is unknown.
  package var facts: SearchFacts = []
  /// The facts known to be false.
  package var deniedFacts: SearchFacts = []
  /// Languages the offer is given in, as BCP 47 tags in lower case; nil when not stated.
  package var languages: [String]?
  /// When it is open, as the JSON the index has it in; nil when nothing is stated.
  package var schedule: String?
  /// Whether it can be used now.
  package var status: SearchStatus = .active

  /// Creates a document from what every offer has; the rest is set afterwards.
  package init(id: String, path: String, title: String, summary: String, kind: SearchKind) {
    self.id = id
    self.path = path
    self.title = title
    self.summary = summary
    self.kind = kind
  }
}

/// What kind of offer a document describes; the raw value is its id in addresses and in the index.
package enum SearchKind: String, Sendable, CaseIterable {
  /// A public service.
  case service = "tiltak"
  /// A voluntary offer.
  case voluntary = "frivillig"
  /// An offer that is mainly for relatives.
  case relatives = "parorende"
}

/// Whether an offer can be used now; the order is that of the numbers in the index.
package enum SearchStatus: Int, Sendable, CaseIterable {
  /// It runs.
  case active
  /// It is closed for now and will open again.
  case paused
  /// It is planned and does not run yet.
  case planned
  /// Nobody has confirmed whether it runs.
  case unclear
  /// It has ended.
  case ended
}

/// What an offer says about an age, in whole years, both ends included.
package enum SearchAge: Sendable, Hashable {
  /// Nothing is stated.
  case unknown
  /// Everyone, said in so many words.
  case all
  /// From the first to the last age; 0 and 120 stand for an open end.
  case range(ClosedRange<Int>)

  /// The ages as a range, nil when unknown.
  var bounds: ClosedRange<Int>? {
    switch self {
    case .unknown: nil
    case .all: 0...120
    case .range(let range): range
    }
  }
}
