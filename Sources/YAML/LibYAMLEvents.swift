import CLibYAML
import SiteBase

/// One event of libyaml in our own terms.
struct YAMLEvent {
  enum Kind {
    case streamEnd, documentStart, documentEnd, alias, scalar, sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
    /// Anything without a meaning for us: the start of the stream.
    case other
  }

  var kind: Kind
  /// The text of a scalar or the name of an alias.
  var text = ""
  /// How a scalar was written.
  var style = YAMLScalar.Style.plain
  /// Whether a list or mapping is written with brackets, so that its end mark is exact.
  var isFlow = false
  /// The node's anchor and tag; nil when it has neither, as nearly always.
  var properties: YAMLProperties?
  /// Byte offsets in the whole file.
  var position: YAMLPosition
}

/// What may stand before a node, which we refuse. A class, so that an event stays small.
final class YAMLProperties: Sendable {
  /// The name after `&`; nil for none.
  let anchor: String?
  /// The tag as libyaml resolves it; nil for none.
  let tag: String?

  init(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?) {
    self.anchor = anchor.map { String(cString: $0) }
    self.tag = tag.map { String(cString: $0) }
  }
}

/// Why reading a document ended too early: what libyaml says when it gives up, or that we do.
struct LibYAMLProblem: Error {
  /// libyaml's words, which ``diagnostic(in:openBracket:)`` recognises.
  var problem = ""
  /// libyaml's words for what it was doing.
  var context = ""
  /// Where the problem is, as a byte offset of the whole file.
  var offset: Int
  /// Where the thing began that `context` speaks of, as a byte offset of the whole file.
  var contextOffset: Int
  /// Whether libyaml's reader refused the characters, before any syntax.
  var isCharacterProblem = false
  /// Whether the nesting passed our limit. Reading on would cost libyaml time that grows with the
  /// square of the depth.
  var isTooDeep = false
}

/// The only owner of libyaml's parser: bytes in, events with byte offsets out.
struct LibYAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeBufferPointer<UInt8>
  private let base: Int
  /// Where counting code points has come to: libyaml's marks count them, we count bytes.
  private var cursor = (codePoint: 0, byte: 0)

  /// Starts reading `text`, which lies `base` bytes into its file.
  ///
  /// - Precondition: `text` is valid UTF-8 and outlives the reader.
  init(_ text: UnsafeBufferPointer<UInt8>, base: Int) {
    parser = .allocate(capacity: 1)
    self.text = text
    self.base = base
    precondition(yaml_parser_initialize(parser) == 1, "out of memory for libyaml's parser")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; after the stream's end or an error it may not be called again.
  mutating func next() throws(LibYAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    let start = byteOffset(event.start_mark.index)
    let position = YAMLPosition(start: start, end: byteOffset(event.end_mark.index))
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      return YAMLEvent(
        kind: .scalar,
        text: String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
        style: style(scalar.style),
        properties: properties(anchor: scalar.anchor, tag: scalar.tag),
        position: position)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      return YAMLEvent(
        kind: .sequenceStart, isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE,
        properties: properties(anchor: sequence.anchor, tag: sequence.tag), position: position)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      return YAMLEvent(
        kind: .mappingStart, isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE,
        properties: properties(anchor: mapping.anchor, tag: mapping.tag), position: position)
    case YAML_ALIAS_EVENT:
      return YAMLEvent(
        kind: .alias, text: event.data.alias.anchor.map { String(cString: $0) } ?? "",
        position: position)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, position: position)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, position: position)
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, position: position)
    case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, position: position)
    case YAML_STREAM_END_EVENT: return YAMLEvent(kind: .streamEnd, position: position)
    default: return YAMLEvent(kind: .other, position: position)
    }
  }

  private func properties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> YAMLProperties? {
    anchor == nil && tag == nil ? nil : YAMLProperties(anchor: anchor, tag: tag)
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private mutating func problem() -> LibYAMLProblem {
    let isCharacterProblem = parser.pointee.error == YAML_READER_ERROR
    return LibYAMLProblem(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      offset: isCharacterProblem
        ? base + min(Int(parser.pointee.problem_offset), text.count)
        : byteOffset(parser.pointee.problem_mark.index),
      contextOffset: byteOffset(parser.pointee.context_mark.index),
      isCharacterProblem: isCharacterProblem)
  }

  /// The byte offset in the file of a code point of the text.
  ///
  /// - Complexity: O(*d*) in the distance from the last one asked for; marks go forward but for
  ///   errors, so a whole document costs O(*n*).
  private mutating func byteOffset(_ codePoint: Int) -> Int {
    var (at, byte) = cursor
    while at < codePoint, byte < text.count {
      byte += 1
      while byte < text.count, text[byte].isContinuation { byte += 1 }
      at += 1
    }
    while at > codePoint, byte > 0 {
      byte -= 1
      while byte > 0, text[byte].isContinuation { byte -= 1 }
      at -= 1
    }
    cursor = (at, byte)
    return base + byte
  }
}
