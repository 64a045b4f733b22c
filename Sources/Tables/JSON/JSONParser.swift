import SiteBase

/// A strict parser of JSON (https://www.rfc-editor.org/rfc/rfc8259).
struct JSONParser {
  indirect enum Value {
    case string(String)
    /// A number as it is written.
    case number(String)
    case bool(Bool)
    case null
    case array([Value])
    /// Members in the order of the file; no name twice.
    case object([(name: String, value: Value)])
  }

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(WorkbookFault) -> Value {
    let value = try value()
    skipSpaces()
    guard index == bytes.count else { throw fault() }
    return value
  }

  private mutating func value() throws(WorkbookFault) -> Value {
    skipSpaces()
    guard index < bytes.count else { throw fault() }
    switch bytes[index] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      return try nested { parser throws(WorkbookFault) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(WorkbookFault) in try parser.array() }
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(WorkbookFault) -> Value
  ) throws(WorkbookFault) -> Value {
    depth += 1
    guard depth <= ReadingLimit.depth else { throw fault() }
    index += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(WorkbookFault) -> Value {
    var members: [(name: String, value: Value)] = []
    var names: Set<String> = []
    skipSpaces()
    if take("}") { return .object([]) }
    repeat {
      skipSpaces()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw fault() }
      let start = index
      let name = try string()
      guard names.insert(name).inserted else {
        index = start
        throw fault()
      }
      skipSpaces()
      guard take(":") else { throw fault() }
      members.append((name, try value()))
      skipSpaces()
    } while take(",")
    guard take("}") else { throw fault() }
    return .object(members)
  }

  private mutating func array() throws(WorkbookFault) -> Value {
    var items: [Value] = []
    skipSpaces()
    if take("]") { return .array([]) }
    repeat {
      items.append(try value())
      guard items.count <= ReadingLimit.rows else { throw .tooManyCells }
      skipSpaces()
    } while take(",")
    guard take("]") else { throw fault() }
    return .array(items)
  }

  private mutating func string() throws(WorkbookFault) -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard text.count <= ReadingLimit.cell else { throw fault() }
        return String(decoding: text, as: UTF8.self)
      case 0..<0x20: throw fault()
      case UInt8(ascii: "\\"): text += Array(String(Character(try escape())).utf8)
      default: text.append(byte)
      }
    }
    throw fault()
  }

  private mutating func escape() throws(WorkbookFault) -> Unicode.Scalar {
    guard index < bytes.count else { throw fault() }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      if let scalar = Unicode.Scalar(unit), unit >= 0x20 { return scalar }
      guard (0xD800..<0xDC00).contains(unit), take("\\"), take("u") else { throw fault() }
      let low = try codeUnit()
      guard (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      else { throw fault() }
      return scalar
    default: throw fault()
    }
  }

  private mutating func codeUnit() throws(WorkbookFault) -> UInt32 {
    guard index + 4 <= bytes.count, bytes[index..<index + 4].allSatisfy(\.isHexadecimal),
      let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw fault() }
    index += 4
    return unit
  }

  private mutating func number() throws(WorkbookFault) -> String {
    let start = index
    while index < bytes.count, bytes[index].isDigit || "+-.eE".utf8.contains(bytes[index]) {
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text) != nil else { throw fault() }
    return text
  }

  private mutating func word(_ word: String, _ value: Value) throws(WorkbookFault) -> Value {
    guard bytes[index...].starts(with: word.utf8) else { throw fault() }
    index += word.utf8.count
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private func fault() -> WorkbookFault {
    WorkbookFault(
      "Her er fila ikke gyldig JSON.", "Here the file is no valid JSON.",
      at: DecodedText(bytes: bytes, encoding: .utf8).place(index))
  }
}

extension UInt8 {
  /// Whether it is a hexadecimal digit.
  fileprivate var isHexadecimal: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
}
