/// A request as it was received, before anything of it is believed.
package struct ServerRequest: Sendable {
  /// The method as written.
  package var method: String
  /// What stands after the method: a path that begins with `/`, and a query.
  package var target: String
  /// The header fields in order; names in lower case. A name may come more than once.
  package var headers: [(name: String, value: String)]
  /// The body; empty for none.
  package var body: [UInt8]

  package init(
    _ method: String, _ target: String, headers: [(name: String, value: String)] = [],
    body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }

  /// The values of a header field, in order.
  ///
  /// - Parameter name: The name in lower case.
  func values(_ name: String) -> [String] {
    headers.filter { $0.name == name }.map(\.value)
  }

  /// The value of a header field that comes once; nil for none or several.
  func value(_ name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values[0] : nil
  }
}
