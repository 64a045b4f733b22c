import Dispatch
import SiteBase
import Testing

@testable import Templates

/// What the rules allow, and how it renders.
@Suite struct StrictTests {
  private let offer = TestOffer(
    provider: TestProvider(), related: [TestCard(title: "A"), TestCard(title: "C")])

  @Test func aNameMeansTheInnermostFieldEvenIfItIsAbsent() {
    var offer = offer
    offer.age = "fra 13"
    #expect(
      render("{{#related}}{{age}}[{{#age}}x{{/age}}]{{/related}}", offer: offer) == "[][]")
  }

  @Test func aFlagLeavesTheCurrentValueAlone() {
    #expect(render("{{#title}}{{^isFree}}{{.}}{{/isFree}}{{/title}}", offer: offer) == "Drop-in")
  }

  @Test func anAbsentRecordHasEmptyFields() {
    #expect(render("[{{place.address}}{{#place}}x{{/place}}{{^place}}y{{/place}}]") == "[y]")
  }

  @Test func outerFieldsAreVisibleInside() {
    #expect(
      render("{{#provider}}{{name}}: {{title}}{{/provider}}", offer: offer) == "Kommunen: Drop-in")
  }

  @Test func aRecordCanBeOpenedAgain() {
    #expect(
      render("{{#provider}}{{#.}}{{name}}{{/.}}{{^.}}x{{/.}}{{/provider}}", offer: offer)
        == "Kommunen")
  }

  @Test func valuesMayBeWhereTheyAreSafe() {
    let page = """
      <!doctype html><!-- x --><a title="{{title}}" {{^isFree}}hidden{{/isFree}} href = "tel:{{title}}">
      {{#title}}<b class='{{title}}'>{{/title}}<textarea>{{title}}</textarea><script>x</script>{{title}}
      <br/><!-- a --!>{{title}}<script/>x</script>{{title}}<style/x>y</style>{{title}}
      """
    #expect(
      render(page) == """
        <!doctype html><!-- x --><a title="Drop-in" hidden href = "tel:Drop-in">
        <b class='Drop-in'><textarea>Drop-in</textarea><script>x</script>Drop-in
        <br/><!-- a --!>Drop-in<script/>x</script>Drop-in<style/x>y</style>Drop-in
        """)
  }

  @Test func commentsMayBeBetweenFillings() {
    let page = "{{<base}}\n{{! The name }}\n{{$a}}{{title}}{{/a}} {{! end }}\n{{/base}}\n"
    #expect(render(page, ["base": "<b>{{$a}}{{/a}}</b>\n"]) == "<b>Drop-in</b>\n")
  }

  @Test func nothingWithErrorsRenders() {
    let sources = [source("page", "{{titel}}"), source("other", "x")]
    let shapes = [TestOffer.shape.view]
    let result = TemplateSet.compile(sources, layouts: ["page": shapes, "other": shapes])
    #expect(result.value.layout("page").map { _ in true } == nil)
    #expect(result.value.layout("other").map { _ in true } == true)
  }

  @Test func rendersTheSameOnManyThreads() throws {
    let layout = try #require(
      compile(["page": "{{#related}}{{title}}{{/related}}{{title}}"]).value.layout("page"))
    let offer = offer
    let pages = parallelMap(count: 1_000, jobs: 4, chunk: 10) { _ in
      var output: [UInt8] = []
      layout.render([TestOffer.shape.level(offer)], into: &output)
      return output
    }
    #expect(Set(pages) == [Array("ACDrop-in".utf8)])
  }

  @Test func appendsToWhatIsThere() throws {
    let layout = try #require(compile(["page": "{{title}}"]).value.layout("page"))
    var output = Array("før ".utf8)
    layout.render([TestOffer.shape.level(offer)], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "før Drop-in")
  }

  @Test func aValueIsMadeOnceInASectionAndNotAtAllWhereItIsNotShown() throws {
    final class Counter {
      var made: [String: Int] = [:]
      func make<Value>(_ name: String, _ value: Value) -> Value {
        made[name, default: 0] += 1
        return value
      }
    }
    let line = Shape<String>("line", "A line.") { f in f.text("line", "It.") { $0 } }
    let shape = Shape<Counter>("page", "A page.") { f in
      f.text("shown", "A text.") { $0.make("shown", "x") }
      f.html("unused", "Markup.") { $0.make("unused", []) }
      f.list("lines", line, "Lines.") { $0.make("lines", ["a", "b"]) }
    }
    let text =
      "{{#shown}}<b>{{shown}}</b>{{.}}{{/shown}}{{#har_lines}}[{{#lines}}{{line}}{{/lines}}]{{/har_lines}}"
    let compiled = TemplateSet.compile([source("page", text)], layouts: ["page": [shape.view]])
    let counter = Counter()
    var output: [UInt8] = []
    try #require(compiled.value.layout("page")).render([shape.level(counter)], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<b>x</b>x[ab]")
    #expect(counter.made == ["shown": 1, "lines": 1])
  }

  @Test func whatIsKnownBeforehandRendersTheSame() throws {
    let text = """
      {{#har_themes}}<{{#themes}}{{theme}}{{/themes}}>{{/har_themes}}{{#age}}x{{/age}}{{^age}}y{{/age}}
      {{#provider}}{{name}}{{/provider}}{{provider.name}}{{#title}}{{.}}{{/title}}{{place.address}}
      {{label}}{{#phones}}{{number}}{{/phones}}{{^isFree}}!{{/isFree}}
      """.replacing("<", with: "(").replacing(">", with: ")")
    let phone = TestPhone(label: "Vakt", number: "1")
    var offer = offer
    offer.themes = ["a", "b"]
    offer.phones = [phone, phone]
    let layouts = ["page": [TestOffer.shape.view, TestPhone.shape.view]]
    let compiled = TemplateSet.compile([source("page", text)], layouts: layouts)
    let layout = try #require(compiled.value.layout("page"))
    var whole: [UInt8] = []
    layout.render([TestOffer.shape.level(offer), TestPhone.shape.level(phone)], into: &whole)
    var folded: [UInt8] = []
    layout.knowing(TestOffer.shape.level(offer))
      .render([TestPhone.shape.level(phone)], into: &folded)
    #expect(String(decoding: folded, as: UTF8.self) == String(decoding: whole, as: UTF8.self))
    #expect(
      String(decoding: whole, as: UTF8.self)
        == "(ab)y\nKommunenKommunenDrop-in\nVakt1" + "1!")
  }

  @Test func listsEveryShapeOnce() {
    #expect(
      TestOffer.shape.view.reachableShapes().map(\.name)
        == ["offer", "provider", "place", "theme", "phone", "card"])
  }
}
