import Editor
import Foundation
import SiteBase
import SiteModel
import SiteRendering
import SiteTestSupport
import Testing

@Suite("The start page")
struct StartPageTests {
  private static let draft = EditorSite.offer.replacing("Noen å prate med", with: "Æresgjest")
    .replacing("tilgang:", with: "alder: {fra: 13}\ntilgang:")
    .replacing("kilde:", with: "status: utkast\nkilde:")
  private static let silent = EditorSite.offer.replacing("Noen å prate med", with: "Stille rom")
    .replacing("kort: \"En prat", with: "kort: \"Ro").replacing("Kom som du er", with: "Bare kom")
    .replacing(
      "kontakt:\n  - telefon: 33 11 11 11\n    epost: prat@by.example\n", with: "")

  private func page(
    _ query: [EditorRequest.Field] = [], files: [String: String] = [:],
    language: SiteLanguage = .nb
  ) throws -> String {
    let site = EditorSite(
      files: ["by/frivillig/gjest.md": Self.draft, "by/tiltak/rom.md": Self.silent].merging(
        files
      ) { _, new in new })
    let answer = try site.editor(language: language).respond(
      to: .init(method: .get, path: [], query: query))
    guard case .page(200, let html) = answer else {
      Issue.record("there is no start page")
      return ""
    }
    return html
  }

  private func found(_ page: String) -> [String] {
    ["prat", "gjest", "rom"].filter { page.contains("href=\"/rediger/tilbud/\($0)\"") }
  }

  @Test(
    "the list has what is asked for",
    arguments: [
      ([], ["prat", "gjest", "rom"]), ([("q", "ÆRESgjest")], ["gjest"]),
      ([("q", "bare kom")], ["rom"]), ([("q", "kaffe prate")], ["prat"]), ([("q", "\"<x")], []),
      ([("vis", "utkast")], ["gjest"]), ([("vis", "uten_kontakt")], ["rom"]),
      ([("vis", "uten_alder")], ["prat", "rom"]),
      ([("vis", "uten_alder"), ("vis", "uten_kontakt")], ["rom"]),
      ([("kommune", "by")], ["prat", "gjest", "rom"]), ([("kommune", "bygda")], []),
      ([("tilbyder", "kommunen")], []), ([("vis", "tull")], ["prat", "gjest", "rom"]),
    ] as [([(String, String)], [String])])
  func list(_ query: [(String, String)], _ expected: [String]) throws {
    #expect(found(try page(query.map { .init($0.0, $0.1) })) == expected)
  }

  @Test(
    "an offer that somebody checked is asked for when its next check is due, and one checked lately not"
  )
  func overdue() throws {
    func checked(_ day: String) -> String {
      Self.silent.replacing("kilde:", with: "kontrollert: {dato: \(day), av: Kari}\nkilde:")
    }
    let query = [EditorRequest.Field("vis", "forfalt")]
    let old = try page(query, files: ["by/tiltak/rom.md": checked("2025-11-20")])
    #expect(found(old) == ["rom"])
    let new = try page(query, files: ["by/tiltak/rom.md": checked("2026-11-01")])
    #expect(found(new) == [])
  }

  @Test(
    "an offer that falls due within a month is a task before what is due, and a list of its own")
  func soon() throws {
    func checked(_ day: String) -> String {
      Self.silent.replacing("kilde:", with: "kontrollert: {av: Kari, dato: \(day)}\nkilde:")
    }
    let files = [
      "by/tiltak/rom.md": checked("2025-12-15, neste: 2026-12-21"),
      "by/tiltak/gammelt.md": checked("2025-11-20").replacing("Stille rom", with: "Gammelt"),
    ]
    #expect(found(try page([.init("vis", "snart")], files: files)) == ["rom"])
    let page = try page(files: files)
    let soon = try #require(page.range(of: "Ett tilbud skal bekreftes innen en måned"))
    let due = try #require(page.range(of: "skal bekreftes</a>"))
    let silent = try #require(page.range(of: "har ingen å ringe"))
    #expect(soon.lowerBound < due.lowerBound && due.lowerBound < silent.lowerBound)
  }

  @Test("the order that was chosen is kept, whatever the list is limited to")
  func order() throws {
    func checked(_ day: String) -> String {
      EditorSite.offer.replacing("kilde:", with: "kontrollert: {av: Kari, dato: \(day)}\nkilde:")
    }
    let files = [
      "by/tiltak/prat.md": checked("2026-11-01"),
      "by/tiltak/rom.md": checked("2026-10-01").replacing("Noen å", with: "Stille å"),
    ]
    func order(_ query: [EditorRequest.Field]) throws -> [String] {
      let page = try page(query, files: files)
      return try ["prat", "gjest", "rom"].map { id in
        (id, try #require(page.range(of: "href=\"/rediger/tilbud/\(id)\"")).lowerBound)
      }.sorted { $0.1 < $1.1 }.map(\.0)
    }
    #expect(try order([]) == ["prat", "rom", "gjest"])
    let query = [EditorRequest.Field("rekkefolge", "kontroll"), .init("kommune", "by")]
    #expect(try order(query) == ["gjest", "rom", "prat"])
    #expect(try page(query).contains("<option value=\"kontroll\" selected>"))
    // What limits the list is folded until it does, so that the list is near the search.
    #expect(try page(query).contains("<details class=\"flere\" open><summary>Velg hvilke"))
    #expect(
      try page([.init("q", "prat")]).contains("<details class=\"flere\"><summary>Velg hvilke"))
  }

  @Test("what to do has the worst first, and at most seven")
  func tasks() throws {
    let broken = (1...5).map { ("by/tiltak/feil\($0).md", "---\ntittel: Feil \($0)\n---\n") }
    let page = try page(files: Dictionary(uniqueKeysWithValues: broken))
    let start = try #require(page.range(of: "<ol class=\"oppgaver\">"))
    let end = try #require(page.range(of: "</ol>"))
    let tasks = page[start.upperBound..<end.lowerBound].components(separatedBy: "<li").dropFirst()
    #expect(tasks.count == 7)
    #expect(tasks.prefix(4).allSatisfy { $0.contains("er-feil") })
    #expect(tasks.dropFirst(4).allSatisfy { !$0.contains("er-feil") })
    #expect(tasks.first?.contains("href=\"/rediger/tilbud/feil1#felt-kort\"") == true)
    #expect(tasks.dropFirst(4).first?.contains("skal bekreftes") == true)
    #expect(tasks.dropFirst(5).first?.contains("har ingen å ringe") == true)
  }

  @Test("nynorsk is nynorsk")
  func nynorsk() throws {
    let page = try page(language: .nn)
    #expect(page.contains("<html lang=\"nn\">"))
    #expect(page.contains("Finn eit tilbod"))
  }

  @Test("every text that the code names is there")
  func texts() throws {
    let texts = try #require(
      Repository.files(below: "editor/tekster").first { $0.path == "nb.yaml" })
    let lines = String(decoding: texts.source.bytes, as: UTF8.self).split(separator: "\n")
    var keys: Set<String> = []
    var group = ""
    for line in lines where !line.hasPrefix("#") {
      let key = line.trimmingCharacters(in: .whitespaces).prefix { $0 != ":" }
      if line.hasPrefix("  ") { keys.insert("\(group).\(key)") } else { group = String(key) }
    }
    #expect(keys.count > 100)
    let use = /texts\.text\(\s*"([a-z_.-]+)"\s*(, count:)?/
    var used = 0
    for file in Repository.files(below: "Sources/Editor") {
      for match in String(decoding: file.source.bytes, as: UTF8.self).matches(of: use) {
        guard !match.1.hasSuffix("."), !match.1.hasSuffix("_") else { continue }
        used += 1
        let wanted = match.2 == nil ? ["\(match.1)"] : ["\(match.1)_en", "\(match.1)_flere"]
        #expect(wanted.allSatisfy(keys.contains), "\(match.1)")
      }
    }
    #expect(used > 20)
    #expect(keys.contains("liste.forfalt"))
    let properties = ["feil", "utkast", "uten_kontakt", "uten_alder", "aldri_kontrollert"]
    for property in properties {
      #expect(keys.contains("liste." + property))
      #expect(
        keys.contains("oppgaver.\(property)_en") && keys.contains("oppgaver.\(property)_flere"))
    }
    for set in [
      "viktigst", "kontakt", "nar", "hvor", "hvem", "hvordan", "teksten", "kontroll", "mer",
      "annet",
      "opplysninger",
    ] { #expect(keys.contains("sett." + set)) }
    for subject in PublicFacts.Subject.allCases {
      #expect(keys.contains("fakta." + subject.rawValue))
    }
    let marks: [PublicFacts.Line.Mark] = [.textMessage, .hiddenPlace, .inherited, .wayIn]
    for mark in marks { #expect(keys.contains("fakta.merke_" + mark.rawValue)) }
    for key in ["telefon", "epost", "besok", "nettside", "svart_riktig", "svart_lagt_ned"] {
      #expect(keys.contains("bekreft." + key))
    }
  }
}
