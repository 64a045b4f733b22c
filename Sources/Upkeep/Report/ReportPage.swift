import SiteBase
import Tables

extension LeaderReport {
  /// The files of the report by name: the page, and a CSV file of every table. The page needs none of the
  /// others, no script and no network.
  package var files: [(path: String, bytes: [UInt8])] {
    let tables = sections.flatMap(\.tables).map { table in
      (path: table.fileName, bytes: Array(table.csv.utf8))
    }
    return [("index.html", page)] + tables
  }

  /// The report as a page.
  var page: [UInt8] {
    var html = HTMLWriter()
    html.raw("<!doctype html>\n")
    html.element("html", ["lang": "nb"]) { html in
      html.element("head") { html in
        html.open("meta", ["charset": "utf-8"])
        html.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.open("meta", ["name": "robots", "content": "noindex, nofollow"])
        html.open("meta", ["name": "referrer", "content": "no-referrer"])
        html.open("meta", ["name": "color-scheme", "content": "light dark"])
        html.element("title", text: "Lederrapport for \(siteName), \(date.iso)")
        html.element("style") { $0.raw(reportStyle) }
      }
      html.lineBreak()
      html.element("body") { html in
        html.element("header") { html in
          html.element("h1", text: "Lederrapport for \(siteName)")
          html.element(
            "p",
            text: """
              \(date.norwegian). For dere som driver nettstedet. Den er ikke en del av det og skal ikke legges ut: \
              her står det hvem som eier opplysningene.
              """)
          writeContents(to: &html)
        }
        html.element("main") { html in
          for section in sections { write(section, to: &html) }
        }
      }
    }
    html.lineBreak()
    return html.bytes
  }

  private func writeContents(to html: inout HTMLWriter) {
    html.element("nav", ["aria-label": "Innhold"]) { html in
      html.element("ol") { html in
        for section in sections {
          html.element("li") { $0.element("a", ["href": "#\(section.id)"], text: section.title) }
        }
      }
    }
  }

  private func write(_ section: ReportSection, to html: inout HTMLWriter) {
    html.lineBreak()
    html.element("section", ["aria-labelledby": section.id]) { html in
      html.element("h2", ["id": section.id], text: section.title)
      html.element("p", text: section.lead)
      if !section.figures.isEmpty {
        html.element("ul", ["class": "tallene"]) { html in
          for figure in section.figures { write(figure, to: &html) }
        }
      }
      for table in section.tables {
        guard let map = section.maps.first(where: { $0.table.id == table.id }), !map.rows.isEmpty
        else {
          write(table, to: &html)
          continue
        }
        html.element("h3", text: map.title)
        writeScrolling(map.title + ", bilde", to: &html) { map.write(to: &$0) }
        writeLegend(to: &html)
        // On paper the picture is enough, and its table too wide.
        html.element("div", ["class": "skjerm"]) { write(table, to: &$0) }
      }
    }
  }

  private func write(_ figure: ReportFigure, to html: inout HTMLWriter) {
    html.element("li") { html in
      html.element("strong", text: figure.value)
      html.text(" ")
      html.element("span", text: figure.label)
      if !figure.advice.isEmpty {
        html.text(" ")
        html.element("em", text: figure.advice)
      }
    }
  }

  private func writeLegend(to html: inout HTMLWriter) {
    html.element("p", ["class": "forklaring"]) { html in
      let words: [(ReportTone, String)] = [
        (.good, "bra"), (.weak, "lite"), (.unknown, "kanskje"), (.bad, "ingenting"),
      ]
      for (tone, word) in words {
        html.element("span", ["class": tone.rawValue], text: word)
        html.text(" ")
      }
    }
  }

  /// Writes something that may be wider than the page: it scrolls by itself, by the keyboard too.
  private func writeScrolling(
    _ label: String, to html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void
  ) {
    html.element(
      "div", ["class": "rull", "role": "region", "aria-label": label, "tabindex": "0"], body)
  }

  private func write(_ table: ReportTable, to html: inout HTMLWriter) {
    html.element("h3", ["id": table.id], text: table.caption)
    guard !table.rows.isEmpty else {
      html.element("p", text: table.empty)
      return
    }
    writeScrolling(table.caption, to: &html) { html in
      html.element("table", ["aria-labelledby": table.id]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for column in table.columns { html.element("th", ["scope": "col"], text: column) }
          }
        }
        html.element("tbody") { html in
          for (number, row) in table.rows.enumerated().prefix(table.shownRows ?? .max) {
            html.lineBreak()
            let id = table.rowIDs.isEmpty ? nil : table.rowIDs[number]
            html.element("tr", id.map { ["id": $0] } ?? [:]) { html in
              for (column, cell) in row.enumerated() {
                write(cell, isHeading: column == 0, to: &html)
              }
            }
          }
        }
      }
    }
    html.element("p", ["class": "fil"]) { html in
      if let shown = table.shownRows, shown < table.rows.count {
        html.text("Viser \(shown) av \(table.rows.count). Alle står i ")
      } else {
        html.text("Som regneark: ")
      }
      html.element("a", ["href": table.fileName], text: table.fileName)
    }
  }

  private func write(_ cell: ReportCell, isHeading: Bool, to html: inout HTMLWriter) {
    let tone = cell.tone == .plain ? "" : cell.tone.rawValue
    let name = isHeading ? "th" : "td"
    func parts(_ html: inout HTMLWriter) {
      for (number, part) in cell.parts.enumerated() {
        if number > 0 { html.open("br") }
        write(part, to: &html)
      }
    }
    switch (isHeading, tone.isEmpty) {
    case (true, true): html.element(name, ["scope": "row"], parts)
    case (true, false): html.element(name, ["scope": "row", "class": tone], parts)
    case (false, true): html.element(name, [:], parts)
    case (false, false): html.element(name, ["class": tone], parts)
    }
  }

  private func write(_ part: ReportCell.Part, to html: inout HTMLWriter) {
    switch part {
    case .text(let text): html.text(text)
    case .anchor(let id, let text): html.element("a", ["href": "#\(id)"], text: text)
    case .offer(let id, let title):
      if let address {
        html.element("a", ["href": "\(address)tilbud/\(id)/"], text: title)
      } else {
        html.text("\(title) (\(id))")
      }
    }
  }
}

extension ReportTable {
  /// The name of the table's file.
  var fileName: String { id + ".csv" }

  /// All rows, as Norwegian Excel reads them.
  var csv: String {
    csvMark + ([columns] + rows.map { $0.map(\.text) }).map(csvRow).joined()
  }
}
