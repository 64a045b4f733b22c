import MailMessages
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@testable import Upkeep

@Suite("Answers to mails")
struct AnswerTests {
  private static let code = "ABCD-EFGH-JKMN"
  private static let owner = "leder@huset.example"
  private let today = day("2026-11-25")
  private let rules = RoundRules()

  /// Three offers of one owner.
  private var small: SmallSite {
    var small = SmallSite()
    for id in ["a", "b", "c"] {
      small.add(id, "tilbyder: huset", "eier: {navn: Leder, epost: Leder@Huset.example}")
    }
    return small
  }

  private let log = UpkeepLog([
    UpkeepEvent(
      .asked, on: day("2026-11-23"), offers: ["a", "b", "c"], owner: owner, code: code,
      round: "2026-11")
  ])

  private func mail(
    _ subject: String, _ text: String = "", from sender: String? = owner,
    on date: CalendarDate? = day("2026-11-24")
  ) -> MailMessage {
    MailMessage(subject: subject, sender: sender, date: date, text: text)
  }

  private func found(_ mails: MailMessage..., log: UpkeepLog? = nil, today: String = "2026-11-25")
    -> [Answer]
  {
    let named = mails.enumerated().map { (file: "\($0.offset).eml", mail: $0.element) }
    return answers(in: named, small.site(today), log ?? self.log, rules)
  }

  private func accepted(
    _ ids: [String], _ answers: [Answer], fromOthers: Bool = false, log: UpkeepLog? = nil,
    _ small: SmallSite? = nil
  ) throws(AcceptError) -> AcceptedAnswers {
    let small = small ?? self.small
    return try accept(
      ids, of: answers, by: "Kari", fromOthers: fromOthers, small.site("2026-11-25"),
      log ?? self.log, in: small.content, jobs: 1)
  }

  @Test("«riktig» proposes a check of every offer, and writes those a person accepts")
  func correct() throws {
    let answers = found(mail("Sv: Riktig, kode \(Self.code.lowercased())"))
    #expect(answers[0].kind == .answer(.correct))
    #expect(answers[0].doubts.isEmpty)
    #expect(answers[0].offers == ["a", "b", "c"])
    let result = try accepted(["b"], answers)
    #expect(result.files.map(\.before.path) == ["content/vik/tiltak/b.md"])
    let text = String(decoding: result.files[0].after.bytes, as: UTF8.self)
    #expect(text.contains("kontrollert: {dato: 2026-11-24, av: Leder, hvordan: epost}\n"))
    #expect(!text.contains("@kommune") && text.contains("\n---\n"))
    #expect(result.events.map(\.kind) == [.answered, .approved])
    #expect(result.events.last?.by == "Kari")
    // Once more is nothing.
    let after = log.appending(result.events)
    let again = try accepted(["b"], answers, log: after)
    #expect(again.files.isEmpty && again.events.isEmpty)
    #expect(answers[0].event(in: after, fromOthers: false) == nil)
  }

  @Test("«lagt ned» is about the offers that are named, and marks them as ended")
  func ended() throws {
    let subject = "Lagt ned, kode \(Self.code)"
    #expect(found(mail(subject, "Dette er lagt ned:\n- Tilbud b (b)"))[0].offers == ["b"])
    #expect(found(mail(subject, "tilbud C"))[0].offers == ["c"])
    #expect(found(mail(subject, "Alt er slutt."))[0].offers.isEmpty)
    let result = try accepted(["b"], found(mail(subject, "(b)")))
    let text = String(decoding: result.files[0].after.bytes, as: UTF8.self)
    #expect(text.contains("\nstatus: avviklet\n"))
    #expect(
      text.contains("De som driver tilbudet, sa 24. november 2026 at det er lagt ned."), "\(text)")
    #expect(throws: AcceptError.self) { try accepted(["a"], found(mail(subject, "(b)"))) }
  }

  @Test("what has changed is shown, and writes nothing")
  func changes() throws {
    let answers = found(mail("Endringer, kode \(Self.code)", "Ny telefon\u{1B}[2J: 33 00 00 01"))
    #expect(answers[0].kind == .answer(.changes))
    #expect(throws: AcceptError.self) { try accepted(["a"], answers) }
    let text = answers.text(small.site("2026-11-25"), log)
    #expect(text.contains("  | Ny telefon\u{FFFD}[2J: 33 00 00 01\n"))
    #expect(answers[0].event(in: log, fromOthers: false)?.answer == .changes)
    // A plain reply to our mail has the code, but none of our words.
    let reply = found(mail("SV: Stemmer det vi skriver om «Tilbud»? (kode \(Self.code))", "Hei"))
    #expect(reply[0].kind == .answer(.changes))
  }

  @Test("a wrong code, no code, an old one or another sender is a doubt, and nothing is written")
  func doubts() throws {
    let subject = "Riktig, kode \(Self.code)"
    let wrong = found(mail("Riktig, kode ABCD-EFGH-JKMP"))[0]
    #expect(wrong.kind == .unknown && wrong.doubts == [.wrongCode] && wrong.offers.isEmpty)
    #expect(found(mail("Riktig"))[0].doubts == [.noCode])
    #expect(found(mail("Riktig, kode ABCD-EFGH-JKM"))[0].doubts == [.noCode])
    let old = found(mail(subject, on: day("2027-06-01")), today: "2027-06-02")[0]
    #expect(old.doubts == [.expired])
    let forged = found(mail(subject, from: "ond@evil.example"))
    #expect(forged[0].doubts == [.otherSender("ond@evil.example")])
    #expect(found(mail(subject, from: nil))[0].doubts == [.otherSender(nil)])
    for answers in [[wrong], [old], forged] {
      #expect(answers[0].event(in: log, fromOthers: false) == nil)
      #expect(throws: AcceptError.self) { try accepted(["a"], answers) }
    }
    #expect(throws: AcceptError.self) { try accepted(["a"], [old], fromOthers: true) }
    #expect(try accepted(["a"], forged, fromOthers: true).files.count == 1)
    #expect(
      forged.text(small.site("2026-11-25"), log).contains("MEN: Dere spurte leder@huset.example."))
  }

  @Test("two answers that say different things are both in doubt")
  func contradicting() {
    let answers = found(
      mail("Riktig, kode \(Self.code)"), mail("Endringer, kode \(Self.code)", "Ny pris"))
    #expect(answers.first { $0.kind == .answer(.correct) }?.doubts == [.contradicted])
    #expect(throws: AcceptError.self) { try accepted(["a"], answers, fromOthers: true) }
    #expect(
      found(mail("Riktig, kode \(Self.code)"), mail("Riktig, kode \(Self.code)")).allSatisfy {
        $0.doubts.isEmpty
      })
  }

  @Test("an answer of an earlier round that is still in the folder stands in nobody's way")
  func earlierRound() throws {
    let old = UpkeepEvent(
      .asked, on: day("2026-08-03"), offers: ["a"], owner: Self.owner, code: "2222-3333-4444",
      round: "2026-08")
    let both = UpkeepLog([old] + log.events)
    let answers = found(
      mail("Endringer, kode 2222-3333-4444", on: day("2026-08-04")),
      mail("Riktig, kode \(Self.code)"), log: both)
    #expect(answers.allSatisfy { $0.doubts.isEmpty })
    #expect(try accepted(["a"], answers, log: both).files.count == 1)
  }

  @Test("a check that is newer than the answer stays")
  func newer() {
    var small = small
    small.add(
      "a", "tilbyder: huset", "eier: {epost: leder@huset.example}",
      "kontrollert: {dato: 2026-11-25, av: Ola, hvordan: telefon}")
    #expect(throws: AcceptError.self) {
      try accepted(["a"], found(mail("Riktig, kode \(Self.code)")), small)
    }
  }

  @Test("a day before the asking or to come is taken for today")
  func days() {
    for date in [day("2020-01-01"), day("2026-11-26"), nil] {
      #expect(found(mail("Riktig, kode \(Self.code)", on: date))[0].date == today)
    }
  }

  @Test("mails that came back and people who left are tasks, and absence is nothing")
  func machines() {
    var back = mail("Undelivered", from: "mailer-daemon@mx.example")
    back.isReturned = true
    back.allText = "Final-Recipient: rfc822; <LEDER@huset.example>\n"
    let returned = found(back)[0]
    #expect(returned.kind == .returned && returned.asked?.code == Self.code)
    #expect(returned.event(in: log, fromOthers: false)?.kind == .bounced)
    back.allText = "Final-Recipient: rfc822; someone@else.example"
    #expect(found(back)[0].event(in: log, fromOthers: false) == nil)

    var automatic = mail("Autosvar: (kode \(Self.code))", "Jeg er på ferie.")
    automatic.isAutomatic = true
    #expect(found(automatic)[0].kind == .absent)
    #expect(found(automatic)[0].event(in: log, fromOthers: false) == nil)
    automatic.text = "Jeg har sluttet."
    #expect(found(automatic)[0].event(in: log, fromOthers: false)?.kind == .notReached)
  }

  @Test("who answered is not reminded, unless the answer is dismissed")
  func hold() throws {
    func steps(_ log: UpkeepLog) -> [UpkeepEvent.Kind] {
      var numbers = Seeded(1)
      return stepsToday(small.site("2026-12-14"), log, rules, using: &numbers).map(\.kind)
    }
    #expect(steps(log) == [.reminded])
    let answers = found(mail("Endringer, kode \(Self.code)"))
    let event = try #require(answers[0].event(in: log, fromOthers: false))
    let answered = log.appending([event])
    #expect(steps(answered).isEmpty)
    let dismissed = try dismiss(["a"], of: answers, by: "Kari", on: day("2026-11-26"))
    #expect(steps(answered.appending(dismissed)) == [.reminded])
    #expect(throws: AcceptError.self) {
      try dismiss(["x"], of: answers, by: "Kari", on: day("2026-11-26"))
    }
  }

  @Test("codes are found in any case, and only whole ones")
  func codesInText() {
    #expect(codes(in: "kode abcd-efgh-jkmn.") == [Self.code])
    #expect(codes(in: "ABCD-EFGH-JKMN-NPQR ABCD-EFGH- JKMN 0BCD-EFGH-JKMN").isEmpty)
    #expect(codes(in: "\(Self.code) \(Self.code) 2222-3333-4444") == [Self.code, "2222-3333-4444"])
    var numbers = Seeded(1)
    let made = (0..<200).map { _ in newCode(using: &numbers) }
    #expect(Set(made).count == 200)
    #expect(made.allSatisfy { codes(in: $0) == [$0] })
  }
}
