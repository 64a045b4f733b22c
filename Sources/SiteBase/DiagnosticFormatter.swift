/// Writes diagnostics for people, programs or GitHub.
package struct DiagnosticFormatter: Sendable {
  /// A form of report; the raw value is what the command line takes.
  package enum Form: String, Sendable, CaseIterable {
    /// Lines for people, with the offending line and a caret.
    case text
    /// One JSON object; see ``DiagnosticFormatter/jsonFormatVersion``.
    case json
    /// Workflow commands that GitHub shows beside the line.
    case github
  }

  /// The version of the JSON form, its member `formatVersion`. It changes when a member is removed or
  /// changes its meaning; new members may come without.
  ///
  /// ```
  /// { "formatVersion": 1, "errors": 1, "warnings": 0,
  ///   "diagnostics": [
  ///     { "id": "yaml/alias", "severity": "error", "message": "…", "help": "…" or null,
  ///       "nearMiss": "…" or null, "path": "content/x.md" or null, "line": 3, "column": 4,
  ///       "endLine": 3, "endColumn": 6, "offset": 20, "length": 2,
  ///       "notes": [ { "message": "…", "path": …, "line": …, … "length": … } ] } ],
  ///   "omitted": [ { "id": "yaml/alias", "path": "content/x.md" or null, "count": 900 } ] }
  /// ```
  /// Lines and columns count from 1, columns in Unicode code points; the end is one past the last.
  /// `offset` and `length` are bytes of the file. They are missing when `path` is null. `omitted` counts
  /// what ``ReportLimits`` leaves out, and is missing when that is nothing; `errors` and `warnings` count
  /// everything.
  package static let jsonFormatVersion = 1

  /// The form.
  package let form: Form
  /// The language of all messages.
  package let language: MessageLanguage
  /// Whether the form for people has colours, for a terminal.
  package let hasColours: Bool

  /// Creates a formatter.
  package init(_ form: Form = .text, language: MessageLanguage = .nb, hasColours: Bool = false) {
    self.form = form
    self.language = language
    self.hasColours = hasColours
  }

  /// The whole report, in report order whatever order the diagnostics come in, ending with a line
  /// break; empty when there is nothing to tell, except in JSON. Of very many of one kind some are
  /// shown and the rest counted; see ``ReportLimits``.
  ///
  /// - Complexity: O(*n* + *k* log *k*) for *k* diagnostics in files of *n* bytes together, and O(*n*)
  ///   more for each note.
  package func report(_ diagnostics: some Sequence<Diagnostic>) -> String {
    let selection = ReportSelection(diagnostics)
    var places = SourcePlaces()
    switch form {
    case .text:
      return selection.shown.map { text($0, &places) }.joined()
        + selection.omissions.map { text($0) }.joined()
    case .json: return json(selection)
    case .github:
      return selection.shown.map { annotation($0, &places) }.joined()
        + selection.omissions.map { annotation($0) }.joined()
    }
  }

  /// How many errors and warnings there are, such as `1 feil, 2 advarsler`, without a line break.
  package func summary(_ diagnostics: some Sequence<Diagnostic>) -> String {
    var errors = 0
    var warnings = 0
    for diagnostic in diagnostics.inReportOrder() {
      if diagnostic.severity == .error { errors += 1 } else { warnings += 1 }
    }
    switch language {
    case .nb:
      return "\(errors == 0 ? "ingen" : String(errors)) feil, "
        + "\(warnings == 0 ? "ingen" : String(warnings)) \(warnings == 1 ? "advarsel" : "advarsler")"
    case .en:
      return "\(errors == 0 ? "no" : String(errors)) \(errors == 1 ? "error" : "errors"), "
        + "\(warnings == 0 ? "no" : String(warnings)) \(warnings == 1 ? "warning" : "warnings")"
    }
  }

  /// The word for a severity.
  func word(_ severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .nb): "feil"
    case (.warning, .nb): "advarsel"
    case (.error, .en): "error"
    case (.warning, .en): "warning"
    }
  }

  /// The question that offers the nearest known name.
  func question(_ nearMiss: String) -> String {
    language == .nb ? "mente du «\(nearMiss)»?" : "did you mean “\(nearMiss)”?"
  }

  /// The kind's summary with its arguments.
  func summary(of diagnostic: Diagnostic) -> String {
    diagnostic.kind.summary.text(language, diagnostic.arguments)
  }

  /// The kind's help with the diagnostic's arguments; nil when it has none.
  func help(of diagnostic: Diagnostic) -> String? {
    diagnostic.kind.help?.text(language, diagnostic.arguments)
  }
}
