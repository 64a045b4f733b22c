import Markup
import SiteModel

/// An offer's texts in one language.
struct OfferTexts {
  let title: String
  let summary: String
  let whatYouGet: [String]
  let steps: [String]
  let firstContact: String?
  let body: MarkupDocument
  /// The language they are in.
  let language: SiteLanguage
}

extension Offer {
  /// The title in a language, or in the offer's own.
  func title(in language: SiteLanguage) -> String {
    language == self.language ? title : translations[language]?.title ?? title
  }

  /// The texts in a language, or in the offer's own where it isn't translated. What a translation
  /// leaves out stays out, so that a page doesn't mix languages.
  func texts(in language: SiteLanguage) -> OfferTexts {
    guard language != self.language, let other = translations[language] else {
      return OfferTexts(
        title: title, summary: self.summary, whatYouGet: self.whatYouGet, steps: self.steps,
        firstContact: self.firstContact, body: body, language: self.language)
    }
    return OfferTexts(
      title: other.title, summary: other.summary, whatYouGet: other.whatYouGet, steps: other.steps,
      firstContact: other.firstContact, body: other.body, language: language)
  }
}
