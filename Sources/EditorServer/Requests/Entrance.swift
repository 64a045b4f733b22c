/// Where requests come in, and so what is believed of them.
package enum Entrance: Sendable, Equatable {
  /// A port of 127.0.0.1: one person's own machine.
  case loopback(port: Int)
  /// A socket file behind the municipality's own sign-on.
  ///
  /// - Parameter address: The address that people's browsers ask, such as `https://rediger.example.no`,
  ///   without `/` at its end.
  case proxy(address: String)

  /// The header field in which the proxy names who has signed on. It is looked at on a socket file only.
  package static let userHeader = "x-remote-user"

  /// What pages of ours have as their origin.
  package var origin: String {
    switch self {
    case .loopback(let port): "http://127.0.0.1:\(port)"
    case .proxy(let address): address
    }
  }

  /// What a browser sends as the host.
  package var host: String {
    origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) } ?? origin
  }
}
