/// How much of one kind of problem a report shows. A slip that repeats itself, such as a file that is
/// no content file in a folder of thousands, would otherwise be told in megabytes.
package enum ReportLimits {
  /// The most diagnostics of one kind in one file.
  package static let inOneFile = 100
  /// The most diagnostics of one kind in a whole report.
  package static let inAll = 1_000
}

/// The diagnostics that a report shows, and how many it leaves out.
struct ReportSelection {
  /// Diagnostics of one kind that are left out.
  struct Omission {
    /// Their kind.
    let kind: DiagnosticKind
    /// The file they are in; nil for those of all files beyond ``ReportLimits/inAll``.
    let path: String?
    /// How many they are.
    var count: Int
  }

  /// The shown diagnostics, in report order.
  private(set) var shown: [Diagnostic] = []
  /// What is left out, in the order in which the first of each was met.
  private(set) var omissions: [Omission] = []
  /// How many there are, shown or not.
  private(set) var errors = 0
  /// How many there are, shown or not.
  private(set) var warnings = 0

  private struct Place: Hashable {
    let kind: String
    let path: String?
  }

  init(_ diagnostics: some Sequence<Diagnostic>) {
    var counts: [Place: Int] = [:]
    var omitted: [Place: Int] = [:]
    for diagnostic in diagnostics.inReportOrder() {
      if diagnostic.severity == .error { errors += 1 } else { warnings += 1 }
      let inFile = Place(kind: diagnostic.kind.id, path: diagnostic.range?.file.path ?? "")
      let inAll = Place(kind: diagnostic.kind.id, path: nil)
      let full =
        counts[inFile, default: 0] >= ReportLimits.inOneFile
        ? inFile : counts[inAll, default: 0] >= ReportLimits.inAll ? inAll : nil
      if let full {
        if let index = omitted[full] {
          omissions[index].count += 1
        } else {
          omitted[full] = omissions.count
          omissions.append(Omission(kind: diagnostic.kind, path: full.path, count: 1))
        }
        continue
      }
      counts[inFile, default: 0] += 1
      counts[inAll, default: 0] += 1
      shown.append(diagnostic)
    }
  }
}

extension DiagnosticFormatter {
  /// One line about what a report leaves out, such as `… og 99 900 til [model/unknown-key]`.
  func text(_ omission: ReportSelection.Omission) -> String {
    let place = omission.path.map { $0.isEmpty ? "" : "\(printable($0)): " } ?? ""
    return "\(place)\(sentence(omission)) [\(omission.kind.id)]\n"
  }

  /// The same as a workflow command of GitHub Actions.
  func annotation(_ omission: ReportSelection.Omission) -> String {
    let file = omission.path.flatMap { $0.isEmpty ? nil : "file=\(escaped($0, also: ":,"))," } ?? ""
    return "::\(omission.kind.severity.rawValue) \(file)title=\(omission.kind.id)::"
      + sentence(omission) + "\n"
  }

  /// The same as an element of the member `omitted` of the JSON form.
  func write(_ omission: ReportSelection.Omission, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.string(omission.kind.id)
      writer.key("path")
      if let path = omission.path, !path.isEmpty { writer.string(path) } else { writer.null() }
      writer.key("count")
      writer.number(omission.count)
    }
  }

  private func sentence(_ omission: ReportSelection.Omission) -> String {
    MessageText(nb: "… og {0} til", en: "… and {0} more").text(language, [String(omission.count)])
  }
}
