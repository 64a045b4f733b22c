import SiteBase

/// What the server answers.
package struct ServerResponse: Sendable {
  /// What follows the header fields.
  package enum Body: Sendable, Equatable {
    /// These bytes.
    case bytes([UInt8])
    /// Events about a page until the page is left or the server stops: that it differs from the version
    /// whose mark is given.
    case events(side: String, mark: String)
  }

  /// The status of HTTP.
  package var status: Int
  /// The header fields in the order they are sent.
  package var headers: [(name: String, value: String)]
  /// What follows them.
  package var body: Body

  package init(
    _ status: Int, headers: [(name: String, value: String)], body: Body
  ) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The bytes of the body; empty for events.
  package var bytes: [UInt8] {
    if case .bytes(let bytes) = body { bytes } else { [] }
  }

  /// The bytes of the body as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value of a header field; nil where there is none.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

extension ServerResponse {
  /// What every answer has: nothing is kept by the browser, nothing is read by another site, and no
  /// address is told to one.
  static let common = [
    (name: "Cache-Control", value: "no-store"), (name: "X-Content-Type-Options", value: "nosniff"),
    (name: "Referrer-Policy", value: "same-origin"),
    (name: "Cross-Origin-Opener-Policy", value: "same-origin"),
    (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    (name: "X-Robots-Tag", value: "noindex"),
  ]

  /// A file.
  static func file(_ bytes: [UInt8], _ mediaType: String, status: Int = 200) -> ServerResponse {
    ServerResponse(
      status, headers: [(name: "Content-Type", value: mediaType)] + common, body: .bytes(bytes))
  }

  /// A page of HTML with its content security policy.
  static func page(_ html: [UInt8], policy: String, status: Int = 200) -> ServerResponse {
    ServerResponse(
      status,
      headers: [
        (name: "Content-Type", value: "text/html; charset=utf-8"),
        (name: "Content-Security-Policy", value: policy),
      ] + common, body: .bytes(html))
  }

  /// The way to another address of ours.
  static func redirect(_ address: String) -> ServerResponse {
    ServerResponse(
      303, headers: [(name: "Location", value: address)] + common, body: .bytes([]))
  }

  /// An answer of one line to a request that is refused.
  static func refusal(_ status: Int, _ sentence: String) -> ServerResponse {
    var response = file(Array((sentence + "\n").utf8), "text/plain; charset=utf-8", status: status)
    // Whatever comes after a request that is refused is not looked at.
    response.headers.append((name: "Connection", value: "close"))
    if status == 405 { response.headers.append((name: "Allow", value: "GET, HEAD, POST")) }
    return response
  }
}
