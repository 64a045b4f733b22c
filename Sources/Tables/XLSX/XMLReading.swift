import CExpat

/// What takes the elements of an XML document in the order they come.
protocol XMLConsumer: AnyObject {
  /// An element begins; its name has no prefix.
  func begin(_ name: String, _ attributes: [String: String])
  /// An element ends.
  func end(_ name: String)
  /// A stretch of text; a text may come in several.
  func text(_ text: String)
  /// Whether enough was seen, or too much.
  var isDone: Bool { get }
}

/// Reads an XML part of a file with expat, from memory alone: no document type, hence no entities.
///
/// - Throws: ``WorkbookFault`` for what is no XML, has a document type, or is nested too deep.
func readXML(
  _ bytes: [UInt8], part: String, _ consumer: any XMLConsumer
) throws(WorkbookFault) {
  guard let parser = XML_ParserCreate(nil) else { throw .damaged(part) }
  defer { XML_ParserFree(parser) }
  let state = XMLState(parser, consumer)
  // Handlers run inside XML_Parse alone, while `state` is alive; see `withExtendedLifetime`.
  XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
  XML_SetElementHandler(
    parser,
    { user, name, attributes in
      guard let state = XMLState.of(user), let name else { return }
      var values: [String: String] = [:]
      // A list of names and values in turn, which ends with a null (expat.h, XML_StartElementHandler).
      var next = attributes
      while let key = next?.pointee, let value = next?.advanced(by: 1).pointee {
        values[localName(String(cString: key))] = String(cString: value)
        next = next?.advanced(by: 2)
      }
      state.begin(localName(String(cString: name)), values)
    },
    { user, name in
      guard let state = XMLState.of(user), let name else { return }
      state.end(localName(String(cString: name)))
    })
  XML_SetCharacterDataHandler(parser) { user, text, length in
    guard let state = XMLState.of(user), let text else { return }
    // expat gives UTF-8 of that many bytes, which needn't end with a zero.
    text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
      let buffer = UnsafeBufferPointer(start: bytes, count: Int(length))
      state.consumer.text(String(decoding: buffer, as: UTF8.self))
    }
  }
  XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
    XMLState.of(user)?.refuseDocumentType()
  }
  let status = withExtendedLifetime(state) {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        XML_Parse(parser, $0.baseAddress, Int32($0.count), 1)
      }
    }
  }
  guard !state.hasDocumentType else { throw .documentType(part) }
  guard !state.isTooDeep else { throw .bomb(part) }
  guard status == XML_STATUS_OK || state.consumer.isDone else { throw .damaged(part) }
}

/// What the handlers of one reading share.
private final class XMLState {
  let consumer: any XMLConsumer
  private(set) var hasDocumentType = false
  private(set) var isTooDeep = false
  private let parser: XML_Parser
  private var depth = 0

  init(_ parser: XML_Parser, _ consumer: any XMLConsumer) {
    self.parser = parser
    self.consumer = consumer
  }

  /// The state that was set as expat's user data; it is alive as long as a parser runs.
  static func of(_ user: UnsafeMutableRawPointer?) -> XMLState? {
    user.map { Unmanaged<XMLState>.fromOpaque($0).takeUnretainedValue() }
  }

  func begin(_ name: String, _ attributes: [String: String]) {
    depth += 1
    guard depth <= ReadingLimit.depth else {
      isTooDeep = true
      return stop()
    }
    consumer.begin(name, attributes)
    if consumer.isDone { stop() }
  }

  func end(_ name: String) {
    depth -= 1
    consumer.end(name)
    if consumer.isDone { stop() }
  }

  /// Stops the parser before any entity is declared.
  func refuseDocumentType() {
    hasDocumentType = true
    stop()
  }

  /// Stops the parser; handlers may still be called once.
  private func stop() { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
}

/// A name without its prefix: programs choose prefixes freely.
private func localName(_ name: String) -> String {
  name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
}
