import Editor
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("Forms that nobody changed")
struct UnchangedTests {
  @Test("the editor's own folder has nothing wrong in it")
  func resources() {
    #expect(EditorSite.resources.diagnostics.map { "\($0.kind.id) \($0.arguments)" } == [])
    #expect(EditorSite.resources.value != nil)
    #expect(
      EditorSite.resources.value?.files.keys.sorted() == [
        "liste.mjs", "rader.mjs", "skjema.mjs", "stil.css", "svar.mjs", "utkast.mjs", "visning.mjs",
      ])
  }

  @Test("no text of the editor has a word of programs", arguments: ["nb", "nn"])
  func words(language: String) throws {
    let file = try #require(
      Repository.files(below: "editor").first { $0.path == "tekster/\(language).yaml" })
    let lines = String(decoding: file.source.bytes, as: UTF8.self).split(separator: "\n")
    let texts = lines.filter { !$0.hasPrefix("#") }.joined(separator: "\n").lowercased()
    let words = Set(texts.split { !$0.isLetter }.map(String.init))
    let programs: Set = ["git", "commit", "branch", "merge", "diff", "push", "repo", "repository"]
    #expect(words.intersection(programs) == [])
  }

  @Test(
    "every offer of the catalogue opens, and sent back changes nothing; so does all else with a form"
  )
  func catalogue() throws {
    let site = EditorSite(Catalogue.files)
    let before = site.folder.tree()
    let editor = try site.editor()
    let offers = try Catalogue.site().offers
    #expect(offers.count > 200)
    let providers = try Catalogue.site().providers
    let addresses =
      offers.map { ["tilbud", $0.id] }
      + stride(from: 0, to: providers.count, by: 6).map { ["tilbyder", providers[$0].id] }
      + [["kontaktkort", "psyktglad"]] + (try others())
    for address in addresses {
      guard case .page(200, let html) = editor.respond(to: .init(method: .get, path: address)),
        let form = BrowserForm(html)
      else {
        Issue.record("\(address) has no form")
        continue
      }
      // The server takes no more than 500 fields and 2 MiB.
      #expect(form.fields.count < 400 && html.utf8.count < 1_000_000, "\(address)")
      let answer = editor.respond(to: .init(method: .post, path: address, form: form.fields))
      #expect(answer == .redirect(address.joined(separator: "/") + "?lagret=0"), "\(address)")
    }
    #expect(site.folder.tree() == before)
  }

  /// Some of a list, evenly: a form of an entry reads its whole file.
  private func every<Element>(_ step: Int, _ all: [Element]) -> [Element] {
    stride(from: 0, to: all.count, by: step).map { all[$0] }
  }

  /// The forms of the catalogue's things that are neither offers, providers nor contact cards.
  private func others() throws -> [[String]] {
    let site = try Catalogue.site()
    var addresses = [["nettsted", "nettstedet"]]
    addresses += site.municipalities.map { ["kommune", $0.id] }
    for page in site.pages {
      let address =
        switch page.kind {
        case .page: ["side", page.id]
        case .guide: ["guide", page.id]
        case .municipality(let id): ["kommuneside", id, page.id]
        }
      addresses.append(address)
      for language in page.texts.keys where language != .nb {
        addresses.append(address + [language.rawValue])
      }
    }
    addresses += every(4, site.themes).map { ["tema", $0.id] }
    addresses += every(4, site.audiences).map { ["malgruppe", $0.id] }
    addresses += site.lifeStages.map { ["livsfase", $0.id] }
    addresses += every(4, site.helplines).map { ["hjelpelinje", $0.id] }
    addresses += every(12, site.glossary).map { ["ord", $0.id] }
    for plan in site.plans {
      addresses.append(["plan", plan.municipality])
      addresses += plan.goals.map { ["planmal", plan.municipality, String($0.number)] }
      addresses += every(24, plan.measures).map { ["plantiltak", plan.municipality, $0.id] }
    }
    addresses += every(3, site.figures).map { ["tall", $0.municipality, $0.id] }
    return addresses
  }

  @Test(
    "of a real offer one field changed changes its line alone, and changed back gives the same file"
  )
  func oneField() throws {
    let site = EditorSite(Catalogue.files)
    let before = site.folder.tree()
    let offers = try Catalogue.site().offers
    for offer in stride(from: 0, to: offers.count, by: 60).map({ offers[$0] }) {
      let address = "tilbud/" + offer.id
      let form = try site.form(address)
      for name in ["tittel", "kort", "hva_skjer_først"] where form.value(name) != "" {
        var changed = form
        changed.set(name, "Nytt: «ærlig» \(offer.id.count)")
        #expect(try site.send(changed, to: address) == .redirect(address + "?lagret=1"))
        let after = site.folder.tree()
        let files = after.keys.filter { after[$0] != before[$0] }
        #expect(files.count == 1)
        for file in files {
          let (old, new) = (lines(before[file]), lines(after[file]))
          #expect(old.count - new.count <= 3 && new.count <= old.count, "\(offer.id) \(name)")
          let start = zip(old, new).prefix { $0 == $1 }.count
          let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
          #expect(new.count - start - end == 1, "\(offer.id) \(name)")
        }
        var back = try site.form(address)
        back.set(name, form.value(name) ?? "")
        #expect(try site.send(back, to: address) == .redirect(address + "?lagret=1"))
        for file in files { site.folder.write(before[file] ?? [], to: file) }
      }
    }
  }

  private func lines(_ bytes: [UInt8]?) -> [[UInt8]] {
    (bytes ?? []).split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }
}
