import SiteBase

extension LibYAMLProblem {
  /// The problem as a diagnostic of our catalogue: libyaml's English never reaches an editor.
  ///
  /// Problems that begin somewhere, such as an open quote, are placed where they begin: libyaml
  /// itself points at the place where it gave up, often the end of the file.
  ///
  /// - Parameters:
  ///   - start: Where the text that was read starts, as a byte offset of the file.
  ///   - openBracket: The offset of the innermost `[` or `{` that is still open.
  func diagnostic(in file: SourceFile, from start: Int, openBracket: Int?) -> Diagnostic {
    var (kind, offset, arguments) = described(in: file.bytes)
    if let mistake = mistake(kind, in: file.bytes, from: start) {
      return Diagnostic(
        mistake.kind, [mistake.line],
        at: SourceRange(file: file, start: mistake.offset, end: mistake.offset + 1))
    }
    if kind == .yamlUnclosedQuote { arguments = [closedLine(file.bytes, quote: offset)] }
    if kind == .yamlMissingValue, let openBracket, isAtLineStart(in: file.bytes) {
      kind = file.bytes[openBracket] == UInt8(ascii: "[") ? .yamlUnclosedList : .yamlUnclosedMapping
      offset = openBracket
    }
    let place = min(offset, file.bytes.count)
    var end = min(place + 1, file.bytes.count)
    while end < file.bytes.count, file.bytes[end].isContinuation { end += 1 }
    return Diagnostic(
      kind, arguments, at: SourceRange(file: file, start: place, end: end))
  }

  /// A mistake on an earlier line that explains the problem.
  private func mistake(_ kind: DiagnosticKind, in bytes: [UInt8], from start: Int) -> LineMistake? {
    let isItsOwn: [DiagnosticKind] = [.yamlTooDeep, .yamlControlCharacter, .yamlTab]
    if isItsOwn.contains(kind) { return nil }
    let document = documentStart(in: bytes, from: start)
    if let quote = openQuote(in: bytes, from: document, problem: offset) { return quote }
    guard kind == .yamlColonInText || kind == .yamlMissingColon else { return nil }
    let place = kind == .yamlMissingColon ? contextOffset : offset
    return colonWithoutSpace(in: bytes, from: document, problem: place)
  }

  /// The start of the document that the problem is in: after the last line of `---` before it.
  private func documentStart(in bytes: [UInt8], from start: Int) -> Int {
    var index = min(offset, bytes.count) - 1
    while index > start {
      if bytes[index] == 0x0A, bytes[(index + 1)...].starts(with: "---".utf8) { return index + 1 }
      index -= 1
    }
    return start
  }

  private func described(in bytes: [UInt8]) -> (DiagnosticKind, Int, [String]) {
    if isTooDeep { return (.yamlTooDeep, offset, [String(YAMLLimits.depth)]) }
    if isCharacterProblem { return (.yamlControlCharacter, offset, [codePoint(in: bytes)]) }
    let here = offset < bytes.count ? bytes[offset] : UInt8(ascii: "\n")
    if here == UInt8(ascii: "\t") { return (.yamlTab, offset, []) }
    switch (context, problem) {
    case (_, "found a tab character where an indentation space is expected"),
      (_, "found a tab character that violates indentation"):
      return (.yamlTab, offset, [])
    case ("while scanning a quoted scalar", "found unexpected end of stream"):
      return (.yamlUnclosedQuote, contextOffset, [])
    case ("while scanning a quoted scalar", "found unexpected document indicator"):
      return (.yamlMarkerInText, contextOffset, [])
    case ("while parsing a quoted scalar", _), ("while scanning a quoted scalar", _):
      return (.yamlUnknownEscape, offset, [])
    case ("while parsing a flow sequence", _):
      return (.yamlUnclosedList, contextOffset, [])
    case ("while parsing a flow mapping", _):
      return (.yamlUnclosedMapping, contextOffset, [])
    case (_, "mapping values are not allowed in this context"):
      return (.yamlColonInText, offset, [])
    case ("while scanning a simple key", _):
      return (.yamlMissingColon, contextOffset, [])
    case (_, "found character that cannot start any token"):
      return (.yamlReservedCharacter, offset, [String(UnicodeScalar(here))])
    case ("while scanning an anchor", _), ("while scanning an alias", _):
      let sign = contextOffset < bytes.count ? bytes[contextOffset] : UInt8(ascii: "*")
      return (.yamlUnnamedAnchor, contextOffset, [String(UnicodeScalar(sign))])
    case (_, "block sequence entries are not allowed in this context"):
      return (.yamlUnexpectedDash, offset, [])
    case ("while scanning a block scalar", _):
      return (.yamlBlockScalarHeader, offset, [])
    case ("while scanning a tag", _), ("while parsing a tag", _),
      (_, "found undefined tag handle"):
      return (.yamlTag, contextOffset, ["!"])
    case ("while scanning a directive", _), ("while scanning a %YAML directive", _),
      ("while scanning a %TAG directive", _), (_, "did not find expected <document start>"),
      (_, "found incompatible YAML document"), (_, "found duplicate %YAML directive"),
      (_, "found duplicate %TAG directive"):
      if context.contains("directive") { return (.yamlDirective, contextOffset, []) }
      return here == UInt8(ascii: "%")
        ? (.yamlDirective, offset, []) : (.yamlIndentation, offset, [])
    case ("while parsing a block mapping", _), ("while parsing a block collection", _),
      (_, "mapping keys are not allowed in this context"):
      return here == UInt8(ascii: "-")
        ? (.yamlUnexpectedDash, offset, []) : (.yamlIndentation, offset, [])
    case (_, "did not find expected node content"):
      return (.yamlMissingValue, offset, [])
    default:
      return (.yamlSyntaxError, offset, [])
    }
  }

  private func isAtLineStart(in bytes: [UInt8]) -> Bool {
    offset >= bytes.count || offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// The character at the problem as `U+` and at least four hexadecimal digits.
  private func codePoint(in bytes: [UInt8]) -> String {
    let scalar = String(decoding: bytes[min(offset, bytes.count)...].prefix(4), as: UTF8.self)
      .unicodeScalars.first
    let digits = String(scalar?.value ?? 0, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
