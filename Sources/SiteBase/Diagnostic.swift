/// A language that messages to editors are written in.
package enum MessageLanguage: String, CaseIterable, Sendable {
  /// Norwegian bokmål, the default.
  case nb
  /// English.
  case en
}

/// A text with a Norwegian and an English wording; `{0}`, `{1}` … stand for arguments.
package struct MessageText: Sendable, Hashable {
  /// The Norwegian wording.
  package let nb: String
  /// The English wording.
  package let en: String

  /// Creates a text from its two wordings.
  package init(nb: String, en: String) {
    self.nb = nb
    self.en = en
  }

  /// The wording in one language with `{n}` replaced by the n-th argument; a missing argument
  /// leaves its mark, so that the mistake shows.
  package func text(_ language: MessageLanguage, _ arguments: [String] = []) -> String {
    let template = language == .nb ? nb : en
    guard !arguments.isEmpty else { return template }
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}"),
        let number = Int(rest[rest.index(after: open)..<close]), arguments.indices.contains(number)
      else {
        result += "{"
        rest = rest.dropFirst()
        continue
      }
      result += arguments[number]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// One kind of problem the compiler reports: its stable name, its severity and its wording.
///
/// A kind is declared in the target that reports it, beside its rule; `AllMessages.swift` lists them all.
package struct DiagnosticKind: Sendable, Hashable {
  /// The user-facing, stable name, `area/rule`, such as `yaml/duplicate-key`.
  package let id: String
  /// How severe the problem is.
  package private(set) var severity: Diagnostic.Severity
  /// A rule-like sentence without a final period.
  package let summary: MessageText
  /// What to do about it, a sentence that starts with a verb; nil when the summary says it all.
  package let help: MessageText?

  /// The same kind with another severity, where a site is stricter than the rule.
  package func with(_ severity: Diagnostic.Severity) -> DiagnosticKind {
    var kind = self
    kind.severity = severity
    return kind
  }

  /// Creates a kind.
  package init(
    _ id: String, _ severity: Diagnostic.Severity, nb: String, en: String,
    nbHelp: String? = nil, enHelp: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.summary = MessageText(nb: nb, en: en)
    if let nbHelp, let enHelp {
      self.help = MessageText(nb: nbHelp, en: enHelp)
    } else {
      precondition(nbHelp == nil && enHelp == nil, "\(id): help needs both languages")
      self.help = nil
    }
  }
}

/// A problem in the user's site, with where it is and what to do about it.
package struct Diagnostic: Sendable {
  /// How severe a problem is.
  package enum Severity: String, Sendable, Hashable {
    /// Nothing is written while an error stands.
    case error
    /// The site is built, and a person should look.
    case warning
  }

  /// Another place that explains the problem, such as the first of two duplicates.
  package struct Note: Sendable {
    /// What is there.
    package var text: MessageText
    /// The arguments of `text`.
    package var arguments: [String]
    /// Where it is.
    package var range: SourceRange

    /// Creates a note.
    package init(_ text: MessageText, _ arguments: [String] = [], at range: SourceRange) {
      self.text = text
      self.arguments = arguments
      self.range = range
    }
  }

  /// What kind of problem this is.
  package var kind: DiagnosticKind
  /// What `{0}`, `{1}` … in the kind's texts stand for; usually what the user wrote.
  package var arguments: [String]
  /// Where the problem is, or nil if it belongs to no file.
  package var range: SourceRange?
  /// Other places that explain it, in order.
  package var notes: [Note]
  /// The nearest known name, shown as «mente du …?»; nil when nothing is near.
  package var nearMiss: String?
  /// The ids of the entries it is about, by which a site's rules may single it out; empty where none do.
  package var subjects: [String]

  /// Creates a diagnostic.
  package init(
    _ kind: DiagnosticKind, _ arguments: [String] = [], at range: SourceRange? = nil,
    notes: [Note] = [], nearMiss: String? = nil, about subjects: [String] = []
  ) {
    self.kind = kind
    self.arguments = arguments
    self.range = range
    self.notes = notes
    self.nearMiss = nearMiss
    self.subjects = subjects
  }

  /// The kind's severity.
  package var severity: Severity { kind.severity }
}

extension Sequence<Diagnostic> {
  /// The diagnostics in report order: by file, offset, id and arguments; those without a file come
  /// first. Independent of the order of work. Exact repeats are dropped.
  package func inReportOrder() -> [Diagnostic] {
    let sorted = map { (key: ReportKey($0), value: $0) }.sorted { $0.key < $1.key }
    return sorted.indices.compactMap { index in
      index > 0 && sorted[index].key == sorted[index - 1].key ? nil : sorted[index].value
    }
  }

  /// Whether any of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}

/// What orders diagnostics, and makes two of them repeats of one.
private struct ReportKey: Comparable {
  let path: String
  let offset: Int
  let id: String
  let arguments: [String]

  init(_ diagnostic: Diagnostic) {
    path = diagnostic.range?.file.path ?? ""
    offset = diagnostic.range?.bytes.lowerBound ?? 0
    id = diagnostic.kind.id
    arguments = diagnostic.arguments
  }

  static func < (a: ReportKey, b: ReportKey) -> Bool {
    if (a.path, a.offset, a.id) != (b.path, b.offset, b.id) {
      return (a.path, a.offset, a.id) < (b.path, b.offset, b.id)
    }
    return a.arguments.lexicographicallyPrecedes(b.arguments)
  }
}
