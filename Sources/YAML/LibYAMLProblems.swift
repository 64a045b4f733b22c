import SiteBase

extension LibYAMLProblem {
  /// The problem as a diagnostic of our catalogue: libyaml's English never reaches an editor.
  ///
  /// Problems that begin somewhere, such as an open quote, are placed where they begin: libyaml
  /// itself points at the place where it gave up, often the end of the file.
  ///
  /// - Parameter openBracket: The offset of the innermost `[` or `{` that is still open.
  func diagnostic(in file: SourceFile, openBracket: Int?) -> Diagnostic {
    var (kind, offset, arguments) = described(in: file.bytes)
    if kind == .yamlMissingValue, let openBracket, isAtLineStart(in: file.bytes) {
      kind = file.bytes[openBracket] == UInt8(ascii: "[") ? .yamlUnclosedList : .yamlUnclosedMapping
      offset = openBracket
    }
    let place = min(offset, file.bytes.count)
    var end = min(place + 1, file.bytes.count)
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Diagnostic(
      kind, arguments, at: SourceRange(file: file, start: place, end: end))
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
