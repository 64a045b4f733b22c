import Tables
import Testing

@testable import Upkeep

@Suite("Forms of the due list")
struct DueFormatTests {
  private func list(_ title: String = "Kurs; «søvn», del 2") -> DueList {
    var small = SmallSite()
    small.add(
      "x", "tilbyder: huset", "kontrollert: {dato: 2026-02-01, av: Kari, neste: 2026-11-20}")
    small.files["vik/tiltak/x.md"] = small.files["vik/tiltak/x.md"]?
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("tittel:") ? "tittel: '\(title)'" : String($0) }
      .joined(separator: "\n")
    return DueList(small.site(), withinDays: 0)
  }

  private func text(_ form: DueList.Form, _ title: String = "Kurs; «søvn», del 2") -> String {
    String(decoding: list(title).bytes(form), as: UTF8.self)
  }

  @Test("text names the owner, the day, the offer and why")
  func people() {
    #expect(
      text(.text) == """
        Servicekontoret <service@vik.example>: 1 tilbud
          2026-11-20  x: Kurs; «søvn», del 2
                      Dagen er satt av den som kontrollerte sist.

        """)
    #expect(
      DueList(SmallSite().site(), withinDays: 0).bytes(.text)
        == Array("Ingenting skal kontrolleres.\n".utf8))
  }

  @Test("CSV is as Norwegian Excel reads it, and no cell is a formula")
  func spreadsheet() {
    let lines = text(.csv).split(separator: "\r\n")
    #expect(lines.first == "\u{FEFF}Dag;Id;Tilbud;Eier;E-post;Hvorfor;Side")
    #expect(
      lines.last
        == "2026-11-20;x;\"Kurs; «søvn», del 2\";Servicekontoret;service@vik.example;Dagen er satt av den som kontrollerte sist.;https://prove.example/tilbud/x/"
    )
    #expect(text(.csv, "=1+1").contains(";'=1+1;"))
    #expect(csvRow(["a\"b", "-1"]) == "\"a\"\"b\";'-1\r\n")
  }

  @Test("JSON has a member for what is known")
  func programs() {
    #expect(
      text(.json) == """
        [{"dag":"2026-11-20","id":"x","tittel":"Kurs; «søvn», del 2","eier":"Servicekontoret",\
        "epost":"service@vik.example","hvorfor":"Dagen er satt av den som kontrollerte sist.",\
        "side":"https://prove.example/tilbud/x/"}]

        """)
  }

  @Test("the calendar has whole events with folded lines of at most 75 octets")
  func calendar() {
    let lines = text(.ics, "Kurs; «søvn», " + String(repeating: "æ", count: 60))
      .components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.contains("DTSTART;VALUE=DATE:20261120"))
    #expect(lines.contains("UID:x-20261120@prove.example"))
    #expect(lines.contains { $0.hasPrefix("SUMMARY:Kontroller: Kurs\\; «søvn»\\, ææ") })
    #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
  }
}

extension String {
  /// The text cut at each separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
