import SiteBase
import SiteModel
import Testing

@Suite("Reading an offer")
struct OfferReadingTests {
  @Test("the fixture itself is sound")
  func fixtureIsSound() {
    #expect(FixtureSite.offer("").problems() == [])
  }

  @Test(
    "what is wrong is reported where it stands",
    arguments: [
      ("ukjent_nokkel: 1", ["6:1 model/unknown-key"]),
      ("alder: {fra: 20, til: 13}", ["6:23 model/contradiction"]),
      ("alder: {fra: 121}", ["6:14 model/not-a-number"]),
      ("alder: {fra: -1}", ["6:14 model/not-a-number"]),
      ("alder: {til: 17}\nalder_gjelder_ikke: []", []),
      ("alder: {til: 17}\nalder_gjelder_ikke: [ungdom]", []),
      (
        "alder: {til: 17}\nalder_gjelder_ikke: [foreldre]",
        ["7:22 model/contradiction", "7:22 model/unknown-reference"]
      ),
      ("alder: unge", ["6:8 model/not-a-choice"]),
      ("pris: 50", ["6:7 model/write-instead"]),
      ("pris: {beløp: 50, tekst: litt}", ["6:27 model/contradiction"]),
      ("pris: {beløp: 0}", ["6:16 model/write-instead"]),
      ("tilgang: {henvisning: no}", ["6:23 model/not-a-choice"]),
      (
        "tilgang: {drop_in: ja, timebestilling: ja}",
        ["2:9 model/drop-in-without-hours", "6:40 model/contradiction"]
      ),
      ("kontrollert: {dato: 2026-13-45}", ["6:21 model/not-a-date"]),
      ("kontrollert: {dato: 2026-05-01, av: K, neste: 2025-05-01}", ["6:47 model/contradiction"]),
      ("temaer: [rus]", ["6:1 yaml/duplicate-key"]),
      ("samarbeid: [hust]", ["6:13 model/unknown-reference"]),
      ("se_også: [y]", ["6:12 model/unknown-reference"]),
      ("kontakt: [ukjent]", ["6:11 model/unknown-reference"]),
      ("kontakt: [{telefon: ring oss}]", ["6:21 model/not-a-phone-number"]),
      ("kontakt: [{telefon: 33 34 40}]", ["6:21 model/not-a-phone-number"]),
      ("kontakt: [{nettside: javascript:alert(1)}]", ["6:22 model/not-a-web-address"]),
      ("kontakt: [{epost: a@b}]", ["6:19 model/not-an-email"]),
      ("status: stengt", ["6:9 model/not-a-choice"]),
      ("status: avviklet", ["6:9 model/status-note"]),
      ("erstattes_av: x", ["2:9 model/cycle", "6:15 model/contradiction"]),
      ("del_av: x", ["2:9 model/cycle"]),
      ("tidligere_adresser: [gammel]", ["6:22 model/not-a-site-path"]),
      ("tidligere_adresser: [/../x/]", ["6:22 model/not-a-site-path"]),
      ("åpningstider: {uke: [{dager: [mandag], fra: 25.00}]}", ["6:46 model/not-a-clock-time"]),
      ("åpningstider: {uke: [{dager: [man]}]}", ["6:32 model/not-a-choice"]),
      ("gyldig: {fra: 2026-12-01, til: 2026-01-01}", ["6:32 model/contradiction"]),
      ("ventetid: {tekst: lenge}", ["6:11 model/missing-key"]),
      ("steder: [{}]", ["6:10 model/missing-key"]),
      ("også_kalt: [a]\nogsa_kalt: [b]", ["7:1 model/repeated-key"]),
      ("hva_du_får: {a: b}", ["6:14 model/wrong-type"]),
      ("språk: [norsk]", ["6:10 model/not-a-language-code"]),
      ("alder: {fra: 70}", ["2:9 model/age-audience"]),
    ])
  func reportsWhatIsWrong(line: String, expected: [String]) {
    let problems = FixtureSite.offer(line).problems()
    #expect(problems == expected)
  }

  @Test("a missing key is reported once, at the start of the file's keys")
  func missingKeys() {
    let site = FixtureSite.offer("", keys: "tittel: Uten kort\nmålgrupper: ungdom\ntemaer: sovn")
    #expect(site.problems() == ["2:1 model/missing-key"])
  }

  @Test("a summary may have 160 characters and no more, counted as people count")
  func summaryLimit() {
    let keys =
      "tittel: A\nmålgrupper: ungdom\ntemaer: sovn\nkort: " + String(repeating: "å", count: 160)
    #expect(FixtureSite.offer("", keys: keys).problems() == [])
    #expect(FixtureSite.offer("", keys: keys + "å").problems() == ["5:7 model/too-long"])
  }

  @Test("text stays text until the schema reads it")
  func textStaysText() throws {
    let site = FixtureSite.offer("også_kalt: [no, 0123, 1.10, 2026-13-45, \"{{ x }}\", null x]")
    let offer = try #require(site.offer())
    #expect(offer.otherNames == ["no", "0123", "1.10", "2026-13-45", "{{ x }}", "null x"])
  }

  @Test("plain-ASCII keys are the same keys")
  func asciiKeys() throws {
    let site = FixtureSite.offer(
      "apningstider: {dognapent: ja}\nhva_du_far: Ro\nparorende: {uten_samtykke: ja}")
    let offer = try #require(site.offer())
    #expect(offer.schedule?.isAlwaysOpen == true)
    #expect(offer.whatYouGet == ["Ro"])
    #expect(offer.relatives?.withoutConsent == .yes)
    #expect(offer.relatives?.anonymous == .unknown)
  }

  @Test(
    "whose age it is",
    arguments: [
      ("", "nil nil"),
      ("alder: {fra: 13, til: 20}", "13-20 nil"),
      ("alder: {fra: 0}", "0- nil"),
      ("alder: {til: 17}\nalder_gjelder: pårørende", "nil -17"),
      ("alder: {fra: 16}\nalder_gjelder: [bruker, pårørende]", "16- 16-"),
      ("alder: {fra: 16}\npårørende: {alder: {fra: 18}}", "16- 18-"),
      ("alder: alle", "alle nil"),
      ("alder: ukjent", "nil nil"),
    ])
  func ages(lines: String, expected: String) throws {
    let offer = try #require(FixtureSite.offer(lines).offer())
    func text(_ age: AgeRange?) -> String {
      switch age {
      case nil: "nil"
      case .everyone: "alle"
      case .years(let from, let to):
        "\(from.map(String.init) ?? "")-\(to.map(String.init) ?? "")"
      }
    }
    #expect("\(text(offer.age)) \(text(offer.relativesAge))" == expected)
  }

  @Test(
    "age ranges hold at their edges",
    arguments: [(12, false), (13, true), (20, true), (21, false)])
  func ageEdges(age: Int, isInside: Bool) {
    #expect(AgeRange.years(from: 13, to: 20).contains(age) == isInside)
    #expect(AgeRange.years(from: nil, to: 0).contains(0))
    #expect(AgeRange.everyone.contains(120))
    #expect(AgeRange.years(from: 13, to: 20).overlaps(20...30))
    #expect(!AgeRange.years(from: 13, to: 20).overlaps(21...30))
  }

  @Test("a hidden address is dropped as the file is read, and so is the internal note")
  func secretsAreDropped() throws {
    let site = FixtureSite.offer(
      """
      internt: ring Kari først
      steder:
        - {skjult_adresse: ja, navn: Hemmelig hus, adresse: Hemmeligveien 1, merknad: Ring oss}
      """)
    let offer = try #require(site.offer())
    #expect(offer.places == [.hidden(note: nil)])
    var shown = ""
    dump(offer.places, to: &shown)
    dump(offer.fields, to: &shown)
    #expect(!shown.contains("Hemmelig"))
    #expect(!shown.contains("Ring oss"))
    #expect(!shown.contains("ring Kari"))
  }

  @Test("contact cards are looked up and inline contacts kept")
  func contacts() throws {
    let site = FixtureSite.offer("kontakt: [sentralbord, {epost: hei@vik.example}]")
    let offer = try #require(site.offer())
    #expect(offer.contacts.map(\.phone) == ["33 00 00 00", nil])
    #expect(offer.contacts.map(\.email) == [nil, "hei@vik.example"])
  }

  @Test("weekdays, holidays and exceptions are read in order")
  func schedules() throws {
    let site = FixtureSite.offer(
      """
      åpningstider:
        uke:
          - {dager: [torsdag, tirsdag], fra: "12.00"}
          - {dager: hverdager, fra: "22.00", til: "02:00", sesong: {fra: "08-15", til: "06-20"}}
        unntak:
          - {dato: 2026-12-27, fra: "12.00", til: "14.00"}
          - {dato: 2026-12-24, stengt: ja}
        helligdager: stengt
      """)
    let schedule = try #require(site.offer()?.schedule)
    #expect(schedule.weekly[0].days == [.tuesday, .thursday])
    #expect(schedule.weekly[0].closes == nil)
    #expect(schedule.weekly[1].days.count == 5)
    #expect(schedule.weekly[1].closes?.minutes == 120)
    #expect(schedule.exceptions.map(\.date.iso) == ["2026-12-24", "2026-12-27"])
    #expect(schedule.holidays == .closed)
    #expect(schedule.byAppointment == .unknown)
  }
}
