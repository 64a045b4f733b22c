import SiteBase
import Testing

/// Values where the markup isn't safe for them.
@Suite struct MarkupDiagnosticTests {
  @Test(arguments: cases)
  func saysWhatIsWrong(_ test: DiagnosticCase) {
    #expect(test.found.map { $0.described() }.joined(separator: "\n") == test.expected)
  }

  static let cases: [DiagnosticCase] = [
    DiagnosticCase(
      "markup in an attribute",
      #"""
      <p title="{{body}}" class='{{body}}'>
      """#,
      #"""
      page.mustache:1:13 "body" templates/markup-in-attribute
        «body» er ferdig html og kan ikke stå i et attributt
      page.mustache:1:30 "body" templates/markup-in-attribute
        «body» er ferdig html og kan ikke stå i et attributt
      """#),
    DiagnosticCase(
      "text in a tag",
      "<p {{title}}><p class={{title}}><{{title}}><p{{title}}>",
      #"""
      page.mustache:1:6 "title" templates/text-in-tag
        Inni en html-tagg må «title» stå i et attributt med anførselstegn
      page.mustache:1:25 "title" templates/text-in-tag
        Inni en html-tagg må «title» stå i et attributt med anførselstegn
      page.mustache:1:36 "title" templates/text-in-tag
        Inni en html-tagg må «title» stå i et attributt med anførselstegn
      page.mustache:1:48 "title" templates/text-in-tag
        Inni en html-tagg må «title» stå i et attributt med anførselstegn
      """#),
    DiagnosticCase(
      "text in a script or style",
      #"""
      <script>let a = "{{title}}"</script><style>{{title}}</style><script>{{body}}</script><style>{{body}}</style><!-- {{title}} -->{{title}}
      """#,
      #"""
      page.mustache:1:20 "title" templates/text-in-script
        «title» kan ikke vises i script, style eller en html-kommentar
        > Legg teksten i et data-attributt.
      page.mustache:1:46 "title" templates/text-in-script
        «title» kan ikke vises i script, style eller en html-kommentar
        > Legg teksten i et data-attributt.
      page.mustache:1:95 "body" templates/text-in-script
        «body» kan ikke vises i script, style eller en html-kommentar
        > Legg teksten i et data-attributt.
      page.mustache:1:116 "title" templates/text-in-script
        «title» kan ikke vises i script, style eller en html-kommentar
        > Legg teksten i et data-attributt.
      """#),
    DiagnosticCase(
      "a section that opens a tag",
      #"""
      <p {{#isFree}}class="free">{{/isFree}}
      """#,
      #"""
      page.mustache:1:7 "isFree" templates/broken-markup
        «isFree» må begynne og slutte på samme sted i html-en
        > Ta med hele taggen eller hele attributtet.
      page.mustache:1:39 "" templates/broken-markup
        «page» må begynne og slutte på samme sted i html-en
        > Ta med hele taggen eller hele attributtet.
      """#),
    DiagnosticCase(
      "a partial that ends an attribute",
      [
        "page":
          #"""
        <p class="{{>part}}>x</p>
        """#,
        "part":
          #"""
        a" id="b"
        """#,
      ],
      #"""
      page.mustache:1:14 "part" templates/broken-markup
        «part» må begynne og slutte på samme sted i html-en
        > Ta med hele taggen eller hele attributtet.
      page.mustache:1:26 "" templates/broken-markup
        «page» må begynne og slutte på samme sted i html-en
        > Ta med hele taggen eller hele attributtet.
      """#),
    DiagnosticCase(
      "a script that closes itself and a style with a strange name",
      "<script/>{{title}}</script><style/x>{{title}}</style>",
      #"""
      page.mustache:1:12 "title" templates/text-in-script
        «title» kan ikke vises i script, style eller en html-kommentar
        > Legg teksten i et data-attributt.
      page.mustache:1:39 "title" templates/text-in-script
        «title» kan ikke vises i script, style eller en html-kommentar
        > Legg teksten i et data-attributt.
      """#),
    DiagnosticCase(
      "a comment that ends with an exclamation mark",
      "<!-- a --!> <p title={{title}}> -->",
      #"""
      page.mustache:1:24 "title" templates/text-in-tag
        Inni en html-tagg må «title» stå i et attributt med anførselstegn
      """#),
    DiagnosticCase(
      "attributes that the browser runs",
      #"""
      <p onclick="{{title}}" STYLE='{{title}}' srcdoc = "a{{title}}"><a href=" JavaScript:{{title}}" title="on {{title}}">
      """#,
      #"""
      page.mustache:1:15 "title" templates/unsafe-attribute
        «title» kan ikke vises i et attributt som nettleseren kjører
        > Attributter som begynner med «on», style, srcdoc og lenker med javascript:, vbscript: eller data: kan bare ha fast tekst.
      page.mustache:1:33 "title" templates/unsafe-attribute
        «title» kan ikke vises i et attributt som nettleseren kjører
        > Attributter som begynner med «on», style, srcdoc og lenker med javascript:, vbscript: eller data: kan bare ha fast tekst.
      page.mustache:1:55 "title" templates/unsafe-attribute
        «title» kan ikke vises i et attributt som nettleseren kjører
        > Attributter som begynner med «on», style, srcdoc og lenker med javascript:, vbscript: eller data: kan bare ha fast tekst.
      page.mustache:1:87 "title" templates/unsafe-attribute
        «title» kan ikke vises i et attributt som nettleseren kjører
        > Attributter som begynner med «on», style, srcdoc og lenker med javascript:, vbscript: eller data: kan bare ha fast tekst.
      """#),
    DiagnosticCase(
      "a layout that ends in an attribute",
      #"""
      <p class="
      """#,
      #"""
      page.mustache:1:11 "" templates/broken-markup
        «page» må begynne og slutte på samme sted i html-en
        > Ta med hele taggen eller hele attributtet.
      """#),
    DiagnosticCase(
      "a block that is filled with half a tag",
      [
        "base":
          "{{$a}}<i>{{/a}}",
        "page":
          "{{<base}}{{$a}}<b {{/a}}{{/base}}",
      ],
      #"""
      page.mustache:1:13 "a" templates/broken-markup
        «a» må begynne og slutte på samme sted i html-en
        > Ta med hele taggen eller hele attributtet.
      """#),
  ]
}
