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
    #expect(diagnostics.last?.kind == .markupTooManyProblems)
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
