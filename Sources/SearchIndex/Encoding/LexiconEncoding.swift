import SiteBase

/// Writes the words the client reads questions with into the core file.
struct LexiconEncoding {
  let vocabulary: SearchVocabulary
  let lexicon: Lexicon
  let questions: QuestionLexicon
  let postings: Postings

  /// Writes all members.
  func write(to writer: inout JSONWriter) {
    writer.key("stops")
    writer.string(Self.joined(stopWords))
    writer.key("spellings")
    let pairs = spellings.map { $0.from + [UInt8(ascii: " ")] + $0.to }
    writer.string(Self.joined(pairs, separator: "|", sorted: false))
    writer.key("heads")
    writer.string(Self.joined(lexicon.heads))
    writeDictionary(to: &writer)
    writeConcepts(to: &writer)
    writeQuestionWords(to: &writer)
    writeCrises(to: &writer)
  }

  /// `forms`: a line per term with the forms searched as it, phrases included; `near` and `broader`: a
  /// line per term with its neighbours; all separated by `|`. Only what leads to something in this
  /// index is written.
  private func writeDictionary(to writer: inout JSONWriter) {
    var forms: [[UInt8]: [[UInt8]]] = [:]
    for (form, term) in lexicon.canonical where lexicon.knows(term, in: postings) {
      forms[term, default: []].append(form)
    }
    for (phrase, term) in lexicon.phrases where phrase != term {
      if lexicon.knows(term, in: postings) { forms[term, default: []].append(phrase) }
    }
    writer.key("forms")
    writeLists(forms, to: &writer)
    for (key, weight) in [("near", Lexicon.Weight.near), ("broader", Lexicon.Weight.broader)] {
      var lists: [[UInt8]: [[UInt8]]] = [:]
      for (term, meaning) in lexicon.meanings {
        for neighbour in meaning.near
        where neighbour.weight == weight && postings.find(neighbour.term) != nil {
          lists[term, default: []].append(neighbour.term)
        }
      }
      writer.key(key)
      writeLists(lists, to: &writer)
    }
  }

  /// `concepts`: per theme and then audience `[id, names, everyday words]`, words being terms or
  /// phrases separated by `|`; then the wider theme's position or -1, and the usual ages if there
  /// are any.
  private func writeConcepts(to writer: inout JSONWriter) {
    let all = vocabulary.themes + vocabulary.audiences
    var names = Array(repeating: [[UInt8]](), count: all.count)
    var everyday = names
    for (term, meaning) in lexicon.meanings {
      for (concept, weight) in meaning.concepts {
        if weight == Lexicon.Weight.name {
          names[concept].append(term)
        } else {
          everyday[concept].append(term)
        }
      }
    }
    writer.key("themeCount")
    writer.number(vocabulary.themes.count)
    writer.key("concepts")
    writer.array(all.indices) { writer, index in
      writer.array { writer in
        writer.string(all[index].id)
        writer.string(Self.joined(names[index], separator: "|"))
        writer.string(Self.joined(everyday[index], separator: "|"))
        writer.number(all[index].broader ?? -1)
        if let ages = all[index].typicalAge {
          writer.number(ages.lowerBound)
          writer.number(ages.upperBound)
        }
      }
    }
  }

  private func writeQuestionWords(to writer: inout JSONWriter) {
    for (key, text) in [
      ("age", questions.agePattern), ("months", questions.monthsPattern),
      ("becoming", questions.becomingPattern), ("relation", questions.relationPattern),
      ("place", questions.placePattern), ("numbers", questions.numbers.joined(separator: " ")),
      ("negations", QuestionWords.negations.joined(separator: " ")),
      ("negationLeads", QuestionWords.negationLeads.joined(separator: " ")),
    ] {
      writer.key(key)
      writer.string(text)
    }
    writer.key("ages")
    writer.object { writer in
      let words = Dictionary(grouping: questions.ages.keys) {
        questions.ages[$0].map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
      }
      for (ages, words) in words.sorted(by: { $0.key < $1.key }) {
        writer.key(ages)
        writer.string(Self.joined(words))
      }
    }
    writer.key("places")
    writer.array(vocabulary.municipalities) { writer, place in
      writer.array([place.id, place.name]) { $0.string($1) }
    }
  }

  /// `crises`: per entry `[id, forms, exceptions, 1 for a quick exit]`, as stems and phrases of
  /// stems separated by `|`.
  private func writeCrises(to writer: inout JSONWriter) {
    func keys(_ words: [String]) -> String {
      Self.joined(
        words.map { Lexicon.key(Lexicon.stems($0)) }.filter { !$0.isEmpty }, separator: "|")
    }
    writer.key("crises")
    writer.array(vocabulary.crises) { writer, crisis in
      writer.array { writer in
        writer.string(crisis.id)
        writer.string(keys(crisis.forms))
        writer.string(keys(crisis.exceptions))
        writer.number(crisis.quickExit ? 1 : 0)
      }
    }
  }

  private func writeLists(_ lists: [[UInt8]: [[UInt8]]], to writer: inout JSONWriter) {
    let lines = lists.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { term, words in
      String(decoding: term, as: UTF8.self) + "|" + Self.joined(words, separator: "|")
    }
    writer.string(lines.joined(separator: "\n"))
  }

  /// Words in byte order without repeats, so that no set's order shows.
  private static func joined(
    _ words: some Collection<[UInt8]>, separator: String = " ", sorted: Bool = true
  ) -> String {
    let words = sorted ? Set(words).sorted { $0.lexicographicallyPrecedes($1) } : Array(words)
    return String(decoding: Array(words.joined(separator: separator.utf8)), as: UTF8.self)
  }
}
