import SiteBase

/// An age range must be possible for at least one of the offer's audiences that has a usual age.
let ageCheck = Check([.modelAgeAudience]) { all in
  let typical = Dictionary(
    all.shared.vocabularies.audiences.compactMap { audience in
      audience.typicalAge.map { (audience.id, $0) }
    }, uniquingKeysWith: { a, _ in a })
  return all.offers.compactMap { offer in
    guard case .years(let from, let to) = offer.age else { return nil }
    let ages = offer.audiences.compactMap { typical[$0] }
    guard ages.count == offer.audiences.count, !ages.isEmpty,
      !ages.contains(where: { $0.overlaps((from ?? 0)...(to ?? 200)) })
    else { return nil }
    return Diagnostic(
      .modelAgeAudience, [offer.audiences.joined(separator: ", ")], at: offer.range,
      about: [offer.id])
  }
}

extension DiagnosticKind {
  /// An age range none of the audiences can have.
  static let modelAgeAudience = DiagnosticKind(
    "model/age-audience", .warning,
    nb: "Alderen passer ikke med noen av målgruppene: {0}",
    en: "The age fits none of the audiences: {0}")
}
