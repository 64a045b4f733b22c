/// A page or a helpline that can answer a question to the search better than offers do.
package struct SearchAnswer: Sendable {
  /// What it is.
  package enum Kind: Sendable {
    /// A page of the site or of the relatives' guide.
    case page(Page)
    /// A helpline.
    case helpline(Helpline)
  }

  /// The id in the index and on the search page: `guide:`, `side:` or `linje:` and the entry's own.
  package let id: String
  /// What it is.
  package let kind: Kind
  /// Words and phrases that it answers, as editors wrote them.
  package let keywords: [String]
}

extension Site {
  /// The pages and helplines that have words to be found by, pages first.
  package var searchAnswers: [SearchAnswer] {
    let pages = pages.compactMap { page -> SearchAnswer? in
      switch page.kind {
      case .page: SearchAnswer(id: "side:" + page.id, kind: .page(page), keywords: page.keywords)
      case .guide: SearchAnswer(id: "guide:" + page.id, kind: .page(page), keywords: page.keywords)
      case .municipality: nil
      }
    }
    let lines = helplines.map {
      SearchAnswer(id: "linje:" + $0.id, kind: .helpline($0), keywords: $0.keywords)
    }
    return (pages + lines).filter { !$0.keywords.isEmpty }
  }
}
