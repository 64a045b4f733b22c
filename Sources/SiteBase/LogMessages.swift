extension DiagnosticKind {
  /// The kinds of the area `log`.
  package static let log: [DiagnosticKind] = [logNotAnEvent, logBadValue]

  /// A line of the upkeep log that is no JSON object.
  package static let logNotAnEvent = DiagnosticKind(
    "log/not-an-event", .warning,
    nb: "En linje i loggen over oppfølgingen kan ikke leses",
    en: "A line of the upkeep log cannot be read",
    nbHelp: "De andre linjene gjelder. Er linjen avbrutt, kan den slettes.",
    enHelp: "The other lines hold. A line that was cut off can be deleted.")

  /// An event of the upkeep log without a value it needs, or with one that the log doesn't have. `{0}`: the key.
  package static let logBadValue = DiagnosticKind(
    "log/bad-value", .warning,
    nb: "En hendelse i loggen over oppfølgingen mangler «{0}», eller verdien finnes ikke",
    en: "An event of the upkeep log lacks “{0}”, or has a value that does not exist",
    nbHelp: "Linjen gjelder ikke. Rett den, eller la den stå.",
    enHelp: "The line does not count. Correct it, or leave it.")
}
