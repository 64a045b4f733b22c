import SiteBase
import SiteModel
import Tables
import Testing

@testable import Upkeep

@Suite("What an import refuses")
struct ImportRefusalTests {
  @Test(
    "a cell that can't be taken over is refused with its reason, and the other rows stand",
    arguments: [
      ("tilbyder", "Husset", "Mente du «Huset»"), ("alder › fra", "tretten", "helt tall"),
      ("status", "stengt", "Velg en av"), ("kontakt 2 › telefon", "ring oss", "telefonnummer"),
      ("kontakt 1 › telefon", "33 00 00 01", "kontaktkort"), ("tittel", removingText, "tømmes"),
      ("steder 2 › navn", "Huset", "bare rettes i fila"), ("type", "frivillig", "flyttes"),
      ("åpningstider › uke", "når som helst", "dager og klokkeslett"),
      ("tilgang › drop_in", "kanskje", "Velg en av"), ("ventetid › dato", "snart", "ÅÅÅÅ"),
      ("steder 2 › adresse", "Gata 2", "bare rettes i fila"),
    ])
  func refused(header: String, text: String, reason: String) throws {
    var table = try TestTable(SmallSite.full.content)
    table["x", header] = text
    table["y", "tittel"] = "Et annet navn"
    let plan = try table.plan()
    #expect(problems(plan).count == 1)
    #expect(problems(plan).first?.contains(reason) == true, "\(problems(plan))")
    #expect(plan.count(.refused) == 1)
    #expect(plan.count(.update) == 1)
    #expect(changedLines(plan).contains("+tittel: Et annet navn"))
  }

  @Test("a change that the compiler refuses is refused alone, and old errors stop nothing")
  func compiler() throws {
    var small = SmallSite.full
    small.add("z", "tilbyder: ingen")
    var table = try TestTable(small.content)
    table["x", "kort"] = String(repeating: "lang ", count: 40)
    table["y", "tittel"] = "Et annet navn"
    table["z", "tittel"] = "Et tredje navn"
    let plan = try table.plan()
    #expect(problems(plan).count == 1)
    #expect(problems(plan).first?.contains("160") == true)
    #expect(plan.count(.update) == 2)
    // Two rows that are fine alone, but not together.
    var twins = try TestTable(SmallSite.full.content)
    twins["x", "tittel"] = "Likt"
    twins["y", "tittel"] = "Likt"
    let plans = try twins.plan()
    #expect(plans.count(.refused) <= 1)
  }

  @Test("what somebody else changed meanwhile is kept, and refused only where both changed it")
  func merging() throws {
    var table = try TestTable(SmallSite.full.content)
    table["x", "pris"] = "ukjent"
    table["x", "tittel"] = "Mitt navn"
    var later = SmallSite.full
    later.files["vik/tiltak/x.md"] = later.files["vik/tiltak/x.md"]?
      .replacing("kort: Et tilbud.", with: "kort: Noe annet.")
    let merged = try table.plan(over: later.content)
    #expect(problems(merged) == [])
    #expect(
      changedLines(merged) == [
        "+pris: ukjent", "+tittel: Mitt navn", "-pris: gratis", "-tittel: Tilbud x",
      ])
    later.files["vik/tiltak/x.md"] = later.files["vik/tiltak/x.md"]?
      .replacing("tittel: Tilbud x", with: "tittel: Deres navn")
    let conflict = try table.plan(over: later.content)
    #expect(problems(conflict).first?.contains("tittel: Noen har endret") == true)
    #expect(conflict.changed.isEmpty)
    let cell = try #require(conflict.rows.flatMap(\.cells).first { $0.problem != nil })
    #expect((cell.old, cell.new) == ("Deres navn", "Mitt navn"))
    table["x", "kontrollsum"] = "borte"
    #expect(problems(try table.plan(over: later.content)).allSatisfy { $0.contains("ny eksport") })
  }

  @Test("ids that are unknown or there twice are refused")
  func ids() throws {
    var table = try TestTable(SmallSite.full.content)
    table["y", "id"] = "x"
    let twice = problems(try table.plan())
    #expect(twice.count == 2 && twice.allSatisfy { $0.contains("flere rader") })
    table["x", "id"] = "korp"
    #expect(problems(try table.plan()).contains { $0.contains("Ingen har id-en «korp»") })
  }

  @Test("a row without an id becomes a draft with what it needs, once")
  func drafts() throws {
    var table = try TestTable(SmallSite.full.content)
    let row = [
      "kommune": "Vik", "tittel": "Ny kafé", "kort": "Kaffe og prat.", "status": "aktiv",
      "kilde 1 › tittel": "Samtale", "målgrupper": "Voksne", "temaer": "Søvn",
      "tilgang › drop_in": "ja",
    ]
    table.add(row)
    let plan = try table.plan()
    #expect(problems(plan) == [])
    let file = try #require(plan.created.first)
    #expect(file.path == "vik/tiltak/vik-ny-kafe.md")
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        ---
        tittel: Ny kafé
        kort: Kaffe og prat.
        kommuner: [vik]
        målgrupper: [voksne]
        temaer: [sovn]
        tilgang: {drop_in: ja}
        status: utkast
        kilde:
          - {tittel: Samtale}
        ---

        """)
    table.add(row)
    #expect(problems(try table.plan()).contains { $0.contains("fra før") })
    var incomplete = try TestTable(SmallSite.full.content)
    incomplete.add(["tittel": "Uten noe"])
    #expect(
      problems(try incomplete.plan()) == [
        "Et nytt tilbud trenger også: kommune, kort, kilde 1 › tittel."
      ])
  }

  @Test("wrong, doubled and missing columns stop the whole")
  func headers() throws {
    var table = try TestTable(SmallSite.full.content)
    table.rename("pris", "priss")
    #expect(reasons(table) == ["Kolonnen «priss» finnes ikke. Mente du «pris»?"])
    table.rename("priss", "tittel")
    #expect(reasons(table) == ["Kolonnen «tittel» står to ganger («tiltak»)."])
    let other = Workbook([Sheet(nil, [SheetRow(1, [SheetCell("navn")])])], .json)
    #expect(throws: ImportStop.self) {
      try imported(other, over: SmallSite.full.content, date: day("2026-11-21"), jobs: 1)
    }
  }

  @Test("checks are never moved, not even by a column of that name")
  func checks() throws {
    var table = try TestTable(SmallSite.full.content)
    table.set("x", "kontrollert › dato", SheetCell("2026-11-21"))
    let plan = try table.plan()
    #expect(plan.changed.isEmpty)
    #expect(plan.remarks.first?.text(.nb).contains("bekrefte") == true)
  }

  @Test("lost zeros and days and numbers that programs made stop the whole")
  func programs() throws {
    func reason(_ header: String, _ cell: SheetCell) throws -> String {
      var small = SmallSite.full
      small.add("z", "ventetid: {tekst: 1-3, dato: 2026-03-04}")
      var table = try TestTable(small.content)
      table.set(header.hasPrefix("ventetid") ? "z" : "x", header, cell)
      return reasons(table).joined()
    }
    #expect(try reason("steder 1 › postnummer", SheetCell("150", .number)).contains("nullen"))
    #expect(try reason("steder 1 › postnummer", SheetCell("31")).contains("fire sifre"))
    #expect(try reason("ventetid › dato", SheetCell("46085", .number)).contains("blitt tallet"))
    #expect(try reason("ventetid › dato", SheetCell("46085")).contains("blitt tallet"))
    #expect(try reason("ventetid › dato", SheetCell("2026-03-05", .date)) == "")
    #expect(try reason("ventetid › tekst", SheetCell("01.mar")).contains("blitt en dag"))
    #expect(try reason("ventetid › tekst", SheetCell("2026-03-01", .date)).contains("blitt en dag"))
    #expect(try reason("alder › fra", SheetCell("2026-12-13", .date)).contains("blitt en dag"))
    #expect(try reason("kontakt 2 › telefon", SheetCell("4,41E+11")).contains("avrundet"))
  }

  @Test("columns that have moved stop the whole")
  func shifted() throws {
    var small = SmallSite()
    for number in 0..<8 {
      small.add("x\(number)", "kontakt: [{navn: Vakt \(number), telefon: 33 00 00 0\(number)}]")
    }
    // The names where the numbers belong: hardly one is a number.
    var wrong = try TestTable(small.content)
    for number in 0..<4 { wrong["x\(number)", "kontakt 1 › telefon"] = "Vakt \(number)" }
    #expect(
      reasons(wrong).contains { $0.contains("«kontakt 1 › telefon»") && $0.contains("flyttet") })
    // Two columns of texts that no form tells apart.
    var moved = try TestTable(small.content)
    for number in 0..<4 { moved["x\(number)", "kort"] = moved["x\(number)", "tittel"] }
    #expect(reasons(moved).contains { $0.contains("«kort»") })
    // One column sorted without the others.
    var sorted = try TestTable(small.content)
    for number in 0..<8 { sorted["x\(number)", "tittel"] = "Tilbud x\(7 - number)" }
    #expect(reasons(sorted).contains { $0.contains("«tittel»") })
    // Two slips are slips.
    var slips = try TestTable(small.content)
    for number in 0..<2 { slips["x\(number)", "kontakt 1 › telefon"] = "Vakt \(number)" }
    #expect(reasons(slips) == [])
  }

  @Test("days as programs show them are told from other texts")
  func days() {
    let days = ["01.mar", "des.20", "2026-03-01", "1. mars 2026", "01.03.2026", "20-Dec", "mar-20"]
    #expect(days.filter { !looksLikeDay($0) } == [])
    let others = ["13-20", "12.00", "mandag", "33 00 00 00", "marsipan 2", "Gata 1", "1-3", "0150"]
    #expect(others.filter(looksLikeDay) == [])
  }
}
