import Foundation
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

/// Compares the catalogue with the inventory it was written from, which is outside the repository.
@Suite(
  "The catalogue against its sources",
  .enabled(if: Repository.shared != nil, "the inventory is in ../shared, which is missing"))
struct InventoryTests {
  private func shared(_ path: String) throws -> String {
    let folder = try #require(Repository.shared)
    let bytes = try #require(
      FileManager.default.contents(atPath: folder + "/" + path), "missing: \(path)")
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("every offer of the inventory is there under its id, with the inventory's ages")
  func everyOffer() throws {
    let text = try shared("data/offers.csv")
    let site = try #require(Catalogue.read.value)
    let offers = Dictionary(uniqueKeysWithValues: site.offers.map { ($0.id, $0) })
    let rows = try #require(csv(text))
    #expect(rows.count == 220)
    for row in rows {
      let id = row["id"] ?? ""
      let offer = try #require(offers[id], "missing: \(id)")
      let expected = (Int(row["age_min"] ?? ""), Int(row["age_max"] ?? ""))
      guard expected != (nil, nil) else { continue }
      let ages = try #require(offer.age ?? offer.relativesAge, "\(id) has no age")
      if case .years(let from, let to) = ages {
        #expect(from == expected.0 && (to == expected.1 || expected.1 == 100), "\(id): \(ages)")
      }
    }
  }

  @Test("every organisation, measure and goal of the inventory is there")
  func everyOrganisation() throws {
    let organisations = try shared("data/organisations.csv")
    let measures = try shared("data/measures.csv")
    let site = try #require(Catalogue.read.value)
    #expect(site.providers.count >= (csv(organisations)?.count ?? 0))
    let known = Set(site.plans.flatMap(\.measures).map(\.id))
    for row in csv(measures) ?? [] { #expect(known.contains(row["id"] ?? "")) }
    #expect(site.plans.flatMap(\.goals).count >= 7)
  }

  @Test("every link of the inventory between a measure and an offer is in the plan")
  func measuresOfOffers() throws {
    let text = try shared("data/measures.csv")
    let rows = try #require(csv(text))
    let site = try #require(Catalogue.read.value)
    let measures = Dictionary(
      site.plans.flatMap(\.measures).map { ($0.id, Set($0.offers + $0.becameOffers)) },
      uniquingKeysWith: { $0.union($1) })
    var count = 0
    for row in rows {
      for offer in (row["related_offers"] ?? "").split(separator: ";").map(String.init) {
        count += 1
        #expect(measures[row["id"] ?? ""]?.contains(offer) == true, "\(row["id"] ?? ""): \(offer)")
      }
    }
    #expect(count == 30)
  }

  @Test("every plan has a period, goals and what the plan says is lacking")
  func plans() throws {
    let site = try #require(Catalogue.read.value)
    #expect(site.plans.count == 3)
    for plan in site.plans {
      #expect(plan.period != nil && !plan.goals.isEmpty && !plan.needs.isEmpty, "\(plan.title)")
    }
  }

  @Test("only helplines that may be published are published, with their numbers unchanged")
  func helplines() throws {
    let text = try shared("standards/helplines.json")
    let site = try #require(Catalogue.read.value)
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let lines = try #require(parsed?["lines"] as? [[String: Any]])
    let publishable = Set(
      lines.filter { $0["publish"] as? Bool == true }.compactMap { $0["id"] as? String })
    #expect(Set(site.helplines.map(\.id)) == publishable)
    for line in lines {
      guard let number = line["number"] as? String, !number.hasPrefix("SMS"),
        let helpline = site.helplines.first(where: { $0.id == line["id"] as? String })
      else { continue }
      #expect(helpline.phone == number)
    }
  }

  @Test("no run of eight words of an offer's own sentences is in a source document")
  func ownWords() throws {
    let documents = [
      "tonsberg-fagplan-psykisk-helse-og-rusforebygging-2022", "tonsberg-drop-in-og-kph-2023",
      "tonsberg-drop-in-og-kph-2023-slides", "kragero-delplan-psykisk-helse-og-rus-2019-2040",
      "fredrikstad-plan-psykisk-helse-og-rusmestring-2020-2027",
    ]
    var runs = Set<[Substring]>()
    for name in documents {
      runs.formUnion(wordRuns(try shared("sources/\(name).txt")))
    }
    let site = try #require(Catalogue.read.value)
    let names =
      (site.providers.map(\.name) + site.offers.map(\.title)
      + site.sources.map(\.title)).map { " " + words($0).joined(separator: " ") + " " }
    for offer in site.offers {
      let texts =
        [offer.summary, offer.firstContact ?? "", bodyText(offer)] + offer.whatYouGet + offer.steps
      for run in texts.flatMap({ wordRuns($0) }) where runs.contains(run) {
        let text = run.joined(separator: " ")
        // A long name may be written as it is; then the run is mostly made of it.
        let isName = names.contains { name in
          words(name).count >= 5 && commonWords(text, name) >= 5
        }
        #expect(isName, "\(offer.id): «\(text)»")
      }
    }
  }

  @Test("the texts are easy to read: median LIX under 40, median sentence at most 15 words")
  func readability() throws {
    let site = try #require(Catalogue.read.value)
    var lix: [Double] = []
    var sentences: [Double] = []
    for offer in site.offers {
      let text =
        bodyText(offer).split(separator: "\n").filter { !$0.hasPrefix("#") }
        .joined(separator: "\n") + " " + offer.summary
      let all = words(text)
      let count = max(1, text.filter { ".!?:".contains($0) }.count)
      let perSentence = Double(all.count) / Double(count)
      sentences.append(perSentence)
      lix.append(
        perSentence + 100 * Double(all.filter { $0.count > 6 }.count) / Double(max(1, all.count)))
    }
    #expect(lix.sorted()[lix.count / 2] < 40)
    #expect(sentences.sorted()[sentences.count / 2] <= 15)
  }

  /// The Markdown below the front matter.
  private func bodyText(_ offer: Offer) -> String {
    let text = String(decoding: offer.file.bytes, as: UTF8.self)
    return text.split(separator: "\n---\n", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
  }

  private func commonWords(_ run: String, _ name: String) -> Int {
    let name = Set(words(name))
    return words(run).filter(name.contains).count
  }

  private func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  private func wordRuns(_ text: String) -> [[Substring]] {
    let all = words(text)
    guard all.count >= 8 else { return [] }
    return (0...all.count - 8).map { Array(all[$0..<$0 + 8]) }
  }
}

/// The rows of a CSV text with a header line, quoted fields and doubled quotes.
private func csv(_ text: String) -> [[String: String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var field = ""
  var isQuoted = false
  var previous: Character?
  for character in text {
    if isQuoted {
      if character == "\"" { isQuoted = false } else { field.append(character) }
    } else if character == "\"" {
      // A quote right after a closing quote stands for itself.
      if previous == "\"", !field.isEmpty { field.append("\"") }
      isQuoted = true
    } else if character == "," {
      row.append(field)
      field = ""
    } else if character.isNewline {
      row.append(field)
      rows.append(row)
      (row, field) = ([], "")
    } else {
      field.append(character)
    }
    previous = character
  }
  guard let header = rows.first else { return nil }
  return rows.dropFirst().filter { $0.count == header.count }.map { row in
    Dictionary(zip(header, row), uniquingKeysWith: { a, _ in a })
  }
}
