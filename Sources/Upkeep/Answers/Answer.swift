import MailMessages
import SiteBase
import SiteModel

/// A saved mail, looked at beside the log: who claims what about which offers. Nothing is done because of it
/// before a person accepts it.
package struct Answer: Sendable {
  /// What kind of mail it is.
  package enum Kind: Sendable, Equatable {
    /// An answer.
    case answer(UpkeepEvent.Answer)
    /// A mail that came back: the address is wrong, a task for the staff.
    case returned
    /// Whoever was asked doesn't work there any more, a task for the staff.
    case left
    /// A machine answered that somebody is away. Nothing to do.
    case absent
    /// It has no code of ours, so it answers nothing we know of.
    case unknown
  }

  /// What speaks against it.
  package enum Doubt: Sendable, Equatable {
    /// It has no code.
    case noCode
    /// It has a code that no mail of ours had.
    case wrongCode
    /// It has the codes of several mails.
    case severalCodes
    /// The code is too old.
    case expired
    /// It came from another address than the one that was asked; nil when it names none.
    case otherSender(String?)
    /// Another saved mail answers something else about the same offers.
    case contradicted
  }

  /// The file's name.
  package let file: String
  package let mail: MailMessage
  package let kind: Kind
  /// The mail it answers; nil when that isn't known.
  package let asked: UpkeepEvent?
  /// The day it is taken for: its own, if that is between the asking and today, and else today.
  package let date: CalendarDate
  /// The ids of published offers it makes a claim about; empty for all kinds but «riktig» and «lagt ned».
  package let offers: [String]
  /// Nothing is done about an answer with doubts, unless a person has looked at the sender.
  package internal(set) var doubts: [Doubt]

  /// What is accepted even if it came from another address.
  package func isAcceptable(fromOthers: Bool) -> Bool {
    doubts.allSatisfy {
      if case .otherSender = $0 { fromOthers } else { false }
    }
  }
}

/// Finds out what saved mails claim, by their codes, their senders and the log.
///
/// - Parameter mails: The mails with their files' names.
/// - Returns: One for each mail, in order of the day and the file's name.
package func answers(
  in mails: [(file: String, mail: MailMessage)], _ site: Site, _ log: UpkeepLog, _ rules: RoundRules
) -> [Answer] {
  var asked: [String: UpkeepEvent] = [:]
  for event in log.events where event.kind.isMail && event.date <= site.date {
    // A reminder has the code of the mail it reminds of.
    if let code = event.code, asked[code] == nil { asked[code] = event }
  }
  var answers = mails.map { Answer($0.file, $0.mail, asked, site, log, rules) }
    .sorted { ($0.date, $0.file) < ($1.date, $1.file) }
  for index in answers.indices {
    guard case .answer(let claim) = answers[index].kind, claim != .changes else { continue }
    let isContradicted = answers.contains { other in
      guard case .answer(let others) = other.kind, others != claim,
        // An answer of last year contradicts nothing.
        let asked = answers[index].asked, other.asked?.round == asked.round
      else { return false }
      return other.asked?.code == asked.code
        || !Set(other.offers).isDisjoint(with: answers[index].offers)
    }
    if isContradicted { answers[index].doubts.append(.contradicted) }
  }
  return answers
}

extension Answer {
  fileprivate init(
    _ file: String, _ mail: MailMessage, _ byCode: [String: UpkeepEvent], _ site: Site,
    _ log: UpkeepLog, _ rules: RoundRules
  ) {
    self.file = file
    self.mail = mail
    // The code of the subject counts before one in a quoted mail.
    let inSubject = codes(in: mail.subject)
    let found = inSubject.isEmpty ? codes(in: mail.allText) : inSubject
    let known = found.compactMap { byCode[$0] }
    var asked = known.count == 1 ? known.first : nil
    if asked == nil, known.isEmpty, mail.isReturned {
      asked = Self.returnedMail(mail, log, site.date, rules)
    }
    self.asked = asked
    var doubts: [Doubt] = []
    if asked == nil {
      doubts.append(found.isEmpty ? .noCode : known.isEmpty ? .wrongCode : .severalCodes)
    }
    date =
      mail.date.flatMap { day in
        asked.map { $0.date <= day && day <= site.date } ?? false ? day : nil
      } ?? site.date
    if let asked, asked.date.adding(days: rules.daysOfCode) < date { doubts.append(.expired) }
    kind = asked == nil && !mail.isReturned ? .unknown : Self.kind(of: mail)
    if let asked, !mail.isReturned, mail.sender != asked.owner {
      doubts.append(.otherSender(mail.sender))
    }
    let askedAbout = (asked?.offers ?? []).filter { id in
      site.offers.contains { $0.id == id && $0.status != .ended }
    }
    switch kind {
    case .answer(.correct): offers = askedAbout
    case .answer(.ended):
      let lines = mail.text.split(whereSeparator: \.isNewline)
      let named = askedAbout.filter { id in
        let title = site.offers.first { $0.id == id }?.title ?? id
        return lines.contains { names(id, title, $0) }
      }
      offers = askedAbout.count == 1 ? askedAbout : named
    default: offers = []
    }
    self.doubts = doubts
  }

  /// The only mail that went to an address that a report names.
  private static func returnedMail(
    _ mail: MailMessage, _ log: UpkeepLog, _ today: CalendarDate, _ rules: RoundRules
  ) -> UpkeepEvent? {
    let text = mail.allText.lowercased()
    let words = Set(text.split { $0.isWhitespace || "<>;,()\"'".contains($0) }.map(String.init))
    let sent = log.events.filter { event in
      event.kind.isMail && event.date <= today
        && event.date.adding(days: rules.daysOfCode) >= today
        && event.owner.map(words.contains) == true
    }
    return Set(sent.map(\.owner)).count == 1 ? sent.last : nil
  }

  private static func kind(of mail: MailMessage) -> Kind {
    if mail.isReturned { return .returned }
    let text = (mail.subject + "\n" + mail.text).lowercased()
    let hasLeft = [
      "jeg har sluttet", "jeg har slutta", "jobber ikke lenger", "jobber ikke lengre",
      "arbeider ikke lenger", "ikke lenger ansatt", "har sluttet i", "har sluttet hos",
      "no longer work", "no longer employed", "has left the",
    ].contains { text.contains($0) }
    if mail.isAutomatic { return hasLeft ? .left : .absent }
    var subject = mail.subject.lowercased()[...]
    while let prefix = ["sv:", "re:", "vs:", "fw:", "fwd:", "svar:"].first(where: subject.hasPrefix)
    {
      subject = subject.dropFirst(prefix.count).drop(while: \.isWhitespace)
    }
    if subject.hasPrefix("riktig") { return .answer(.correct) }
    if subject.hasPrefix("lagt ned") { return .answer(.ended) }
    if subject.hasPrefix("endringer") { return .answer(.changes) }
    return hasLeft ? .left : .answer(.changes)
  }
}

/// Whether a line names an offer: by its id, or by its title and nothing else.
private func names(_ id: String, _ title: String, _ line: Substring) -> Bool {
  let isName = { (character: Character) in character.isLetter || character.isNumber }
  let words = line.drop { !isName($0) }
  let bare = words.lowercased().split { !isName($0) }
  return line.split { !(isName($0) || $0 == "-") }.contains { $0 == id }
    || bare == title.lowercased().split { !isName($0) }
}

extension Answer {
  /// What the log gets to know of it: that somebody answered or that a mail came back; nil when it has doubts,
  /// or the log knows already.
  ///
  /// - Parameter fromOthers: Whether another sender than the one that was asked is accepted.
  package func event(in log: UpkeepLog, fromOthers: Bool) -> UpkeepEvent? {
    guard let asked, isAcceptable(fromOthers: fromOthers) else { return nil }
    var event = UpkeepEvent(
      .answered, on: date, offers: asked.offers, owner: asked.owner, code: asked.code,
      round: asked.round)
    switch kind {
    case .answer(let answer): event.answer = answer
    case .returned: event.kind = .bounced
    case .left: event.kind = .notReached
    case .absent, .unknown: return nil
    }
    let isKnown = log.events.contains {
      $0.kind == event.kind && $0.code == event.code && $0.answer == event.answer
    }
    return isKnown ? nil : event
  }
}
