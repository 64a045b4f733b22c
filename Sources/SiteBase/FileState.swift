import Glibc

/// What of a file shows that it may have changed, without reading it: which file it is, its size, and
/// its times in nanoseconds. The time of its status can't be set by a program, so a copy that keeps the
/// other times shows too.
package struct FileState: Sendable, Equatable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  private let modified: Int64
  /// When its bytes, name or permissions last changed, in nanoseconds since 1970.
  package let changed: Int64

  /// The state of a file; nil if it isn't there or can't be asked for.
  ///
  /// - Parameter folder: An open folder that a relative path starts at; nil for the process's own.
  /// - Parameter followsLinks: Whether a link counts as what it leads to.
  package init?(_ path: String, in folder: Int32? = nil, followsLinks: Bool) {
    var status = stat()
    let flags = followsLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard fstatat(folder ?? AT_FDCWD, path, &status, flags) == 0,
      followsLinks || status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
  }

  /// Adds the state as bytes to hash, with the path it was found at.
  package func append(_ path: String, to bytes: inout [UInt8]) {
    func append(_ value: UInt64) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(device)
    append(number)
    append(UInt64(bitPattern: size))
    append(UInt64(bitPattern: modified))
    append(UInt64(bitPattern: changed))
    bytes += path.utf8
    bytes.append(0x0A)
  }
}

/// The state of every file that ``readTree(_:shownAs:limit:jobs:)`` would read, by path; nil if the
/// folder can't be listed, or if something in it would be reported.
package func fileStates(in root: String) -> [(path: String, state: FileState)]? {
  var walk = FolderWalk(root: root, shown: root)
  guard (try? walk.walkRoot()) != nil, walk.diagnostics.isEmpty else { return nil }
  var states: [(path: String, state: FileState)] = []
  for path in walk.files.sorted(by: { $0.precedesByBytes($1) }) {
    guard let state = FileState(root + "/" + path, followsLinks: true) else { return nil }
    states.append((path, state))
  }
  return states
}
