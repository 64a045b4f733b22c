import SiteBase

extension Compiler {
  /// Writes a block: what fills it, or its own content. What is not shown is checked all the same.
  mutating func emit(_ block: Block, in position: Position) {
    let before = code.markup
    let fillings = position.fillings[block.name] ?? []
    var inner = position
    inner.depth += 1
    guard let first = fillings.first else {
      emit(block.body, in: inner)
      checkMarkup(since: before, block.name, position.range(block.nameRange))
      return
    }
    fill(block, with: first, in: inner)
    checkMarkup(since: before, block.name, first.nameRange)
    code.mute()
    for other in fillings.dropFirst() {
      fill(block, with: other, in: inner)
      checkMarkup(since: before, block.name, other.nameRange)
    }
    emit(block.body, in: inner)
    checkMarkup(since: before, block.name, position.range(block.nameRange))
    code.unmute()
  }

  private mutating func fill(_ block: Block, with filling: Filling, in position: Position) {
    var inner = Position(
      template: filling.template, scope: position.scope, fillings: filling.fillings,
      margin: position.margin, depth: position.depth,
      comesFrom: Diagnostic.Note(Compiler.fillsThis, at: position.range(block.nameRange)))
    if let blanks = block.indentation {
      inner.margin.bytes += position.margin.own(position.template.file.bytes[blanks])
    }
    inner.margin.removed = filling.block.ownIndentation
    if !block.startsOnOwnLine {
      isMidLine = filling.block.startsOnOwnLine
    } else if !filling.block.startsOnOwnLine, !filling.block.body.isEmpty {
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
