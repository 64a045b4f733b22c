import Markup
import SiteBase

/// Everything the files hold, published or not, for the checks that need the whole.
struct AllEntries: Sendable {
  let settings: SiteSettings
  let shared: SharedFiles
  let offers: [Offer]
  /// The offers' files, in file order.
  let offerFiles: [OfferFile]
  /// The ids of all offers, also of those that could not be used.
  let offerIDs: Set<String>
  /// The ids there are, by target.
  let ids: [ReferenceTarget: Set<String>]
  let pages: [Page]

  /// Every id used anywhere.
  var references: some Sequence<ReferenceUse> {
    ([shared.references] + offerFiles.map(\.references)).joined()
  }

  /// Every text written in Markdown.
  var bodies: [MarkupDocument] { shared.pages.map(\.body) + offerFiles.flatMap(\.bodies) }
}

/// One rule about the whole site, with the kinds of problem it reports, which are declared beside it.
struct Check: Sendable {
  let kinds: [DiagnosticKind]
  let problems: @Sendable (AllEntries) -> [Diagnostic]

  init(
    _ kinds: [DiagnosticKind] = [], problems: @escaping @Sendable (AllEntries) -> [Diagnostic]
  ) {
    self.kinds = kinds
    self.problems = problems
  }

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
