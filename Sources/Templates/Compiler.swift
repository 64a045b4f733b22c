import SiteBase

/// Compiles one layout against its shape, with everything it includes: resolves every name, checks
/// it, and writes the instructions. What is checked and what is written are one walk, so they can't
/// disagree.
struct Compiler {
  let graph: TemplateGraph
  let layout: String
  var code = ProgramBuilder()
  var diagnostics: [Diagnostic] = []
  /// Whether the next start of a line is in fact in the middle of one, in content that begins on a
  /// line of its own but fills a block inside a line.
  var isMidLine = false
  var nodes = 0
  var hasGivenUp = false

  init(_ graph: TemplateGraph, layout: ParsedTemplate, shapes: [ViewShape]) {
    self.graph = graph
    self.layout = layout.name
    let start = Position(template: layout, scope: Scope(shapes))
    emit(layout.body, in: start)
    code.append(.exit)
    let end = layout.file.bytes.count
    checkMarkup(since: MarkupState(), layout.name, start.range(end..<end))
  }

  /// Writes a run of nodes.
  mutating func emit(_ body: [Node], in position: Position) {
    guard position.depth <= Limits.nesting else {
      if !hasGivenUp {
        report(.templateTooDeep, ["\(Limits.nesting)"], position.comesFrom?.range, in: position)
      }
      hasGivenUp = true
      return
    }
    code.need(registers: position.scope.registers)
    for node in body {
      guard isWithinLimits(position) else { return }
      switch node {
      case .text(let range): code.appendLiteral(position.template.file.bytes[range])
      case .lineStart(let blanks, let isBlank): startLine(blanks, isBlank: isBlank, in: position)
      case .variable(let variable): emit(variable, in: position)
      case .section(let section): emit(section, in: position)
      case .inclusion(let inclusion): emit(inclusion, in: position)
      case .block(let block): emit(block, in: position)
      }
    }
  }

  private mutating func startLine(_ blanks: Range<Int>, isBlank: Bool, in position: Position) {
    let own = position.margin.own(position.template.file.bytes[blanks])
    if isMidLine {
      isMidLine = false
    } else if !isBlank {
      code.appendLiteral(position.margin.bytes)
    }
    code.appendLiteral(own)
  }

  private mutating func isWithinLimits(_ position: Position) -> Bool {
    if diagnostics.count >= Limits.diagnosticsInLayout { hasGivenUp = true }
    if hasGivenUp { return false }
    nodes += 1
    if nodes <= Limits.nodes, code.program.literals.count <= Limits.literalBytes { return true }
    hasGivenUp = true
    report(.templateTooLarge, [layout], position.comesFrom?.range, in: position)
    return false
  }

  /// Checks that a section or an included template leaves the output where in the markup it was.
  mutating func checkMarkup(since before: MarkupState, _ name: String, _ range: SourceRange) {
    if !hasGivenUp, !code.markup.isSamePlace(as: before) {
      diagnostics.append(Diagnostic(.templateBrokenMarkup, [name], at: range))
    }
    code.markup = before
  }

  /// Reports a problem and, in a partial or a filled block, where that comes from.
  mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String], _ range: SourceRange?, in position: Position,
    nearMiss: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        kind, arguments, at: range, notes: position.comesFrom.map { [$0] } ?? [], nearMiss: nearMiss
      ))
  }

  static let includedHere = MessageText(nb: "Malen tas inn her", en: "Included from here")
  static let fillsThis = MessageText(nb: "Innholdet fyller denne blokken", en: "Fills this block")
}
