import SiteBase
import SiteModel
import Testing

@testable import Upkeep

@Suite("The gap table")
struct GapTests {
  /// The four cells of a need and a stage of a municipality: in all, day, evening and weekend.
  private func cells(
    _ small: SmallSite, _ stage: String, need: String = "Får ikke sove", in place: String = "vik"
  ) -> [String] {
    let report = LeaderReport(small.site())
    let map = report["hull"].maps.first { $0.id == "hull-\(place)" }
    let start = map?.groups.firstIndex { $0.title == stage } ?? 0
    let row = map?.rows.first { $0.title == need }?.cells ?? []
    return row[(4 * start)..<(4 * start + 4)].map(\.text)
  }

  @Test("a site without offers has nothing but holes, and none is near")
  func empty() {
    let report = LeaderReport(SmallSite.forReport().site())
    #expect(
      report["hull"].told.first
        == "8 av 8 ruter (behov × alder × kommune) har ikke ett eneste tilbud")
    #expect(report.rows("hullene").count == 8)
    #expect(
      report.rows("hullene").allSatisfy {
        $0[3] == "hele uka" && $0[4] == "Ingen tilbud for dette behovet i noen av kommunene"
      })
  }

  @Test("one offer fills its own ages, times and municipality, and is the nearest of other places")
  func oneOffer() {
    var small = SmallSite.forReport()
    small.add(
      "natt", theme: "mareritt", "alder: {fra: 18}",
      "åpningstider: {uke: [{dager: [tirsdag], fra: \"18.00\", til: \"21.00\"}]}")
    #expect(cells(small, "Voksne") == ["1", "0", "1", "0"])
    #expect(cells(small, "Barn") == ["0", "0", "0", "0"])
    #expect(cells(small, "Voksne", need: "Rus og spill") == ["0", "0", "0", "0"])
    #expect(cells(small, "Voksne", in: "nes") == ["0", "0", "0", "0"])
    let rows = LeaderReport(small.site()).rows("hullene")
    let nearest = Dictionary(
      uniqueKeysWithValues: rows.map { ($0.prefix(4).joined(separator: "/"), $0[4]) })
    #expect(nearest["Får ikke sove/Barn/Vik/hele uka"] == "Tilbud natt (natt)")
    #expect(nearest["Får ikke sove/Voksne/Nes/hele uka"] == "Tilbud natt (natt)")
    #expect(nearest["Får ikke sove/Voksne/Vik/dag"] == "Tilbud natt (natt)")
    #expect(nearest["Får ikke sove/Voksne/Vik/kveld"] == nil)
    #expect(rows.count == 7 + 2)
  }

  @Test("an age that is not stated may fit, unless the audience tells it")
  func unknownAge() {
    var small = SmallSite.forReport()
    small.add("a", theme: "sovn")
    #expect(cells(small, "Barn") == ["kanskje 1", "kanskje 1", "kanskje 1", "kanskje 1"])
    small.add("b", theme: "sovn", audience: "voksne")
    #expect(cells(small, "Barn")[0] == "kanskje 1")
    #expect(cells(small, "Voksne")[0] == "1, kanskje 1")
  }

  @Test("an offer for all ages counts in all of them; one that doesn't run in none")
  func allAges() {
    var small = SmallSite.forReport()
    small.add("a", theme: "sovn", "alder: alle", "åpningstider: {døgnåpent: ja}")
    #expect(cells(small, "Barn") == ["1", "1", "1", "1"])
    #expect(cells(small, "Voksne") == ["1", "1", "1", "1"])
    small.add(
      "b", theme: "sovn", "alder: alle", "status: midlertidig_stengt", "status_merknad: Ferie.")
    #expect(cells(small, "Barn")[0] == "1")
    small.add("c", theme: "sovn", "alder: alle", "status: uavklart", "status_merknad: Uklart.")
    #expect(cells(small, "Barn")[0] == "1, kanskje 1")
  }

  @Test(
    "opening hours tell of day, evening and weekend",
    arguments: [
      ("{dager: [mandag], fra: \"09.00\", til: \"15.00\"}", "yes no no"),
      ("{dager: [mandag], fra: \"09.00\", til: \"17.00\"}", "yes no no"),
      ("{dager: [mandag], fra: \"09.00\", til: \"18.00\"}", "yes yes no"),
      ("{dager: [fredag, lørdag], fra: \"20.00\", til: \"02.00\"}", "no yes yes"),
      ("{dager: [søndag], fra: \"12.00\", til: \"14.00\"}", "no no yes"),
      ("{dager: [mandag]}", "unknown unknown no"),
      ("{dager: [mandag], fra: \"10.00\"}", "yes unknown no"),
    ])
  func openTimes(hours: String, expected: String) {
    var small = SmallSite.forReport()
    small.add("a", "åpningstider: {uke: [\(hours)]}")
    let schedule = small.site().offers[0].schedule
    #expect(PartOfWeek.allCases.map { "\(schedule.isOpen($0))" }.joined(separator: " ") == expected)
  }

  @Test("hours in words, or by appointment too, leave open what is not said")
  func openTimesInWords() {
    var small = SmallSite.forReport()
    small.add("a", "åpningstider: {tekst: Ring oss}")
    small.add(
      "b",
      "åpningstider: {uke: [{dager: [mandag], fra: \"09.00\", til: \"15.00\"}], etter_avtale: ja}")
    let offers = small.site().offers
    #expect(
      PartOfWeek.allCases.map { offers[0].schedule.isOpen($0) } == [.unknown, .unknown, .unknown])
    #expect(
      PartOfWeek.allCases.map { offers[1].schedule.isOpen($0) } == [.yes, .unknown, .unknown])
    #expect(
      PartOfWeek.allCases.map { Schedule?.none.isOpen($0) } == [.unknown, .unknown, .unknown])
  }

  @Test("empty cells lead to their row, and the picture has the table's figures")
  func links() {
    var small = SmallSite.forReport()
    small.add("a", theme: "sovn", "alder: alle")
    let section = LeaderReport(small.site())["hull"]
    let ids = Set(section.tables.flatMap(\.rowIDs))
    let anchors = section.maps.flatMap { $0.rows.flatMap(\.cells) }.compactMap(\.anchor)
    #expect(!anchors.isEmpty && anchors.allSatisfy(ids.contains))
    for map in section.maps {
      #expect(
        map.table.rows.map { $0.dropFirst().map(\.text) } == map.rows.map { $0.cells.map(\.text) })
      #expect(map.table.columns.count == map.columns.count + 1)
    }
  }
}
