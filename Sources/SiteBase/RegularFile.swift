import Glibc

/// What is at a path that is read as a file.
package enum FileContent: Sendable {
  /// A regular file with these bytes.
  case bytes([UInt8])
  /// A regular file with more bytes than the limit.
  case tooLarge
  /// Nothing.
  case missing
  /// Something that is not a regular file: a folder, a pipe, a device, or a link where links are not
  /// followed.
  case other
  /// The `errno` of the call that failed.
  case failed(Int32)
}

/// Reads a whole regular file, and never waits for a pipe or a device.
///
/// - Parameters:
///   - path: The path, relative to `folder` unless it is absolute.
///   - folder: An open folder; the one the command runs in unless given.
///   - followsLink: Whether a link at the end of the path is followed.
///   - limit: The largest file to read, in bytes.
/// - Complexity: O(*n*), with one allocation.
package func readRegularFile(
  _ path: String, in folder: Int32 = AT_FDCWD, followsLink: Bool = false, limit: Int = .max
) -> FileContent {
  let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
  let file = openat(folder, path, flags)
  guard file >= 0 else {
    switch errno {
    case ENOENT, ENOTDIR: return .missing
    case ELOOP where !followsLink: return .other
    case ENXIO, ENODEV: return .other
    default: return .failed(errno)
    }
  }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { return .failed(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { return .other }
  let size = Int(status.st_size)
  guard size <= limit else { return .tooLarge }
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

/// Writes all bytes to an open file; returns 0 or an `errno`.
package func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
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
}

/// One name in a folder.
package struct FolderEntry: Sendable {
  /// The name; bytes that are not UTF-8 are replaced.
  package let name: String
  /// Whether the name is UTF-8, so that ``name`` opens it.
  package let isUTF8: Bool
  /// The kind of file as the folder gives it: `DT_REG`, `DT_DIR`, `DT_LNK` … or `DT_UNKNOWN`.
  package let type: UInt8
}

/// The names in an open folder but for `.` and `..`, sorted by their bytes.
///
/// - Throws: ``FileSystemError`` if the folder can't be read to its end.
package func folderEntries(
  _ stream: OpaquePointer, shownAs shown: String
) throws(FileSystemError) -> [FolderEntry] {
  var entries: [FolderEntry] = []
  while true {
    // Only `errno` tells the end of a folder from a failure.
    errno = 0
    guard let entry = readdir(stream) else {
      guard errno == 0 else { throw FileSystemError(.list, shown) }
      break
    }
    let type = entry.pointee.d_type
    let (name, isUTF8) = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        (String(cString: name), String(validatingCString: name) != nil)
      }
    }
    if name != ".", name != ".." {
      entries.append(FolderEntry(name: name, isUTF8: isUTF8, type: type))
    }
  }
  return entries.sorted { $0.name.precedesByBytes($1.name) }
}

/// The names in a folder but for `.` and `..`, sorted by their bytes.
///
/// - Throws: ``FileSystemError`` if the folder can't be opened or read to its end.
package func folderEntries(of path: String) throws(FileSystemError) -> [FolderEntry] {
  guard let stream = opendir(path) else { throw FileSystemError(.list, path) }
  defer { closedir(stream) }
  return try folderEntries(stream, shownAs: path)
}

/// The path of a file or folder without links, `.` and `..`; nil with `errno` set if there is none.
package func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
