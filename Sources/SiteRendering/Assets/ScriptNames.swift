/// What the words of a script without imports and exports are there for, as far as one must know it
/// to give variables other names; told from the tokens around each, without parsing.
///
/// A word after `.` or before the `:` of an object is a property's name and no variable. Every other
/// word is a variable unless it is a keyword. Whatever can't be told for sure makes the name
/// *doubtful*, and what makes a whole script unsure (`class`, `with`, `eval`, `switch`, modules that
/// are not joined) leaves it unread.
struct ScriptNames {
  enum Role {
    case variable
    /// `a` in `{a}`: a property's name and a variable at once.
    case shorthand
    /// A keyword, number, label or property.
    case other
  }

  /// A role per token, `other` for what is no word.
  private(set) var roles: [Role] = []
  /// The statement at the top level that each token belongs to, from 0; some hold several.
  private(set) var statements: [Int] = []
  /// Names that must be left alone.
  private(set) var doubtful: Set<String> = []
  /// Names declared at the top level.
  private(set) var shared: Set<String> = []
  /// Names declared inside the n-th statement.
  private(set) var inner: [Int: Set<String>] = [:]

  /// The tokens of `const` that begin a declaration.
  private(set) var constants: Set<Int> = []

  private let bytes: [UInt8]
  private let tokens: [ScriptToken]
  private let texts: [String]
  /// The brackets that are open, with their tokens.
  private var open: [(kind: Bracket, index: Int)] = []

  private enum Bracket { case round, square, block, object, template }

  /// Reads a script's tokens, comments left out; nil when the script can't be read for sure.
  init?(_ bytes: [UInt8], _ tokens: [ScriptToken]) {
    self.bytes = bytes
    self.tokens = tokens
    texts = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    var statement = 0
    for index in tokens.indices {
      if open.isEmpty, startsStatement(index) { statement += 1 }
      statements.append(statement)
      roles.append(.other)
      switch tokens[index].kind {
      case .punctuation: guard bracket(index) else { return nil }
      case .template:
        if texts[index].hasPrefix("}"), open.popLast()?.kind != .template { return nil }
        if texts[index].hasSuffix("${") { open.append((.template, index)) }
      case .word:
        guard !ScriptWords.unsure.contains(texts[index]) else { return nil }
        roles[index] = role(index)
        guard declare(index) else { return nil }
      default: break
      }
    }
  }

  private func text(_ index: Int) -> String { texts.indices.contains(index) ? texts[index] : "" }

  private func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  /// Whether a statement certainly begins here; what isn't sure belongs to the one before.
  private func startsStatement(_ index: Int) -> Bool {
    switch text(index) {
    case "const", "let", "var": true
    case "function": [";", "}"].contains(text(index - 1))
    case "async": text(index + 1) == "function" && [";", "}"].contains(text(index - 1))
    default: false
    }
  }

  /// Takes in a bracket; false when it can't be told what a brace opens.
  private mutating func bracket(_ index: Int) -> Bool {
    switch text(index) {
    case "(": open.append((.round, index))
    case "[":
      if open.isEmpty, text(index - 1) == "," { return false }
      open.append((.square, index))
    case "{":
      guard let kind = brace(index) else { return false }
      // A pattern declares after a comma too, but what it may declare there is not followed up.
      if open.isEmpty, text(index - 1) == "," { return false }
      open.append((kind, index))
    case ")":
      guard let last = open.popLast(), last.kind == .round else { return false }
      if isArrow(index + 1) { return noteAll(in: last.index, false) }
    case "]": return open.popLast()?.kind == .square
    case "}":
      let last = open.popLast()?.kind
      return last == .block || last == .object
    default: break
    }
    return true
  }

  /// Whether a brace opens a block or an object, told by what stands before it; nil if unsure.
  private func brace(_ index: Int) -> Bracket? {
    guard index > 0 else { return .block }
    let before = text(index - 1)
    switch tokens[index - 1].kind {
    case .word:
      if ["else", "try", "do", "finally", "catch"].contains(before) { return .block }
      // After a line break, `return` has returned.
      if before == "return" { return breaksLine(index - 1) ? nil : .object }
      return ["const", "let", "var", "of", "in", "typeof", "await"].contains(before) ? .object : nil
    case .template: return before.hasSuffix("${") ? .object : nil
    case .punctuation: break
    default: return nil
    }
    switch before {
    case ")", ";", "}": return .block
    case "{": return open.last?.kind == .block ? .block : nil
    case ">" where isArrow(index - 2): return .block
    case ":": return open.last?.kind == .block || open.isEmpty ? nil : .object
    case "(", ",", "=", "[", "?", "&", "|", ".", "+", "!": return .object
    default: return nil
    }
  }

  /// Whether `=>` begins at a token.
  private func isArrow(_ index: Int) -> Bool {
    text(index) == "=" && text(index + 1) == ">" && touches(index)
  }

  /// Whether a line break may stand between a token and the next.
  private func breaksLine(_ index: Int) -> Bool {
    bytes[tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound].contains {
      $0 == 0x0A || $0 == 0x0D
    }
  }

  /// Whether a token ends where the next begins.
  private func touches(_ index: Int) -> Bool {
    tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
  }

  /// Whether the token before is the last of `...`.
  private func isSpread(_ index: Int) -> Bool {
    index > 2 && text(index - 2) == "." && text(index - 3) == "." && touches(index - 2)
      && touches(index - 3)
  }

  private mutating func role(_ index: Int) -> Role {
    let (word, before, after) = (text(index), text(index - 1), text(index + 1))
    if word.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true { return .other }
    if before == ".", !isSpread(index) { return .other }
    if isMember(index) { return roleOfMember(index) }
    guard !ScriptWords.keywords.contains(word) else { return .other }
    if ScriptWords.isForeign(word) { doubtful.insert(word) }
    // Labels live apart from variables, but nothing is won by telling them apart.
    let isMiddle = ["?", "(", "=", "&", "|", "+", "-", "*", "<", ">", "!", ",", "["].contains(
      before)
    if ["break", "continue"].contains(before) || after == ":" && !isMiddle {
      doubtful.insert(word)
    }
    return .variable
  }

  /// Whether a word names a member of an object: it stands first, or after `async`, `get`, `set`, `*`.
  private func isMember(_ index: Int) -> Bool {
    guard open.last?.kind == .object else { return false }
    let before = text(index - 1)
    if ["{", ","].contains(before) { return true }
    return ["async", "get", "set", "*"].contains(before) && isMember(index - 1)
  }

  /// The role of a word that names a member of an object.
  private mutating func roleOfMember(_ index: Int) -> Role {
    let word = text(index)
    switch text(index + 1) {
    case ":", "(": return .other
    case ",", "}", "=":
      if ScriptWords.isForeign(word) { doubtful.insert(word) }
      return .shorthand
    default:
      if !["async", "get", "set"].contains(word) { doubtful.insert(word) }
      return .other
    }
  }

  /// Notes what is declared at a word; false when a pattern can't be read.
  private mutating func declare(_ index: Int) -> Bool {
    let isTop = open.isEmpty
    switch text(index) {
    case "const", "let", "var":
      guard text(index - 1) != ".", !isMember(index) else { return true }
      if text(index) == "const" { constants.insert(index) }
      if isWord(index + 1) {
        note(index + 1, isTop)
      } else if ["{", "["].contains(text(index + 1)) {
        return noteAll(in: index + 1, isTop)
      }
    case _ where isTop && text(index - 1) == ",":
      // A further declarator, or not: a name that other statements may know it by.
      doubtful.insert(text(index))
    case "function":
      let name = text(index + 1) == "*" ? index + 2 : index + 1
      if isWord(name) { note(name, isTop) }
      return noteAll(in: isWord(name) ? name + 1 : name, false)
    case "catch" where text(index + 1) == "(": return noteAll(in: index + 1, false)
    default:
      guard text(index - 1) != "." else { return true }
      if isMember(index), text(index + 1) == "(" { return noteAll(in: index + 1, false) }
      if isArrow(index + 1) { note(index, false) }
    }
    return true
  }

  private mutating func note(_ index: Int, _ isTop: Bool) {
    if isTop {
      shared.insert(text(index))
    } else {
      inner[statements.last ?? 0, default: []].insert(text(index))
    }
  }

  /// Notes every name that a pattern or a list of parameters declares, from its opening bracket on.
  ///
  /// What stands after `=` is a value and declares nothing; a name computed in brackets is unsure.
  private mutating func noteAll(in start: Int, _ isTop: Bool) -> Bool {
    var depth = 0
    var skipped: Int?  // the depth of the value that is passed over
    var index = start
    repeat {
      guard tokens.indices.contains(index) else { return false }
      let word = text(index)
      switch tokens[index].kind {
      case .punctuation:
        if skipped == depth, [",", ")", "]", "}"].contains(word) { skipped = nil }
        if word == "]", text(index + 1) == ":" { return false }
        if "([{".contains(word) {
          depth += 1
        } else if ")]}".contains(word) {
          depth -= 1
        } else if word == "=", skipped == nil {
          skipped = depth
        }
      case .word where skipped == nil:
        let isName = text(index + 1) != ":" && !ScriptWords.keywords.contains(word)
        if isName { note(index, isTop) }
      case .template: return false
      default: break
      }
      index += 1
    } while depth > 0
    return true
  }
}
