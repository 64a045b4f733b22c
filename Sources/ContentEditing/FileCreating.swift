import Glibc
import SiteBase

/// Writes a new file to the disk, whole or not at all, and never over one that is there.
///
/// The bytes go to a temporary file in the same folder, which gets the new name if nothing has it yet.
/// The folder is made if it is missing, but not those above it.
///
/// - Parameter path: The file's path, absolute or from where the program runs.
/// - Throws: ``EditError/changedMeanwhile(_:)`` if something has the name, ``EditError/notAFile(_:)``
///   if the folder is a link or no folder, ``EditError/system(_:code:)`` if the disk fails.
package func createFile(at path: String, _ bytes: [UInt8]) throws(EditError) {
  guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
    throw .system(path, code: EINVAL)
  }
  let folderPath = String(path[..<slash])
  let name = String(path[path.index(after: slash)...])
  guard mkdir(folderPath, 0o777) == 0 || errno == EEXIST else {
    throw .system(path, code: errno)
  }
  let folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard folder >= 0 else {
    throw errno == ELOOP || errno == ENOTDIR ? .notAFile(path) : .system(path, code: errno)
  }
  defer {
    flock(folder, LOCK_UN)
    close(folder)
  }
  // As in `replaceFile`: disks without locks are written to as if nobody else did.
  while flock(folder, LOCK_EX) != 0, errno == EINTR {}
  try createTemporary(bytes, mode: 0o644, in: folder, path)
  // A second name is refused where something has it, which a renaming would replace.
  let result = linkat(folder, temporaryName, folder, name, 0)
  let code = errno
  unlinkat(folder, temporaryName, 0)
  guard result == 0 else {
    throw code == EEXIST ? .changedMeanwhile(path) : .system(path, code: code)
  }
  fsync(folder)
}
