import Glibc
import SiteBase

/// Replaces a file on the disk with an edited one, if it still is the one that was read.
///
/// The new bytes go to a temporary file in the same folder, which a power cut can't lose and which then
/// takes the file's place under its name; so nobody ever reads half a file. The file's permissions stay.
/// The folder is locked meanwhile against others who write with this function; of a program that doesn't
/// ask, only a change between the last look and the renaming would be lost. Names that start with a dot
/// are no content, so a temporary file that a crash leaves isn't read, and the next write removes it.
///
/// - Parameters:
///   - path: The file's path, absolute or from where the program runs.
///   - read: The file as it was read.
/// - Returns: Whether anything was written: nothing is if the bytes are the same.
/// - Throws: ``EditError/changedMeanwhile(_:)`` if the file has other bytes now or is gone,
///   ``EditError/notAFile(_:)`` for a link, ``EditError/system(_:code:)`` if the disk fails. The file
///   then is as it was.
@discardableResult
package func replaceFile(
  at path: String, _ read: SourceFile, with edited: SourceFile
) throws(EditError) -> Bool {
  guard read.bytes != edited.bytes else { return false }
  let slash = path.lastIndex(of: "/")
  let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  let folderPath = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  let folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0 else { throw .system(path, code: errno) }
  defer {
    flock(folder, LOCK_UN)
    close(folder)
  }
  // Disks without locks, such as some network disks, are written to as if nobody else did.
  while flock(folder, LOCK_EX) != 0, errno == EINTR {}

  try expect(read.bytes, name, in: folder, path)
  var status = stat()
  // A file that is marked as read-only could be renamed over all the same.
  guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
    faccessat(folder, name, W_OK, 0) == 0
  else {
    throw .system(path, code: errno)
  }
  try createTemporary(edited.bytes, mode: status.st_mode & 0o7777, in: folder, path)
  do throws(EditError) {
    try expect(read.bytes, name, in: folder, path)
    guard renameat(folder, temporaryName, folder, name) == 0 else {
      throw .system(path, code: errno)
    }
  } catch {
    unlinkat(folder, temporaryName, 0)
    throw error
  }
  // The new name; a folder that can't be synchronised has the new file all the same.
  fsync(folder)
  return true
}

/// The name of the temporary file. One is enough, since the folder is locked.
let temporaryName = ".veiviser-ny"

/// Throws unless a file has these bytes.
private func expect(
  _ bytes: [UInt8], _ name: String, in folder: Int32, _ path: String
) throws(EditError) {
  switch readRegularFile(name, in: folder, limit: bytes.count) {
  case .bytes(let found):
    guard found == bytes else { throw .changedMeanwhile(path) }
  case .missing, .tooLarge: throw .changedMeanwhile(path)
  case .other: throw .notAFile(path)
  case .failed(let code): throw .system(path, code: code)
  }
}

/// Writes the temporary file to the disk with permissions.
func createTemporary(
  _ bytes: [UInt8], mode: mode_t, in folder: Int32, _ path: String
) throws(EditError) {
  unlinkat(folder, temporaryName, 0)
  let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
  let file = openat(folder, temporaryName, flags, 0o600)
  guard file >= 0 else { throw .system(path, code: errno) }
  var failure = writeAll(bytes, to: file)
  if failure == 0, fchmod(file, mode) != 0 { failure = errno }
  if failure == 0, fsync(file) != 0 { failure = errno }
  // Some file systems report a full disk first when the file is closed.
  if close(file) != 0, failure == 0 { failure = errno }
  guard failure == 0 else {
    unlinkat(folder, temporaryName, 0)
    throw .system(path, code: failure)
  }
}
