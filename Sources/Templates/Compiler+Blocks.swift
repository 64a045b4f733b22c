import SiteBase

extension Compiler {
  /// Writes a block: what fills it, or its own content. What is not shown is checked all the same.
  mutating func emit(_ block: Block, in site: Site) {
    let before = code.markup
    let fillings = site.fillings[block.name] ?? []
    var inner = site
    inner.depth += 1
    guard let first = fillings.first else {
      emit(block.body, in: inner)
      checkMarkup(since: before, block.name, site.range(block.nameRange))
      return
    }
    fill(block, with: first, in: inner)
    checkMarkup(since: before, block.name, first.nameRange)
    guard !isLenient else { return }
    code.mute()
    for other in fillings.dropFirst() {
      fill(block, with: other, in: inner)
      checkMarkup(since: before, block.name, other.nameRange)
    }
    emit(block.body, in: inner)
    checkMarkup(since: before, block.name, site.range(block.nameRange))
    code.unmute()
  }

  private mutating func fill(_ block: Block, with filling: Filling, in site: Site) {
    var inner = Site(
      template: filling.template, scope: site.scope, fillings: filling.fillings,
      margin: site.margin, depth: site.depth,
      comesFrom: Diagnostic.Note(Compiler.fillsThis, at: site.range(block.nameRange)))
    if let blanks = block.indentation {
      inner.margin.bytes += site.margin.own(site.template.file.bytes[blanks])
    }
    inner.margin.removed = filling.block.ownIndentation
    if !block.startsOnOwnLine {
      isMidLine = filling.block.startsOnOwnLine
    } else if !filling.block.startsOnOwnLine, !filling.block.body.isEmpty {
      if site.margin.isInProcedure { code.append(.indentation) }
      code.appendLiteral(inner.margin.bytes)
    }
    emit(filling.block.body, in: inner)
    isMidLine = false
  }
}

extension Filling {
  fileprivate var nameRange: SourceRange {
    SourceRange(
      file: template.file, start: block.nameRange.lowerBound, end: block.nameRange.upperBound)
  }
}
