import SiteBase
import SiteModel
import Testing

@testable import Upkeep

@Suite("The report's page and files")
struct ReportPageTests {
  private func text(_ report: LeaderReport, _ name: String = "index.html") -> String {
    report.files.first { $0.path == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test("a site without offers has a report too")
  func empty() {
    let report = LeaderReport(SmallSite.forReport().site())
    #expect(report.sections.first?.figures.first?.value == "–")
    #expect(text(report).contains("<p>Alle tilbud har en kontakt.</p>"))
    #expect(text(report).contains("Ingen tekster er lange nok til å måles."))
  }

  @Test("search engines are asked to leave it, and it asks for nothing")
  func apart() {
    var small = SmallSite.forReport()
    small.add("a")
    let page = text(LeaderReport(small.site()))
    #expect(page.contains(#"<meta name="robots" content="noindex, nofollow">"#))
    #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("url("))
  }

  @Test("every id is there once, and every link inside the page leads to one")
  func links() {
    var small = SmallSite.forReport()
    small.add("a", "tilbyder: huset", "alder: alle")
    let page = text(LeaderReport(small.site()))
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(!targets.isEmpty && Set(targets).isSubset(of: ids))
  }

  @Test("every table is a CSV file that the page links to, with all its rows")
  func tables() {
    var small = SmallSite.forReport()
    for number in 0..<30 { small.add("x\(number)") }
    let report = LeaderReport(small.site())
    let names = report.files.map(\.path)
    #expect(Set(names).count == names.count)
    #expect(names.count == 1 + report.sections.flatMap(\.tables).count)
    let oldest = text(report, "eldste.csv")
    #expect(oldest.hasPrefix("\u{FEFF}Tilbud;Kommune;"))
    #expect(oldest.split(separator: "\r\n").count == 31)
    #expect(text(report).contains("Viser 20 av 30. Alle står i <a href=\"eldste.csv\">"))
  }

  @Test("offers lead to the public site where its address is known, and are ids otherwise")
  func addresses() {
    var small = SmallSite.forReport()
    small.add("a")
    let site = small.site()
    #expect(text(LeaderReport(site)).contains(#"href="https://prove.example/tilbud/a/""#))
    let other = LeaderReport(site, address: "https://annen.example/x")
    #expect(text(other).contains(#"href="https://annen.example/x/tilbud/a/""#))
    small.files["nettsted.yaml"] = small.files["nettsted.yaml"]?.replacing(
      "adresse: https://prove.example/\n", with: "")
    let unknown = text(LeaderReport(small.site()))
    #expect(unknown.contains("Tilbud a (a)") && !unknown.contains("/tilbud/a/"))
  }

  @Test("titles are escaped, and formulas guarded in files")
  func hostile() {
    var small = SmallSite.forReport()
    small.add("a")
    small.files["vik/tiltak/a.md"] = small.files["vik/tiltak/a.md"]?.replacing(
      "tittel: Tilbud a", with: #"tittel: "=1+1 <b onclick='x'>""#)
    let report = LeaderReport(small.site())
    #expect(!text(report).contains("<b onclick"))
    #expect(text(report, "eldste.csv").contains("\r\n'=1+1 <b"))
  }

  @Test("the same content and day give the same bytes")
  func deterministic() {
    var small = SmallSite.forReport()
    for number in 0..<40 {
      small.add("x\(number)", "tilbyder: \(number % 2 == 0 ? "huset" : "laget")")
    }
    let first = LeaderReport(small.site()).files
    let second = LeaderReport(small.site()).files
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(\.bytes) == second.map(\.bytes))
  }
}
