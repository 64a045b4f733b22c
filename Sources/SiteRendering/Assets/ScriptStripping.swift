import SiteBase

/// A text in a script that names another module.
struct ScriptImport {
  /// The specifier without quotes, such as `../delt/apent.mjs`.
  let specifier: String
  /// The bytes between the quotes.
  let range: Range<Int>
}

/// The modules a script names in `import`, `export … from` and `import()`.
///
/// - Throws: For `import()` of anything but a plain text, which no build can follow.
func scriptImports(
  _ tokens: [ScriptToken], in bytes: [UInt8]
) throws(ScriptProblem) -> [ScriptImport] {
  let code = tokens.filter { $0.kind != .comment }
  func text(_ index: Int) -> String {
    code.indices.contains(index) ? String(decoding: bytes[code[index].range], as: UTF8.self) : ""
  }
  var imports: [ScriptImport] = []
  for index in code.indices {
    let token = code[index]
    let isDynamic =
      token.kind == .punctuation && text(index) == "(" && text(index - 1) == "import"
      && text(index - 2) != "."
    if isDynamic {
      let argument = index + 1
      guard code.indices.contains(argument), code[argument].kind == .string,
        text(argument + 1) == ")"
      else { throw ScriptProblem(kind: .scriptDynamicImport, offset: token.range.lowerBound) }
      continue
    }
    guard token.kind == .string else { continue }
    let before = text(index - 1)
    let isNamed = before == "from" || before == "import" && text(index - 2) != "."
    guard isNamed || before == "(" && text(index - 2) == "import" && text(index - 3) != "." else {
      continue
    }
    let inside = (token.range.lowerBound + 1)..<(token.range.upperBound - 1)
    imports.append(
      ScriptImport(specifier: String(decoding: bytes[inside], as: UTF8.self), range: inside))
  }
  return imports
}

/// A script without comments, indentation, blank lines and spaces that separate nothing, with some
/// of its bytes replaced. What a line break means in the language stays: it goes only where none can
/// end a statement, and strings, templates and regular expressions keep every byte.
///
/// - Parameters:
///   - replacements: New text for ranges inside strings, in order.
func strippedScript(
  _ bytes: [UInt8], _ tokens: [ScriptToken],
  replacing replacements: [(range: Range<Int>, text: String)] = []
) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count)
  var replacements = replacements[...]
  var previous: ScriptToken?
  for token in tokens where token.kind != .comment {
    if let previous {
      // Comments count as the white space they are; one that spans lines is a line break.
      let gap = bytes[previous.range.upperBound..<token.range.lowerBound]
      let isBroken = gap.contains(0x0A) || gap.contains(0x0D)
      if isBroken, !joinsLines(previous, token, in: bytes) {
        output.append(0x0A)
      } else if !gap.isEmpty, needsSpace(between: previous, and: token, in: bytes) {
        output.append(0x20)
      }
    }
    previous = token
    if let next = replacements.first, token.range.contains(next.range.lowerBound) {
      output += bytes[token.range.lowerBound..<next.range.lowerBound]
      output += next.text.utf8
      output += bytes[next.range.upperBound..<token.range.upperBound]
      replacements.removeFirst()
    } else {
      output += bytes[token.range]
    }
  }
  if !output.isEmpty { output.append(0x0A) }
  return output
}

/// Whether a line break between two tokens says nothing: after what can't end a statement, and before
/// a bracket that closes or an operator that no statement begins with.
private func joinsLines(_ a: ScriptToken, _ b: ScriptToken, in bytes: [UInt8]) -> Bool {
  func isAny(_ token: ScriptToken, of marks: String) -> Bool {
    token.kind == .punctuation && marks.utf8.contains(bytes[token.range.lowerBound])
  }
  return isAny(a, of: ";,{([=>?:|&%") || isAny(b, of: ")]}?:|&%=.")
}

/// Whether two tokens would be read as something else with nothing between them.
///
/// Beside two words that is `+ +` and `- -`, which would become one sign, `1 .x`, where the period
/// would belong to the number, and anything at a slash, which could start a comment, or at a
/// backslash, which could go on with a name. Everything that is no word, string or sign keeps its
/// space too.
private func needsSpace(
  between a: ScriptToken, and b: ScriptToken, in bytes: [UInt8]
) -> Bool {
  let plain: [ScriptToken.Kind] = [.word, .string, .punctuation]
  guard plain.contains(a.kind), plain.contains(b.kind) else { return true }
  let last = bytes[a.range.upperBound - 1]
  let next = bytes[b.range.lowerBound]
  guard !"/\\".utf8.contains(last), !"/\\".utf8.contains(next) else { return true }
  switch (a.kind, b.kind) {
  case (.word, .word): return true
  case (.word, .punctuation): return next == UInt8(ascii: ".")
  // Signs: `a + +b`, `a-- > b` and `a < !--b`, where `-->` and `<!--` start comments in old scripts.
  case (.punctuation, .punctuation):
    let signs = "+-<>!&|?=*.".utf8
    return signs.contains(last) && signs.contains(next)
  default: return false
  }
}
