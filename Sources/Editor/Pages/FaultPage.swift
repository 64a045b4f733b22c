import SiteBase
import SiteModel
import SiteRendering
import Templates

/// A problem in a file that no form can mend: where it is, and what to do.
struct FaultPage {
  let heading: String
  let help: String?
  let place: String
  let lines: [Line]

  /// A line of the file.
  struct Line {
    let number: Int
    let text: String
    let isFaulty: Bool
  }

  static let shape = Shape<FaultPage>("feilside", "A problem in a file without a form.") { f in
    f.text("overskrift", "What is wrong.") { $0.heading }
    f.text("rad", "What to do about it.") { $0.help }
    f.text("sted", "The file and the line.") { $0.place }
    f.list("linjer", line, "The line with those around it.") { $0.lines }
  }

  private static let line = Shape<Line>("fillinje", "A line of the file.") { f in
    f.text("nummer", "Its number.") { String($0.number) }
    f.text("tekst_her", "What is written.") { $0.text }
    f.flag("er_feil", "The problem is in it.") { $0.isFaulty }
  }
}

extension Editor {
  /// The problem with a number, in the order they are reported in.
  func fault(_ request: EditorRequest) -> EditorResponse {
    let errors = state.errors
    guard let number = Int(request.path[1]), errors.indices.contains(number - 1),
      let range = errors[number - 1].range
    else { return message(404, "finner_ikke", request) }
    let diagnostic = errors[number - 1]
    let line = range.file.lineAndColumn(of: range.bytes.lowerBound).line
    let lines = String(decoding: range.file.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let around = max(1, line - Self.linesAround)...max(1, min(lines.count, line + Self.linesAround))
    let page = FaultPage(
      heading: diagnostic.kind.summary.text(.nb, diagnostic.arguments) + ".",
      help: diagnostic.kind.help?.text(.nb, diagnostic.arguments),
      place: texts.text(
        "feilside.sted", ["fil": range.file.path, "linje": String(line)]),
      lines: around.compactMap { number in
        guard lines.indices.contains(number - 1) else { return nil }
        return FaultPage.Line(
          number: number, text: printable(String(lines[number - 1].prefix(Self.mostCharacters))),
          isFaulty: number == line)
      })
    let frame = frame(texts.text("feilside.tittel"), request)
    return .page(status: 200, html: resources.page(.fault, frame, FaultPage.shape.level(page)))
  }

  /// How many lines before and after the problem are shown.
  private static let linesAround = 3
  /// The most characters of a line that are shown.
  private static let mostCharacters = 200
}

extension EditorState {
  /// What is wrong, in the order it is reported in.
  var errors: [Diagnostic] {
    diagnostics.filter { $0.severity == .error }.inReportOrder()
  }

  /// The address of the page about a problem, below the editor's root; nil for one without a place.
  func faultAddress(_ diagnostic: Diagnostic) -> String? {
    guard let range = diagnostic.range else { return nil }
    let index = errors.firstIndex {
      $0.kind.id == diagnostic.kind.id && $0.range?.file.path == range.file.path
        && $0.range?.bytes == range.bytes
    }
    return index.map { "feil/\($0 + 1)" }
  }
}
