import SiteBase

/// Every telephone number that the site shows is somebody's to keep: a person has checked it, or what has
/// it has an owner. A contact card and a provider have the owners of the offers that show their numbers.
/// Helplines are national, and no site owns them.
let unkeptNumberCheck = Check([.modelUnkeptNumber]) { all in
  let keeping = NumberKeeping(all)
  return all.numberUses.compactMap { use in
    guard !use.isHelpline, keeping.shown.contains(use.holder), !keeping.kept.contains(use.holder)
    else { return nil }
    return Diagnostic(
      .modelUnkeptNumber, [use.number.grouped], at: use.range, about: [use.holder])
  }
}

/// Which offers, providers and contact cards somebody keeps true, by id.
private struct NumberKeeping {
  /// What the site shows.
  private(set) var shown: Set<String> = []
  private(set) var kept: Set<String> = []

  init(_ all: AllEntries) {
    let vocabularies = all.shared.vocabularies
    for offer in all.offers where offer.publication == .published && offer.status != .ended {
      let isKept = offer.owner != .nobody || offer.verification?.date != nil
      note(offer.id, offer.contactEntries, isKept: isKept)
      if isKept, let provider = offer.inheritedContact?.provider { kept.insert(provider) }
    }
    for provider in vocabularies.providers {
      let isKept = provider.owner != .nobody || kept.contains(provider.id)
      note(provider.id, provider.contactEntries, isKept: isKept)
    }
    for municipality in all.shared.municipalities {
      note(municipality.id, municipality.waysIn.compactMap(\.entry), isKept: false)
    }
    kept.formUnion(
      vocabularies.contactCards.filter { $0.verification?.date != nil }.compactMap(\.id))
  }

  private mutating func note(_ id: String, _ entries: [ContactEntry], isKept: Bool) {
    shown.insert(id)
    if isKept { kept.insert(id) }
    for case .card(let card) in entries {
      shown.insert(card)
      if isKept { kept.insert(card) }
    }
  }
}

extension DiagnosticKind {
  /// A telephone number without owner and check.
  static let modelUnkeptNumber = DiagnosticKind(
    "model/unkept-number", .warning,
    nb: "Ingen eier nummeret {0}, og ingen har kontrollert det",
    en: "Nobody owns the number {0}, and nobody has checked it",
    nbHelp: "Ring nummeret og skriv «kontrollert», eller gi tilbudet en «eier».",
    enHelp: "Call the number and write “kontrollert”, or give the offer an “eier”.")
}
