import SiteBase
import SiteModel
import Testing

@testable import Upkeep

@Suite("Confirming offers")
struct ConfirmTests {
  private let check = MadeCheck(date: day("2026-11-21"), by: "Kari Nordmann", method: .telephone)

  private func confirmed(
    _ small: SmallSite, _ ids: [String], _ check: MadeCheck? = nil
  ) throws(ConfirmError) -> [ChangedFile] {
    try confirm(
      ids, check ?? self.check, in: small.content, date: day("2026-11-21"), jobs: 1)
  }

  private func lines(_ file: SourceFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("adds one line to the file and nothing else")
  func first() throws {
    var small = SmallSite()
    small.add("x", "pris: gratis  # sagt på telefon")
    let file = try #require(try confirmed(small, ["x"]).first)
    let added = "kontrollert: {dato: 2026-11-21, av: Kari Nordmann, hvordan: telefon}"
    #expect(lines(file.after).filter { $0 != added } == lines(file.before))
    #expect(lines(file.after).count { $0 == added } == 1)
  }

  @Test("changes the line of an earlier check, and drops the day it named")
  func again() throws {
    var small = SmallSite()
    small.add("x", "kontrollert: {dato: 2025-01-02, av: Ola, neste: 2026-01-02}")
    let file = try #require(try confirmed(small, ["x"]).first)
    let changed = zip(lines(file.before), lines(file.after)).filter { $0 != $1 }
    #expect(
      changed.map(\.1) == [
        "kontrollert: {dato: 2026-11-21, av: Kari Nordmann, hvordan: telefon}"
      ])
    #expect(lines(file.before).count == lines(file.after).count)
  }

  @Test("confirms several offers of one file")
  func oneFile() throws {
    var small = SmallSite()
    let keys = "kort: Et tilbud.\nmålgrupper: [voksne]\ntemaer: [sovn]\n"
    small.files["vik/tiltak/liste.yaml"] =
      "id: a\ntittel: A\n\(keys)---\nid: b\ntittel: B\n\(keys)"
    let files = try confirmed(small, ["b", "a", "b"])
    #expect(files.count == 1)
    let after = try #require(files.first).after
    #expect(lines(after).count { $0.hasPrefix("kontrollert: {dato: 2026-11-21") } == 2)
  }

  @Test("writes nothing where the same check is written already")
  func same() throws {
    var small = SmallSite()
    small.add("x", "kontrollert: {dato: 2026-11-21, av: Kari Nordmann, hvordan: telefon}")
    #expect(try confirmed(small, ["x"]).isEmpty)
  }

  @Test("refuses an unknown id, a day to come and the site as the one who checked")
  func refused() {
    var small = SmallSite()
    small.add("samtale")
    func problem(_ ids: [String], _ check: MadeCheck? = nil) -> [String] {
      do throws(ConfirmError) {
        _ = try confirmed(small, ids, check)
        return []
      } catch {
        return error.lines(.nb)
      }
    }
    #expect(
      problem(["samtalle"])
        == ["Ingen publiserte tilbud har id-en «samtalle». Mente du «samtale»?"])
    #expect(problem(["q"]) == ["Ingen publiserte tilbud har id-en «q»."])
    var later = check
    later.date = day("2026-11-22")
    #expect(problem(["samtale"], later).count == 1)
    var site = check
    site.by = "Prøve"
    #expect(problem(["samtale"], site).first?.hasPrefix("Nettstedet kan ikke kontrollere") == true)
  }

  @Test("an error that was there before stops nothing")
  func oldErrors() throws {
    var small = SmallSite()
    small.add("x")
    small.add("wrong", "tilbyder: ingen")
    #expect(try confirmed(small, ["x"]).count == 1)
  }
}
