import SiteBase

/// What an offer gives the checks by itself: it holds as long as the offer and the settings are the same.
final class OfferTraits: Sendable {
  /// The problems of the offer itself.
  let problems: [Diagnostic]
  /// The title in small letters.
  let loweredTitle: String
  /// What offers written twice have alike; nil without a provider.
  let duplicateKey: String?
  /// The text of an offer that others are compared with; nil for drafts and for what has ended.
  let text: ComparedText?

  init(_ offer: Offer, _ settings: SiteSettings) {
    problems = Check.ofEachOffer.flatMap { $0(offer, settings) }
    loweredTitle = offer.title.lowercased()
    duplicateKey = SiteModel.duplicateKey(offer)
    text = offer.status == .ended || offer.status == .draft ? nil : ComparedText(offer)
  }
}
