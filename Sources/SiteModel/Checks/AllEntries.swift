import Markup
import SiteBase

/// Everything the files hold, published or not, for the checks that need the whole.
struct AllEntries: Sendable {
  let settings: SiteSettings
  let shared: SharedFiles
  let offers: [Offer]
  /// The ids of all offers, also of those that could not be used.
  let offerIDs: Set<String>
  /// The ids there are, by target.
  let ids: [ReferenceTarget: Set<String>]
  let pages: [Page]
  /// Every id used anywhere, by file.
  let references: [[ReferenceUse]]
  /// Every text written in Markdown.
  let bodies: [MarkupDocument]
}

/// Every rule about the whole site; a rule is a file of its own in this folder.
let checks: [@Sendable (AllEntries) -> [Diagnostic]] = [
  checkReferences, checkFolders, checkLinks, checkPhoneNumbers, checkTitles, checkCycles,
  checkFormerPaths, checkAges, checkSuccessors, checkDuplicateOffers, checkUnusedTerms,
  checkReadability,
]
