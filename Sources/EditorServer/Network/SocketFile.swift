import Glibc
import SiteBase

/// Removes the socket file of a program that has ended.
///
/// - Throws: ``ListenFailure/occupied(_:)`` for anything else than such a file.
func removeOldSocket(_ path: String) throws(ListenFailure) {
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { String(path[...$0]) } ?? "."
  let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
  guard let entry = (try? folderEntries(of: folder))?.first(where: { $0.name == name }) else {
    return
  }
  guard entry.type == UInt8(DT_SOCK), !isAnswered(path) else { throw .occupied(path) }
  unlink(path)
}

/// Whether a program listens on a socket file.
private func isAnswered(_ path: String) -> Bool {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  let bytes = Array(path.utf8)
  guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
  let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
  guard file >= 0 else { return true }
  defer { close(file) }
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
    }
  }
}
