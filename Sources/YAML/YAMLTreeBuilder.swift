import SiteBase

/// Builds nodes from events and refuses what we don't allow, each refusal with its place.
struct YAMLTreeBuilder: ~Copyable {
  private var events: LibYAMLEvents
  private let file: SourceFile
  /// Where the text starts, as a byte offset of the file.
  private let base: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// Where each `[` and `{` begins that is still open, outermost first.
  private var openBrackets: [Int] = []

  init(_ text: UnsafeBufferPointer<UInt8>, base: Int, file: SourceFile) {
    events = LibYAMLEvents(text, base: base)
    self.file = file
    self.base = base
  }

  /// Whether so many problems were found that reading on serves nobody.
  var isFull: Bool { diagnostics.count > YAMLLimits.problems }

  /// The root of the next document, or nil at the end of the stream.
  mutating func nextDocument() throws(LibYAMLProblem) -> YAMLNode? {
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamEnd: return nil
      case .documentEnd, .documentStart, .other: continue
      default: return try node(from: event, depth: 1)
      }
    }
  }

  /// Notes the problem that ended a document.
  mutating func report(_ problem: LibYAMLProblem) {
    report(problem.diagnostic(in: file, from: base, openBracket: openBrackets.last))
    openBrackets = []
  }

  /// Notes a problem; after the limit only once that there are more.
  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < YAMLLimits.problems {
      diagnostics.append(diagnostic)
    } else if diagnostics.count == YAMLLimits.problems {
      diagnostics.append(
        Diagnostic(.yamlTooManyProblems, [String(YAMLLimits.problems)], at: diagnostic.range))
    }
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String] = [], at position: YAMLPosition,
    notes: [Diagnostic.Note] = []
  ) {
    report(Diagnostic(kind, arguments, at: position.range(in: file), notes: notes))
  }

  private mutating func node(
    from event: YAMLEvent, depth: Int
  ) throws(LibYAMLProblem) -> YAMLNode {
    refuseProperties(of: event)
    switch event.kind {
    case .scalar:
      return YAMLNode(.scalar(YAMLScalar(event.text, event.style)), at: event.position)
    case .sequenceStart, .mappingStart:
      let start = Int(event.position.start)
      guard depth <= YAMLLimits.depth else {
        throw LibYAMLProblem(offset: start, contextOffset: start, isTooDeep: true)
      }
      // Left on the stack when reading fails, so that the report can name what is open.
      if event.isFlow { openBrackets.append(start) }
      let node =
        event.kind == .sequenceStart
        ? try sequence(from: event, depth: depth) : try mapping(from: event, depth: depth)
      if event.isFlow { openBrackets.removeLast() }
      return node
    default:
      // The only event left where a node may stand is an alias.
      report(.yamlAlias, [event.text], at: event.position)
      return YAMLNode(.scalar(YAMLScalar("", .plain)), at: event.position)
    }
  }

  private mutating func refuseProperties(of event: YAMLEvent) {
    guard let properties = event.properties else { return }
    if let anchor = properties.anchor { report(.yamlAnchor, [anchor], at: event.position) }
    if let tag = properties.tag { report(.yamlTag, [tag], at: event.position) }
  }

  private mutating func sequence(
    from start: YAMLEvent, depth: Int
  ) throws(LibYAMLProblem) -> YAMLNode {
    var items: [YAMLNode] = []
    while true {
      let event = try events.next()
      if event.kind == .sequenceEnd {
        return YAMLNode(
          .sequence(items), at: stretch(start, end: event, last: items.last?.position))
      }
      items.append(try node(from: event, depth: depth + 1))
    }
  }

  private mutating func mapping(
    from start: YAMLEvent, depth: Int
  ) throws(LibYAMLProblem) -> YAMLNode {
    var entries: [YAMLEntry] = []
    var keys = KeySet()
    while true {
      let event = try events.next()
      if event.kind == .mappingEnd {
        return YAMLNode(
          .mapping(entries), at: stretch(start, end: event, last: entries.last?.value.position))
      }
      refuseProperties(of: event)
      guard event.kind == .scalar else {
        if event.kind == .alias {
          report(.yamlAlias, [event.text], at: event.position)
        } else {
          report(.yamlKeyNotText, at: event.position)
          try skipCollection(depth: depth)
        }
        _ = try node(from: try events.next(), depth: depth + 1)
        continue
      }
      let value = try node(from: try events.next(), depth: depth + 1)
      reportColourAsComment(event.position, value)
      if let first = keys.insert(event.text, at: entries.count, among: entries) {
        let note = Diagnostic.Note(
          DiagnosticKind.yamlFirstKeyNote, at: entries[first].keyRange(in: file))
        report(.yamlDuplicateKey, [event.text], at: event.position, notes: [note])
      } else {
        entries.append(YAMLEntry(key: event.text, at: event.position, value: value))
      }
    }
  }

  /// Refuses `farge: #7a2f5a`, which gives the key no value: ` #` starts a comment.
  private mutating func reportColourAsComment(_ key: YAMLPosition, _ value: YAMLNode) {
    guard value.position.start == value.position.end, value.text?.isEmpty == true else { return }
    let bytes = file.bytes
    var index = Int(key.end)
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return }
    index += 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "#") else { return }
    let digits = bytes[(index + 1)...].prefix { $0.isDigit || (0x61...0x66).contains($0 | 0x20) }
    let after = digits.endIndex < bytes.count ? bytes[digits.endIndex] : 0x0A
    guard [3, 6].contains(digits.count), after <= 0x20 || after == UInt8(ascii: ",") else { return }
    let colour = String(decoding: bytes[index..<digits.endIndex], as: UTF8.self)
    let name = String(decoding: bytes[Int(key.start)..<Int(key.end)], as: UTF8.self)
    report(
      Diagnostic(
        .yamlColourAsComment, ["\(name): \"\(colour)\""],
        at: SourceRange(file: file, start: index, end: digits.endIndex)))
  }

  /// From a collection's start to its end; libyaml ends one without brackets only at the next
  /// thing it meets, so the end of the last value counts there.
  private func stretch(_ start: YAMLEvent, end: YAMLEvent, last: YAMLPosition?) -> YAMLPosition {
    let close = start.isFlow ? end.position.end : last?.end ?? start.position.end
    return YAMLPosition(start: Int(start.position.start), end: Int(close))
  }

  /// Reads past the rest of a collection whose start has been read, which stands as a key.
  private mutating func skipCollection(depth: Int) throws(LibYAMLProblem) {
    var open = 1
    while open > 0 {
      let event = try events.next()
      switch event.kind {
      case .sequenceStart, .mappingStart:
        open += 1
        guard depth + open <= YAMLLimits.depth else {
          let start = Int(event.position.start)
          throw LibYAMLProblem(offset: start, contextOffset: start, isTooDeep: true)
        }
      case .sequenceEnd, .mappingEnd: open -= 1
      default: break
      }
    }
  }
}

/// Finds repeated keys: by comparing hashes in turn, and through a dictionary above 64 keys, so that
/// a long mapping stays linear.
private struct KeySet {
  private var hashes: [UInt32] = []
  private var indices: [String: Int] = [:]

  /// Returns the index of the entry that already has the key, or nil if the key is new.
  mutating func insert(_ key: String, at index: Int, among entries: [YAMLEntry]) -> Int? {
    guard index > 64 else {
      // String's own comparison is slow beyond ASCII, and keys have æøå.
      let hash = FNV32(key.utf8).value
      for earlier in hashes.indices where hashes[earlier] == hash && entries[earlier].key == key {
        return earlier
      }
      hashes.append(hash)
      return nil
    }
    if indices.isEmpty {
      for (index, entry) in entries.enumerated() { indices[entry.key] = index }
    }
    if let first = indices[key] { return first }
    indices[key] = index
    return nil
  }
}
