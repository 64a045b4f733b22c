import SiteBase
import Templates
import Testing

/// A page through everything at once: a layout with blocks, partials, lists and markup.
@Suite struct LayoutTests {
  @Test func rendersALayoutWithItsPartials() throws {
    let layout = try #require(compiled().layout("offer"))
    let offer = ViewRecord(
      .offer,
      [
        "title": "Ro & <fred>", "body": .html("<p>Hei</p>"), "minimumAge": 16, "isFree": true,
        "provider": .record(ViewRecord(.provider, ["name": "Kommunen"])),
        "themes": .list(["angst", "søvn"]),
        "phones": .list([ViewRecord(.phone, slots: ["Vakt", "116 117"])]),
      ])
    var output: [UInt8] = []
    layout.render(offer, into: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        <html>
          <title>Ro &amp; &lt;fred&gt;</title>
          <main>
            <p>Hei</p>
            Fra 16 år. Gratis.
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
          {{#minimumAge}}Fra {{.}} år.{{/minimumAge}}{{#isFree}} Gratis.{{/isFree}}{{^isFree}} Ikke gratis.{{/isFree}}
          {{#themes}}
          <li>{{.}}</li>
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
      ], entryPoints: ["offer": .offer])
    #expect(result.diagnostics.map(\.kind.id) == [])
    return result.value
  }
}
