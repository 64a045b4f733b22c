import SiteBase
import Testing

/// Names that lead nowhere, or to the wrong kind of thing.
@Suite struct NameDiagnosticTests {
  @Test(arguments: cases)
  func saysWhatIsWrong(_ test: DiagnosticCase) {
    #expect(test.found.map { $0.described() }.joined(separator: "\n") == test.expected)
  }

  static let cases: [DiagnosticCase] = [
    DiagnosticCase(
      "an unknown variable",
      "<p>{{titel}}</p>",
      #"""
      page.mustache:1:6 "titel" templates/unknown-variable
        Feltet «titel» finnes ikke i offer
        ? title
      """#),
    DiagnosticCase(
      "an unknown variable in a branch that never runs",
      "{{#isFree}}{{^isFree}}{{prise}}{{/isFree}}{{/isFree}}",
      #"""
      page.mustache:1:25 "prise" templates/unknown-variable
        Feltet «prise» finnes ikke i offer
      """#),
    DiagnosticCase(
      "an unknown variable seen through two shapes",
      "{{#provider}}{{name}} {{title}} {{nam}}{{/provider}}",
      #"""
      page.mustache:1:35 "nam" templates/unknown-variable
        Feltet «nam» finnes ikke i provider, offer
        ? name
      """#),
    DiagnosticCase(
      "an unknown section",
      "{{#tema}}x{{/tema}}",
      #"""
      page.mustache:1:4 "tema" templates/unknown-variable
        Feltet «tema» finnes ikke i offer
      """#),
    DiagnosticCase(
      "an unknown field of a field",
      "{{provider.navn}} {{provider.nam}}",
      #"""
      page.mustache:1:12 "navn" templates/unknown-variable
        Feltet «navn» finnes ikke i provider
      page.mustache:1:30 "nam" templates/unknown-variable
        Feltet «nam» finnes ikke i provider
        ? name
      """#),
    DiagnosticCase(
      "a dotted name through text and through a list",
      "{{title.length}} {{phones.number}}",
      #"""
      page.mustache:1:3 "title" templates/not-a-record
        «title» er av typen text og har ingen felt
        > Åpne en liste med {{#navn}} før du bruker feltene i den.
      page.mustache:1:20 "phones" templates/not-a-record
        «phones» er av typen list og har ingen felt
        > Åpne en liste med {{#navn}} før du bruker feltene i den.
      """#),
    DiagnosticCase(
      "an unknown variable in a partial",
      [
        "page":
          #"""
        {{#phones}}
        {{>parts/phone}}
        {{/phones}}
        """#,
        "parts/phone":
          #"""
        <p>{{numbr}}</p>

        """#,
      ],
      #"""
      parts/phone.mustache:1:6 "numbr" templates/unknown-variable
        Feltet «numbr» finnes ikke i phone, offer
        ? number
        page.mustache:2:4 "parts/phone" Malen tas inn her
      """#),
    DiagnosticCase(
      "an unknown variable in a block's content",
      [
        "base":
          "{{$title}}{{/title}}",
        "page":
          "{{<base}}{{$title}}{{titl}}{{/title}}{{/base}}",
      ],
      #"""
      page.mustache:1:22 "titl" templates/unknown-variable
        Feltet «titl» finnes ikke i offer
        ? title
        base.mustache:1:4 "title" Innholdet fyller denne blokken
      """#),
    DiagnosticCase(
      "an unknown variable in default content that is replaced",
      [
        "base":
          "{{$title}}{{titl}}{{/title}}",
        "page":
          "{{<base}}{{$title}}a{{/title}}{{/base}}",
      ],
      #"""
      base.mustache:1:13 "titl" templates/unknown-variable
        Feltet «titl» finnes ikke i offer
        ? title
        page.mustache:1:4 "base" Malen tas inn her
      """#),
    DiagnosticCase(
      "an unknown variable in content that a further template replaces",
      [
        "base":
          "{{$a}}{{/a}}",
        "middle":
          "{{<base}}{{$a}}{{ttle}}{{/a}}{{/base}}",
        "page":
          "{{<middle}}{{$a}}x{{/a}}{{/middle}}",
      ],
      #"""
      middle.mustache:1:18 "ttle" templates/unknown-variable
        Feltet «ttle» finnes ikke i offer
        ? title
        base.mustache:1:4 "a" Innholdet fyller denne blokken
      """#),
    DiagnosticCase(
      "things that are no text",
      "{{isFree}} {{provider}} {{themes}} {{.}}",
      #"""
      page.mustache:1:3 "isFree" templates/not-text
        «isFree» er av typen flag og kan ikke vises som tekst
        > Bruk en seksjon: {{#isFree}} … {{/isFree}}.
      page.mustache:1:14 "provider" templates/not-text
        «provider» er av typen optional og kan ikke vises som tekst
        > Bruk en seksjon: {{#provider}} … {{/provider}}.
      page.mustache:1:27 "themes" templates/not-text
        «themes» er av typen list og kan ikke vises som tekst
        > Bruk en seksjon: {{#themes}} … {{/themes}}.
      page.mustache:1:38 "." templates/not-text
        «.» er av typen record og kan ikke vises som tekst
        > Bruk en seksjon: {{#.}} … {{/.}}.
      """#),
    DiagnosticCase(
      "an unknown partial",
      [
        "page":
          "{{>parts/kontakt}} {{>nothing}}",
        "parts/contact":
          "",
      ],
      #"""
      page.mustache:1:4 "parts/kontakt" templates/unknown-partial
        Malen «parts/kontakt» finnes ikke
        ? parts/contact
      page.mustache:1:23 "nothing" templates/unknown-partial
        Malen «nothing» finnes ikke
      parts/contact.mustache:1:1 "" templates/unused
        Malen «parts/contact» brukes ikke av noen side
      """#),
    DiagnosticCase(
      "an unknown parent",
      "{{<bas}}{{$a}}b{{/a}}{{/bas}}",
      #"""
      page.mustache:1:4 "bas" templates/unknown-partial
        Malen «bas» finnes ikke
      """#),
    DiagnosticCase(
      "an unknown block",
      [
        "base":
          "{{$title}}{{/title}}{{>inner}}",
        "inner":
          "{{$main}}{{/main}}",
        "page":
          "{{<base}}{{$titel}}a{{/titel}}{{$main}}b{{/main}}{{/base}}",
      ],
      #"""
      page.mustache:1:13 "titel" templates/unknown-block
        Malen «base» har ingen blokk «titel»
        ? title
      """#),
    DiagnosticCase(
      "a template that no page uses",
      [
        "page":
          "x",
        "parts/old":
          "{{anything}}",
      ],
      #"""
      parts/old.mustache:1:1 "" templates/unused
        Malen «parts/old» brukes ikke av noen side
      """#),
  ]
}
