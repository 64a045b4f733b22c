import SiteBase

/// What we refuse to read, so that no text can take all memory or time.
public enum MarkupLimits {
  /// The largest text, in bytes. Our longest page is below 20 kB.
  public static let bytes = 500_000
  /// The deepest nesting of nodes. Our texts use 6.
  public static let depth = 64
  /// The most columns of a table: cmark's time grows with columns times rows, and 2500 columns over
  /// 2500 rows, a file of 20 kB, took 19 s.
  public static let tableColumns = 100
  /// The most cells of a table; cmark fills up short rows, so a small file can ask for many.
  public static let tableCells = 50_000
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
    var line = bodyStart
    /// The delimiter row of the table we are in and the rows since.
    var table: (start: Int, columns: Int, rows: Int)?
    while line < bytes.count {
      let end = bytes[line...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let shape = LineShape(bytes[line..<end])
      func report(_ kind: DiagnosticKind, _ limit: Int, at start: Int) {
        let stop = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        diagnostics.append(
          Diagnostic(kind, [String(limit)], at: SourceRange(file: file, start: start, end: stop)))
      }
      if shape.containers > MarkupLimits.depth {
        report(.markupTooDeep, MarkupLimits.depth, at: line)
      }
      if let columns = shape.tableColumns {
        if columns > MarkupLimits.tableColumns {
          report(.markupWideTable, MarkupLimits.tableColumns, at: line)
        } else {
          table = (line, columns, 0)
        }
      } else if shape.isBlank {
        table = nil
      } else if let current = table {
        table?.rows += 1
        if current.rows * current.columns > MarkupLimits.tableCells {
          report(.markupLargeTable, MarkupLimits.tableCells, at: current.start)
          table = nil
        }
      }
      line = end + 1
    }
  }
  return diagnostics
}

/// What a line looks like before anything is parsed.
private struct LineShape {
  var isBlank = true
  /// How many columns it gives a table if it is a delimiter row such as `|---|:-:|`; nil otherwise.
  var tableColumns: Int?
  /// How many signs at its start may open a quotation or a list.
  var containers = 0

  init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var pipes = 0
    var hasDash = false
    var isAtStart = true
    // Pipes at the row's ends bound no column of their own.
    var endPipes = line.last { $0 > 0x20 } == UInt8(ascii: "|") ? 1 : 0
    for index in line.indices {
      let byte = line[index]
      let isSpaced = index + 1 == line.endIndex || line[index + 1] <= 0x20
      if byte > 0x20 { isBlank = false }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ":"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      case UInt8(ascii: "|"):
        pipes += 1
        if isAtStart { endPipes += 1 }
        isAtStart = false
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"):
        hasDash = hasDash || byte == UInt8(ascii: "-")
        if isAtStart, isSpaced { containers += 1 }
      case UInt8(ascii: ">"):
        if isAtStart { containers += 1 }
      default: return
      }
    }
    if pipes > 0, hasDash { tableColumns = max(1, pipes + 1 - endPipes) }
  }
}
