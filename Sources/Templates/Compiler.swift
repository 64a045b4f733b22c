import SiteBase

/// Compiles one layout against its shape, with everything it includes: resolves every name, checks
/// it, and writes the instructions. What is checked and what is written are one walk, so they can't
/// disagree.
struct Compiler {
  let graph: TemplateGraph
  /// Nil in the lenient mode, where names are looked up when rendering and nothing is checked.
  let shape: ViewShape?
  let layout: String
  var code = ProgramBuilder()
  var diagnostics: [Diagnostic] = []
  /// The names of the templates that were reached.
  var used: Set<String> = []
  var procedures: [Procedure.Key: Int32] = [:]
  var queue: [Procedure] = []
  var calls: [Call] = []
  var fillingIDs: [FillingKey: Int] = [:]
  /// The procedure being written; -1 in the layout.
  var running: Int32 = -1
  /// How many parameters it has.
  var runningParameters = 1
  /// Whether the next start of a line is in fact in the middle of one, in content that begins on a
  /// line of its own but fills a block inside a line.
  var isMidLine = false
  var nodes = 0
  var hasGivenUp = false

  var isLenient: Bool { shape == nil }

  init(_ graph: TemplateGraph, layout: ParsedTemplate, shape: ViewShape?) {
    self.graph = graph
    self.layout = layout.name
    self.shape = shape
    let scope = shape.map { shape in
      Scope(parameters: [.record(shape)])
    }
    var start = Site(template: layout, scope: scope ?? .lenient)
    if scope == nil { _ = start.scope.pushUnknown() }
    if isLenient { code.limitCalls() }
    used.insert(layout.name)
    emit(layout.body, in: start)
    code.append(.exit)
    checkMarkup(since: MarkupState(), atEndOf: start)
    while let procedure = queue.popLast() {
      running = procedure.number
      runningParameters = procedure.site.scope.registers
      code.beginProcedure(procedure.number)
      code.markup = procedure.markup
      emit(procedure.site.template.body, in: procedure.site)
      code.append(.exit)
      checkMarkup(since: procedure.markup, atEndOf: procedure.site)
    }
    for call in calls.endless() where !isLenient {
      diagnostics.append(Diagnostic(.templateEndlessRecursion, [call.template], at: call.range))
    }
  }

  /// Writes a run of nodes.
  mutating func emit(_ body: [Node], in site: Site) {
    guard site.depth <= Limits.nesting else {
      if !hasGivenUp {
        report(.templateTooDeep, ["\(Limits.nesting)"], site.comesFrom?.range, in: site)
      }
      hasGivenUp = true
      return
    }
    code.need(registers: site.scope.registers)
    for node in body {
      guard isWithinLimits(site) else { return }
      switch node {
      case .text(let range): code.appendLiteral(site.template.file.bytes[range])
      case .lineStart(let blanks, let isBlank): startLine(blanks, isBlank: isBlank, in: site)
      case .variable(let variable): emit(variable, in: site)
      case .section(let section): emit(section, in: site)
      case .inclusion(let inclusion): emit(inclusion, in: site)
      case .block(let block): emit(block, in: site)
      }
    }
  }

  private mutating func startLine(_ blanks: Range<Int>, isBlank: Bool, in site: Site) {
    let own = site.margin.own(site.template.file.bytes[blanks])
    if isMidLine {
      isMidLine = false
    } else if !isBlank {
      if site.margin.isInProcedure { code.append(.indentation) }
      code.appendLiteral(site.margin.bytes)
    }
    code.appendLiteral(own)
  }

  private mutating func isWithinLimits(_ site: Site) -> Bool {
    if diagnostics.count >= Limits.diagnosticsInLayout { hasGivenUp = true }
    if hasGivenUp { return false }
    nodes += 1
    if nodes <= Limits.nodes, code.program.literals.count <= Limits.literalBytes { return true }
    hasGivenUp = true
    report(.templateTooLarge, [layout], site.comesFrom?.range, in: site)
    return false
  }

  /// Checks that a section or an included template leaves the output where in the markup it was.
  mutating func checkMarkup(since before: MarkupState, _ name: String, _ range: SourceRange) {
    if !isLenient, !hasGivenUp, !code.markup.isSamePlace(as: before) {
      diagnostics.append(Diagnostic(.templateBrokenMarkup, [name], at: range))
    }
    code.markup = before
  }

  /// Checks the same for a whole template.
  private mutating func checkMarkup(since before: MarkupState, atEndOf site: Site) {
    let end = site.template.file.bytes.count
    checkMarkup(since: before, site.template.name, site.range(end..<end))
  }

  /// Reports a problem and, in a partial or a filled block, where that comes from.
  mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String], _ range: SourceRange?, in site: Site,
    nearMiss: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        kind, arguments, at: range, notes: site.comesFrom.map { [$0] } ?? [], nearMiss: nearMiss))
  }

  static let includedHere = MessageText(nb: "Malen tas inn her", en: "Included from here")
  static let fillsThis = MessageText(nb: "Innholdet fyller denne blokken", en: "Fills this block")
}

extension Site {
  /// A stretch of the template as a place in a diagnostic.
  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(file: template.file, start: bytes.lowerBound, end: bytes.upperBound)
  }
}
