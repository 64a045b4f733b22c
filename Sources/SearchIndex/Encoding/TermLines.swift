/// The dictionary's terms that lead to something in an index, ascending, each with the forms that are
/// searched as it; other parts of the index name a term by its place here.
struct TermLines {
  /// A term with its forms, phrases included, ascending.
  let lines: [(term: [UInt8], forms: [[UInt8]])]
  private let positions: [[UInt8]: Int32]

  /// Gathers the terms with forms or neighbours, and the neighbours.
  init(_ lexicon: Lexicon, _ postings: Postings) {
    var forms: [[UInt8]: [[UInt8]]] = [:]
    for (form, term) in lexicon.canonical where lexicon.knows(term, in: postings) {
      forms[term, default: []].append(form)
    }
    for (phrase, term) in lexicon.phrases where phrase != term {
      if lexicon.knows(term, in: postings) { forms[term, default: []].append(phrase) }
    }
    for (term, meaning) in lexicon.meanings {
      for neighbour in meaning.near where postings.find(neighbour.term) != nil {
        for end in [term, neighbour.term] { forms[end, default: []] += [] }
      }
    }
    lines = forms.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { term, forms in
      (term, forms.sorted { $0.lexicographicallyPrecedes($1) })
    }
    positions = Dictionary(
      uniqueKeysWithValues: lines.enumerated().map { ($1.term, Int32($0)) })
  }

  /// The place of a term's line, from 0; nil when it has none.
  subscript(term: [UInt8]) -> Int32? { positions[term] }
}
