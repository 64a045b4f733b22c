import SiteBase
import SiteModel
import Templates

/// Where a fact was found.
struct SourceView {
  let title: String
  let part: String?
  let document: SourceDocument?
  let reference: SourceReference
  let wording: Wording
  /// The language of titles and remarks, when it isn't the page's.
  let language: String?

  /// A reference in words; nil for one that names nothing.
  init?(_ reference: SourceReference, _ links: SiteLinks) {
    let index = links.index
    let document = reference.document.flatMap { index.numbers.sources[$0] }
      .map { index.site.sources[$0] }
    guard let title = document?.title ?? reference.title ?? reference.website?.hostForShowing
    else { return nil }
    self.title = title
    part = reference.page.map(links.wording.part)
    self.document = document
    self.reference = reference
    wording = links.wording
    language = index.site.settings.language.other(than: links.language)
  }

  static let shape = Shape<SourceView>("Kilde", "Where facts were found.") { f in
    f.text("tittel", "The document or page.") { $0.title }
    f.text("annet_sprak", "The language of the title and the remark when it isn't the page's.") {
      $0.language
    }
    f.text("del", "The part of it.") { $0.part }
    f.text("utgiver", "Who published it.") { $0.document?.publisher }
    f.text("dato", "Its date.") { view in view.document?.date.map { view.wording.date($0) } }
    f.text("merknad", "A remark.") { $0.reference.note }
    f.text("url", "A web address.") { $0.reference.website }
  }
}

extension SiteLinks {
  /// References in words, those that name nothing left out.
  func sources(_ references: [SourceReference]) -> [SourceView] {
    references.compactMap { SourceView($0, self) }
  }
}

extension SiteLinks {
  /// How old an offer's facts are, always a sentence: who checked them when, or else what they are
  /// from and that nobody has checked them since.
  func factAge(of offer: Int) -> String {
    let value = index.site.offers[offer]
    if let checked = wording.checkedLine(value.verification) { return checked }
    let texts = wording.texts
    guard let document = index.ages.documents[offer].map({ index.site.sources[$0] }) else {
      let title = value.sources.lazy.compactMap { $0.title ?? $0.website?.hostForShowing }.first
      return title.map { texts.text("tall_og_ord.alderslinje.uten_ar", ["kilde": $0]) }
        ?? texts.text("tall_og_ord.alderslinje.ingen")
    }
    let name = document.shortName?[language] ?? document.title
    guard let year = document.date?.year else {
      return texts.text("tall_og_ord.alderslinje.uten_ar", ["kilde": name])
    }
    return texts.text("tall_og_ord.alderslinje.ar", ["kilde": name, "ar": String(year)])
  }
}

extension Wording {
  /// A part of a document: «side 42» for page numbers, everything else as it is written.
  func part(_ page: String) -> String {
    let isPageNumber = page.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    return isPageNumber ? texts.text("tall_og_ord.kilde.side", ["side": page]) : page
  }
}
