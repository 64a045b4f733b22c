import SiteBase
import SiteModel

/// Writes the words the client reads questions with into the core file.
struct LexiconEncoding {
  let site: Site
  let lexicon: Lexicon
  let questions: QuestionLexicon
  let postings: Postings
  let lines: TermLines

  /// Writes the members that hold words, `guides` among them: beside words of the same kind it compresses
  /// best.
  func writeTexts(to writer: inout JSONWriter, guides: String) {
    writePatterns(to: &writer)
    writer.key("stops")
    writer.string(Self.joined(lexicon.stops))
    CrisisEncoding(site: site, rules: questions.crises).write(to: &writer)
    writer.key("spellings")
    let pairs = spellings.map { $0.from + [UInt8(ascii: " ")] + $0.to }
    writer.string(Self.joined(pairs, separator: "|", sorted: false))
    writer.key("heads")
    writer.string(Self.joined(lexicon.heads))
    writer.key("guides")
    writer.string(guides)
    writeForms(to: &writer)
    writeConcepts(to: &writer)
    writeAges(to: &writer)
    writePlaces(to: &writer)
  }

  /// Writes what danger is like.
  func writeLikeness(to writer: inout JSONWriter) {
    CrisisEncoding(site: site, rules: questions.crises).writeLikeness(to: &writer)
  }

  /// Writes `near` and `broader`: a list per line of `forms`, of the lines of its neighbours.
  func writeNeighbours(to writer: inout JSONWriter) {
    for (key, weight) in [("near", Lexicon.Weight.near), ("broader", Lexicon.Weight.broader)] {
      let lists = lines.lines.map { line in
        let neighbours = lexicon.meanings[line.term]?.near ?? []
        return DocumentList.text(
          neighbours.filter { $0.weight == weight && postings.find($0.term) != nil }
            .compactMap { lines[$0.term] })
      }
      writer.key(key)
      writer.string(lists.joined(separator: " "))
    }
  }

  /// `forms`: a line per term with the forms searched as it, phrases included, separated by `|`.
  private func writeForms(to writer: inout JSONWriter) {
    let texts = lines.lines.map {
      String(decoding: Array(([$0.term] + $0.forms).joined(separator: "|".utf8)), as: UTF8.self)
    }
    writer.key("forms")
    writer.string(texts.joined(separator: "\n"))
  }

  /// `concepts`: per theme and then audience `[id, names, everyday words]`, words being terms or
  /// phrases separated by `|`; then the wider theme's position or -1, the lines of everyday words that
  /// have one, and the usual ages if there are any.
  private func writeConcepts(to writer: inout JSONWriter) {
    let all = lexicon.allConcepts
    var names = Array(repeating: [[UInt8]](), count: all.count)
    var everyday = names
    var listed = Array(repeating: [Int32](), count: all.count)
    for (term, meaning) in lexicon.meanings {
      for (concept, weight) in meaning.concepts {
        if weight == Lexicon.Weight.name {
          names[concept].append(term)
        } else if let line = lines[term] {
          listed[concept].append(line)
        } else {
          everyday[concept].append(term)
        }
      }
    }
    writer.key("themeCount")
    writer.number(lexicon.themeCount)
    writer.key("concepts")
    writer.array(all.indices) { writer, index in
      writer.array { writer in
        writer.string(all[index].id)
        writer.string(Self.joined(names[index], separator: "|"))
        writer.string(Self.joined(everyday[index], separator: "|"))
        writer.number(all[index].broader ?? -1)
        writer.string(DocumentList.text(listed[index].sorted()))
        if let ages = all[index].typicalAge {
          writer.number(ages.lowerBound)
          writer.number(ages.upperBound)
        }
      }
    }
  }

  private func writePatterns(to writer: inout JSONWriter) {
    for (key, text) in [
      ("relation", questions.relationPattern),
      ("becoming", questions.becomingPattern), ("ending", StemPatterns.ending),
      ("verbal", StemPatterns.verbal), ("numbers", questions.numbers.joined(separator: " ")),
      ("age", questions.agePattern), ("months", questions.monthsPattern),
    ] {
      writer.key(key)
      writer.string(text)
    }
  }

  private func writePlaces(to writer: inout JSONWriter) {
    writer.key("places")
    writer.array(site.municipalities) { writer, place in
      writer.array([place.id, place.name]) { $0.string($1) }
    }
    writer.key("place")
    writer.string(questions.placePattern)
  }

  /// `ages`: «from-to» → stems that tell these ages.
  private func writeAges(to writer: inout JSONWriter) {
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
  }

  /// Words in byte order without repeats, so that no set's order shows.
  private static func joined(
    _ words: some Collection<[UInt8]>, separator: String = " ", sorted: Bool = true
  ) -> String {
    let words = sorted ? Set(words).sorted { $0.lexicographicallyPrecedes($1) } : Array(words)
    return String(decoding: Array(words.joined(separator: separator.utf8)), as: UTF8.self)
  }
}
