import Editor

/// Decodes `application/x-www-form-urlencoded` (WHATWG URL, 5.1), the form of queries and of forms.
///
/// - Returns: The fields in order; nil for a percent sign without two digits, bytes that aren't UTF-8,
///   NUL, or more fields than ``ServerLimits/fields``.
/// - Complexity: O(*n*).
package func decodeForm(_ bytes: some Collection<UInt8>) -> [EditorRequest.Field]? {
  var fields: [EditorRequest.Field] = []
  for part in bytes.split(separator: UInt8(ascii: "&")) {
    guard fields.count < ServerLimits.fields else { return nil }
    let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
    let rest = equals == part.endIndex ? part[equals...] : part[part.index(after: equals)...]
    guard let name = decodePercent(part[..<equals], plusIsSpace: true),
      let value = decodePercent(rest, plusIsSpace: true)
    else { return nil }
    fields.append(EditorRequest.Field(name, value))
  }
  return fields
}

/// Undoes percent encoding, once.
///
/// - Returns: nil for a percent sign without two digits, bytes that aren't UTF-8, or NUL.
func decodePercent(_ bytes: some Collection<UInt8>, plusIsSpace: Bool) -> String? {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var rest = bytes[...]
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "%"):
      guard let high = rest.popFirst().flatMap(hexadecimal),
        let low = rest.popFirst().flatMap(hexadecimal)
      else { return nil }
      decoded.append(high << 4 | low)
    case UInt8(ascii: "+") where plusIsSpace: decoded.append(UInt8(ascii: " "))
    default: decoded.append(byte)
    }
  }
  guard !decoded.contains(0) else { return nil }
  return String(validating: decoded, as: UTF8.self)
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
