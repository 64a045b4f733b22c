import SiteBase
import Testing

@testable import Templates

/// A page through everything at once: a layout with blocks, partials, lists and markup.
@Suite struct LayoutTests {
  @Test func rendersALayoutWithItsPartials() throws {
    let layout = try #require(compiled().layout("offer"))
    let offer = TestOffer(
      title: "Ro & <fred>", body: "<p>Hei</p>", age: "fra 16 år", isFree: true,
      provider: TestProvider(), themes: ["angst", "søvn"],
      phones: [TestPhone(label: "Vakt", number: "116 117")])
    var output: [UInt8] = []
    layout.render([TestOffer.shape.level(offer)], into: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        <html>
          <title>Ro &amp; &lt;fred&gt;</title>
          <main>
            <p>Hei</p>
            Alder fra 16 år. Gratis.
            <li>angst</li>
            <li>søvn</li>
            <p>Vakt: <a href="tel:116 117">116 117</a></p>
            Av Kommunen.
          </main>
        </html>

        """)
  }

  private func compiled() -> TemplateSet {
    let result = TemplateSet.compile(
      [
        source(
          "base",
          """
          <html>
            <title>{{$title}}Uten tittel{{/title}}</title>
            <main>
              {{$main}}
              {{/main}}
            </main>
          </html>

          """),
        source(
          "offer",
          """
          {{<base}}
          {{$title}}{{title}}{{/title}}
          {{$main}}
          {{body}}
          {{#age}}Alder {{.}}.{{/age}}{{#isFree}} Gratis.{{/isFree}}{{^isFree}} Ikke gratis.{{/isFree}}
          {{#themes}}
          <li>{{theme}}</li>
          {{/themes}}
          {{#phones}}
          {{>phone}}
          {{/phones}}
          {{#provider}}
          Av {{name}}.
          {{/provider}}
          {{/main}}
          {{/base}}

          """),
        source("phone", "<p>{{label}}: <a href=\"tel:{{number}}\">{{number}}</a></p>\n"),
      ], layouts: ["offer": [TestOffer.shape.view]])
    #expect(result.diagnostics.map(\.kind.id) == [])
    return result.value
  }
}
