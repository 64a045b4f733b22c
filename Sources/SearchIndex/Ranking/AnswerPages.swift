import SiteModel

/// Finds the page or helpline that answers a question better than offers do, exactly as the client does
/// (`guide.mjs`).
///
/// An entry has items, words or phrases, each enough by itself: those editors wrote, and a line's name. Where a
/// word has alternatives, any will do. The words of a phrase follow each other with at most two others
/// between; the word for relatives at a phrase's beginning is met by a relation anywhere in the question
/// («sønnen min»), which then counts as a word.
struct AnswerPages: Sendable {
  /// A page or line with its items; a word is its alternatives, as terms.
  struct Entry: Sendable {
    var id: String
    var items: [[[[UInt8]]]]
  }

  /// The entries in the site's order.
  let entries: [Entry]
  /// The first word of a phrase that a relation in a question meets; nil on a site without relatives.
  private let relativesTerm: [UInt8]?

  /// - Parameter relativesTerm: What a relation in a question asks for; nil on a site without relatives.
  init(_ site: Site, _ lexicon: Lexicon, relativesTerm: [UInt8]?) {
    self.relativesTerm = relativesTerm
    func words(_ text: some StringProtocol) -> [[[UInt8]]] {
      text.split(separator: " ").flatMap { word -> [[[UInt8]]] in
        guard word.contains("/") else {
          return Lexicon.stems(String(word)).map { [lexicon.term($0)] }
        }
        var terms: [[UInt8]] = []
        for term in word.split(separator: "/").flatMap({ Lexicon.stems(String($0)) })
          .map(lexicon.term)
        where !terms.contains(term) {
          terms.append(term)
        }
        return terms.isEmpty ? [] : [terms]
      }
    }
    entries = site.searchAnswers.map { answer in
      var items: [[[[UInt8]]]] = []
      for text in answer.keywords + Self.names(of: answer) {
        let item = words(text)
        if !item.isEmpty, !items.contains(item) { items.append(item) }
      }
      return Entry(id: answer.id, items: Self.needed(items, relativesTerm))
    }
  }

  /// The items without those that begin with another, which is enough by itself; the word for relatives
  /// alone is not, because a relation meets it only at the beginning of a phrase.
  private static func needed(
    _ items: [[[[UInt8]]]], _ relativesTerm: [UInt8]?
  ) -> [[[[UInt8]]]] {
    items.filter { item in
      !items.contains {
        $0 != item && $0.count < item.count && item.starts(with: $0)
          && !($0.count == 1 && $0[0].first == relativesTerm)
      }
    }
  }

  /// What people know an answer by: a line's name, but no page's title, which is a sentence, and no name
  /// that is too long to be asked for.
  private static func names(of answer: SearchAnswer) -> [String] {
    guard case .helpline(let line) = answer.kind, tokens(line.name.nb).count < 4 else { return [] }
    return [line.name.nb]
  }

  /// The id of the entry that holds most of a question's words, if it holds a third of those that mean
  /// something; nil when none does. Ties go to the first.
  func answer(to reading: QuestionReading, _ lexicon: Lexicon) -> String? {
    let terms = reading.all.map { lexicon.term(stem(of: $0)) }
    var best: (count: Int, id: String)?
    for entry in entries {
      var met = Set<Int>()
      for item in entry.items {
        let isRelated =
          reading.isForRelative && item.count > 1 && item[0].first == relativesTerm
        let words = isRelated ? Array(item.dropFirst()) : item
        for start in terms.indices {
          let found = Self.indices(of: words, in: terms, from: start)
          met.formUnion(isRelated && !found.isEmpty ? found + [-1] : found)
        }
      }
      let count = reading.all.indices.count {
        met.contains($0) || !lexicon.stops.contains(reading.all[$0])
      }
      if met.count > best?.count ?? 0, 3 * met.count >= count { best = (met.count, entry.id) }
    }
    return best?.id
  }

  /// The indices of the words that meet an item that begins at `start`; none if it isn't met.
  private static func indices(
    of item: [[[UInt8]]], in terms: [[UInt8]], from start: Int
  ) -> [Int] {
    var found: [Int] = []
    for alternatives in item {
      let range = found.last.map { $0 + 1..<min($0 + 4, terms.count) } ?? start..<start + 1
      guard !range.isEmpty, let next = range.first(where: { alternatives.contains(terms[$0]) })
      else { return [] }
      found.append(next)
    }
    return found
  }

  /// The entries as the core file has them: a line each, of the id and the items with `|` between, a word's
  /// alternatives with `/`.
  var encoded: String {
    entries.map { entry in
      let items = entry.items.map { item in
        item.map { String(decoding: Array($0.joined(separator: "/".utf8)), as: UTF8.self) }
          .joined(separator: " ")
      }
      return ([entry.id] + items).joined(separator: "|")
    }.joined(separator: "\n")
  }
}
