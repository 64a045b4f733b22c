import SiteModel

/// Ids that the index's files and the addresses of searches have; they are a format, so they are written
/// out and change only with ``searchIndexFormatVersion``.
extension OfferKind {
  /// The id in addresses and in the facet `type`.
  var wireID: String {
    switch self {
    case .service: "tiltak"
    case .voluntary: "frivillig"
    case .relatives: "parorende"
    }
  }
}

extension OfferStatus {
  /// The id in the facet `status`; nil for offers that run, which have no list.
  var wireID: String? {
    switch self {
    case .active: nil
    case .paused: "paused"
    case .planned: "planned"
    case .unclear: "unclear"
    case .ended: "ended"
    case .draft: preconditionFailure("A draft is never in a published site")
    }
  }
}
