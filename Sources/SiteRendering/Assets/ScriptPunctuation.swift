/// A stripped script without the marks it says the same without: semicolons and commas before `}`, and
/// every `let` that follows another declaration. A script that can't be read is left as it is.
func lighterScript(_ bytes: [UInt8]) -> [UInt8] {
  guard let tokens = try? scriptTokens(bytes) else { return bytes }
  var lighter = LighterScript(bytes: bytes, tokens: tokens.filter { $0.kind != .comment })
  return lighter.run()
}

private struct LighterScript {
  let bytes: [UInt8]
  let tokens: [ScriptToken]
  private var output: [UInt8] = []
  /// Outside all brackets and in each that is open: whether the statement there is a `let`.
  private var declares = [false]
  /// Per open parenthesis: whether a statement follows it, which may be an empty one.
  private var isHead: [Bool] = []
  private var closedHead = false

  init(bytes: [UInt8], tokens: [ScriptToken]) {
    self.bytes = bytes
    self.tokens = tokens
    output.reserveCapacity(bytes.count)
  }

  mutating func run() -> [UInt8] {
    var index = 0
    var hasGap = false
    while index < tokens.count {
      if hasGap { appendGap(before: index) }
      hasGap = true
      let token = text(index)
      switch token {
      case "{", "[", "(":
        if token == "(" {
          isHead.append(["if", "while", "for", "with", "await"].contains(text(index - 1)))
        }
        declares.append(false)
      case "}", "]", ")":
        if token == ")" { closedHead = isHead.popLast() ?? true }
        if declares.count > 1 { declares.removeLast() }
      case "let" where ["", ";", "{", "}"].contains(text(index - 1)):
        declares[declares.count - 1] = true
      case ";":
        if text(index + 1) == "}", !mayBeEmptyStatement(index) {
          index += 1
          continue
        }
        if declares.last == true, text(index + 1) == "let" {
          output.append(UInt8(ascii: ","))
          index += 2
          hasGap = false
          continue
        }
        declares[declares.count - 1] = false
      case "," where text(index + 1) == "}" && text(index - 1) != ",":
        index += 1
        continue
      default: break
      }
      output += bytes[tokens[index].range]
      index += 1
    }
    if !output.isEmpty { output.append(0x0A) }
    return output
  }

  /// A token's text, with `'` for any string, template and regular expression; empty outside.
  private func text(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    let token = tokens[index]
    let isPlain = token.kind == .word || token.kind == .punctuation
    return isPlain ? String(decoding: bytes[token.range], as: UTF8.self) : "'"
  }

  /// Whether a semicolon may be all there is of a statement, such as `while (next());`.
  private func mayBeEmptyStatement(_ index: Int) -> Bool {
    switch text(index - 1) {
    case ")": closedHead
    case "else", "do", ":", ";", "{", "": true
    default: false
    }
  }

  /// Appends what stands between a token and the one before it; a line break may end a statement.
  private mutating func appendGap(before index: Int) {
    guard index > 0 else { return }
    let gap = bytes[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
    output += gap
    if gap.contains(0x0A) || gap.contains(0x0D) { declares[declares.count - 1] = false }
  }
}
