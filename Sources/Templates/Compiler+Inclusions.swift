import SiteBase

extension Compiler {
  /// Writes a partial or parent tag.
  mutating func emit(_ inclusion: Inclusion, in site: Site) {
    let before = code.markup
    var inner = site
    inner.depth += 1
    inner.comesFrom = Diagnostic.Note(
      Compiler.includedHere, at: site.range(inclusion.nameRange))
    inner.margin = margin(of: inclusion, in: site)
    for block in inclusion.arguments {
      inner.fillings[block.name, default: []].append(filling(block, in: site))
    }
    switch inclusion.target {
    case .fixed(let name):
      guard let template = usable(name) else { return }
      if graph.recursive.contains(name) {
        call(template, inclusion, from: site, inner)
      } else {
        let site = Site(
          template: template, scope: inner.scope, fillings: inner.fillings, margin: inner.margin,
          depth: inner.depth,
          comesFrom: inner.comesFrom)
        emit(template.body, in: site)
      }
      checkMarkup(since: before, name, site.range(inclusion.nameRange))
    case .unusable: break
    case .dynamic(let name):
      chooseAndCall(name, inclusion, from: site, inner)
    }
  }

  /// How the lines of what a tag includes are indented: a tag alone on its line indents them all, a
  /// tag inside a line indents none.
  private func margin(of inclusion: Inclusion, in site: Site) -> Margin {
    guard let blanks = inclusion.indentation else { return Margin() }
    return Margin(
      bytes: site.margin.bytes + site.margin.own(site.template.file.bytes[blanks]),
      isInProcedure: site.margin.isInProcedure)
  }

  private mutating func filling(_ block: Block, in site: Site) -> Filling {
    let key = FillingKey(
      template: site.template.name, offset: block.nameRange.lowerBound,
      surroundings: site.fillings.key)
    let id = fillingIDs[key] ?? fillingIDs.count
    fillingIDs[key] = id
    return Filling(id: id, template: site.template, block: block, fillings: site.fillings)
  }

  private mutating func usable(_ name: String) -> ParsedTemplate? {
    guard let template = graph.templates[name] else { return nil }
    used.insert(name)
    return template.isBroken ? nil : template
  }

  private mutating func call(
    _ template: ParsedTemplate, _ inclusion: Inclusion, from site: Site, _ inner: Site
  ) {
    let callee = procedure(template, inner)
    note(call: callee, of: template.name, inclusion, from: site)
    let callSite = code.addCallSite(callSite(inner, from: site))
    code.append(.call(procedure: callee, site: callSite))
  }

  private mutating func chooseAndCall(
    _ name: Name, _ inclusion: Inclusion, from site: Site, _ inner: Site
  ) {
    let place: Place
    var candidates = graph.templates.keys.sorted()
    if isLenient {
      place = lenientPlace(name, in: site)
    } else {
      guard let resolved = resolve(name, in: site) else { return }
      guard case .template(let folder) = resolved.type else {
        report(.templateNotATemplateName, [name.text], site.range(name.range), in: site)
        return
      }
      place = resolved.place
      candidates = candidates.filter { $0.hasPrefix(folder) }
      if candidates.isEmpty {
        report(.templateEmptyFolder, [folder], site.range(name.range), in: site)
      }
    }
    var callSite = callSite(inner, from: site)
    for candidate in candidates {
      guard let template = usable(candidate) else { continue }
      let callee = procedure(template, inner)
      note(call: callee, of: candidate, inclusion, from: site)
      callSite.procedures[candidate] = callee
    }
    code.append(.callNamed(place, site: code.addCallSite(callSite)))
  }

  private func callSite(_ inner: Site, from site: Site) -> Program.CallSite {
    Program.CallSite(
      arguments: isLenient ? [] : site.scope.visible.map { Int32($0.register) },
      base: Int32(site.scope.registers), indentation: inner.margin.bytes,
      keepsIndentation: inner.margin.isInProcedure)
  }

  /// The procedure for a template in a scope, put in the queue if it is new.
  private mutating func procedure(_ template: ParsedTemplate, _ inner: Site) -> Int32 {
    let parameters = inner.scope.visible.map(\.type)
    let key = Procedure.Key(
      template: template.name, scope: parameters.map(\.key),
      fillings: inner.fillings.key,
      markup: code.markup)
    if let number = procedures[key] { return number }
    let number = code.reserveProcedure()
    procedures[key] = number
    let site = Site(
      template: template, scope: isLenient ? .lenient : Scope(parameters: parameters),
      fillings: inner.fillings, margin: Margin(isInProcedure: true), comesFrom: inner.comesFrom)
    queue.append(Procedure(number: number, site: site, markup: code.markup))
    return number
  }

  private mutating func note(
    call callee: Int32, of template: String, _ inclusion: Inclusion, from site: Site
  ) {
    guard !code.isMuted, let current = site.scope.current else { return }
    let descent: Call.Descent =
      current.origin != runningParameters - 1 ? .other : current.isInside ? .inside : .same
    calls.append(
      Call(
        caller: running, callee: callee, descent: descent, template: template,
        range: site.range(inclusion.nameRange)))
  }
}
