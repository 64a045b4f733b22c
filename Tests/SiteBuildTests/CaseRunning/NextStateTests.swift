import SiteBase
import SiteBuild
import SiteModel
import SiteTestSupport
import Testing

/// A site that is read and laid out again after each change must be what it is when nothing was before.
@Suite("The next state of a site")
struct NextStateTests {
  @Test(
    "give what a site read for the first time gives, byte for byte",
    arguments: 1...3 as ClosedRange<UInt64>)
  func areTheSame(seed: UInt64) throws {
    var changes = try Changes(seed: seed)
    var before = State()
    var (sound, faulty) = (0, 0)
    for step in 1...40 {
      let what = changes.change(isSound: before.isSound)
      let (sources, request) = (changes.sources, changes.request)
      let now = State(sources, request, after: before)
      let fresh = State(sources, request, after: State())
      #expect(now.report == fresh.report, "step \(step): \(what)")
      #expect(now.isSound == fresh.isSound, "step \(step): \(what)")
      if now.isSound {
        sound += 1
        let (made, wanted) = (now.files(), fresh.files())
        #expect(made.map(\.path) == wanted.map(\.path), "step \(step): \(what)")
        for (file, other) in zip(made, wanted) where file.bytes != other.bytes {
          Issue.record("step \(step): \(what) leaves \(file.path) old")
        }
        changes.keepAsSound()
      } else {
        faulty += 1
      }
      before = now
    }
    // So that the test can't pass by comparing nothing.
    #expect(sound >= 10, "only \(sound) states without errors")
    #expect(faulty >= 5, "only \(faulty) states with errors")
  }

  @Test("leave what they have no part in as the very same objects")
  func keepObjects() throws {
    var changes = try Changes(seed: 0)
    let before = State(changes.sources, changes.request, after: State())
    changes.edit("tonsberg/tiltak/tonsberg-samtale.md") { $0 + "\nEn setning til.\n" }
    let after = State(changes.sources, changes.request, after: before)
    let (old, new) = (before.offers, after.offers)
    #expect(old.keys.sorted() == new.keys.sorted())
    #expect(old.keys.filter { old[$0] !== new[$0] } == ["tonsberg-samtale"])
    changes.edit("vokabular/temaer.yaml") { $0 + "\n" }
    let remade = State(changes.sources, changes.request, after: after).offers
    #expect(new.keys.allSatisfy { new[$0] !== remade[$0] })
  }
}

/// A site at one moment, and what the next may take over from it.
private struct State {
  private(set) var report = ""
  private(set) var isSound = false
  private var reading: SiteReading?
  private var plan: SitePlan?

  init() {}

  init(_ sources: SiteSources, _ request: BuildRequest, after before: State) {
    let reading = readModel(sources, request, previous: before.reading)
    var diagnostics = reading.site.diagnostics
    var plan: SitePlan?
    if let site = reading.site.value, !diagnostics.hasErrors {
      let laidOut = planOutputs(
        of: site, sources, search: searchWhenAsked(of: site, jobs: 1), request,
        previous: before.plan)
      diagnostics += laidOut.diagnostics
      if !laidOut.diagnostics.hasErrors { plan = laidOut.value }
    }
    self.reading = reading
    isSound = plan != nil
    // As the preview does, which shows the last pages without errors.
    self.plan = plan ?? before.plan
    report = DiagnosticFormatter(.text, language: .nb).report(diagnostics)
  }

  /// The published offers by id.
  var offers: [String: Offer] {
    Dictionary(
      (reading?.site.value?.offers ?? []).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Every output with its bytes.
  func files() -> [(path: String, bytes: [UInt8])] {
    guard let plan else { return [] }
    let index = plan.search.value.value.outputs
    return (0..<plan.outputs.count).map { (plan.outputs.path(at: $0), plan.outputs.bytes(at: $0)) }
      + (0..<index.count).map { (index.path(at: $0), index.bytes(at: $0)) }
  }
}

/// Content that changes at random, the same way each time for one seed. What the cases of `Cases/` have
/// wrong comes into it, and goes again.
private struct Changes {
  private var random: Seeded
  private var content: [String: SourceFile]
  private var day: CalendarDate
  private var lastSound: (content: [String: SourceFile], day: CalendarDate)
  private let themes: [TreeFile]
  /// Files of the cases that aren't in the smallest site.
  private let strange: [(path: String, bytes: [UInt8])]

  init(seed: UInt64) throws {
    random = Seeded(seed)
    let base = try #require(SiteCase.all.first { $0.name == "output/smallest-site" })
    day = base.request(jobs: 1).date
    themes = Repository.files(below: "themes").map { TreeFile(path: $0.path, source: $0.source) }
    content = Dictionary(
      base.sources(seed: 0).content.map { ($0.path, $0.source) }, uniquingKeysWith: { a, _ in a })
    lastSound = (content, day)
    let own = content
    strange = SiteCase.all.flatMap { $0.sources(seed: 0).content }
      .filter { own[$0.path]?.bytes != $0.source.bytes && $0.source.bytes.count < 10_000 }
      .map { ($0.path, $0.source.bytes) }
      .sorted { ($0.path, $0.bytes.count) < ($1.path, $1.bytes.count) }
    for number in 1...8 {
      put("frivillig/tonsberg-kafe-\(number)", "Kafé \(number)", "Kom og drikk kaffe \(number).")
    }
    write("tonsberg/tiltak/tonsberg-samtale.en.md", "---\ntittel: Talk\nkort: Talk.\n---\nCome.\n")
    write("felles/sider/om.md", "---\ntittel: Om oss\n---\nSe [kafeen](tilbud:tonsberg-kafe-1).\n")
    lastSound = (content, day)
  }

  var sources: SiteSources {
    SiteSources(
      content: content.sorted { $0.key < $1.key }.map { TreeFile(path: $0.key, source: $0.value) },
      themes: themes)
  }

  var request: BuildRequest {
    BuildRequest(
      content: "content", themes: "themes", output: "site", baseURL: "https://prove.example/",
      date: day, jobs: 2)
  }

  /// What is now is what faults are mended to.
  mutating func keepAsSound() { lastSound = (content, day) }

  /// Changes a file's text.
  mutating func edit(_ path: String, _ change: (String) -> String) {
    let text = content[path].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    write(path, change(text))
  }

  /// Changes something, and tells what.
  mutating func change(isSound: Bool) -> String {
    if !isSound, number(5) < 2 {
      (content, day) = lastSound
      return "mend"
    }
    let path = some(content.keys.sorted())
    let offer = some(offers)
    let other = id(some(offers))
    switch number(15) {
    case 0, 1:
      let file = some(strange)
      content[file.path] = SourceFile(path: "content/" + file.path, bytes: file.bytes)
      return "put a case's \(file.path)"
    case 2 where path != "nettsted.yaml":
      content[path] = nil
      return "delete \(path)"
    case 3:
      let bytes = content[offer]?.bytes ?? []
      content[offer] = nil
      let new = String(offer.dropLast(3)) + "-\(number(3)).md"
      content[new] = SourceFile(path: "content/" + new, bytes: bytes)
      return "rename \(offer) to \(new)"
    case 4:
      let place = some(["tiltak", "frivillig", "parorende"])
      put("\(place)/tonsberg-nytt-\(number(4))", "Nytt \(number(4))", "Noe nytt \(number(9)).")
      return "add an offer"
    case 5:
      edit(path) { "x: [\n" + $0 }
      return "break \(path)"
    case 6:
      let vocabulary = "vokabular/" + some(["temaer", "malgrupper", "tilbydere"]) + ".yaml"
      let name = "Navn \(number(100))"
      edit(vocabulary) { $0.replacing(/Rus\w*|Voksne|Navn \d+/, with: name, maxReplacements: 1) }
      return "a name in \(vocabulary)"
    case 7:
      day = day.adding(days: number(3) - 1)
      return "day \(day.iso)"
    case 8:
      let line = some(["pris: gratis\n", "# ingenting\n"])
      edit("tonsberg/_standard.yaml") { $0 + line }
      return "defaults"
    case 9:
      edit("felles/sider/om.md") { $0 + "\nOg [dette](tilbud:\(other)).\n" }
      return "page leads to \(other)"
    case 10:
      content[path] = content[path].map { SourceFile(path: $0.path, bytes: $0.bytes) }
      return "write \(path) anew"
    default:
      let line = some([
        "se_også: [\(other)]", "del_av: \(other)",
        "status: avviklet\nstatus_merknad: Slutt\nerstattes_av: \(other)",
        "status: utkast", "gyldig: {til: \(day.iso)}", "også_kalt: [Navn \(number(9))]",
        "beskjed: {tekst: Stengt, til: \(day.iso)}", "internt: Notat \(number(9))",
        "tidligere_adresser: [/gammel-\(number(4))/]",
        "kontakt: [{telefon: \"33 34 40 0\(number(9))\"}]",
      ])
      edit(offer) { $0.replacing("---\n", with: "---\n\(line)\n", maxReplacements: 1) }
      return "\(line) in \(offer)"
    }
  }

  private var offers: [String] {
    content.keys.filter { $0.hasSuffix(".md") && !$0.hasPrefix("felles/") }.sorted()
  }

  private func id(_ path: String) -> String {
    String(path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
  }

  private mutating func put(_ path: String, _ title: String, _ text: String) {
    write(
      "tonsberg/\(path).md",
      """
      ---
      tittel: \(title)
      kort: \(text)
      tilbyder: tonsberg-rustjeneste
      målgrupper: [voksne]
      temaer: [\(some(["rus", "psykisk-helse"]))]
      kilde: [{dokument: plan}]
      ---
      \(text) Ring oss.

      """)
  }

  private mutating func write(_ path: String, _ text: String) {
    content[path] = SourceFile(path: "content/" + path, text: text)
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func some<Value>(_ values: [Value]) -> Value {
    values[number(values.count)]
  }
}
