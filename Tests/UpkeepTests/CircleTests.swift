import ContentEditing
import SiteBase
import SiteModel
import SiteTestSupport
import Tables
import Testing

@testable import Upkeep

@Suite("The spreadsheet circle")
struct CircleTests {
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

  @Test("any value of the catalogue takes another's text, or none, and no other column changes")
  func everyValue() throws {
    let making = SheetMaking(Catalogue.files)
    let columns = CircleTable.offers.columns
    let schema = try #require(ContentFileKind.all.first { $0.name == "tilbud" }?.schema)
    let cells = making.records.offers.map { making.cells(of: $0.value, .offers) }
    var count = 0
    for (number, column) in columns.enumerated() {
      var texts: [String] = []
      for row in cells where !row[number].isEmpty && !texts.contains(row[number]) {
        texts.append(row[number])
        if texts.count == 4 { break }
      }
      for (record, row) in zip(making.records.offers, cells) where !row[number].isEmpty {
        for text in texts.filter({ $0 != row[number] }).prefix(1) + [""] {
          let value =
            text.isEmpty ? nil : try making.texts.value(text, column.form)
          let changed = try record.value.setting(column, to: value)
          let after = making.cells(of: changed, .offers)
          let others = columns.indices.filter { after[$0] != row[$0] && $0 != number }
          // A word and the group in its place change together.
          #expect(
            others.allSatisfy {
              columns[$0].path.starts(with: column.path)
                || column.path.starts(with: columns[$0].path)
            }, "\(record.id) \(column.header): \(others.map { columns[$0].header })")
          #expect(after[number] == text, "\(record.id) \(column.header)")
          // The splices of some, since each is proven by reading its file again.
          count += 1
          guard count.isMultiple(of: 25), !text.isEmpty,
            let file = Catalogue.files.first(where: { $0.path == record.file })
          else { continue }
          guard case .key(let key) = column.path[0], let new = changed[key] else { continue }
          let edited = try edited(file.source, [.set([.key(key)], new)], schema: schema)
          #expect(edited.bytes != file.source.bytes)
        }
      }
    }
    #expect(count > 2_000)
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
}
