import Glibc

// The few calls of the operating system that the writer needs, on paths relative to an open folder.
// Direct calls, because Foundation's cost two to five times as much for many small files.

/// What stands at a path.
enum ExistingFile {
  /// A regular file with these bytes.
  case bytes([UInt8])
  /// Nothing.
  case missing
  /// Something that is no regular file: a folder, a link, a pipe.
  case other
  /// An `errno` that says why it could not be read.
  case failed(Int32)
}

/// Reads a whole regular file; never follows a link at the end of the path, never waits for a pipe.
func readFile(_ path: String, in folder: Int32) -> ExistingFile {
  let file = openat(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else {
    switch errno {
    case ENOENT, ENOTDIR: return .missing
    case ELOOP, ENXIO: return .other
    default: return .failed(errno)
    }
  }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { return .failed(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { return .other }
  let size = Int(status.st_size)
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(file, buffer.baseAddress.map { $0 + count }, size - count)
      if got < 0 {
        if errno == EINTR { continue }
        failure = errno
        return
      }
      if got == 0 { return }
      count += got
    }
  }
  return failure == 0 ? .bytes(bytes) : .failed(failure)
}

/// Whether a regular file at a path holds exactly these bytes; nil if there is nothing at all.
func fileEquals(_ bytes: [UInt8], _ path: String, in folder: Int32) -> Bool? {
  switch readFile(path, in: folder) {
  case .missing: nil
  case .bytes(let found):
    found.count == bytes.count
      && found.withUnsafeBytes { a in
        bytes.withUnsafeBytes { b in
          guard let a = a.baseAddress, let b = b.baseAddress else { return true }
          return memcmp(a, b, bytes.count) == 0
        }
      }
  case .other, .failed: false
  }
}

/// Creates a file with these bytes, or replaces it; returns 0 or an `errno`, and then no file is left.
func createFile(_ path: String, _ bytes: [UInt8], in folder: Int32) -> Int32 {
  let file = openat(
    folder, path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
  guard file >= 0 else { return errno }
  let failure = bytes.withUnsafeBytes { buffer -> Int32 in
    var written = 0
    while written < buffer.count {
      let count = write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return 0
  }
  // Some file systems report a full disk first when the file is closed.
  let closed = close(file) == 0 ? 0 : errno
  let result = failure != 0 ? failure : closed
  if result != 0 { unlinkat(folder, path, 0) }
  return result
}

/// The kind of thing at a path (`S_IFDIR`, `S_IFREG`, `S_IFLNK` …) without following a link; nil if
/// there is nothing.
func fileKind(_ path: String, in folder: Int32) -> mode_t? {
  var status = stat()
  guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
  return status.st_mode & S_IFMT
}

/// The names in a folder but for `.` and `..`, sorted; nil if it can't be read.
func folderNames(_ path: String) -> [String]? {
  guard let stream = opendir(path) else { return nil }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Deletes a folder inside an output folder with everything in it, never following a link.
func removeTree(_ path: String, in output: OutputFolder) {
  for name in folderNames(output.shown(path)) ?? [] {
    let inner = path + "/" + name
    if fileKind(inner, in: output.descriptor) == S_IFDIR {
      removeTree(inner, in: output)
    } else {
      unlinkat(output.descriptor, inner, 0)
    }
  }
  unlinkat(output.descriptor, path, AT_REMOVEDIR)
}

/// The folders above a path, outermost first: `a/b/c` gives `a` and `a/b`.
func parents(of path: String) -> [String] {
  var parents: [String] = []
  for index in path.utf8.indices where path.utf8[index] == UInt8(ascii: "/") {
    parents.append(String(path[..<index]))
  }
  return parents
}
