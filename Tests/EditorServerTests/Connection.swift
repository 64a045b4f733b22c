import Foundation

/// A connection made of bytes alone, so that nothing mends what a test sends.
final class Connection {
  private let file: Int32

  /// - Parameter seconds: How long a read waits.
  init?(port: Int, seconds: Int = 5) {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.connected(file, &address, seconds) else { return nil }
    self.file = file
  }

  init?(socketPath: String) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(socketPath.utf8)) }
    let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.connected(file, &address, 5) else { return nil }
    self.file = file
  }

  deinit { close(file) }

  private static func connected<Address>(
    _ file: Int32, _ address: inout Address, _ seconds: Int
  ) -> Bool {
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let size = socklen_t(MemoryLayout<Address>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, size) }
    }
    if result != 0 { close(file) }
    return result == 0
  }

  /// Sends text; false when the other end has closed.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// What comes until the other end closes, or until the text is there, or nothing comes any more.
  func receive(until wanted: String? = nil) -> (text: String, isClosed: Bool) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(file, &buffer, buffer.count, 0)
      if count <= 0 {
        return (String(decoding: bytes, as: UTF8.self), count == 0 || errno == ECONNRESET)
      }
      bytes += buffer[..<count]
      if let wanted, String(decoding: bytes, as: UTF8.self).contains(wanted) {
        return (String(decoding: bytes, as: UTF8.self), false)
      }
    }
  }
}
