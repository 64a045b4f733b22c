import SiteBase

extension Parser {
  mutating func addVariable(_ tag: Tag) {
    addText(cursor..<tag.range.lowerBound)
    startLine(at: tag.range.lowerBound)
    cursor = tag.range.upperBound
    guard let name = name(tag.name) else { return }
    add(.variable(Variable(name: name)))
  }

  /// Passes over a comment.
  mutating func passOver(_ tag: Tag) {
    if open[open.count - 1].isParent {
      reportIgnoredText(before: tag.range.lowerBound)
      cursor = tag.range.upperBound
    } else {
      takeLine(of: tag, before: cursor)
    }
  }

  mutating func addPartial(_ tag: Tag) {
    let indentation = takeLine(of: tag, before: cursor)
    if let indentation { noteIndentation(indentation) } else { startLine(at: tag.range.lowerBound) }
    var inclusion = inclusion(tag.name)
    inclusion.indentation = indentation
    add(.inclusion(inclusion))
    template.inclusions.append(inclusion)
  }

  mutating func openSection(_ tag: Tag) {
    if let indentation = takeLine(of: tag, before: cursor) {
      noteIndentation(indentation)
    } else {
      startLine(at: tag.range.lowerBound)
    }
    // A section without a usable name is still opened, so that its closing tag has a partner.
    let name =
      name(tag.name)
      ?? Name(text: text(tag.name), parts: [], range: tag.name)
    open.append(
      OpenElement(
        kind: .section(name, isInverted: tag.kind == .inverted), name: text(tag.name),
        tag: tag.range))
  }

  /// Opens a parent. Whether it stands alone on its line is known at its closing tag, so the spaces
  /// before it wait.
  mutating func openParent(_ tag: Tag) {
    var inclusion = inclusion(tag.name)
    let start = ByteText.lineStart(before: tag.range.lowerBound, in: bytes, from: cursor)
    if let start, start > cursor || isAtLineStart {
      addText(cursor..<start)
      inclusion.indentation = start..<tag.range.lowerBound
    } else {
      addText(cursor..<tag.range.lowerBound)
    }
    cursor = tag.range.upperBound
    open.append(
      OpenElement(kind: .parent(inclusion), name: text(tag.name), tag: tag.range))
  }

  mutating func openBlock(_ tag: Tag) {
    if !isOneWord(tag.name) { report(.templateBadName, [text(tag.name)], tag.name) }
    let name = text(tag.name)
    template.blockNames.insert(name)
    var indentation: Range<Int>?
    let startsOnOwnLine: Bool
    if open[open.count - 1].isParent {
      reportIgnoredText(before: tag.range.lowerBound)
      let next = ByteText.nextLine(after: tag.range.upperBound, in: bytes)
      startsOnOwnLine = next != nil
      cursor = next ?? tag.range.upperBound
      isAtLineStart = next != nil
    } else if let alone = takeLine(of: tag, before: cursor) {
      startsOnOwnLine = true
      indentation = alone
      noteIndentation(alone)
    } else {
      startsOnOwnLine = false
      startLine(at: tag.range.lowerBound)
      if case .lineStart(let blanks, _)? = open[open.count - 1].body.last { indentation = blanks }
    }
    let block = Block(
      name: name, nameRange: tag.name, startsOnOwnLine: startsOnOwnLine, indentation: indentation)
    open.append(OpenElement(kind: .block(block), name: name, tag: tag.range))
  }

  mutating func closeElement(_ tag: Tag) {
    let name = text(tag.name)
    guard open.count > 1 else {
      takeLine(of: tag, before: cursor)
      report(.templateStrayClose, [name], tag.range)
      return
    }
    if open[open.count - 1].name != name {
      // A tag that closes an outer element also ends what is open inside it.
      let note = Diagnostic.Note(Parser.openedHere, at: range(open[open.count - 1].tag))
      report(.templateCloseMismatch, [name, open[open.count - 1].name], tag.range, notes: [note])
      guard let outer = open.dropFirst().lastIndex(where: { $0.name == name }) else {
        takeLine(of: tag, before: cursor)
        return
      }
      while open.count - 1 > outer { keep(open.removeLast()) }
    }
    let isArgument = open.count > 2 && open[open.count - 2].isParent
    switch open[open.count - 1].kind {
    case .parent:
      closeParent(tag)
    case .block where isArgument:
      let start = ByteText.lineStart(before: tag.range.lowerBound, in: bytes, from: cursor)
      addText(cursor..<(start ?? tag.range.lowerBound))
      cursor = tag.range.upperBound
      keep(open.removeLast())
    case .file, .section, .block:
      takeLine(of: tag, before: cursor)
      keep(open.removeLast())
    }
  }

  private static let openedHere = MessageText(nb: "Åpnet her", en: "Opened here")

  private mutating func closeParent(_ tag: Tag) {
    reportIgnoredText(before: tag.range.lowerBound)
    var element = open.removeLast()
    guard case .parent(var inclusion) = element.kind else { return }
    let next = ByteText.nextLine(after: tag.range.upperBound, in: bytes)
    if let indentation = inclusion.indentation, let next {
      noteIndentation(indentation)
      cursor = next
      isAtLineStart = true
    } else {
      if let blanks = inclusion.indentation {
        isAtLineStart = true
        addText(blanks)
        startLine(at: blanks.upperBound)
      }
      inclusion.indentation = nil
      cursor = tag.range.upperBound
      isAtLineStart = false
    }
    element.kind = .parent(inclusion)
    keep(element)
  }

  /// Puts a closed element into the one around it.
  mutating func keep(_ element: OpenElement) {
    switch element.kind {
    case .file: break
    case .section(let name, let isInverted):
      add(.section(Section(name: name, isInverted: isInverted, body: element.body)))
      if let least = element.leastIndentation { noteIndentation(least) }
    case .parent(let inclusion):
      add(.inclusion(inclusion))
      template.inclusions.append(inclusion)
    case .block(var block):
      block.body = element.body
      if block.startsOnOwnLine, let least = element.leastIndentation {
        block.indentation = least
        block.ownIndentation = least.count
      }
      guard case .parent(var inclusion) = open[open.count - 1].kind else {
        add(.block(block))
        return
      }
      if inclusion.arguments.contains(where: { $0.name == block.name }) {
        report(.templateDuplicateBlock, [block.name], block.nameRange)
      }
      inclusion.arguments.append(block)
      open[open.count - 1].kind = .parent(inclusion)
    }
  }

  /// Passes over the text between a parent's blocks; what a reader would miss there is reported.
  private mutating func reportIgnoredText(before end: Int) {
    let element = open[open.count - 1]
    let ignored = ByteText.trimmed(min(cursor, end)..<end, in: bytes)
    if !ignored.isEmpty || !element.body.isEmpty, !element.hasIgnoredText {
      open[open.count - 1].hasIgnoredText = true
      report(.templateIgnoredText, [element.name], ignored.isEmpty ? element.tag : ignored)
    }
    open[open.count - 1].body = []
  }
}
