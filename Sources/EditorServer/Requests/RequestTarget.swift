import Editor

/// The path and query of a request, decoded.
struct RequestTarget: Sendable, Equatable {
  /// The parts of the path; none is empty, `.` or `..`, and none holds `/`, `\` or a control character.
  var path: [String]
  /// Whether the path ends with `/`.
  var isFolder: Bool
  /// The query's fields.
  var query: [EditorRequest.Field]

  /// Reads what stands after a request's method; nil where it is no path of ours in any spelling. The
  /// path is decoded once and never again.
  init?(_ target: String) {
    let bytes = Array(target.utf8)
    guard bytes.count <= ServerLimits.target, bytes.first == UInt8(ascii: "/"),
      bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "#") })
    else { return nil }
    let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    guard let query = decodeForm(bytes[mark...].dropFirst()) else { return nil }
    self.query = query
    var parts = bytes[1..<mark].split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isFolder = parts.last?.isEmpty ?? true
    if isFolder { parts = parts.dropLast() }
    path = []
    for part in parts {
      guard let decoded = decodePercent(part, plusIsSpace: false), !decoded.isEmpty,
        decoded != ".", decoded != "..",
        !decoded.unicodeScalars.contains(where: {
          $0 == "/" || $0 == "\\" || $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
        })
      else { return nil }
      path.append(decoded)
    }
  }

  /// The first value of a field of the query; nil for none.
  func value(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// The path as an address from the site's root, without `/` in front.
  var address: String { path.joined(separator: "/") + (isFolder && !path.isEmpty ? "/" : "") }
}
