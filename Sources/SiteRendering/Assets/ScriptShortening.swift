/// A script whose variables have short names and whose marks are only those it needs
/// (``lighterScript(_:)``), which saves a seventh of its bytes after compression.
///
/// A name is given another only where it is certain what it names (``ScriptNames``), by a rule that
/// needs no scopes: one declared at the top level becomes the same new name everywhere, one declared
/// inside a statement of the top level the same new name in that statement, and no new name stands
/// anywhere in the script already. So nothing can come to mean something else. Names that the
/// language or the browser may own are left alone, and so is a script that can't be read for sure.
/// What a function says of itself (`name`, `toString()`) does change, and `const` becomes `let`.
func shortenedScript(_ bytes: [UInt8]) -> [UInt8] {
  guard let all = try? scriptTokens(bytes) else { return bytes }
  let tokens = all.filter { $0.kind != .comment }
  guard let names = ScriptNames(bytes, tokens) else { return bytes }
  let shorter = ShorterNames(bytes, tokens, names)
  var replacements: [(range: Range<Int>, text: String)] = []
  for (index, token) in tokens.enumerated() {
    if names.constants.contains(index) { replacements.append((token.range, "let")) }
    guard names.roles[index] != .other else { continue }
    let old = String(decoding: bytes[token.range], as: UTF8.self)
    guard let new = shorter[old, names.statements[index]] else { continue }
    replacements.append((token.range, names.roles[index] == .shorthand ? "\(old):\(new)" : new))
  }
  return lighterScript(strippedScript(bytes, tokens, replacing: replacements))
}

/// The new names of a script's variables.
private struct ShorterNames {
  private var shared: [String: String] = [:]
  private var inner: [Int: [String: String]] = [:]

  init(_ bytes: [UInt8], _ tokens: [ScriptToken], _ names: ScriptNames) {
    var counts: [Int: [String: Int]] = [:]
    var total: [String: Int] = [:]
    var kept = Set<String>()
    func isShared(_ name: String) -> Bool {
      names.shared.contains(name) && !names.doubtful.contains(name)
    }
    func isInner(_ name: String, _ statement: Int) -> Bool {
      names.inner[statement]?.contains(name) == true && !names.shared.contains(name)
        && !names.doubtful.contains(name)
    }
    for (index, token) in tokens.enumerated() where names.roles[index] != .other {
      let name = String(decoding: bytes[token.range], as: UTF8.self)
      let statement = names.statements[index]
      if isShared(name) {
        total[name, default: 0] += 1
      } else if isInner(name, statement) {
        counts[statement, default: [:]][name, default: 0] += 1
      } else {
        kept.insert(name)
      }
    }
    // The many small functions share the names of one letter: they then look alike, and what looks
    // alike compresses well.
    var free = FreeNames(taken: kept, length: 2)
    for name in Self.byUse(total) { shared[name] = free.next() }
    kept.formUnion(shared.values)
    for (statement, counts) in counts {
      var free = FreeNames(taken: kept, length: 1)
      for name in Self.byUse(counts) { inner[statement, default: [:]][name] = free.next() }
    }
  }

  /// The new name of a variable in a statement of the top level; nil when it keeps its own.
  subscript(name: String, statement: Int) -> String? { shared[name] ?? inner[statement]?[name] }

  /// Names by how often they are used, the most used first.
  private static func byUse(_ counts: [String: Int]) -> [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

/// Names in order of length that nothing in a script has.
private struct FreeNames {
  private static let letters = "etnsraiocludpmhfgvkbyxwjqzETNSRAIOCLUDPMHFGVKBYXWJQZ_$".map(
    String.init)
  private let taken: Set<String>
  private var length: Int
  private var number = 0

  init(taken: Set<String>, length: Int) {
    self.taken = taken
    self.length = length
  }

  /// The next name; of any length there are more than a script can use.
  mutating func next() -> String {
    while true {
      var rest = number
      var name = ""
      for _ in 0..<length {
        name = Self.letters[rest % Self.letters.count] + name
        rest /= Self.letters.count
      }
      number += 1
      if rest > 0 {
        length += 1
        number = 0
      } else if !taken.contains(name), !ScriptWords.keywords.contains(name),
        !ScriptWords.isForeign(name)
      {
        return name
      }
    }
  }
}
