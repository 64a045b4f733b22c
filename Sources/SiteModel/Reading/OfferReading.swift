import Markup
import SiteBase
import YAML

/// An offer as its file has it, before contact cards are looked up and translations are joined.
struct OfferDraft: Sendable {
  let record: RecordValue
  let id: String
  let municipality: String
  let kind: OfferKind
  let body: MarkupDocument
}

/// What the facts of an offer say, read from its group of fields.
struct OfferFacts: Sendable {
  var age: AgeRange?
  var relativesAge: AgeRange?
  var price: Price
  var relatives: RelativesFacts?
  var schedule: Schedule?
  var places: [Place]
  var waiting: WaitingTime?
  var notice: Notice?
  var status: OfferStatus
  var verification: Verification?
}

extension SchemaReader {
  /// Reads the facts of an offer and reports those that contradict each other.
  mutating func facts(of record: RecordValue) -> OfferFacts {
    let ages = ages(record)
    let status = record.text("status").flatMap(OfferStatus.init) ?? .active
    checkStatus(status, record)
    checkAccess(record)
    if let validity = record.record("gyldig"), let from = validity.date("fra"),
      let to = validity.date("til"), to < from
    {
      report(
        .modelContradiction, ["«fra» \(from.iso)", "«til» \(to.iso)"], at: validity.range("til"))
    }
    return OfferFacts(
      age: ages.user, relativesAge: ages.relative, price: price(record["pris"]),
      relatives: relatives(record.record("pårørende"), age: ages.relative),
      schedule: schedule(record.record("åpningstider")),
      places: record.records("steder").compactMap { place($0) },
      waiting: waiting(record.record("ventetid")),
      notice: record.record("beskjed").flatMap { notice in
        notice.text("tekst").map { Notice(text: $0, until: notice.date("til")) }
      },
      status: status, verification: verification(record.record("kontrollert")))
  }

  private mutating func ages(_ record: RecordValue) -> (user: AgeRange?, relative: AgeRange?) {
    let age = ageRange(record["alder"])
    let named = Set(record.texts("alder_gjelder").compactMap(AgeSubject.init))
    let subjects = named.isEmpty ? [.user] : named
    let own = ageRange(record.record("pårørende")?["alder"])
    if own != nil, age != nil, subjects.contains(.relative) {
      report(
        .modelContradiction, ["«alder_gjelder: pårørende»", "«pårørende: alder»"],
        at: record.range("alder_gjelder"))
    }
    let audiences = record.texts("målgrupper")
    for value in record.list("alder_gjelder_ikke") where !audiences.contains(value.text ?? "") {
      report(
        .modelContradiction, ["«alder_gjelder_ikke»", "«målgrupper»"],
        at: value.position.range(in: value.file))
    }
    return (
      subjects.contains(.user) ? age : nil, own ?? (subjects.contains(.relative) ? age : nil)
    )
  }

  private mutating func price(_ value: FieldValue?) -> Price {
    guard let value else { return .unknown }
    if let word = value.text { return word == "gratis" ? .free : .unknown }
    guard let record = value.record else { return .unknown }
    if let amount = record.integer("beløp") {
      if record["tekst"] != nil {
        report(.modelContradiction, ["«beløp»", "«tekst»"], at: record.range("tekst"))
      }
      if amount == 0 {
        report(
          .modelContradiction, ["«beløp: 0»", "et beløp; skriv «pris: gratis»"],
          at: record.range("beløp"))
      }
      return .amount(amount, unit: record.text("enhet"))
    }
    return record.text("tekst").map(Price.text) ?? .unknown
  }

  private func relatives(_ record: RecordValue?, age: AgeRange?) -> RelativesFacts? {
    guard record != nil || age != nil else { return nil }
    return RelativesFacts(
      withoutConsent: record?.fact("uten_samtykke") ?? .unknown,
      anonymous: record?.fact("anonymt") ?? .unknown,
      forChildren: record?.fact("egne_tilbud_til_barn") ?? .unknown, age: age)
  }

  private mutating func waiting(_ record: RecordValue?) -> WaitingTime? {
    guard let record, let text = record.text("tekst") else { return nil }
    let from = record.integer("uker_fra")
    let to = record.integer("uker_til")
    if let from, let to, from > to {
      report(
        .modelContradiction, ["«uker_fra» \(from)", "«uker_til» \(to)"],
        at: record.range("uker_til"))
    }
    return WaitingTime(text: text, weeksFrom: from, weeksTo: to, date: record.date("dato"))
  }

  private mutating func checkStatus(_ status: OfferStatus, _ record: RecordValue) {
    let needsNote: Set<OfferStatus> = [.paused, .ended, .planned, .unclear]
    if needsNote.contains(status), record["status_merknad"] == nil {
      report(.modelStatusNote, [status.rawValue], at: record.range("status"))
    }
    if record["erstattes_av"] != nil, status != .ended {
      report(
        .modelContradiction, ["«erstattes_av»", "«status: \(status.rawValue)»"],
        at: record.range("erstattes_av"))
    }
  }

  private mutating func checkAccess(_ record: RecordValue) {
    guard let access = record.record("tilgang") else { return }
    // One can't both have to book and be free to just come. Referral, decision and sign-up may
    // apply to a part of what is given, so they are left to the text.
    if access.fact("drop_in") == .yes, access.fact("timebestilling") == .yes {
      report(
        .modelContradiction, ["«drop_in: ja»", "«timebestilling: ja»"],
        at: access.range("timebestilling"))
    }
  }
}

extension AccessFacts {
  init(_ record: RecordValue?) {
    self.init()
    guard let record else { return }
    referral = record.fact("henvisning")
    decision = record.fact("vedtak")
    appointment = record.fact("timebestilling")
    registration = record.fact("påmelding")
    dropIn = record.fact("drop_in")
    anonymous = record.fact("anonymt")
    outreach = record.fact("oppsøkende")
  }
}
