import SiteBase
import SiteModel

/// Puts each entry and the modules it imports into one file with short names: one request instead of
/// many, and one text to compress, which makes the search a quarter smaller.
///
/// An entry is a module in the folder's root, or one that no other imports. Modules are laid one after
/// the other, imports first, without `import` declarations and `export` keywords. That changes nothing
/// as long as no module declares or uses a name that another declares at the top and it doesn't
/// import; an entry of which that isn't sure, or that uses more than `import {a} from './b.mjs'` and
/// exported declarations, is left in parts. A module that two entries import is in both, so a page
/// that loads both has it twice.
///
/// - Parameter built: The modules as they are served apart, by path.
/// - Returns: The files to serve, by path.
func joinedScripts(_ built: [BuiltScript]) -> [(path: String, file: OutputFile)] {
  let apart = Dictionary(built.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  let parts = apart.mapValues { ScriptPart($0) }
  let imported = Set(built.flatMap(\.imports))
  var served: [String: OutputFile] = [:]
  for script in built where isAtRoot(script.path) || !imported.contains(script.path) {
    var order: [String] = []
    collect(script.path, apart, into: &order)
    if let text = joined(order.compactMap { parts[$0] }) {
      let bytes = shortenedScript(text)
      served[script.path] = OutputFile(
        path: assetFolder + "/" + hashedPath(script.path, bytes), bytes: bytes)
    } else {
      for path in order { served[path] = apart[path]?.file }
    }
  }
  return served.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}

/// Whether a module stands in the folder of scripts itself, where pages name it.
private func isAtRoot(_ path: String) -> Bool {
  path.utf8.count { $0 == UInt8(ascii: "/") } == 1
}

/// A module and all it imports, those that are imported first; circles are out, as they aren't built.
private func collect(_ path: String, _ built: [String: BuiltScript], into order: inout [String]) {
  guard !order.contains(path) else { return }
  for target in built[path]?.imports ?? [] { collect(target, built, into: &order) }
  order.append(path)
}

/// The parts in one text, or nil if one can't be joined or a name could come to mean another thing.
private func joined(_ parts: [ScriptPart]) -> [UInt8]? {
  var owners: [String: String] = [:]
  for part in parts {
    for name in part.names {
      guard owners.updateValue(part.path, forKey: name) == nil else { return nil }
    }
  }
  var bytes: [UInt8] = []
  for part in parts {
    guard let body = part.body else { return nil }
    let strangers = part.words.filter { word in
      owners[word].map { $0 != part.path && part.borrowed[word] != $0 } ?? false
    }
    guard strangers.isSubset(of: part.declared), !strangers.contains(where: ScriptWords.isForeign)
    else { return nil }
    bytes += body
    // A line that begins with a bracket would go on with the last statement.
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if let last = bytes.last, last != UInt8(ascii: ";") { bytes.append(UInt8(ascii: ";")) }
  }
  bytes.append(UInt8(ascii: "\n"))
  return bytes
}

/// What joining needs to know of a module.
private struct ScriptPart {
  let path: String
  /// The names it declares at the top.
  var names: Set<String> = []
  /// The names it declares further in.
  var declared: Set<String> = []
  /// The names it imports, with the paths they come from.
  var borrowed: [String: String] = [:]
  /// All words it uses as variables.
  var words: Set<String> = []
  /// The module stripped, without imports and exports; nil when it uses what can't be joined.
  var body: [UInt8]?

  init(_ script: BuiltScript) {
    path = script.path
    let bytes = script.source.bytes
    var reader = ScriptPartReader(bytes, script.tokens.filter { $0.kind != .comment }, path)
    guard reader.read(), let found = ScriptNames(bytes, reader.kept) else { return }
    names = found.shared
    declared = found.inner.values.reduce(into: []) { $0.formUnion($1) }
    borrowed = reader.borrowed
    for (index, token) in reader.kept.enumerated() where found.roles[index] != .other {
      words.insert(String(decoding: bytes[token.range], as: UTF8.self))
    }
    body = strippedScript(bytes, reader.kept)
  }
}

/// Reads a module's top level: takes `import` declarations and `export` keywords away.
private struct ScriptPartReader {
  private(set) var borrowed: [String: String] = [:]
  private(set) var kept: [ScriptToken] = []
  private let bytes: [UInt8]
  private let tokens: [ScriptToken]
  private let path: String
  private var index = 0

  init(_ bytes: [UInt8], _ tokens: [ScriptToken], _ path: String) {
    self.bytes = bytes
    self.tokens = tokens
    self.path = path
  }

  /// Whether the module can be joined. An `import` or `export` that isn't taken away here is one that
  /// ``ScriptNames`` refuses.
  mutating func read() -> Bool {
    var depth = 0
    while index < tokens.count {
      let word = text(index)
      if depth == 0, tokens[index].kind == .word, word == "import", text(index - 1) != "." {
        guard skipImport() else { return false }
        continue
      }
      if depth == 0, tokens[index].kind == .word, word == "export" {
        guard ["const", "let", "function", "async"].contains(text(index + 1)) else { return false }
        index += 1
        continue
      }
      if tokens[index].kind == .punctuation {
        if "([{".contains(word) { depth += 1 } else if ")]}".contains(word) { depth -= 1 }
      }
      kept.append(tokens[index])
      index += 1
    }
    return true
  }

  /// Passes `import {a, b} from './c.mjs';` and `import './c.mjs';`; false at any other form.
  private mutating func skipImport() -> Bool {
    var names: [String] = []
    index += 1
    if text(index) == "{" {
      index += 1
      while index < tokens.count, text(index) != "}" {
        if text(index) == "as" { return false }
        if tokens[index].kind == .word { names.append(text(index)) }
        index += 1
      }
      index += 1
      guard text(index) == "from" else { return false }
      index += 1
    }
    guard index < tokens.count, tokens[index].kind == .string else { return false }
    let source = scriptTarget(String(text(index).dropFirst().dropLast()), from: path).path
    for name in names { borrowed[name] = source }
    index += 1
    if text(index) == ";" { index += 1 }
    return true
  }

  private func text(_ index: Int) -> String {
    tokens.indices.contains(index)
      ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
  }
}
