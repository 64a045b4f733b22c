import SiteBase
import Testing

@Suite("Reports of diagnostics")
struct DiagnosticFormatterTests {
  static let file = SourceFile(
    path: "content/x.md", text: "---\nå: 日本 *b\n\tc: d\u{1B}[31m\r\n---\n")

  /// A diagnostic at a word of the file.
  static func diagnostic(
    _ kind: DiagnosticKind, _ arguments: [String] = [], at word: String, in file: SourceFile = file,
    notes: [Diagnostic.Note] = [], nearMiss: String? = nil
  ) -> Diagnostic {
    let start = file.bytes.indices.first { file.bytes[$0...].starts(with: word.utf8) } ?? 0
    return Diagnostic(
      kind, arguments,
      at: SourceRange(file: file, start: start, end: start + word.utf8.count), notes: notes,
      nearMiss: nearMiss)
  }

  @Test("text shows the line, a caret under the word, what was meant, help and notes")
  func text() {
    let note = Diagnostic.Note(
      DiagnosticKind.firstKeyNote, at: SourceRange(file: Self.file, start: 0, end: 3))
    let diagnostic = Self.diagnostic(
      .alias, ["b"], at: "*b", notes: [note], nearMiss: "bé")
    #expect(
      DiagnosticFormatter().report([diagnostic]) == """
        content/x.md:2:7: feil: Aliaser er ikke tillatt: *b [yaml/alias]
          2 | å: 日本 *b
            |         ^~
            = mente du «bé»?
            = hjelp: Skriv verdien ut, eller sett tekst som begynner med * i anførselstegn.
        content/x.md:1:1: merknad: Nøkkelen står første gang her
          1 | ---
            | ^~~

        """)
    #expect(
      DiagnosticFormatter(.text, language: .en).report([diagnostic]) == """
        content/x.md:2:7: error: Aliases are not allowed: *b [yaml/alias]
          2 | å: 日本 *b
            |         ^~
            = did you mean “bé”?
            = help: Write the value out, or put text that starts with * in quotes.
        content/x.md:1:1: note: The key stands for the first time here
          1 | ---
            | ^~~

        """)
  }

  @Test("tabs stay tabs above and below, and control characters reach no terminal")
  func tabsAndControls() {
    let report = DiagnosticFormatter().report([
      Self.diagnostic(.alias, ["\u{1B}[2J\n\u{202E}"], at: "c:")
    ])
    #expect(report.contains("  3 | \tc: d\u{FFFD}[31m\n    | \t^~\n"))
    #expect(report.contains("*\u{FFFD}[2J\u{FFFD}\u{FFFD} [yaml/alias]"))
  }

  @Test("of a 10 MB line only a window around the caret is shown")
  func longLine() {
    let half = [UInt8](repeating: 0x61, count: 5_000_000)
    let file = SourceFile(path: "x", bytes: half + Array("ordet".utf8) + half)
    let range = SourceRange(file: file, start: 5_000_000, end: 5_000_005)
    let started = ContinuousClock.now
    let lines = DiagnosticFormatter().report([Diagnostic(.filesEmpty, at: range)])
      .split(separator: "\n")
    #expect(started.duration(to: .now) < .seconds(8))
    #expect(
      lines[1] == "  1 | …" + String(repeating: "a", count: 60) + "ordet"
        + String(repeating: "a", count: 95) + "…")
    #expect(lines[2] == "    | " + String(repeating: " ", count: 61) + "^~~~~")
  }

  @Test("20 000 diagnostics in one file are reported in one walk through it")
  func manyDiagnostics() {
    let file = SourceFile(path: "x", text: String(repeating: "å b\n", count: 200_000))
    let kinds = (0..<200).map { DiagnosticKind("test/rule-\($0)", .error, nb: "a", en: "b") }
    let diagnostics = (0..<20_000).map { number in
      Diagnostic(
        kinds[number % 200], at: SourceRange(file: file, start: number * 50, end: number * 50 + 1))
    }
    let started = ContinuousClock.now
    for form in DiagnosticFormatter.Form.allCases {
      #expect(DiagnosticFormatter(form).report(diagnostics).contains("199991"))
    }
    #expect(started.duration(to: .now) < .seconds(20))
  }

  @Test("of very many of one kind in a file the first hundred are shown and the rest counted")
  func manyOfOneKind() {
    let file = SourceFile(path: "content/x.md", text: String(repeating: "a\n", count: 100_000))
    var diagnostics = (0..<100_000).map { number in
      Diagnostic(
        .alias, ["k"], at: SourceRange(file: file, start: number * 2, end: number * 2 + 1))
    }
    diagnostics.append(Diagnostic(.filesEmpty, at: SourceRange(file: file, start: 0, end: 0)))
    let text = DiagnosticFormatter().report(diagnostics)
    #expect(text.utf8.count < 50_000)
    #expect(text.contains("x.md:100:1: feil") && !text.contains("x.md:101:1: feil"))
    #expect(text.contains("[files/empty]"))
    #expect(text.hasSuffix("content/x.md: … og 99900 til [yaml/alias]\n"))
    #expect(DiagnosticFormatter().summary(diagnostics).hasPrefix("100001 feil"))
    let json = DiagnosticFormatter(.json).report(diagnostics)
    #expect(json.hasPrefix(#"{"formatVersion":1,"errors":100001,"#))
    #expect(
      json.hasSuffix(
        #"],"omitted":[{"id":"yaml/alias","path":"content/x.md","count":99900}]}"# + "\n"))
    let github = DiagnosticFormatter(.github, language: .en).report(diagnostics)
    #expect(github.hasSuffix("::error file=content/x.md,title=yaml/alias::… and 99900 more\n"))
  }

  @Test("of one kind in very many files the first thousand are shown and the rest counted")
  func manyFiles() {
    let diagnostics = (0..<5_000).map { number in
      let file = SourceFile(path: "content/\(number)", text: "a")
      return Diagnostic(.filesNotAFile, at: SourceRange(file: file, start: 0, end: 0))
    }
    let text = DiagnosticFormatter(.text, language: .en).report(diagnostics)
    #expect(text.split(separator: "\n").count { $0.contains(": warning: ") } == 1_000)
    #expect(text.hasSuffix("\n… and 4000 more [files/not-a-file]\n"))
    #expect(DiagnosticFormatter(.json).report(diagnostics).contains(#""path":null,"count":4000"#))
  }

  @Test("ranges over several lines and at the file's end get a caret on their first line")
  func edges() {
    let file = SourceFile(path: "x", text: "\u{FEFF}ab\ncd")
    func caret(_ start: Int, _ end: Int) -> [String] {
      DiagnosticFormatter().report([
        Diagnostic(.filesEmpty, at: SourceRange(file: file, start: start, end: end))
      ]).split(separator: "\n").map(String.init)
    }
    #expect(
      caret(4, 8).prefix(3) == ["x:1:2: feil: Filen er tom [files/empty]", "  1 | ab", "    |  ^"])
    #expect(
      caret(8, 8).prefix(3) == ["x:2:3: feil: Filen er tom [files/empty]", "  2 | cd", "    |   ^"])
    #expect(
      caret(5, 5).prefix(3) == ["x:1:3: feil: Filen er tom [files/empty]", "  1 | ab", "    |   ^"])
    #expect(caret(900, 900).first == "x:2:3: feil: Filen er tom [files/empty]")
  }

  @Test("a diagnostic without a place or in an empty file needs no line")
  func withoutPlace() {
    let empty = SourceFile(path: "tom.md", text: "")
    let report = DiagnosticFormatter(.text, language: .en).report([
      Diagnostic(.filesEmpty, at: SourceRange(file: empty, start: 0, end: 0)),
      Diagnostic(.filesEmpty),
    ])
    #expect(
      report == """
        error: The file is empty [files/empty]
            = help: Write its content, or delete the file.
        tom.md:1:1: error: The file is empty [files/empty]
            = help: Write its content, or delete the file.

        """)
  }

  @Test("JSON has a version, counts and every place")
  func json() {
    let note = Diagnostic.Note(
      DiagnosticKind.firstKeyNote, at: SourceRange(file: Self.file, start: 0, end: 3))
    let formatter = DiagnosticFormatter(.json, language: .en)
    #expect(
      formatter.report([]) == #"{"formatVersion":1,"errors":0,"warnings":0,"diagnostics":[]}"#
        + "\n")
    #expect(
      formatter.report([
        Self.diagnostic(.alias, ["b"], at: "*b", notes: [note]),
        Diagnostic(.filesNotAFile, ["p"]),
      ])
        == #"{"formatVersion":1,"errors":1,"warnings":1,"diagnostics":["#
        + #"{"id":"files/not-a-file","severity":"warning","#
        + #""message":"“p” is neither a file nor a folder and was skipped","#
        + #""help":"Move it out of the folder.","nearMiss":null,"path":null,"notes":[]},"#
        + #"{"id":"yaml/alias","severity":"error","message":"Aliases are not allowed: *b","#
        + #""help":"Write the value out, or put text that starts with * in quotes.","nearMiss":null,"#
        + #""path":"content/x.md","line":2,"column":7,"endLine":2,"endColumn":9,"offset":15,"length":2,"#
        + #""notes":[{"message":"The key stands for the first time here","path":"content/x.md","#
        + #""line":1,"column":1,"endLine":1,"endColumn":4,"offset":0,"length":3}]}]}"# + "\n")
  }

  @Test("GitHub's separators are escaped")
  func github() {
    let file = SourceFile(path: "a,b:c.md", text: "x")
    let diagnostic = Diagnostic(
      .alias, ["100 %\nb"], at: SourceRange(file: file, start: 0, end: 1), nearMiss: "z")
    #expect(
      DiagnosticFormatter(.github, language: .en).report([diagnostic])
        == "::error file=a%2Cb%3Ac.md,line=1,col=1,endLine=1,endColumn=2,title=yaml/alias::"
        + "Aliases are not allowed: *100 %25%0Ab%0Adid you mean “z”?%0A"
        + "Write the value out, or put text that starts with * in quotes.\n")
    #expect(
      DiagnosticFormatter(.github).report([Diagnostic(.filesNotAFile, ["p"])])
        .hasPrefix("::warning title=files/not-a-file::«p» er"))
  }

  @Test(
    "the summary counts, and an exact repeat counts once",
    arguments: [
      (0, 0, "ingen feil, ingen advarsler", "no errors, no warnings"),
      (1, 1, "1 feil, 1 advarsel", "1 error, 1 warning"),
      (2, 3, "2 feil, 3 advarsler", "2 errors, 3 warnings"),
    ])
  func summary(errors: Int, warnings: Int, nb: String, en: String) {
    var diagnostics = (0..<errors).map { Diagnostic(.alias, ["\($0)"]) }
    diagnostics += (0..<warnings).map { Diagnostic(.filesNotAFile, ["\($0)"]) }
    diagnostics += diagnostics
    #expect(DiagnosticFormatter().summary(diagnostics) == nb)
    #expect(DiagnosticFormatter(.text, language: .en).summary(diagnostics) == en)
  }

  @Test("a report is the same whatever order the diagnostics come in")
  func order() {
    let diagnostics = ["*b", "---", "c:", "å"].map { Self.diagnostic(.alias, [$0], at: $0) }
    for form in DiagnosticFormatter.Form.allCases {
      let formatter = DiagnosticFormatter(form)
      #expect(formatter.report(diagnostics) == formatter.report(diagnostics.reversed()))
    }
  }
}

extension DiagnosticKind {
  /// A kind as a parser reports it.
  fileprivate static let alias = DiagnosticKind(
    "yaml/alias", .error,
    nb: "Aliaser er ikke tillatt: *{0}",
    en: "Aliases are not allowed: *{0}",
    nbHelp: "Skriv verdien ut, eller sett tekst som begynner med * i anførselstegn.",
    enHelp: "Write the value out, or put text that starts with * in quotes.")

  fileprivate static let firstKeyNote = MessageText(
    nb: "Nøkkelen står første gang her", en: "The key stands for the first time here")
}
