import Glibc
import SiteBase

// The few calls of the operating system that the writer needs, on paths relative to an open folder.
// Direct calls, because Foundation's cost two to five times as much for many small files.

/// Whether a regular file at a path holds exactly these bytes; nil if there is nothing at all.
func fileEquals(_ bytes: [UInt8], _ path: String, in folder: Int32) -> Bool? {
  switch readRegularFile(path, in: folder, limit: bytes.count) {
  case .missing: nil
  case .bytes(let found):
    found.count == bytes.count
      && found.withUnsafeBytes { a in
        bytes.withUnsafeBytes { b in
          guard let a = a.baseAddress, let b = b.baseAddress else { return true }
          return memcmp(a, b, bytes.count) == 0
        }
      }
  case .tooLarge, .other, .failed: false
  }
}

/// Creates a file with these bytes, or replaces it; returns 0 or an `errno`, and then no file is left.
func createFile(_ path: String, _ bytes: [UInt8], in folder: Int32) -> Int32 {
  let file = openat(
    folder, path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
  guard file >= 0 else { return errno }
  let failure = writeAll(bytes, to: file)
  // Some file systems report a full disk first when the file is closed.
  let closed = close(file) == 0 ? 0 : errno
  let result = failure != 0 ? failure : closed
  if result != 0 { unlinkat(folder, path, 0) }
  return result
}

/// The kind of file at a path (`S_IFDIR`, `S_IFREG`, `S_IFLNK` …) without following a link; nil if
/// there is nothing.
func fileKind(_ path: String, in folder: Int32) -> mode_t? {
  var status = stat()
  guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
  return status.st_mode & S_IFMT
}

/// The names in a folder but for `.` and `..`.
///
/// - Throws: ``OutputFailure`` if it can't be read, since a folder that nobody can list is not empty.
func names(in path: String) throws(OutputFailure) -> [String] {
  do throws(FileSystemError) {
    return try folderEntries(of: path).map(\.name)
  } catch {
    throw OutputFailure(unreadable: path, code: error.code)
  }
}

/// Deletes a folder inside an output folder with everything in it, never following a link; returns 0
/// or the first `errno`.
@discardableResult
func removeTree(_ path: String, in output: OutputFolder) -> Int32 {
  var failure: Int32 = 0
  func note(_ result: Int32) { if result != 0, failure == 0 { failure = errno } }
  do throws(FileSystemError) {
    for entry in try folderEntries(of: output.shown(path)) {
      let inner = path + "/" + entry.name
      if fileKind(inner, in: output.descriptor) == S_IFDIR {
        let inside = removeTree(inner, in: output)
        if failure == 0 { failure = inside }
      } else {
        note(unlinkat(output.descriptor, inner, 0))
      }
    }
  } catch {
    failure = error.code
  }
  note(unlinkat(output.descriptor, path, AT_REMOVEDIR))
  return failure
}

/// The folders above a path, outermost first: `a/b/c` gives `a` and `a/b`.
///
/// - Complexity: O(*n²*) in the length of the path, which ``isOutputPath(_:)`` bounds.
func parents(of path: String) -> [String] {
  var parents: [String] = []
  for index in path.utf8.indices where path.utf8[index] == UInt8(ascii: "/") {
    parents.append(String(path[..<index]))
  }
  return parents
}
