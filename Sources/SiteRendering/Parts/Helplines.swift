import SiteModel
import Templates

/// A national line for help. Names are names in every language; it is the description that is read
/// aloud.
final class HelplineView: Sendable {
  let line: Helpline
  let language: SiteLanguage
  private let audience: String
  private let audienceLanguage: String?
  private let hours: String?
  private let verified: String?
  /// Whether it is for children and young people, not for adults: some of its audiences are usually under
  /// 18, and none is past its teens.
  let isForTheYoung: Bool

  /// - Parameter usualAges: Those of the line's audiences that have some.
  init(_ line: Helpline, usualAges: [AgeRange], _ wording: Wording) {
    self.line = line
    isForTheYoung =
      usualAges.contains { $0.overlaps(0...17) } && !usualAges.contains { $0.overlaps(20...120) }
    language = wording.texts.language
    let audience = line.audienceText.text(in: language)
    self.audience = audience.text
    audienceLanguage = audience.language.other(than: language)
    hours = line.hoursText?[language] ?? line.schedule.flatMap { wording.week($0) }
    verified = wording.verifiedLine(line.verification)
  }

  static let shape = Shape<HelplineView>("Hjelpelinje", "A national line for help.") { f in
    f.text("id", "The line's id.") { $0.line.id }
    f.text("navn", "The name.") { $0.line.name[$0.language] }
    f.optional("telefon", TextShape.phone, "The number to call.") { $0.line.phone }
    f.optional("sms", TextShape.phone, "The number for text messages.") { $0.line.sms }
    f.optional("chat", TextShape.web, "The chat page.") { $0.line.chat }
    f.optional("nettside", TextShape.web, "The official page.") {
      // A chat that is on the front page of the line's own site needs no second link there.
      $0.line.website == $0.line.chat ? nil : $0.line.website
    }
    f.text("apent", "The hours in words.") { $0.hours }
    f.text("timer", "The hours as JSON for `delt/apent.mjs`; absent when none are stated.") {
      $0.line.schedule?.json
    }
    f.flag("anonymt", "One can be anonymous.") { $0.line.isAnonymous }
    f.flag("fare", "It is for when life is in danger.") { $0.line.level == .danger }
    f.flag("unge", "It is for children and young people, not for adults.") {
      $0.isForTheYoung
    }
    f.text("for_hvem", "Who it is for.") { $0.audience }
    f.linked("merknad", "A remark.") { $0.line.note?[$0.language] }
    f.text("kontrollert", "When it was last checked, a sentence.") { $0.verified }
    f.text("annet_sprak", "The language of the texts when it isn't the page's.") {
      $0.audienceLanguage
    }
  }
}

/// The helplines in one language, and which of them a page shows.
final class Helplines: Sendable {
  /// Every line, in the site's order.
  let all: [HelplineView]
  private let choice: HelplineChoice
  /// By audience; nil for one without.
  private let usualAges: [AgeRange?]

  init(_ index: SiteIndex, _ wording: Wording) {
    let site = index.site
    all = site.helplines.map { line in
      let ages = site.audiences.filter { line.audiences.contains($0.id) }.compactMap(\.typicalAge)
      return HelplineView(line, usualAges: ages, wording)
    }
    choice = index.helplines
    usualAges = site.audiences.map(\.typicalAge)
  }

  /// The lines that fit some themes and audiences.
  func fitting(themes: [Int], audiences: [Int]) -> [HelplineView] {
    choice.lines(themes: themes, audiences: audiences).map { all[$0] }
  }

  /// The lines that fit an offer, best first: none of those for the young where it is for grown-ups alone.
  func fitting(_ offer: Offer, themes: [Int], audiences: [Int]) -> [HelplineView] {
    let usual = audiences.map { usualAges[$0] }
    let isForAdults =
      offer.age.map { !$0.overlaps(0...17) }
      ?? (!usual.isEmpty && usual.allSatisfy { $0.map { !$0.overlaps(0...17) } ?? false })
    guard isForAdults else { return fitting(themes: themes, audiences: audiences) }
    let lines = fitting(themes: themes, audiences: audiences).filter { !$0.isForTheYoung }
    return lines.isEmpty ? fitting(themes: [], audiences: []) : lines
  }

  /// The lines that fit somebody of some ages, at most two, since offers follow: those for the young come
  /// first for those under 18, and none of them for those who are grown up.
  func fitting(themes: [Int], audiences: [Int], ages: ClosedRange<Int>) -> [HelplineView] {
    let isYoung = ages.upperBound < 18
    let young = isYoung ? lines(of: .talk).filter(\.isForTheYoung) : []
    let others = fitting(themes: themes, audiences: audiences)
      .filter { !$0.isForTheYoung || !isYoung && ages.lowerBound < 18 }
    return Array((young + others).prefix(2))
  }

  /// The lines a page names, or else those that fit some themes and audiences.
  func named(by page: Page?, themes: [Int], audiences: [Int]) -> [HelplineView] {
    let named = lines(page?.helplines ?? [])
    return named.isEmpty ? fitting(themes: themes, audiences: audiences) : named
  }

  /// The lines with some ids, in the order of the ids.
  func lines(_ ids: [String]) -> [HelplineView] {
    ids.compactMap { id in all.first { $0.line.id == id } }
  }

  /// The lines of a level, in order.
  func lines(of level: HelplineLevel) -> [HelplineView] { all.filter { $0.line.level == level } }
}
