import SiteBase

/// The same provider, municipality and letters in the title: probably one offer written twice.
let duplicateOfferCheck = Check([.modelDuplicateOffer]) { all in
  var first: [String: Offer] = [:]
  var diagnostics: [Diagnostic] = []
  for (offer, traits) in zip(all.offers, all.traits) {
    guard let key = traits.duplicateKey else { continue }
    guard let other = first[key] else {
      first[key] = offer
      continue
    }
    diagnostics.append(
      Diagnostic(
        .modelDuplicateOffer, [offer.title, other.title], at: offer.range,
        notes: [.init(.modelFirstHere, at: other.range)], about: [offer.id, other.id]))
  }
  return diagnostics
}

/// What offers written twice have alike; nil without a provider.
func duplicateKey(_ offer: Offer) -> String? {
  offer.provider.map {
    ([$0, lettersOnly(offer.title)] + offer.municipalities).joined(separator: "\u{1F}")
  }
}

/// The title in small letters without ASCII spaces and punctuation.
private func lettersOnly(_ title: String) -> String {
  let bytes = title.lowercased().utf8.filter { byte in
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension DiagnosticKind {
  /// Two entries that look like the same offer.
  static let modelDuplicateOffer = DiagnosticKind(
    "model/duplicate-offer", .warning,
    nb: "«{0}» har samme tilbyder og nesten samme tittel som «{1}»",
    en: "“{0}” has the same provider and almost the same title as “{1}”")
}
