import SiteBase

/// What the site owner makes of a kind of warning.
struct WarningRule: Sendable {
  enum Treatment: Sendable, Hashable, CaseIterable {
    /// It stops the build.
    case error
    /// It isn't reported.
    case silent
  }

  /// The kind's id, such as `model/unused-term`.
  var id = ""
  var treatment = Treatment.silent
  /// Why it is silent.
  var reason: String?
  /// Ids of what the rule holds for; empty for everything.
  var subjects: [String] = []
  /// Where the ids are.
  var range: SourceRange?
}

extension WarningRule {
  static let schema = Schema(
    "varsel", "Hva dere vil gjøre med et slags varsel.", empty: WarningRule(),
    rule: { record, reader in
      let rule = record.value
      record.value.range = record.range(\.subjects)
      let kinds = DiagnosticKind.model.filter { $0.id == rule.id }
      if !rule.id.isEmpty, !kinds.contains(where: { $0.severity == .warning }) {
        let known = DiagnosticKind.model.filter { $0.severity == .warning }.map(\.id)
        reader.report(
          kinds.isEmpty ? .modelUnknownWarning : .modelErrorAsWarning, [rule.id],
          at: record.range(\.id),
          nearMiss: kinds.isEmpty ? nearMiss(to: rule.id, among: known) : nil)
      }
      if rule.treatment == .silent, rule.reason == nil {
        reader.report(.modelSilenceWithoutReason, [rule.id], at: record.range(\.treatment))
      }
    }
  ) {
    Field(
      "id", .text(namesNumbers: false), \.id, "Navnet i klammer etter varselet.", required: true,
      example: "model/provider-without-offers")
    Field(
      "blir",
      .choice([
        ("feil", "stopper byggingen", .error), ("stille", "vises ikke", .silent),
      ]), \.treatment, "Hva varselet blir.", required: true)
    Field("grunn", .text(), \.reason, "Hvorfor. Påkrevd når varselet er stille.")
    Field(
      "gjelder", .list(.text(namesNumbers: false)), \.subjects,
      "Id-ene til tilbudene, tilbyderne eller kortene det gjelder. Uten verdi: alle.")
  }

  /// Whether the rule is about a diagnostic: of the kind, and about nothing but the rule's subjects.
  fileprivate func holds(for diagnostic: Diagnostic) -> Bool {
    diagnostic.kind.id == id
      && (subjects.isEmpty
        || !diagnostic.subjects.isEmpty && diagnostic.subjects.allSatisfy(subjects.contains))
  }
}

extension [WarningRule] {
  /// The diagnostics as the site owner wants them. The first rule that holds for a warning decides; errors
  /// stay errors.
  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard diagnostic.severity == .warning, let rule = first(where: { $0.holds(for: diagnostic) })
      else { return diagnostic }
      guard rule.treatment == .error else { return nil }
      var raised = diagnostic
      raised.kind = diagnostic.kind.with(.error)
      return raised
    }
  }
}

/// What a rule about warnings holds for exists.
let warningRuleCheck = Check { all in
  let known = all.ids.values.reduce(into: Set<String>()) { $0.formUnion($1) }
  return all.settings.warningRules.flatMap { rule in
    rule.subjects.filter { !known.contains($0) }.map {
      Diagnostic(
        .modelUnknownReference, ["varsler", $0], at: rule.range,
        nearMiss: nearID(to: $0, among: known))
    }
  }
}

extension DiagnosticKind {
  static let warningRuleKinds = [
    modelUnknownWarning, modelErrorAsWarning, modelSilenceWithoutReason,
  ]

  /// A rule about a warning that there isn't.
  static let modelUnknownWarning = DiagnosticKind(
    "model/unknown-warning", .error,
    nb: "Det finnes ikke noe varsel «{0}»",
    en: "There is no warning “{0}”",
    nbHelp: "Skriv navnet som står i klammer etter varselet. Se docs/meldinger.md.",
    enHelp: "Write the name in brackets after the warning. See docs/meldinger.md.")

  /// A rule about a warning that is an error already.
  static let modelErrorAsWarning = DiagnosticKind(
    "model/error-as-warning", .error,
    nb: "«{0}» er en feil, og kan ikke settes stille",
    en: "“{0}” is an error and can't be silenced",
    nbHelp: "Rett feilen der den er, og ta bort regelen.",
    enHelp: "Mend the error where it is, and remove the rule.")

  /// A warning that is silenced without a reason.
  static let modelSilenceWithoutReason = DiagnosticKind(
    "model/silence-without-reason", .error,
    nb: "«{0}» kan ikke være stille uten en «grunn»",
    en: "“{0}” can't be silent without a “grunn”",
    nbHelp: "Skriv hvorfor varselet ikke gjelder, så neste person kan se om det fortsatt er sant.",
    enHelp:
      "Write why the warning doesn't apply, so that the next person can see if it still holds.")
}
