import SiteBase
import Testing

/// What is wrong in a template's own text.
@Suite struct SyntaxDiagnosticTests {
  @Test(arguments: cases)
  func saysWhatIsWrong(_ test: DiagnosticCase) {
    #expect(test.found.map { $0.described() }.joined(separator: "\n") == test.expected)
  }

  static let cases: [DiagnosticCase] = [
    DiagnosticCase(
      "an unclosed tag at the end",
      "<p>{{title</p>",
      #"""
      page.mustache:1:4 "{{" templates/unclosed-tag
        En tagg som åpnes med «{{» må lukkes med «}}»
      """#),
    DiagnosticCase(
      "an unclosed tag before another tag",
      #"""
      <p>{{title</p>
      <p>{{title}}</p>
      """#,
      #"""
      page.mustache:1:4 "{{" templates/unclosed-tag
        En tagg som åpnes med «{{» må lukkes med «}}»
      """#),
    DiagnosticCase(
      "an unclosed tag over two lines",
      #"""
      {{title
      }} {{#isFree
      gratis}}
      """#,
      #"""
      page.mustache:2:4 "{{#" templates/unclosed-tag
        En tagg som åpnes med «{{#» må lukkes med «}}»
      """#),
    DiagnosticCase(
      "tags that these templates don't have",
      "{{{body}}} {{&body}} {{=<% %>=}}",
      #"""
      page.mustache:1:1 "{{{" templates/unsupported-tag
        Tagger som begynner med «{{{» finnes ikke i temaer
        > Skriv navnet med to klammer; et felt av typen html vises som det er.
      page.mustache:1:12 "{{&" templates/unsupported-tag
        Tagger som begynner med «{{&» finnes ikke i temaer
        > Skriv navnet med to klammer; et felt av typen html vises som det er.
      page.mustache:1:22 "{{=" templates/unsupported-tag
        Tagger som begynner med «{{=» finnes ikke i temaer
        > Skriv navnet med to klammer; et felt av typen html vises som det er.
      """#),
    DiagnosticCase(
      "an unclosed comment",
      "{{! en merknad",
      #"""
      page.mustache:1:1 "{{!" templates/unclosed-tag
        En tagg som åpnes med «{{!» må lukkes med «}}»
      """#),
    DiagnosticCase(
      "tags without a name",
      "{{}} {{ }} {{#}}",
      #"""
      page.mustache:1:1 "{{}}" templates/empty-tag
        En tagg må ha et navn
      page.mustache:1:6 "{{ }}" templates/empty-tag
        En tagg må ha et navn
      page.mustache:1:12 "{{#}}" templates/empty-tag
        En tagg må ha et navn
      """#),
    DiagnosticCase(
      "names that are none",
      "{{min tittel}} {{place..address}} {{.title}} {{title.}} {{>en del}} {{<b c}}{{/b c}}",
      #"""
      page.mustache:1:3 "min tittel" templates/bad-name
        «min tittel» er ikke et gyldig navn i en mal
        > Skriv ett ord, eller flere ord med ett punktum mellom hvert.
      page.mustache:1:18 "place..address" templates/bad-name
        «place..address» er ikke et gyldig navn i en mal
        > Skriv ett ord, eller flere ord med ett punktum mellom hvert.
      page.mustache:1:37 ".title" templates/bad-name
        «.title» er ikke et gyldig navn i en mal
        > Skriv ett ord, eller flere ord med ett punktum mellom hvert.
      page.mustache:1:48 "title." templates/bad-name
        «title.» er ikke et gyldig navn i en mal
        > Skriv ett ord, eller flere ord med ett punktum mellom hvert.
      page.mustache:1:60 "en del" templates/bad-name
        «en del» er ikke et gyldig navn i en mal
        > Skriv ett ord, eller flere ord med ett punktum mellom hvert.
      page.mustache:1:72 "b c" templates/bad-name
        «b c» er ikke et gyldig navn i en mal
        > Skriv ett ord, eller flere ord med ett punktum mellom hvert.
      """#),
    DiagnosticCase(
      "an unclosed section",
      #"""
      {{#isFree}}
      {{#themes}}{{theme}}{{/themes}}
      """#,
      #"""
      page.mustache:1:1 "{{#isFree}}" templates/unclosed-section
        «isFree» må lukkes med {{/isFree}}
      """#),
    DiagnosticCase(
      "an unclosed parent and block",
      [
        "base":
          "{{$title}}{{/title}}",
        "page":
          "{{<base}}{{$title}}x",
      ],
      #"""
      page.mustache:1:1 "{{<base}}" templates/unclosed-section
        «base» må lukkes med {{/base}}
      page.mustache:1:10 "{{$title}}" templates/unclosed-section
        «title» må lukkes med {{/title}}
      """#),
    DiagnosticCase(
      "sections closed in the wrong order",
      "{{#themes}}{{#isFree}}x{{/themes}}{{/isFree}}",
      #"""
      page.mustache:1:24 "{{/themes}}" templates/close-mismatch
        {{/themes}} kan ikke lukke «isFree», som ble åpnet sist
        page.mustache:1:12 "{{#isFree}}" Åpnet her
      page.mustache:1:35 "{{/isFree}}" templates/stray-close
        {{/isFree}} lukker noe som ikke er åpnet
      """#),
    DiagnosticCase(
      "a section closed by another name",
      "{{#isFree}}x{{/isfree}}{{/isFree}}",
      #"""
      page.mustache:1:13 "{{/isfree}}" templates/close-mismatch
        {{/isfree}} kan ikke lukke «isFree», som ble åpnet sist
        page.mustache:1:1 "{{#isFree}}" Åpnet her
      """#),
    DiagnosticCase(
      "a closing tag with nothing open",
      "x{{/isFree}}y",
      #"""
      page.mustache:1:2 "{{/isFree}}" templates/stray-close
        {{/isFree}} lukker noe som ikke er åpnet
      """#),
    DiagnosticCase(
      "a block filled twice",
      [
        "base":
          "{{$title}}{{/title}}",
        "page":
          "{{<base}}{{$title}}a{{/title}}{{$title}}b{{/title}}{{/base}}",
      ],
      #"""
      page.mustache:1:34 "title" templates/duplicate-block
        Blokken «title» kan fylles én gang
      """#),
    DiagnosticCase(
      "text that no page shows",
      [
        "base":
          "{{$title}}{{/title}}",
        "page":
          #"""
        {{<base}}
          Hei!
          {{$title}}a{{/title}}{{title}}
        {{/base}}
        """#,
      ],
      #"""
      page.mustache:2:3 "Hei!" templates/ignored-text
        Inni «base» vises bare blokker
        > Flytt innholdet inn i en blokk.
      """#),
  ]
}
