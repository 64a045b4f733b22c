import SiteBase
import SiteTestSupport
import Testing

@testable import Templates

/// Random templates: whatever they hold, compiling and rendering end without a crash, and what the
/// strict mode accepts renders.
@Suite struct TemplateFuzzTests {
  private static let soup = [
    "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "{{!", "{{=", "=}}", "{{&",
    "*",
    ".", " ", "\n", "\r\n", "  ", "title", "related", "provider", "isFree", "a", "b", "<p ",
    "onclick=", "style=\"",
    ">", "\"", "'", "=", "æ", "\0", "-->", "<!--", "<script>", "</script>",
  ]

  private static let tags = [
    "{{title}}", "{{body}}", "{{.}}", "{{#related}}", "{{/related}}", "{{#provider}}",
    "{{/provider}}", "{{^isFree}}", "{{/isFree}}", "{{>a}}", "{{>b}}", "{{<a}}", "{{/a}}", "{{<b}}",
    "{{/b}}", "{{$x}}", "{{/x}}", "{{$y}}", "{{/y}}", "{{! c }}", "\n", "  ", "x",
    "\n  ",
    "{{#themes}}{{theme}}{{/themes}}", "{{name}}",
  ]

  @Test(arguments: 0..<24)
  func survivesRandomTemplates(_ seed: Int) {
    var random = Seeded(UInt64(seed))
    for _ in 0..<120 {
      let pieces = Bool.random(using: &random) ? TemplateFuzzTests.soup : TemplateFuzzTests.tags
      let texts = (0..<4).map { _ in text(of: pieces, &random) }
      let sources = zip(["page", "a", "b", "c"], texts).map { source($0, $1) }
      let strict = TemplateSet.compile(sources, layouts: ["page": [TestOffer.shape.view]])
      if let layout = strict.value.layout("page") {
        var output: [UInt8] = []
        layout.render([TestOffer.shape.level(Self.offer)], into: &output)
        #expect(String(validating: output, as: UTF8.self) != nil)
      } else {
        #expect(strict.diagnostics.hasErrors)
      }
    }
  }

  /// Random tags, nested as they should be, so that the strict mode gets to the end.
  @Test(arguments: 0..<8)
  func rendersRandomWellFormedTemplates(_ seed: Int) throws {
    var random = Seeded(UInt64(1_000 + seed))
    var rendered = 0
    for _ in 0..<100 {
      let page = wellFormed(3, &random)
      let sources = [source("page", page), source("a", "{{$x}}{{title}}{{/x}}{{$y}}{{/y}}\n")]
      let strict = TemplateSet.compile(sources, layouts: ["page": [TestOffer.shape.view]])
      #expect(!strict.diagnostics.hasErrors, "\(page)")
      var output: [UInt8] = []
      try #require(strict.value.layout("page")).render(
        [TestOffer.shape.level(Self.offer)], into: &output)
      rendered += output.count
    }
    #expect(rendered > 0)
  }

  private func text(of pieces: [String], _ random: inout Seeded) -> String {
    (0..<Int.random(in: 0...24, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  private func wellFormed(
    _ depth: Int, isInLoop: Bool = false, _ random: inout Seeded
  ) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let inner = depth == 0 ? "y" : wellFormed(depth - 1, isInLoop: isInLoop, &random)
      let loop = depth == 0 ? "y" : wellFormed(depth - 1, isInLoop: true, &random)
      let line = Bool.random(using: &random) ? "\n" : ""
      let blanks = Bool.random(using: &random) ? "  " : ""
      return switch Int.random(in: 0..<9, using: &random) {
      case 0: blanks + "{{title}}" + line
      case 1: blanks + "x" + line
      case 2 where !isInLoop:
        blanks + "{{#related}}\(line)\(loop)\(blanks){{/related}}" + line
      case 3: blanks + "{{^isFree}}\(line)\(inner)\(blanks){{/isFree}}" + line
      case 4: blanks + "{{#provider}}\(line)\(inner){{/provider}}" + line
      case 5: blanks + "{{>a}}" + line
      case 6: blanks + "{{<a}}{{$x}}\(line)\(inner)\(blanks){{/x}}{{/a}}" + line
      case 7: blanks + "{{$z}}\(line)\(inner)\(blanks){{/z}}" + line
      default: "{{! \(blanks) }}" + line
      }
    }.joined()
  }

  private static let offer = TestOffer(
    title: "Æ & <b>", body: "<i>x</i>", isFree: true, provider: TestProvider(name: "P"),
    themes: ["a", "b"], related: [TestCard(title: "A"), TestCard(title: "B")])
}
