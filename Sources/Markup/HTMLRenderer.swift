import SiteBase

/// Writes a document's nodes as HTML.
struct HTMLRenderer {
  let document: MarkupDocument
  let nodes: UnsafeBufferPointer<MarkupNode>
  let text: UnsafeBufferPointer<UInt8>
  let texts: MarkupTexts
  let href: (SiteLink) -> String?
  var output: [UInt8]

  mutating func renderAll() {
    // Footnotes come last, after every block of the text.
    var footnotes: Int?
    var index = 0
    while index < nodes.count {
      if nodes[index].kind == .footnote {
        footnotes = index
        break
      }
      render(index, isTight: false)
      index = Int(nodes[index].end)
    }
    if let footnotes { renderFootnotes(from: footnotes) }
  }

  /// Renders the blocks as parts, each from one of the highest headings to the next.
  mutating func renderParts() -> [MarkupPart] {
    let highest = document.headings.map(\.level).min()
    var parts: [MarkupPart] = []
    var heading: MarkupHeading?
    var contentStart = 0
    var index = 0
    while index < nodes.count, nodes[index].kind != .footnote {
      let node = nodes[index]
      let isCut =
        node.kind == .heading && document.headings[Int(node.index)].level == highest
      if isCut {
        if heading != nil || !output.isEmpty {
          parts.append(MarkupPart(heading: heading, html: output, contentStart: contentStart))
        }
        output = []
        heading = document.headings[Int(node.index)]
      }
      render(index, isTight: false)
      if isCut { contentStart = output.count }
      index = Int(node.end)
    }
    if index < nodes.count { renderFootnotes(from: index) }
    parts.append(MarkupPart(heading: heading, html: output, contentStart: contentStart))
    return parts
  }

  // The depth is bounded by MarkupLimits.depth, so recursion is too.
  private mutating func renderChildren(of index: Int, isTight: Bool = false) {
    var child = index + 1
    let end = Int(nodes[index].end)
    while child < end {
      render(child, isTight: isTight)
      child = Int(nodes[child].end)
    }
  }

  private mutating func render(_ index: Int, isTight: Bool) {
    let node = nodes[index]
    switch node.kind {
    case .text: output.appendEscaped(words(of: node))
    case .paragraph:
      if isTight {
        renderChildren(of: index)
      } else {
        wrap(index, "<p>", "</p>\n")
      }
    case .heading: renderHeading(index)
    case .softBreak: output.append(0x0A)
    case .hardBreak: write("<br>\n")
    case .emphasis: wrap(index, "<em>", "</em>")
    case .strong: wrap(index, "<strong>", "</strong>")
    case .deletion: wrap(index, "<del>", "</del>")
    case .code:
      write("<code>")
      output.appendEscaped(words(of: node))
      write("</code>")
    case .link: renderLink(index)
    case .phoneNumber:
      appendPhoneLinkStart(document.phoneNumbers[Int(node.index)].number, to: &output)
      output.appendEscaped(words(of: node))
      write("</a>")
    case .bulletList: wrap(index, "<ul>\n", "</ul>\n", isTight: node.detail == 1)
    case .numberedList:
      if node.index == 1 {
        write("<ol>\n")
      } else {
        write("<ol start=\"\(node.index)\">\n")
      }
      renderChildren(of: index, isTight: node.detail == 1)
      write("</ol>\n")
    case .item: wrap(index, "<li>", "</li>\n", isTight: isTight)
    case .taskItem: renderTask(index, isTight: isTight)
    case .quotation: wrap(index, "<blockquote>\n", "</blockquote>\n")
    case .rule: write("<hr>\n")
    case .codeBlock:
      write("<pre tabindex=\"0\"><code>")
      output.appendEscaped(words(of: node))
      write("</code></pre>\n")
    case .table: renderTable(index)
    case .tableHeader, .tableRow, .tableCell, .transparent, .footnote: renderChildren(of: index)
    case .footnoteReference: renderFootnoteReference(node)
    }
  }

  private mutating func renderHeading(_ index: Int) {
    let heading = document.headings[Int(nodes[index].index)]
    write("<h\(heading.level) id=\"")
    output.appendEscaped(heading.id)
    write("\">")
    renderChildren(of: index)
    write("</h\(heading.level)>\n")
  }

  private mutating func renderTask(_ index: Int, isTight: Bool) {
    let isDone = nodes[index].detail == 1
    write("<li class=\"oppgave\"><input type=\"checkbox\" disabled")
    if isDone { write(" checked") }
    write(" aria-label=\"")
    output.appendEscaped(isDone ? texts.done : texts.notDone)
    write("\"> ")
    renderChildren(of: index, isTight: isTight)
    write("</li>\n")
  }

  private mutating func renderLink(_ index: Int) {
    let link = document.links[Int(nodes[index].index)]
    switch link.destination {
    case .site(let target):
      guard let address = href(target) else {
        renderChildren(of: index)
        return
      }
      openLink(address)
    case .web: openLink(link.target, attributes: " rel=\"noopener noreferrer\"")
    case .heading(let id): openLink("#" + document.idPrefix + id)
    case .contact:
      if link.target.hasPrefix("tel:"), let number = PhoneNumber(link.target.dropFirst(4)) {
        appendPhoneLinkStart(number, to: &output)
        renderChildren(of: index)
        write("</a>")
        return
      }
      openLink(link.target)
    }
    if !link.title.isEmpty {
      output.removeLast()
      write(" title=\"")
      output.appendEscaped(link.title)
      write("\">")
    }
    renderChildren(of: index)
    write("</a>")
  }

  private mutating func openLink(_ address: String, attributes: String = "") {
    write("<a href=\"")
    output.appendAddress(address)
    write("\"")
    write(attributes)
    write(">")
  }

  // MARK: Writing

  mutating func write(_ html: String) { output.append(contentsOf: html.utf8) }

  private mutating func wrap(
    _ index: Int, _ open: String, _ close: String, isTight: Bool = false
  ) {
    write(open)
    renderChildren(of: index, isTight: isTight)
    write(close)
  }

  func words(of node: MarkupNode) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[Int(node.text.lowerBound)..<Int(node.text.upperBound)])
  }

  // MARK: Footnotes

  private mutating func renderFootnoteReference(_ node: MarkupNode) {
    let number = Int(node.index)
    write("<sup><a href=\"#")
    appendFootnoteID(number)
    write("\" id=\"")
    appendReferenceID(number, Int(node.occurrence))
    write("\" role=\"doc-noteref\" aria-label=\"")
    output.appendEscaped(texts.footnote.replacingMark(with: number))
    write("\">\(number)</a></sup>")
  }

  private mutating func renderFootnotes(from first: Int) {
    write("<section class=\"fotnoter\" role=\"doc-endnotes\" aria-label=\"")
    output.appendEscaped(texts.footnotes)
    write("\">\n<ol>\n")
    var index = first
    while index < nodes.count {
      write("<li id=\"")
      appendFootnoteID(Int(nodes[index].index))
      write("\">\n")
      renderFootnote(index)
      write("</li>\n")
      index = Int(nodes[index].end)
    }
    write("</ol>\n</section>\n")
  }

  /// A footnote's blocks, with the links back at the end of the last paragraph.
  private mutating func renderFootnote(_ index: Int) {
    let number = Int(nodes[index].index)
    var child = index + 1
    let end = Int(nodes[index].end)
    while child < end {
      let next = Int(nodes[child].end)
      if next == end, nodes[child].kind == .paragraph {
        write("<p>")
        renderChildren(of: child)
        appendBackLinks(number)
        write("</p>\n")
        return
      }
      render(child, isTight: false)
      child = next
    }
    write("<p>")
    appendBackLinks(number)
    write("</p>\n")
  }

  private mutating func appendBackLinks(_ number: Int) {
    let references = document.footnoteReferences
    let count = number <= references.count ? references[number - 1] : 0
    for occurrence in 0..<count {
      write(" <a href=\"#")
      appendReferenceID(number, occurrence + 1)
      write("\" role=\"doc-backlink\" aria-label=\"")
      output.appendEscaped(texts.backToText.replacingMark(with: number))
      if count > 1 { write(" (\(occurrence + 1))") }
      write("\">↩</a>")
    }
  }

  private mutating func appendFootnoteID(_ number: Int) {
    output.appendEscaped(document.idPrefix)
    write("fotnote-\(number)")
  }

  private mutating func appendReferenceID(_ number: Int, _ occurrence: Int) {
    output.appendEscaped(document.idPrefix)
    write(occurrence == 1 ? "fotnoteref-\(number)" : "fotnoteref-\(number)-\(occurrence)")
  }

  // MARK: Tables

  /// A table in a region of its own that scrolls, and can be reached with the keyboard to do so.
  private mutating func renderTable(_ index: Int) {
    write("<div class=\"tabell\" role=\"region\" tabindex=\"0\" aria-label=\"")
    output.appendEscaped(tableLabel(index))
    write("\">\n<table>\n")
    var row = index + 1
    let end = Int(nodes[index].end)
    var isInBody = false
    while row < end {
      let isHeader = nodes[row].kind == .tableHeader
      if isHeader {
        write("<thead>\n")
      } else if !isInBody {
        write("<tbody>\n")
        isInBody = true
      }
      renderRow(row, isHeader: isHeader)
      if isHeader { write("</thead>\n") }
      row = Int(nodes[row].end)
    }
    if isInBody { write("</tbody>\n") }
    write("</table>\n</div>\n")
  }

  private mutating func renderRow(_ row: Int, isHeader: Bool) {
    write("<tr>\n")
    var cell = row + 1
    while cell < Int(nodes[row].end) {
      write(isHeader ? "<th scope=\"col\"" : "<td")
      switch MarkupNode.Alignment(rawValue: nodes[cell].detail) {
      case .centre: write(" class=\"midtstilt\">")
      case .right: write(" class=\"hoyrestilt\">")
      default: write(">")
      }
      renderChildren(of: cell)
      write(isHeader ? "</th>\n" : "</td>\n")
      cell = Int(nodes[cell].end)
    }
    write("</tr>\n")
  }

  /// The word for a table and the names of its columns.
  private func tableLabel(_ index: Int) -> String {
    let header = index + 1
    guard header < Int(nodes[index].end), nodes[header].kind == .tableHeader else {
      return texts.table
    }
    var names: [String] = []
    var cell = header + 1
    while cell < Int(nodes[header].end) {
      let name = document.string(nodes[cell].text)
      if !name.isEmpty { names.append(name) }
      cell = Int(nodes[cell].end)
    }
    return names.isEmpty ? texts.table : texts.table + ": " + names.joined(separator: ", ")
  }
}

extension String {
  /// The text with the first `{0}` replaced by a number.
  fileprivate func replacingMark(with number: Int) -> String {
    guard let mark = utf8.indices.first(where: { utf8[$0...].starts(with: "{0}".utf8) }) else {
      return self
    }
    return self[..<mark] + String(number) + self[utf8.index(mark, offsetBy: 3)...]
  }
}

extension [UInt8] {
  /// Appends an address for a quoted attribute: what may not stand in an address is
  /// percent-encoded, and `&` and `'` are written as character references.
  mutating func appendAddress(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
      case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
        append(UInt8(ascii: "%"))
        for nibble in [byte >> 4, byte & 15] {
          append(nibble < 10 ? nibble + UInt8(ascii: "0") : nibble + UInt8(ascii: "A") - 10)
        }
      default: append(byte)
      }
    }
  }
}
