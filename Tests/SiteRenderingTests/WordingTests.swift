import SiteBase
import SiteTestSupport
import Testing

@testable import SiteModel
@testable import SiteRendering

/// Facts in words, in the standard theme's texts.
@Suite struct WordingTests {
  static func wording(_ language: SiteLanguage = .nb) throws -> Wording {
    let files = ThemeFiles(
      name: "standard",
      theme: Repository.files(below: "themes/standard").map {
        ContentFile(path: $0.path, source: $0.source)
      })
    let texts = readInterfaceTexts(files, declarations: viewTextDeclarations)
    #expect(short(texts.diagnostics) == [])
    return Wording(texts: try #require(texts.value)[language])
  }

  @Test func ages() throws {
    let wording = try Self.wording()
    #expect(wording.age(.years(from: 13, to: 20)) == "fra 13 til 20 år")
    #expect(wording.age(.years(from: 18, to: nil)) == "18 år og eldre")
    #expect(wording.age(.years(from: nil, to: 20)) == "til og med 20 år")
    #expect(wording.age(.years(from: 16, to: 16)) == "16 år")
    #expect(wording.age(.everyone) == "alle aldre")
    #expect(try Self.wording(.nn).age(.years(from: 13, to: 20)) == "frå 13 til 20 år")
  }

  @Test func prices() throws {
    let wording = try Self.wording()
    #expect(wording.price(.free) == "Gratis")
    #expect(wording.price(.amount(50, unit: "per gang")) == "50 kroner per gang")
    #expect(wording.price(.amount(50, unit: nil)) == "50 kroner")
    #expect(wording.price(.text("egenandel")) == "Egenandel")
    #expect(wording.price(.unknown) == nil)
  }

  @Test func datesAndWords() throws {
    let wording = try Self.wording()
    let date = try #require(CalendarDate("2026-12-24"))
    #expect(wording.date(date) == "24. desember 2026")
    #expect(wording.dateWithWeekday(date) == "torsdag 24. desember 2026")
    #expect(try Self.wording(.en).date(date) == "24 December 2026")
    #expect(wording.joined([]) == "")
    #expect(wording.joined(["a"]) == "a")
    #expect(wording.joined(["a", "b", "c"]) == "a, b og c")
    #expect(wording.language("nb") == "bokmål")
    #expect(wording.language("xx") == "xx")
    #expect("åpent".capitalizedFirst == "Åpent")
    #expect("Ungdom".loweredFirst == "ungdom")
    #expect("BUP for unge".loweredFirst == "BUP for unge")
  }

  @Test(arguments: [
    ("2026-11-21", "i dag"), ("2026-11-20", "for 1 dag siden"),
    ("2026-10-22", "for 30 dager siden"), ("2026-10-21", "for 1 måned siden"),
    ("2025-12-21", "for 11 måneder siden"), ("2025-11-21", "for 12 måneder siden"),
    ("2025-11-20", "for over 1 år siden"), ("2024-11-21", "for over 1 år siden"),
    ("2024-11-20", "for over 2 år siden"), ("2026-12-01", "i dag"),
  ])
  func ageOfFacts(_ date: String, _ words: String) throws {
    let wording = try Self.wording()
    let today = try #require(CalendarDate("2026-11-21"))
    #expect(wording.since(try #require(CalendarDate(date)), on: today) == words)
  }

  @Test func verification() throws {
    let wording = try Self.wording()
    func line(_ date: String?, by: String?) -> String? {
      wording.checkedLine(
        Verification(date: date.flatMap { CalendarDate($0) }, by: by, next: nil))
    }
    #expect(
      line("2026-03-03", by: "Kari, rådgiver") == "Kontrollert 3. mars 2026 av Kari, rådgiver.")
    // Nobody's check is none.
    #expect(line("2026-11-20", by: nil) == nil)
    #expect(line(nil, by: "X") == nil)
    #expect(wording.checkedLine(nil) == nil)
  }

  @Test func hours() throws {
    let wording = try Self.wording()
    let four = ClockTime("16.00")
    let eight = ClockTime("20.00")
    #expect(wording.hours(opens: four, closes: eight) == "fra kl. 16.00 til 20.00")
    #expect(wording.hours(opens: four, closes: nil) == "fra kl. 16.00")
    #expect(wording.hours(opens: nil, closes: eight) == "til kl. 20.00")
    #expect(wording.hours(opens: nil, closes: nil) == "spør om klokkeslettet")
    #expect(wording.days(Weekday.allCases) == "Hver dag")
    #expect(
      wording.days([.monday, .tuesday, .wednesday, .thursday, .friday]) == "Mandag til fredag")
    #expect(wording.days([.tuesday, .thursday]) == "tirsdag og torsdag")
    #expect(wording.days([.monday, .tuesday, .wednesday]) == "mandag til onsdag")
    #expect(
      wording.days([.monday, .tuesday, .wednesday, .saturday]) == "mandag til onsdag og lørdag")
    let season = Season(
      from: try #require(MonthDay("08-15")), to: try #require(MonthDay("06-20")))
    #expect(wording.season(season) == "fra 15. august til 20. juni")
  }

  @Test func years() throws {
    let wording = try Self.wording()
    #expect(wording.years(from: 2022, to: 2024) == "fra 2022 til 2024")
    #expect(wording.years(from: 2022, to: 2022) == "2022")
    #expect(wording.years(from: nil, to: nil) == nil)
  }

  @Test func numbersOfOffers() throws {
    let wording = try Self.wording()
    #expect(wording.offers(1) == "1 tilbud")
    #expect(wording.offers(0) == "0 tilbud")
    #expect(try Self.wording(.en).offers(2) == "2 services")
  }
}
