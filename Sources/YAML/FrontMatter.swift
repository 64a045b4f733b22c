import SiteBase

/// The keys at the top of a Markdown file, and where the body below them starts.
package struct FrontMatter: Sendable {
  /// The mapping with all keys; nil when it could not be read, which a diagnostic tells.
  package let root: YAMLNode?
  /// Where the body starts, as a byte offset of the file.
  package let bodyStart: Int
}

/// Where the parts of a file with front matter lie.
package struct FrontMatterSplit: Sendable, Hashable {
  /// The bytes between the fences, in offsets of the file.
  package let yaml: Range<Int>
  /// Where the body starts, as a byte offset of the file.
  package let bodyStart: Int
}

/// Finds the fences of a file: `---` on the first line, and the next line that is `---` and nothing
/// else but spaces. `---` in a value or on an indented line is no fence.
///
/// The value is nil, with a diagnostic, for an empty file and when a fence is missing.
///
/// - Complexity: O(*n*) in the length of the front matter.
package func splitFrontMatter(_ file: SourceFile) -> Diagnosed<FrontMatterSplit?> {
  let start = file.textStart
  return file.bytes.withUnsafeBufferPointer { bytes in
    func problem(_ kind: DiagnosticKind, _ end: Int) -> Diagnosed<FrontMatterSplit?> {
      Diagnosed(nil, [Diagnostic(kind, at: SourceRange(file: file, start: start, end: end))])
    }
    func isFence(_ line: Range<Int>) -> Bool {
      guard line.count >= 3, bytes[line.lowerBound..<line.lowerBound + 3].allSatisfy({ $0 == 0x2D })
      else { return false }
      return bytes[line.lowerBound + 3..<line.upperBound].allSatisfy {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
      }
    }
    func lineEnd(_ from: Int) -> Int {
      var end = from
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      return end
    }

    let firstEnd = lineEnd(start)
    guard isFence(start..<firstEnd) else {
      let isEmpty = bytes[start...].allSatisfy { $0 <= UInt8(ascii: " ") && $0 != 0 }
      return problem(isEmpty ? .filesEmpty : .yamlFrontMatterMissing, start)
    }
    let yamlStart = min(firstEnd + 1, bytes.count)
    var line = yamlStart
    while line < bytes.count {
      let end = lineEnd(line)
      if isFence(line..<end) {
        return Diagnosed(
          FrontMatterSplit(
            yaml: yamlStart..<line, bodyStart: min(end + 1, bytes.count)))
      }
      line = end + 1
    }
    return problem(.yamlFrontMatterUnclosed, start + 3)
  }
}

/// Reads the front matter of a file; positions are those of the whole file.
///
/// The value is nil, with a diagnostic, when the fences are not there. Front matter without any key
/// is an empty mapping.
///
/// - Complexity: O(*n*) in the length of the front matter.
package func parseFrontMatter(_ file: SourceFile) -> Diagnosed<FrontMatter?> {
  let split = splitFrontMatter(file)
  guard let parts = split.value else {
    // A file in another encoding has no fence we can see; the encoding is what helps.
    let unreadable = file.encodingDiagnostics(in: 0..<min(file.bytes.count, YAMLLimits.bytes))
    return Diagnosed(nil, unreadable.isEmpty ? split.diagnostics : unreadable)
  }
  func result(_ root: YAMLNode?, _ diagnostics: [Diagnostic]) -> Diagnosed<FrontMatter?> {
    Diagnosed(
      FrontMatter(root: root, bodyStart: parts.bodyStart), diagnostics)
  }
  let unreadable = unreadableDiagnostics(file, parts.yaml)
  guard unreadable.isEmpty else { return result(nil, unreadable) }

  return file.bytes.withUnsafeBufferPointer { bytes in
    let text = UnsafeBufferPointer(rebasing: bytes[parts.yaml])
    var builder = YAMLTreeBuilder(text, base: parts.yaml.lowerBound, file: file)
    var root: YAMLNode?
    do throws(LibYAMLProblem) {
      root = try builder.nextDocument()
      if root != nil, !builder.isFull, let second = try builder.nextDocument() {
        builder.report(Diagnostic(.yamlSecondDocument, at: second.range(in: file)))
      }
    } catch {
      builder.report(error)
      return result(nil, builder.diagnostics)
    }
    let position = YAMLPosition(start: parts.yaml.lowerBound, end: parts.yaml.lowerBound)
    guard let root else { return result(YAMLNode(.mapping([]), at: position), []) }
    if root.entries == nil {
      if builder.diagnostics.isEmpty {
        builder.report(Diagnostic(.yamlFrontMatterNotMapping, at: root.range(in: file)))
      }
      return result(nil, builder.diagnostics)
    }
    return result(root, builder.diagnostics)
  }
}
