import SiteBase
import SiteModel

/// Reports entries of the site's word lists that can't do what their list is for.
func checkWordLists(of site: Site) -> [Diagnostic] {
  site.searchWordLists.flatMap { list in
    list.words.compactMap { word in
      let folded = tokens(word, joined: false)
      let isUsable =
        switch list.purpose {
        case .compoundHeads: folded.count == 1 && letterCount(folded[0]) > 2
        case .stopWords: folded.count == 1
        default: !folded.isEmpty
        }
      return isUsable
        ? nil
        : Diagnostic(.searchUnusableListWord, [word, list.purpose.rawValue], at: list.range)
    }
  }
}

extension DiagnosticKind {
  static let wordListKinds = [searchUnusableListWord]

  /// An entry of a word list that can't be used. Arguments: the word; the list.
  static let searchUnusableListWord = DiagnosticKind(
    "search/unusable-list-word", .error,
    nb: "«{0}» kan ikke stå i lista «{1}»",
    en: "“{0}” can't be in the list “{1}”",
    nbHelp:
      "Skriv ord av bokstaver og tall. Et stoppord er ett ord, og et sisteledd er ett ord på minst tre bokstaver.",
    enHelp:
      "Write words of letters and digits. A stop word is one word, and a compound head is one word of at least three letters."
  )
}
