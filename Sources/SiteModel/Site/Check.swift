import Markup
import SiteBase

/// Everything the files hold, published or not, for the checks that need the whole.
struct AllEntries: Sendable {
  let settings: SiteSettings
  let shared: SharedFiles
  let offers: [Offer]
  /// What each of ``offers`` gives by itself.
  let traits: [OfferTraits]
  /// The offers' files, in file order.
  let offerFiles: [OfferFile]
  /// The ids of all offers, also of those that could not be used.
  let offerIDs: Set<String>
  /// The ids there are, by target.
  let ids: [ReferenceTarget: Set<String>]
  let pages: [Page]
  /// The first file of each municipality's folder.
  let folders: [String: SourceFile]

  /// Every id used anywhere.
  var references: some Sequence<ReferenceUse> {
    ([shared.references] + offerFiles.map(\.references)).joined()
  }

  /// The links of every text written in Markdown to pages of the site.
  var siteLinks: some Sequence<MarkupLink> {
    (shared.pages.map(\.body.siteLinks) + offerFiles.lazy.map(\.siteLinks)).joined()
  }
}

/// One rule, with the kinds of problem it reports, which are declared beside it.
struct Check: Sendable {
  /// Finds problems of one offer, whatever else is on the site but its settings.
  typealias OfOffer = @Sendable (Offer, SiteSettings) -> [Diagnostic]
  /// Finds problems of the whole site.
  typealias OfEverything = @Sendable (AllEntries) -> [Diagnostic]

  let kinds: [DiagnosticKind]
  private let ofOffer: OfOffer?
  private let ofEverything: OfEverything?

  /// A rule about each offer by itself, which is looked at again only when the offer changed.
  init(_ kinds: [DiagnosticKind], eachOffer problems: @escaping OfOffer) {
    self.kinds = kinds
    ofOffer = problems
    ofEverything = nil
  }

  /// A rule about the whole site.
  init(_ kinds: [DiagnosticKind] = [], problems: @escaping OfEverything) {
    self.kinds = kinds
    ofOffer = nil
    ofEverything = problems
  }

  /// The rules about each offer by itself.
  static let ofEachOffer = all.compactMap(\.ofOffer)

  /// The rules about the whole site.
  static let ofEverything = all.compactMap(\.ofEverything)

  /// Every check; a new one is a file with its line here.
  static let all = [
    referenceCheck, folderCheck, linkCheck, phoneNumberCheck, titleCheck, cycleCheck,
    formerPathCheck, lifeStageCheck, planGoalCheck, ageCheck, successorCheck, duplicateOfferCheck,
    unusedTermCheck, readabilityCheck, verificationCheck, levelCheck, warningRuleCheck,
    requiredAnswerCheck, numberNameCheck, unkeptNumberCheck, dropInHoursCheck, freePriceCheck,
    endedLinkCheck, emptyProviderCheck, nearDuplicateCheck,
  ]
}

extension DiagnosticKind {
  /// Every kind the model reports: of values, of groups, of files and of the checks, in this order.
  package static let model =
    formKinds + valueKinds + textFormKinds + scheduleKinds + offerKinds + figureKinds + siteKinds
    + joiningKinds + settingsKinds + warningRuleKinds + Check.all.flatMap(\.kinds)
}
