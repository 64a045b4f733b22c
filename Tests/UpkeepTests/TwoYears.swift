import Foundation
import MailMessages
import SiteBase
import SiteModel
import SiteTestSupport

@testable import Upkeep

/// How an owner behaves.
enum Temper: String, CaseIterable {
  /// Answers the day after.
  case quick = "rask"
  /// Answers only when reminded.
  case slow = "treg"
  /// Never answers, and nobody else does.
  case silent = "stille"
  /// The address is wrong; the provider's contact answers.
  case bounces = "retur"
  /// Is away at first, and answers the reminder.
  case away = "ferie"
  /// Has left; the staff find somebody by telephone.
  case left = "sluttet"
  /// Has changes; the staff correct them and call to confirm.
  case changes = "endrer"
  /// Has ended its first offer when asked first, and confirms the others.
  case ends = "legger-ned"
}

/// Two years of rounds with 24 owners of 60 offers, and three offers without an owner: each working day the
/// mails are written, and owners and staff do what is theirs.
struct TwoYears {
  static let first = day("2027-01-04")
  static let last = day("2028-12-29")

  private(set) var small = SmallSite(
    freshness: "gammel_etter_måneder: 12, første_runde_fra: 2027-01-04")
  private(set) var log = UpkeepLog()
  /// What every day did: a line a day on which something happened.
  private(set) var diary = ""
  /// Mails on their way: the file as it arrives on a day.
  private var post: [(day: CalendarDate, name: String, bytes: [UInt8])] = []
  /// Offers the staff confirm by telephone on a day.
  private var calls: [(day: CalendarDate, offer: String)] = []
  /// Owners that have ended their first offer.
  private var hasEnded: Set<String> = []
  private var numbers = Seeded(1)
  private let rules = RoundRules()

  init() {
    var providers = ""
    var index = 0
    for number in 0..<24 {
      let temper = Temper.allCases[number % 8]
      let address = "\(temper.rawValue)\(number)@eier.example"
      providers += "- {id: p\(number), navn: Tilbyder \(number), "
      if temper == .bounces || temper == .silent && number > 8 {
        providers +=
          "kontakt: [{navn: Kontakt, epost: kontakt\(number)@\(temper.rawValue).example}], "
      }
      providers += "eier: {navn: Leder \(number), epost: \(address)}}\n"
      for _ in 0..<(1 + number / 8 + number % 2) {
        small.add("t\(index)-\(temper.rawValue)", "tilbyder: p\(number)", "pris: gratis")
        index += 1
      }
    }
    small.files["vokabular/tilbydere.yaml"] = providers
    for number in 0..<3 { small.add("u\(number)-uten-eier") }
  }

  /// Runs every day of the two years.
  mutating func run() throws {
    var today = Self.first
    while today <= Self.last {
      var lines: [String] = []
      if today.isWorkingDay { lines += try readPost(today) }
      lines += writeMails(today)
      if today.isWorkingDay { lines += try call(today) }
      if !lines.isEmpty { diary += "\(today.iso): " + lines.joined(separator: "; ") + "\n" }
      today = today.adding(days: 1)
    }
  }

  /// Writes the day's mails, and lets their readers react.
  private mutating func writeMails(_ today: CalendarDate) -> [String] {
    let site = small.site(today.iso)
    let new = stepsToday(site, log, rules, using: &numbers)
    log = log.appending(new)
    let words = LetterWords(
      site.offers.map {
        OfferInWords(
          id: $0.id, title: $0.title, summary: $0.summary, parts: [], questions: [], page: nil)
      }, site: "Prøve", answersTo: "svar@kommune.example")
    let letters = log.letters(on: today, words)
    for (event, letter) in zip(new.filter(\.kind.isMail), letters) {
      react(to: event, letter, today)
    }
    for event in new where event.kind == .listed {
      let isCalled = event.owner?.hasPrefix(Temper.silent.rawValue) != true
      if isCalled { calls += event.offers.map { (today.adding(days: 6), $0) } }
    }
    return new.map { "\($0.kind.rawValue) \($0.owner ?? "uten eier") \($0.offers.count)" }
  }

  private mutating func react(to event: UpkeepEvent, _ letter: Letter, _ today: CalendarDate) {
    guard let address = event.owner else { return }
    let isOther = event.kind == .otherAsked
    let temper = Temper.allCases.first { address.contains($0.rawValue) }
    let arrival = today.adding(days: 1).nextWorkingDay
    func send(_ bytes: [UInt8]) { post.append((arrival, letter.name + ".eml", bytes)) }
    func answer(_ word: String, _ body: String) {
      send(reply(to: letter, word, body, from: address, on: arrival))
    }
    switch temper {
    case .quick: answer("Alt stemmer", "Alt er riktig.")
    case .slow where event.kind == .reminded: answer("Alt stemmer", "Beklager at det tok tid.")
    case .bounces where isOther: answer("Alt stemmer", "Ja, det stemmer.")
    case .bounces: send(returned(letter, address))
    case .away where event.kind == .asked:
      send(automatic(letter, address, "Jeg er på ferie til mandag."))
    case .away: answer("Alt stemmer", "Tilbake fra ferie.")
    case .left where event.kind == .asked:
      send(automatic(letter, address, "Jeg har sluttet i kommunen."))
    case .changes where event.kind == .asked: answer("Noe er endret", "Ny telefon: 33 00 00 01")
    case .ends where hasEnded.insert(address).inserted:
      answer("lagt ned", "Dette er lagt ned:\n- Tilbud (\(event.offers[0]))")
    case .ends: answer("Alt stemmer", "Resten stemmer.")
    default: break
    }
  }

  /// Reads what has come, and does what the staff do about it.
  private mutating func readPost(_ today: CalendarDate) throws -> [String] {
    let mails = try post.filter { $0.day == today }.map {
      (file: $0.name, mail: try readMail($0.bytes))
    }
    guard !mails.isEmpty else { return [] }
    let site = small.site(today.iso)
    let found = answers(in: mails, site, log, rules)
    var lines: [String] = []
    for answer in found {
      guard answer.doubts.isEmpty else {
        lines.append("tvil \(answer.file)")
        continue
      }
      if let event = answer.event(in: log, fromOthers: false) {
        log = log.appending([event])
        lines.append(
          [event.kind.rawValue, event.owner ?? "", event.answer?.rawValue ?? ""]
            .joined(separator: " "))
      }
      let accepted = try accept(
        answer.offers, of: found, by: "Kari", fromOthers: false, site, log, in: small.content,
        jobs: 2)
      log = log.appending(accepted.events)
      take(accepted.files)
      // What has changed, and what an answer about one offer leaves open, the staff take by telephone.
      let rest = Set(answer.asked?.offers ?? []).subtracting(answer.offers)
      if case .answer = answer.kind { calls += rest.sorted().map { (today.adding(days: 4), $0) } }
    }
    return lines
  }

  /// Calls about the offers whose day has come.
  private mutating func call(_ today: CalendarDate) throws -> [String] {
    let due = calls.filter { $0.day <= today }.map(\.offer)
    guard !due.isEmpty else { return [] }
    calls.removeAll { $0.day <= today }
    let site = small.site(today.iso)
    let ids = Set(due).filter { id in site.offers.contains { $0.id == id && $0.status != .ended } }
    guard !ids.isEmpty else { return [] }
    let check = MadeCheck(date: today, by: "Kari", method: .telephone)
    take(try confirm(ids.sorted(), check, in: small.content, date: today, jobs: 2))
    return ["ringt \(ids.count)"]
  }

  private mutating func take(_ files: [ChangedFile]) {
    for file in files {
      small.files[String(file.after.path.dropFirst("content/".count))] = String(
        decoding: file.after.bytes, as: UTF8.self)
    }
  }
}

/// An answer by the link of a letter, as a mail program makes it, with the letter quoted below.
private func reply(
  to letter: Letter, _ word: String, _ body: String, from address: String, on day: CalendarDate
) -> [UInt8] {
  let lines = letter.plainText.split(separator: "\n").map(String.init)
  let label = lines.firstIndex { $0.hasSuffix(":") && $0.lowercased().contains(word.lowercased()) }
  let link = label.map { lines[$0 + 1] } ?? ""
  precondition(link.hasPrefix("mailto:svar@kommune.example?subject="), "'\(word)' has no link")
  let subject = link.split(separator: "=").last.map(String.init)?.removingPercentEncoding ?? ""
  let quoted = letter.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "> " + $0 }.joined(separator: "\n")
  return MailDraft(
    to: "svar@kommune.example", from: address, subject: subject, date: day,
    plain: "\(body)\n\nHilsen\n\nDen 3. mai 2027 kl. 10:00 skrev Kommunen:\n\(quoted)\n",
    html: "<p>\(body)</p>"
  ).bytes
}

/// A notice that a machine sends in reply.
private func automatic(_ letter: Letter, _ address: String, _ text: String) -> [UInt8] {
  Array(
    ("From: <\(address)>\r\nAuto-Submitted: auto-replied\r\nSubject: Autosvar: \(letter.subject)\r\n"
      + "Content-Type: text/plain; charset=utf-8\r\n\r\n\(text)\r\n").utf8)
}

/// A mail server's report that a letter wasn't delivered.
private func returned(_ letter: Letter, _ address: String) -> [UInt8] {
  let report = """
    From: MAILER-DAEMON@mx.example
    Subject: Undelivered Mail
    Content-Type: multipart/report; report-type=delivery-status; boundary="=_r"

    --=_r
    Content-Type: text/plain

    Not delivered.
    --=_r
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example

    Final-Recipient: rfc822; \(address)
    Action: failed
    --=_r
    Content-Type: message/rfc822


    """
  let head = report.replacing("\n", with: "\r\n")
  return Array(head.utf8) + letter.draft(from: nil).bytes + Array("\r\n--=_r--\r\n".utf8)
}
