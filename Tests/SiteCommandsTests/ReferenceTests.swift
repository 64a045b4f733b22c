import SiteTestSupport
import Testing

@Suite("Printed documents")
struct ReferenceTests {
  @Test(
    "are committed as the code prints them; script/references writes them anew",
    arguments: ["innhold", "maler", "meldinger"])
  func documents(name: String) throws {
    let printed = try veiviser(["reference", name])
    #expect(printed.exitCode == 0)
    let isSame = fileBytes(Repository.root + "/docs/\(name).md") == Array(printed.output.utf8)
    #expect(isSame, "docs/\(name).md differs")
  }

  @Test("have a committed schema for each kind of file, and no other")
  func schemas() throws {
    let names = try veiviser(["schema", "--list"]).output.split(separator: "\n")
    let folder = Repository.root + "/docs/skjema"
    #expect(sortedNames(folder) == names.map { $0 + ".schema.json" }.sorted())
    for name in names {
      let printed = try veiviser(["schema", String(name)]).output
      let isSame = fileBytes("\(folder)/\(name).schema.json") == Array(printed.utf8)
      #expect(isSame, "\(name) differs")
    }
  }
}
