import SiteBase
import SiteModel
import SiteTestSupport
import Tables
import Testing

@testable import Upkeep

/// A table that a test changes as a person would.
struct TestTable {
  private(set) var book: Workbook
  private let files: [ContentFile]

  /// - Parameter files: The content it is exported from.
  init(_ files: [ContentFile]) throws(WorkbookFault) {
    self.files = files
    book = try readWorkbook(json(exportedSheets(files)))
  }

  /// The text of a cell by the record's id and the column's name.
  subscript(id: String, header: String) -> String {
    get {
      let (sheet, row) = place(id)
      return book.sheets[sheet].rows[row][column(header, sheet)].text
    }
    set { set(id, header, SheetCell(newValue)) }
  }

  mutating func set(_ id: String, _ header: String, _ cell: SheetCell) {
    let (sheet, row) = place(id)
    set(sheet, row, header, cell)
  }

  /// Adds a row to a sheet.
  mutating func add(_ cells: [String: String], to sheet: Int = 0) {
    let number = (book.sheets[sheet].rows.last?.number ?? 1) + 1
    book.sheets[sheet].rows.append(SheetRow(number, []))
    let row = book.sheets[sheet].rows.count - 1
    for (header, text) in cells.sorted(by: { $0.key < $1.key }) {
      set(sheet, row, header, SheetCell(text))
    }
  }

  mutating func remove(_ id: String) {
    let (sheet, row) = place(id)
    book.sheets[sheet].rows.remove(at: row)
  }

  /// Gives a column another name.
  mutating func rename(_ header: String, _ new: String) {
    book.sheets[0].rows[0].cells[column(header, 0)].text = new
  }

  /// What the table changes, in the content it came from or in another version.
  func plan(over other: [ContentFile]? = nil) throws(ImportStop) -> ImportPlan {
    try imported(book, over: other ?? files, date: day("2026-11-21"), jobs: 2)
  }

  private mutating func set(_ sheet: Int, _ row: Int, _ header: String, _ cell: SheetCell) {
    var column = column(header, sheet)
    if column < 0 {
      column = book.sheets[sheet].rows[0].cells.count
      book.sheets[sheet].rows[0].cells.append(SheetCell(header))
    }
    while book.sheets[sheet].rows[row].cells.count <= column {
      book.sheets[sheet].rows[row].cells.append(SheetCell(""))
    }
    book.sheets[sheet].rows[row].cells[column] = cell
  }

  private func place(_ id: String) -> (Int, Int) {
    for (sheet, content) in book.sheets.enumerated() {
      if let row = content.rows.firstIndex(where: { $0[0].text == id }) { return (sheet, row) }
    }
    preconditionFailure("The table has '\(id)'")
  }

  private func column(_ header: String, _ sheet: Int) -> Int {
    book.sheets[sheet].rows[0].cells.firstIndex { $0.text == header } ?? -1
  }
}

extension SmallSite {
  /// A site with an offer `x` that has something of everything, and a contact card.
  static var full: SmallSite {
    var small = SmallSite()
    small.files["vokabular/kontaktkort.yaml"] = """
      # Kort som mange bruker.
      - {id: kort, navn: Kortet, telefon: "33 00 00 00", sto: {hos: avis, år: 2022}}
      - id: annet
        navn: Det andre
        epost: annet@vik.example
      """
    small.add(
      "x", "tilbyder: huset", "alder: {fra: 13, til: 20}  # sagt på telefon", "pris: gratis",
      "tilgang: {henvisning: nei, drop_in: ja}", "kontakt:", "  - kort",
      "  - {navn: Vakta, telefon: \"90 00 00 00\"}", "steder:",
      "  - {navn: Huset, adresse: Gata 1, postnummer: \"0150\", poststed: Vik}",
      "  - {navn: Hemmelig, adresse: Skjult 1, skjult_adresse: ja}", "åpningstider:",
      "  uke:", "    - {dager: [tirsdag, torsdag], fra: \"12.00\", til: \"15.00\", merknad: kafé}",
      "    - {dager: [lørdag]}", "søkeord: [ett, to]", "internt: Hemmelig notat")
    small.add("y", "pris: {beløp: 50, enhet: per gang}", "status: utkast")
    return small
  }
}

/// The lines that files differ in.
func changedLines(_ plan: ImportPlan) -> [String] {
  plan.changed.flatMap { file in
    let texts = [file.before, file.after].map {
      String(decoding: $0.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    }
    return texts[1].difference(from: texts[0]).map {
      switch $0 {
      case .insert(_, let line, _): "+" + line
      case .remove(_, let line, _): "-" + line
      }
    }.sorted()
  }
}

@Suite("The spreadsheet circle")
struct CircleTests {
  /// What is refused, with the column and the reason.
  private func problems(_ plan: ImportPlan) -> [String] {
    plan.rows.filter { $0.outcome == .refused }.flatMap { row in
      row.problems.map { $0.text(.nb) }
        + row.cells.compactMap { cell in cell.problem.map { "\(cell.header): \($0.text(.nb))" } }
    }
  }

  private func reasons(_ table: TestTable) -> [String] {
    do throws(ImportStop) {
      _ = try table.plan()
      return []
    } catch {
      return error.reasons.map { $0.text(.nb) }
    }
  }

  @Test("no offer and no card of the catalogue changes on its way through xlsx, CSV and JSON")
  func catalogue() throws {
    let files = Catalogue.files
    let folder = TemporaryFolder()
    let sheets = exportedSheets(files)
    try writeXLSX(
      sheets, notes: exportNotes, removing: removingText, date: Catalogue.date,
      to: folder.path + "/x.xlsx")
    guard case .bytes(let xlsx) = readRegularFile(folder.path + "/x.xlsx") else {
      Issue.record("the file is there")
      return
    }
    for bytes in [xlsx, csv(exportedOffers(files)), json(sheets)] {
      let plan = try imported(
        try readWorkbook(bytes), over: files, date: Catalogue.date, jobs: 2)
      #expect(plan.rows.count >= 224)
      #expect(plan.rows.allSatisfy { $0.outcome == .unchanged })
      #expect(plan.changed.isEmpty && plan.created.isEmpty)
    }
    // Every fact that has a column is in it.
    #expect(sheets.allSatisfy { !$0.rows.joined().contains(lockedText) })
  }

  @Test("a table shows single facts by the names people know, and never what is secret")
  func shown() throws {
    let table = try TestTable(SmallSite.full.content)
    let expected = [
      ("tittel", "Tilbud x"), ("tilbyder", "Huset"), ("alder", ""), ("alder › fra", "13"),
      ("pris", "gratis"), ("kontakt 1", "Kortet"), ("kontakt 1 › telefon", ""),
      ("kontakt 2 › telefon", "90 00 00 00"), ("steder 1 › postnummer", "0150"),
      ("steder 2 › navn", lockedText), ("søkeord", "ett | to"), ("målgrupper", "Voksne"),
      ("åpningstider › uke", "tirsdag, torsdag 12.00–15.00 (kafé) | lørdag"),
      ("tilgang › drop_in", "ja"), ("kommune", "Vik"), ("type", "tiltak"),
    ]
    for (header, text) in expected { #expect(table["x", header] == text, "\(header)") }
    #expect(table["kort", "sto › hos"] == "avis")
    let all = String(decoding: json(exportedSheets(SmallSite.full.content)), as: UTF8.self)
    for word in ["Hemmelig", "Skjult 1", "service@vik.example", "kontrollert"] {
      #expect(!all.contains(word))
    }
    #expect(try table.plan().rows.allSatisfy { $0.outcome == .unchanged })
  }

  @Test(
    "one changed cell changes one line",
    arguments: [
      ("x", "tittel", "Nytt navn", "tittel: Tilbud x", "tittel: Nytt navn"),
      (
        "x", "alder › til", "25", "alder: {fra: 13, til: 20}  # sagt på telefon",
        "alder: {fra: 13, til: 25}  # sagt på telefon"
      ),
      (
        "x", "tilgang › henvisning", "Ukjent", "tilgang: {henvisning: nei, drop_in: ja}",
        "tilgang: {henvisning: ukjent, drop_in: ja}"
      ),
      (
        "x", "kontakt 2 › telefon", "91 00 00 00", "  - {navn: Vakta, telefon: \"90 00 00 00\"}",
        "  - {navn: Vakta, telefon: \"91 00 00 00\"}"
      ),
      ("x", "kontakt 1", "det ANDRE", "  - kort", "  - annet"),
      ("x", "søkeord", "ett|tre", "søkeord: [ett, to]", "søkeord: [ett, tre]"),
      (
        "x", "åpningstider › uke", "tirsdag, torsdag 12.00-16.00 (kafé) | lørdag",
        "    - {dager: [tirsdag, torsdag], fra: \"12.00\", til: \"15.00\", merknad: kafé}",
        "    - {dager: [tirsdag, torsdag], fra: \"12.00\", til: \"16.00\", merknad: kafé}"
      ),
      ("y", "pris", "gratis", "pris: {beløp: 50, enhet: per gang}", "pris: gratis"),
      ("y", "pris › enhet", "(tøm)", "pris: {beløp: 50, enhet: per gang}", "pris: {beløp: 50}"),
      (
        "kort", "telefon", "33 11 11 11",
        "- {id: kort, navn: Kortet, telefon: \"33 00 00 00\", sto: {hos: avis, år: 2022}}",
        "- {id: kort, navn: Kortet, telefon: \"33 11 11 11\", sto: {hos: avis, år: 2022}}"
      ),
    ])
  func oneLine(id: String, header: String, text: String, old: String, new: String) throws {
    var table = try TestTable(SmallSite.full.content)
    table[id, header] = text
    let plan = try table.plan()
    #expect(problems(plan) == [])
    #expect(changedLines(plan) == ["+" + new, "-" + old])
    #expect(plan.count(.update) == 1)
    let row = try #require(plan.rows.first { $0.outcome == .update })
    #expect(row.id == id)
    #expect(row.cells.contains { $0.header == header && $0.letters != nil })
  }

  @Test("what goes with a change is told: a word in the place of a group, a number's old evidence")
  func told() throws {
    var table = try TestTable(SmallSite.full.content)
    table["y", "pris"] = "gratis"
    table["kort", "telefon"] = "33 11 11 11"
    let plan = try table.plan()
    let changed = plan.rows.flatMap(\.cells).map { "\($0.header): \($0.old) → \($0.new)" }
    #expect(
      changed == [
        "pris:  → gratis", "pris › beløp: 50 → ", "pris › enhet: per gang → ",
        "telefon: 33 00 00 00 → 33 11 11 11",
      ])
    #expect(plan.rows.flatMap(\.remarks).map { $0.text(.nb).contains("«sto»") } == [true])
    let report = plan.report(.nb, isApplied: false)
    #expect(report.contains("kontaktkort rad 2 (kort): endres\n  "))
    #expect(report.contains("telefon: «33 00 00 00» → «33 11 11 11»\n"))
    #expect(
      report.hasSuffix(
        "0 nye, 2 endres, 2 uendret, 0 avvist\n"
          + "Ingenting er skrevet. Stemmer det? Kjør det samme med --apply.\n"))
  }

  @Test("empty cells, missing rows, missing columns and numbers with other spaces change nothing")
  func nothing() throws {
    var table = try TestTable(SmallSite.full.content)
    table["x", "tittel"] = ""
    table["x", "kontakt 2 › telefon"] = "90000000"
    table["x", "steder 1 › merknad"] = removingText
    table.remove("y")
    table.rename("pris", "notater fra møtet")
    let plan = try table.plan()
    #expect(plan.rows.allSatisfy { $0.outcome == .unchanged })
    #expect(plan.remarks.map { $0.text(.nb) } == ["Kolonnen «notater fra møtet» er ikke lest."])
  }

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

  @Test("offers of one file are corrected each in its own document")
  func oneFile() throws {
    var small = SmallSite()
    let keys = "kort: Et tilbud.\nmålgrupper: [voksne]\ntemaer: [sovn]\npris: gratis\n"
    small.files["vik/tiltak/liste.yaml"] =
      "id: a\ntittel: A\n\(keys)---\nid: b\ntittel: B\n\(keys)"
    var table = try TestTable(small.content)
    table["b", "pris"] = "ukjent"
    #expect(changedLines(try table.plan()) == ["+pris: ukjent", "-pris: gratis"])
    table["a", "tittel"] = "Den første"
    let plan = try table.plan()
    #expect(plan.changed.count == 1)
    #expect(changedLines(plan).count == 4)
  }

  @Test("a text that looks like a formula goes out guarded and comes back as it was")
  func formulas() throws {
    var small = SmallSite.full
    small.add("z", "søkeord: [\"=1+1\", \"+47\"]", "hva_skjer_først: \"-hei\"")
    let bytes = csv(exportedOffers(small.content))
    #expect(String(decoding: bytes, as: UTF8.self).contains(";'=1+1 | +47;"))
    #expect(String(decoding: bytes, as: UTF8.self).contains(";'-hei;"))
    let plan = try imported(
      try readWorkbook(bytes), over: small.content, date: day("2026-11-21"), jobs: 1)
    #expect(plan.rows.allSatisfy { $0.outcome == .unchanged })
  }

  @Test("days as programs show them are told from other texts")
  func days() {
    let days = ["01.mar", "des.20", "2026-03-01", "1. mars 2026", "01.03.2026", "20-Dec", "mar-20"]
    #expect(days.filter { !looksLikeDay($0) } == [])
    let others = ["13-20", "12.00", "mandag", "33 00 00 00", "marsipan 2", "Gata 1", "1-3", "0150"]
    #expect(others.filter(looksLikeDay) == [])
  }
}
