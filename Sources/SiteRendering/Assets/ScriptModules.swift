import SiteBase
import SiteModel

/// A script as the site serves it.
struct BuiltScript {
  /// The path in the theme's folder, such as `skript/sok/main.mjs`.
  let path: String
  let file: OutputFile
  /// The module's source, with its tokens.
  let source: SourceFile
  let tokens: [ScriptToken]
  /// The paths of the modules it imports, in order.
  let imports: [String]
}

/// The path a relative specifier leads to from a module, and whether it stays in the theme's folder.
func scriptTarget(_ specifier: String, from path: String) -> (path: String, isInside: Bool) {
  var parts = path.split(separator: "/").dropLast()
  var isInside = true
  for part in specifier.split(separator: "/") where part != "." {
    if part == ".." {
      if parts.popLast() == nil { isInside = false }
    } else {
      parts.append(part)
    }
  }
  return (parts.joined(separator: "/"), isInside)
}

/// Strips the theme's modules and gives each the name of its content, those that are imported
/// first, so that a change reaches the names of all that import it.
///
/// - Returns: The scripts by path. Modules in or above a circle of imports are reported and left out.
func builtScripts(_ files: ThemeFiles) -> Diagnosed<[BuiltScript]> {
  var builder = ScriptBuilder()
  for file in files.files(in: "skript", ending: ".mjs") { builder.read(file) }
  for path in builder.modules.keys.sorted() { _ = builder.build(path, importedBy: []) }
  let scripts = builder.built.values.compactMap { $0 }.sorted { $0.path < $1.path }
  return Diagnosed(scripts, builder.diagnostics)
}

private struct ScriptBuilder {
  struct Module {
    let source: SourceFile
    let tokens: [ScriptToken]
    let imports: [ScriptImport]
  }

  private(set) var modules: [String: Module] = [:]
  /// What has been tried: nil for a module that can't be built.
  private(set) var built: [String: BuiltScript?] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  mutating func read(_ file: ContentFile) {
    let source = file.source
    let encoding = source.encodingDiagnostics(in: source.textStart..<source.bytes.count)
    diagnostics += encoding
    guard encoding.isEmpty else { return }
    do throws(ScriptProblem) {
      let tokens = try scriptTokens(source.bytes, from: source.textStart)
      let imports = try scriptImports(tokens, in: source.bytes)
      modules[file.path] = Module(source: source, tokens: tokens, imports: imports)
    } catch {
      report(error.kind, [], source, error.offset..<(error.offset + 1))
    }
  }

  /// Builds a module and first all that it imports; nil, reported, if that can't be done.
  mutating func build(_ path: String, importedBy chain: [String]) -> BuiltScript? {
    if let done = built[path] { return done }
    guard let module = modules[path] else { return nil }
    var replacements: [(range: Range<Int>, text: String)] = []
    var imports: [String] = []
    var isComplete = true
    for use in module.imports {
      guard let target = resolve(use, from: path, in: module.source) else {
        isComplete = false
        continue
      }
      guard target != path, !chain.contains(target) else {
        let circle = (chain + [path]).drop { $0 != target } + [target]
        report(
          .scriptCycle, [circle.joined(separator: " → ")], module.source, use.range)
        isComplete = false
        continue
      }
      guard let imported = build(target, importedBy: chain + [path]) else {
        isComplete = false
        continue
      }
      let name = imported.file.path.split(separator: "/").last.map(String.init) ?? ""
      let folder = use.specifier.lastIndex(of: "/").map { use.specifier[...$0] } ?? "./"
      replacements.append((use.range, folder + name))
      imports.append(target)
    }
    var script: BuiltScript?
    if isComplete {
      let bytes = strippedScript(module.source.bytes, module.tokens, replacing: replacements)
      let output = OutputFile(
        path: assetFolder + "/" + hashedPath(path, bytes), bytes: bytes)
      script = BuiltScript(
        path: path, file: output, source: module.source, tokens: module.tokens, imports: imports)
    }
    built[path] = .some(script)
    return script
  }

  /// The path of the module that an import names; nil, reported, if there is none.
  private mutating func resolve(
    _ use: ScriptImport, from path: String, in source: SourceFile
  ) -> String? {
    guard use.specifier.hasPrefix("./") || use.specifier.hasPrefix("../") else {
      report(.scriptForeignImport, [use.specifier], source, use.range)
      return nil
    }
    let (target, isInside) = scriptTarget(use.specifier, from: path)
    guard isInside, modules[target] != nil else {
      report(
        .scriptMissingImport, [use.specifier], source, use.range,
        nearMiss: nearMiss(to: target, among: modules.keys))
      return nil
    }
    return target
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String], _ file: SourceFile, _ range: Range<Int>,
    nearMiss: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        kind, arguments,
        at: SourceRange(file: file, start: range.lowerBound, end: range.upperBound),
        nearMiss: nearMiss))
  }
}
