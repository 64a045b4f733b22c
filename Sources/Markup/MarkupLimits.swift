import SiteBase

/// What we refuse to read, so that no text can take all memory or time.
package enum MarkupLimits {
  /// The largest text, in bytes. Our longest page is below 20 kB.
  package static let bytes = 500_000
  /// The deepest nesting of nodes. Our texts use 6.
  package static let depth = 64
  /// The most columns of a table: cmark's time grows with columns times rows, and 2500 columns over
  /// 2500 rows, a file of 20 kB, took 19 s.
  package static let tableColumns = 100
  /// The most cells of all tables of a text together; cmark fills up short rows, so a small file can ask
  /// for many.
  package static let tableCells = 50_000
  /// The most runs of `*` and of `_`: cmark's time grows with their square where each may both open and
  /// close emphasis, and 125 000 took 7 s.
  package static let emphasisSigns = 20_000
  /// The most `@`: cmark copies the text behind every mail address it finds, and 71 000 of them took half
  /// a gigabyte.
  package static let atSigns = 5_000
  /// The most bytes that a link reference may come to: its address and title times the brackets of the
  /// text. cmark copies the address to every place where its name is used, so 180 kB became 1.9 GB.
  package static let referenceBytes = 5_000_000
  /// The number of problems reported for one text.
  package static let problems = 100
}

/// Finds what must not reach cmark at all; empty when the body may be read.
///
/// - Complexity: O(*n*).
func limitDiagnostics(_ file: SourceFile, bodyStart: Int) -> [Diagnostic] {
  let size = file.bytes.count - bodyStart
  guard size <= MarkupLimits.bytes else {
    return [
      Diagnostic(
        .markupTooLarge, [String(MarkupLimits.bytes / 1000), String(size / 1000)],
        at: SourceRange(file: file, start: bodyStart, end: bodyStart))
    ]
  }
  var diagnostics: [Diagnostic] = []
  file.bytes.withUnsafeBufferPointer { bytes in
    var start = bodyStart
    /// The delimiter row of the table we are in.
    var table: (start: Int, columns: Int)?
    /// The cells of all tables so far.
    var cells = 0
    func report(_ kind: DiagnosticKind, _ limit: Int, at start: Int) {
      guard diagnostics.count < MarkupLimits.problems else { return }
      let end = LineShape(bytes, from: start).end
      diagnostics.append(
        Diagnostic(kind, [String(limit)], at: SourceRange(file: file, start: start, end: end)))
    }
    while start < bytes.count {
      let line = LineShape(bytes, from: start)
      if line.containers > MarkupLimits.depth {
        report(.markupTooDeep, MarkupLimits.depth, at: start)
      }
      if let columns = line.tableColumns {
        if columns > MarkupLimits.tableColumns {
          report(.markupWideTable, MarkupLimits.tableColumns, at: start)
        } else {
          table = (start, columns)
        }
      } else if line.isBlank {
        table = nil
      } else if let current = table {
        cells += current.columns
        if cells > MarkupLimits.tableCells {
          report(.markupLargeTable, MarkupLimits.tableCells, at: current.start)
          table = nil
          cells = 0
        }
      }
      start = line.end + 1
    }
  }
  return diagnostics + signDiagnostics(file, bodyStart: bodyStart)
}

/// What a line looks like before anything is parsed.
private struct LineShape {
  /// Where the line ends: at its line break or the text's end.
  let end: Int
  var isBlank = true
  /// How many columns it gives a table if it is a delimiter row such as `|---|:-:|`; nil otherwise.
  var tableColumns: Int?
  /// How many signs at its start may open a quotation or a list.
  var containers = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var pipes = 0
    // Pipes at the row's ends bound no column of their own.
    var endPipes = 0
    var hasDash = false
    var isAtStart = true
    var isDelimiterRow = true
    var lastSign: UInt8 = 0
    var index = start
    scan: while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x0A, 0x0D: break scan
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        index += 1
        continue
      case UInt8(ascii: ":"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "|"):
        pipes += 1
        if isAtStart { endPipes += 1 }
        isAtStart = false
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"):
        hasDash = hasDash || byte == UInt8(ascii: "-")
        let isSpaced = index + 1 == bytes.count || bytes[index + 1] <= 0x20
        if isAtStart, isSpaced { containers += 1 }
      case UInt8(ascii: ">"):
        if isAtStart { containers += 1 }
      default:
        // Anything else makes an ordinary line: nothing more to learn from it.
        isDelimiterRow = false
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        isBlank = false
        break scan
      }
      isBlank = false
      lastSign = byte
      index += 1
    }
    end = index
    if lastSign == UInt8(ascii: "|"), pipes > endPipes { endPipes += 1 }
    if isDelimiterRow, pipes > 0, hasDash { tableColumns = max(1, pipes + 1 - endPipes) }
  }
}
