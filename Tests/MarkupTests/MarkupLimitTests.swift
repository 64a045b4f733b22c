import Markup
import SiteBase
import Testing

@Suite("Markdown beyond the limits")
struct MarkupLimitTests {
  @Test("a table that would take cmark a quarter of a minute is refused at once")
  func quadraticTable() {
    let columns = String(repeating: "|-", count: 2500) + "|\n"
    let table = columns.replacing("-", with: "a") + columns + String(repeating: "a\n", count: 2500)
    let started = ContinuousClock.now
    #expect(problems(table) == ["markup/wide-table 2:1"])
    #expect(problems("> " + table.replacing("\n", with: "\n> ")) == ["markup/wide-table 2:1"])
    #expect(started.duration(to: .now) < .seconds(5))
  }

  @Test("cells that cmark would fill in are counted")
  func largeTable() {
    let row = String(repeating: "|a", count: 99) + "|\n"
    let table = row + row.replacing("a", with: "-") + String(repeating: "a\n", count: 100_000)
    let started = ContinuousClock.now
    #expect(problems(table) == ["markup/large-table 2:1"])
    #expect(started.duration(to: .now) < .seconds(8))
  }

  @Test("a long address that is referred to very often is refused before it is copied")
  func referenceBomb() {
    let address = "https://x.example/" + String(repeating: "y", count: 20_000)
    let uses = String(repeating: "[a] ", count: 20_000)
    let started = ContinuousClock.now
    #expect(problems("[a]: \(address)\n\n\(uses)\n") == ["markup/repeated-reference 1:3"])
    #expect(problems("\(uses)\n\n> [a]:\n> <\(address)>\n") == ["markup/repeated-reference 3:5"])
    let title = "\"" + String(repeating: "t ", count: 10_000) + "\""
    #expect(
      problems("[a]: https://x.no \(title)\n\n\(uses)\n") == ["markup/repeated-reference 1:3"])
    #expect(started.duration(to: .now) < .seconds(5))
  }

  @Test("a list of a thousand sources that are each used is fine")
  func manyReferences() {
    let numbers = 0..<1_000
    let text = numbers.map { "[kilde \($0)][\($0)] " }.joined()
    let list = numbers.map { "[\($0)]: https://www.example.no/en/side/\($0) \"Kilde \($0)\"\n" }
    #expect(problems(text + "\n\n" + list.joined()) == [])
    #expect(html(text + "\n\n" + list.joined()).contains("/en/side/999"))
  }

  @Test("references made to be slow to look through stay fast")
  func slowReferences() {
    for shape in ["]:", "]: a ", "]:<", "]: a \"", "]:   ", "[a]: (", "]\n"] {
      let started = ContinuousClock.now
      _ = problems(String(repeating: shape, count: 100_000 / shape.utf8.count))
      #expect(started.duration(to: .now) < .seconds(10), "\(shape)")
    }
  }

  @Test("more emphasis and addresses than a text can have are refused at once")
  func manySigns() {
    let started = ContinuousClock.now
    #expect(
      problems(String(repeating: "a**b", count: 125_000)) == ["markup/too-many-signs 1:80002"])
    #expect(
      problems(String(repeating: "a@b.no ", count: 71_000)) == ["markup/too-many-signs 1:35002"])
    #expect(started.duration(to: .now) < .seconds(5))
    #expect(problems(String(repeating: "**a** ", count: 9_000)) == [])
    #expect(problems(String(repeating: "*", count: 30_000) + "\n") == [])
  }

  @Test("the cells of many tables count together")
  func manyTables() {
    let row = String(repeating: "|a", count: 100) + "|\n"
    let table = row + row.replacing("a", with: "-") + String(repeating: "a\n", count: 90) + "\n"
    let started = ContinuousClock.now
    #expect(
      Set(problems(String(repeating: table, count: 60)).map { $0.prefix { $0 != " " } })
        == ["markup/large-table"])
    #expect(started.duration(to: .now) < .seconds(5))
    #expect(problems(String(repeating: table, count: 5)) == [])
  }

  @Test("a table of 50 columns and 50 rows is fine")
  func ordinaryTable() {
    let row = String(repeating: "|a", count: 50) + "|\n"
    #expect(problems(row + row.replacing("a", with: "-") + String(repeating: row, count: 50)) == [])
  }

  @Test("of very many problems the first hundred are told, and that there are more")
  func manyProblems() {
    let file = SourceFile(path: "x.md", text: String(repeating: "a <b> ", count: 5000))
    let diagnostics = parseMarkup(file).diagnostics
    #expect(diagnostics.count == MarkupLimits.problems + 1)
    #expect(diagnostics.last?.kind.id == "markup/too-many-problems")
  }

  @Test("a body of one 10 MB line is refused by its size")
  func size() {
    let file = SourceFile(path: "x.md", bytes: [UInt8](repeating: 0x61, count: 10_000_000))
    let parsed = parseMarkup(file)
    #expect(places(parsed.diagnostics) == ["markup/too-large 1:1"])
    #expect(parsed.diagnostics.first?.arguments == ["500", "10000"])
  }

  @Test("1000 levels are refused")
  func depth() {
    #expect(problems(String(repeating: ">", count: 1000) + "a\n") == ["markup/too-deep 1:1"])
    #expect(problems(String(repeating: "- ", count: 1000) + "a\n") == ["markup/too-deep 1:1"])
    #expect(problems(String(repeating: "1. ", count: 1000) + "a\n") == ["markup/too-deep 1:1"])
    var list = ""
    for level in 0..<400 { list += String(repeating: "  ", count: level) + "- a\n" }
    #expect(problems(list).allSatisfy { $0.hasPrefix("markup/too-deep ") })
    #expect(!problems(list).isEmpty)
    let emphasis =
      String(repeating: "*a **b ", count: 500) + String(repeating: "c** d*", count: 500)
    #expect(problems(emphasis).allSatisfy { $0.hasPrefix("markup/too-deep ") })
    let dashes = String(repeating: "-", count: 1000)
    #expect(problems("a\n\n\(dashes) \n\na|b\n\(dashes)|\(dashes)\n\n- - -\n") == [])
  }

  @Test(
    "shapes made to be slow stay fast",
    arguments: [
      "*a ", "**a _b ", "[", "[a](", "[a][", "`a``", "<", "<!--", "![", "\\", "&", "a\n>", "[^1]",
      "~~a ", "http://", "www.", "a@", "a@b.", "_", "|", "|-|\n", "- a\n", "    a\n", "[a]: b\n",
      "[^a]: b\n", "1) ", "### a\n", "``", "](", "a*", "[a](<b", "\"", "33 34 56 78 ", "ring 113 ",
    ])
  func pathological(shape: String) {
    let text = String(repeating: shape, count: 60_000 / shape.utf8.count)
    let started = ContinuousClock.now
    _ = html(text)
    #expect(started.duration(to: .now) < .seconds(10), "\(shape)")
  }
}
