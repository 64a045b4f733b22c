import SiteModel
import Templates

/// A page or helpline that the search page shows above the offers where it answers better.
struct SearchAnswerView {
  let answer: SearchAnswer
  let links: SiteLinks
  let helplines: Helplines

  static let shape = Shape<SearchAnswerView>(
    "Sokesvar", "A page or helpline that answers some questions better than offers do."
  ) { f in
    f.text("id", "What the index knows it by: `guide:`, `side:` or `linje:` and its id.") {
      $0.answer.id
    }
    f.text("tittel", "The page's title or the line's name.") { $0.title }
    f.linked("kort", "One sentence; absent when it isn't in the page's language.") {
      $0.textLanguage == $0.links.language ? $0.summary : nil
    }
    f.text("adresse", "Its page.") { $0.address }
    f.optional("linje", HelplineView.shape, "The helpline, if it is one.") { $0.line }
    f.text("annet_sprak", "The language of the texts when it isn't the page's.") {
      $0.textLanguage?.other(than: $0.links.language)
    }
  }

  private var line: HelplineView? {
    guard case .helpline(let line) = answer.kind else { return nil }
    return helplines.lines([line.id]).first
  }

  private var title: String {
    switch answer.kind {
    case .page(let page): page.text(in: links.language)?.text.title ?? ""
    case .helpline(let line): line.name[links.language]
    }
  }

  private var summary: String? {
    switch answer.kind {
    case .page(let page): page.text(in: links.language)?.text.summary
    case .helpline(let line): line.audienceText[links.language]
    }
  }

  private var address: String {
    switch answer.kind {
    case .page(let page): links.address(Route(page))
    case .helpline: links.address(.helpNow)
    }
  }

  /// The language of what is read aloud; names of lines are names in every language.
  private var textLanguage: SiteLanguage? {
    switch answer.kind {
    case .page(let page): page.text(in: links.language)?.language
    case .helpline(let line): line.audienceText.text(in: links.language).language
    }
  }
}
