import SiteBase

/// One document of a YAML file.
package struct YAMLDocument: Sendable {
  /// The document's value.
  package let root: YAMLNode
}

/// Reads all documents of a YAML file, or of a stretch of it.
///
/// Problems are collected: aliases, anchors, tags, repeated keys, and keys that are
/// no text are refused where they stand and reading goes on; after a syntax error or too deep
/// nesting that document is left out and reading goes on at the next line that starts with `---`.
/// Of repeated keys the first counts. Empty documents are left out with a warning.
///
/// - Parameter range: The bytes to read, in offsets of the whole file; nil for all of them.
///   Positions are those of the whole file either way.
/// - Complexity: O(*n*).
package func parseYAML(
  _ file: SourceFile, in range: Range<Int>? = nil
) -> Diagnosed<[YAMLDocument]> {
  let range = range ?? file.textStart..<file.bytes.count
  let unreadable = unreadableDiagnostics(file, range)
  guard unreadable.isEmpty else { return Diagnosed([], unreadable) }
  let parsed = file.bytes.withUnsafeBufferPointer { bytes in
    var documents: [YAMLDocument] = []
    var diagnostics: [Diagnostic] = []
    var start: Int? = range.lowerBound
    while let from = start {
      let text = UnsafeBufferPointer(rebasing: bytes[from..<range.upperBound])
      let part = parseUntilProblem(text, base: from, file: file)
      documents += part.documents
      diagnostics += part.diagnostics
      start = part.problemOffset.flatMap { offset in
        nextMarker(in: bytes, after: max(offset - 1, from), before: range.upperBound)
      }
      if diagnostics.count > YAMLLimits.problems { break }
    }
    return Diagnosed(documents, diagnostics)
  }
  return withoutEmptyDocuments(parsed, file: file)
}

/// Why a stretch of a file is not even tried: too large, or no UTF-8 text.
func unreadableDiagnostics(_ file: SourceFile, _ range: Range<Int>) -> [Diagnostic] {
  guard range.count <= YAMLLimits.bytes else {
    return [
      Diagnostic(
        .yamlTooLarge, [String(YAMLLimits.bytes / 1000), String(range.count / 1000)],
        at: SourceRange(file: file, start: range.lowerBound, end: range.lowerBound))
    ]
  }
  return file.encodingDiagnostics(in: range)
}

private func parseUntilProblem(
  _ text: UnsafeBufferPointer<UInt8>, base: Int, file: SourceFile
) -> (documents: [YAMLDocument], diagnostics: [Diagnostic], problemOffset: Int?) {
  var builder = YAMLTreeBuilder(text, base: base, file: file)
  var documents: [YAMLDocument] = []
  do throws(LibYAMLProblem) {
    while !builder.isFull, let root = try builder.nextDocument() {
      documents.append(YAMLDocument(root: root))
    }
    return (documents, builder.diagnostics, nil)
  } catch {
    builder.report(error)
    return (documents, builder.diagnostics, error.offset)
  }
}

/// The offset of the first line that starts a document and whose preceding line break lies at or
/// after `offset`, or nil.
private func nextMarker(
  in bytes: UnsafeBufferPointer<UInt8>, after offset: Int, before end: Int
) -> Int? {
  var index = offset
  while index < end {
    if bytes[index] == UInt8(ascii: "\n"), index + 3 < end,
      bytes[index + 1] == UInt8(ascii: "-"), bytes[index + 2] == UInt8(ascii: "-"),
      bytes[index + 3] == UInt8(ascii: "-")
    {
      return index + 1
    }
    index += 1
  }
  return nil
}

private func withoutEmptyDocuments(
  _ parsed: Diagnosed<[YAMLDocument]>, file: SourceFile
) -> Diagnosed<[YAMLDocument]> {
  var result = parsed
  result.value.removeAll { document in
    guard case .scalar(let scalar) = document.root.content, scalar.style == .plain,
      scalar.text.isEmpty
    else { return false }
    // An alias stands in as an empty text with a width, and has been refused already.
    guard document.root.position.start == document.root.position.end else { return true }
    result.diagnostics.append(
      Diagnostic(.yamlEmptyDocument, at: document.root.range(in: file)))
    return true
  }
  if result.value.isEmpty, !result.diagnostics.hasErrors {
    return Diagnosed(
      [], [Diagnostic(.filesEmpty, at: SourceRange(file: file, start: 0, end: 0))])
  }
  return result
}
