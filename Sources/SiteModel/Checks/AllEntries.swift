import Markup
import SiteBase

/// Everything the files hold, published or not, for the checks that need the whole.
struct AllEntries: Sendable {
  let settings: SiteSettings
  let shared: SharedFiles
  let offers: [Offer]
  let pages: [Page]
  /// Every id used anywhere.
  let references: [ReferenceUse]
  /// Every text written in Markdown.
  let bodies: [MarkupDocument]

  /// The ids there are, by target.
  var ids: [ReferenceTarget: Set<String>] {
    var ids = shared.vocabularies.places.mapValues { Set($0.keys) }
    ids[.offer] = Set(offers.map(\.id))
    return ids
  }
}

/// Every rule about the whole site; a rule is a file of its own in this folder.
let checks: [@Sendable (AllEntries) -> [Diagnostic]] = [
  checkReferences, checkFolders, checkLinks, checkPhoneNumbers, checkTitles, checkCycles,
  checkFormerPaths, checkAges, checkSuccessors, checkDuplicateOffers, checkUnusedTerms,
  checkReadability,
]
