import Glibc
import SiteBase

/// The largest log that is read, in bytes: some hundred thousand events.
private let largestLog = 100_000_000

/// Reads the log of a folder; an empty one where there is none yet.
///
/// - Throws: ``FileSystemError`` if there is one that can't be read.
package func readUpkeepLog(in folder: String) throws(FileSystemError) -> Diagnosed<UpkeepLog> {
  let path = folder + "/" + UpkeepLog.fileName
  switch readRegularFile(path, limit: largestLog) {
  case .bytes(let bytes): return readUpkeepLog(SourceFile(path: path, bytes: bytes))
  case .missing: return Diagnosed(UpkeepLog())
  case .tooLarge: throw FileSystemError(.list, path, code: EFBIG)
  case .other: throw FileSystemError(.list, path, code: EINVAL)
  case .failed(let code): throw FileSystemError(.list, path, code: code)
  }
}

/// Adds events to the log of a folder, which is made if it isn't there; those above it are not.
///
/// Lines are added whole and nothing that is there is touched: if the disk fails, the log is as it was. A
/// last line that an earlier crash cut off is ended first. On return the lines are on the disk.
///
/// - Throws: ``FileSystemError`` if they can't be written.
package func appendEvents(
  _ events: [UpkeepEvent], in folder: String
) throws(FileSystemError) {
  guard !events.isEmpty else { return }
  guard mkdir(folder, 0o770) == 0 || errno == EEXIST else { throw FileSystemError(.write, folder) }
  let path = folder + "/" + UpkeepLog.fileName
  let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
  let file = open(path, flags, 0o660)
  guard file >= 0 else { throw FileSystemError(.write, path) }
  // Closing gives up the lock. Disks without locks are written to as if nobody else did.
  defer { close(file) }
  while flock(file, LOCK_EX) != 0, errno == EINTR {}
  var status = stat()
  guard fstat(file, &status) == 0 else { throw FileSystemError(.write, path) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw FileSystemError(.write, path, code: EINVAL)
  }
  var last: UInt8 = 0x0A
  if status.st_size > 0, pread(file, &last, 1, status.st_size - 1) != 1 {
    throw FileSystemError(.write, path)
  }
  let lines = (last == 0x0A ? [] : [0x0A]) + events.flatMap(\.line)
  var failure = writeAll(lines, to: file)
  if failure == 0, fsync(file) != 0 { failure = errno }
  guard failure == 0 else {
    ftruncate(file, status.st_size)
    throw FileSystemError(.write, path, code: failure)
  }
}
