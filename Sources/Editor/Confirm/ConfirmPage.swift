import SiteBase
import Templates

/// The page where a person tells whether what an offer's page states is right.
struct ConfirmPage {
  let id: String
  let heading: String
  let facts: FactsView
  /// Who and how.
  let steps: [PartView]
  /// What stops the answer; empty for nothing.
  var problems: [String] = []
  /// What the last answer did; nil for none.
  var notice: String?
  /// How many are due, in words.
  let left: String
  /// When nobody was reached the last time, a sentence; nil for never.
  let lastTry: String?

  static let shape = Shape<ConfirmPage>("bekreft", "Are an offer's facts right?") { f in
    f.text("id", "The offer's id.") { $0.id }
    f.text("overskrift", "The offer's name.") { $0.heading }
    f.record("fakta", FactsView.shape, "What its page states.") { $0.facts }
    f.text("avtrykk", "The hash of that; scripts keep what is typed under it.") { $0.facts.hash }
    f.list("deler", PartView.shape, "Who checked and how.") { $0.steps }
    f.list("problemer", Sentence.shape, "What stops the answer.") {
      $0.problems.map(Sentence.init)
    }
    f.text("melding", "What the last answer did.") { $0.notice }
    f.text("igjen", "How many are due, in words.") { $0.left }
    f.text("sist_forsokt", "When nobody was reached the last time.") { $0.lastTry }
  }
}

/// The list where several offers are confirmed, each ticked by itself.
struct ConfirmListPage {
  /// An offer of the list.
  struct Row {
    let id: String
    let title: String
    let facts: FactsView
    let isTicked: Bool
    /// Why it wasn't confirmed; nil for nothing.
    let problem: String?
  }

  let rows: [Row]
  let steps: [PartView]
  var problems: [String] = []
  var notice: String?
  let left: String
  /// Whether the site has errors, so that what its pages state isn't known.
  let isUnknown: Bool

  static let shape = Shape<ConfirmListPage>("bekreft-liste", "Offers that are due.") { f in
    f.list("rader", row, "The offers, those that fell due first at the top.") { $0.rows }
    f.text("avtrykk", "The hash of what their pages state; scripts keep what is typed under it.") {
      contentHash(Array($0.rows.map(\.facts.hash).joined(separator: " ").utf8))
    }
    f.list("deler", PartView.shape, "Who checked and how.") { $0.steps }
    f.list("problemer", Sentence.shape, "What stops the answer.") {
      $0.problems.map(Sentence.init)
    }
    f.text("melding", "What the last answer did.") { $0.notice }
    f.text("igjen", "How many are due, in words.") { $0.left }
    f.flag("ukjent", "What pages state isn't known, as the site has errors.") { $0.isUnknown }
  }

  private static let row = Shape<Row>("rad", "An offer that is due.") { f in
    f.text("id", "Its id.") { $0.id }
    f.text("tittel", "Its name.") { $0.title }
    f.record("fakta", FactsView.shape, "What its page states.") { $0.facts }
    f.flag("krysset", "It is ticked.") { $0.isTicked }
    f.text("problem", "Why it wasn't confirmed.") { $0.problem }
  }
}

/// The page where a person tells that an offer has ended.
struct EndPage {
  let id: String
  let heading: String
  let after: AfterSaving?
  let base: String
  /// The hash of the file; scripts keep what is typed under it.
  let hash: String
  let steps: [PartView]

  static let shape = Shape<EndPage>("slutt", "An offer has ended.") { f in
    f.text("id", "The offer's id.") { $0.id }
    f.text("overskrift", "The offer's name.") { $0.heading }
    f.text("etterpa", "Where to go when it is saved.") { $0.after?.rawValue }
    f.text("grunnlag", "The file the form is made from.") { $0.base }
    f.text("avtrykk", "The hash of that file.") { $0.hash }
    f.list("deler", PartView.shape, "Why, and what took over.") { $0.steps }
  }
}

/// Where a person goes after saving a form that another page led to.
enum AfterSaving: String {
  /// To confirming the same offer.
  case confirm = "bekreft"
  /// To the next offer that is due.
  case next = "neste"

  /// The name of the field that carries it.
  static let name = "etterpa"
}
