import SiteBase

/// A part of a report about one question, with its figures and tables.
package struct ReportSection: Sendable {
  /// The id of its heading.
  package let id: String
  package let title: String
  /// One or two sentences in front of everything: what is counted.
  package var lead: String
  /// The numbers that matter, each with what to do about it.
  package var figures: [ReportFigure] = []
  /// Coloured tables as pictures; each has a table with the same figures among ``tables``.
  package var maps: [HeatMap] = []
  package var tables: [ReportTable] = []
}

/// A number, what it counts, and what to do about it.
package struct ReportFigure: Sendable, Equatable {
  package let value: String
  package let label: String
  /// What to do; empty where nothing is to be done.
  package let advice: String

  init(_ value: String, _ label: String, _ advice: String = "") {
    self.value = value
    self.label = label
    self.advice = advice
  }
}

/// A table of a report, which is also a CSV file.
package struct ReportTable: Sendable {
  /// The name of its CSV file without ending, and the id of the table.
  package let id: String
  package let caption: String
  package let columns: [String]
  package var rows: [[ReportCell]]
  /// An id of each row, for links to it; empty where nothing leads to rows.
  var rowIDs: [String] = []
  /// How many rows the page shows; the file has all. Nil shows all.
  var shownRows: Int?
  /// What stands in place of the table when it has no rows.
  var empty = "Ingen."

  init(
    _ id: String, _ caption: String, _ columns: [String], _ rows: [[ReportCell]],
    shown: Int? = nil, empty: String = "Ingen."
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    shownRows = shown
    self.empty = empty
  }
}

/// How good a figure is, which decides its colour. The figure itself is always text too.
package enum ReportTone: String, Sendable, CaseIterable {
  case plain = "ren"
  case good = "god"
  case weak = "svak"
  case bad = "tom"
  case unknown = "ukjent"
}

/// What a cell of a table holds.
package struct ReportCell: Sendable, Equatable {
  /// A text, or the name of an offer, which leads to its page.
  package enum Part: Sendable, Equatable {
    case text(String)
    case offer(id: String, title: String)
    /// A row of another table on the page.
    case anchor(id: String, text: String)
  }

  package let parts: [Part]
  package var tone = ReportTone.plain

  init(_ text: String, _ tone: ReportTone = .plain) {
    parts = [.text(text)]
    self.tone = tone
  }

  init(_ number: Int, _ tone: ReportTone = .plain) { self.init(String(number), tone) }

  init(_ parts: [Part], _ tone: ReportTone = .plain) {
    self.parts = parts
    self.tone = tone
  }

  /// The cell in a CSV file; offers by title and id.
  package var text: String {
    parts.map { part in
      switch part {
      case .text(let text), .anchor(_, let text): text
      case .offer(let id, let title): "\(title) (\(id))"
      }
    }
    .joined(separator: "; ")
  }
}

/// A table of counts as a picture of coloured fields with the counts in them.
package struct HeatMap: Sendable {
  /// A field.
  package struct Cell: Sendable, Equatable {
    /// What the table has.
    let text: String
    /// What is written in the field, where there is less room; a line or two.
    let lines: [String]
    let tone: ReportTone
    /// The id of the row that tells more; nil for none. Used by the table.
    let anchor: String?

    init(_ text: String, _ tone: ReportTone, lines: [String]? = nil, anchor: String? = nil) {
      self.text = text
      self.tone = tone
      self.lines = lines ?? [text]
      self.anchor = anchor
    }
  }

  /// The id of the picture; with `-tabell` behind, of its table.
  package let id: String
  package let title: String
  /// What the picture shows, for those who don't see it.
  package let description: String
  /// What the rows are.
  let corner: String
  /// Headings above several columns, with the number of columns; empty for none.
  var groups: [(title: String, count: Int)] = []
  let columns: [String]
  let rows: [(title: String, cells: [Cell])]

  /// The same figures as a table.
  var table: ReportTable {
    var headings = columns
    var next = 0
    for group in groups {
      for column in next..<(next + group.count) {
        headings[column] = "\(group.title): \(columns[column])"
      }
      next += group.count
    }
    return ReportTable(
      id + "-tabell", title + ", tallene", [corner] + headings,
      rows.map { row in
        [ReportCell(row.title)]
          + row.cells.map { cell in
            cell.anchor.map { ReportCell([.anchor(id: $0, text: cell.text)], cell.tone) }
              ?? ReportCell(cell.text, cell.tone)
          }
      })
  }
}
