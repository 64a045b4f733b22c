import Templates

/// A page with a heading and some sentences, such as for an address that leads nowhere.
struct MessagePage {
  let heading: String
  let sentences: [String]

  static let shape = Shape<MessagePage>("melding", "A page that only tells something.") { f in
    f.text("overskrift", "The heading.") { $0.heading }
    f.list("setninger", Sentence.shape, "The sentences.") { $0.sentences.map(Sentence.init) }
  }
}

/// A sentence in a list.
struct Sentence {
  let text: String

  static let shape = Shape<Sentence>("setning", "A sentence.") { f in
    f.text("setning", "The sentence.") { $0.text }
  }
}
