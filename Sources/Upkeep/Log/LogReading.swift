import Foundation
import SiteBase

/// The longest line that is read; what is longer is no event.
private let longestLine = 1_000_000

/// Reads the upkeep log.
///
/// A line that is no event is a warning, and the others are kept. Keys the program doesn't know are left
/// alone, as are empty lines.
///
/// - Complexity: O(*n*) in the size of the file.
package func readUpkeepLog(_ file: SourceFile) -> Diagnosed<UpkeepLog> {
  var events: [UpkeepEvent] = []
  var diagnostics: [Diagnostic] = []
  var start = file.textStart
  while start < file.bytes.count {
    let end = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
    let line = file.bytes[start..<end]
    if line.contains(where: { $0 > 0x20 }) {
      do throws(LineProblem) {
        events.append(try UpkeepEvent(line))
      } catch {
        let range = SourceRange(file: file, start: start, end: end)
        diagnostics.append(Diagnostic(error.kind, error.arguments, at: range))
      }
    }
    start = end + 1
  }
  return Diagnosed(UpkeepLog(events), diagnostics)
}

/// Why a line is no event.
private enum LineProblem: Error {
  case notAnObject
  case badValue(String)

  var kind: DiagnosticKind {
    switch self {
    case .notAnObject: .logNotAnEvent
    case .badValue: .logBadValue
    }
  }

  var arguments: [String] {
    if case .badValue(let key) = self { [key] } else { [] }
  }
}

/// An event as JSON has it. Every key may be missing or null.
private struct JSONEvent: Decodable {
  var dag: String?
  var hendelse: String?
  var tilbud: [String]?
  var eier: String?
  var kode: String?
  var runde: String?
  var svar: String?
  var av: String?
  var merknad: String?
}

extension UpkeepEvent {
  fileprivate init(_ line: ArraySlice<UInt8>) throws(LineProblem) {
    guard line.count <= longestLine else { throw .notAnObject }
    let read: JSONEvent
    do {
      read = try JSONDecoder().decode(JSONEvent.self, from: Data(line))
    } catch DecodingError.typeMismatch(_, let place) where !place.codingPath.isEmpty {
      throw .badValue(place.codingPath[0].stringValue)
    } catch {
      throw .notAnObject
    }
    guard let date = read.dag.flatMap({ CalendarDate($0) }) else { throw .badValue("dag") }
    guard let kind = read.hendelse.flatMap(Kind.init) else { throw .badValue("hendelse") }
    let answer = read.svar.flatMap(Answer.init)
    guard (answer == nil) == (read.svar == nil) else { throw .badValue("svar") }
    self.init(
      kind, on: date, offers: read.tilbud ?? [], owner: read.eier, code: read.kode,
      round: read.runde, answer: answer, by: read.av, note: read.merknad)
  }
}
