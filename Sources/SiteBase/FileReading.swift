import Glibc

/// A file of a folder tree.
public struct TreeFile: Sendable {
  /// The path inside the folder, with `/` separators, such as `tonsberg/tiltak/x.md`.
  public let path: String
  /// The file; its own path is the one shown to people, with the folder in front.
  public let source: SourceFile

  /// Creates a file that was read, or made in the program.
  public init(path: String, source: SourceFile) {
    self.path = path
    self.source = source
  }
}

/// What limits a reading of files.
public enum FileLimits {
  /// The largest file that is read, in bytes.
  public static let bytes = 5_000_000
}

/// Reads every file in and below a folder.
///
/// The files come sorted by the bytes of their paths, whatever order the disk has them in. Names
/// that start with a dot are skipped. What can't be read is left out with a diagnostic: files and
/// folders without permission, broken links, links that go in a circle, a folder reached twice,
/// names that aren't UTF-8, files above the size limit, and what is neither file nor folder.
///
/// - Parameters:
///   - root: The folder's path, absolute or from where the command runs.
///   - shownAs: What stands before the inner path in messages; nil for `root` itself.
///   - limit: The largest file to read, in bytes.
///   - jobs: The number of threads, at least 1.
/// - Throws: ``FileSystemError`` if the folder itself can't be listed.
/// - Complexity: O(*n*) in the bytes read; all files are in memory at once.
public func readTree(
  _ root: String, shownAs: String? = nil, limit: Int = FileLimits.bytes, jobs: Int
) throws(FileSystemError) -> Diagnosed<[TreeFile]> {
  let shown = shownAs ?? root
  var walk = FolderWalk(root: root, shown: shown)
  try walk.walkRoot()
  let found = walk.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  let read = parallelMap(count: found.count, jobs: jobs) { index in
    let path = found[index]
    return readListedFile(root + "/" + path, shownAs: joined(shown, path), limit: limit)
  }
  var result = Diagnosed<[TreeFile]>([], walk.diagnostics)
  result.value.reserveCapacity(found.count)
  for (path, file) in zip(found, read) {
    if let source = file.value { result.value.append(TreeFile(path: path, source: source)) }
    result.diagnostics += file.diagnostics
  }
  return result
}

/// Reads one file that must be there.
///
/// - Parameter shownAs: The path shown in messages; nil for `path` itself.
/// - Throws: ``FileSystemError`` if it can't be opened or read.
public func readFile(
  _ path: String, shownAs: String? = nil
) throws(FileSystemError) -> SourceFile {
  SourceFile(path: shownAs ?? path, bytes: try readBytes(path, shown: shownAs ?? path))
}

private func readListedFile(
  _ path: String, shownAs shown: String, limit: Int
) -> Diagnosed<SourceFile?> {
  do throws(FileSystemError) {
    let bytes = try readBytes(path, shown: shown, limit: limit)
    guard bytes.count <= limit else {
      let arguments = [shown, String((limit + 999) / 1000)]
      return Diagnosed(nil, [fileDiagnostic(.filesTooLarge, arguments, shown)])
    }
    return Diagnosed(SourceFile(path: shown, bytes: bytes))
  } catch {
    return Diagnosed(nil, [unreadableDiagnostic(error.code, shown)])
  }
}

/// The bytes of a file, or `limit + 1` of them if it has more than `limit`.
private func readBytes(
  _ path: String, shown: String, limit: Int = .max - 1
) throws(FileSystemError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
  guard descriptor >= 0 else { throw FileSystemError(.read, shown) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileSystemError(.read, shown) }
  if status.st_mode & S_IFMT == S_IFDIR { throw FileSystemError(.read, shown, code: EISDIR) }

  // One more than the size says, so that one read tells that nothing follows.
  var capacity = min(Int(status.st_size), limit) + 1
  var bytes: [UInt8] = []
  var failure: Int32?
  while failure == nil {
    let wanted = min(capacity, limit + 1) - bytes.count
    guard wanted > 0 else { break }
    let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      let read = readRetrying(descriptor, buffer)
      if read < 0 { failure = errno }
      count = max(read, 0)
    }
    if part.isEmpty { break }
    if bytes.isEmpty { bytes = part } else { bytes += part }
    // Files in /proc and growing files hold more than their size says.
    if bytes.count == capacity { capacity *= 2 }
  }
  if let failure { throw FileSystemError(.read, shown, code: failure) }
  return bytes
}

private func readRetrying(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  while true {
    let count = read(descriptor, buffer.baseAddress, buffer.count)
    if count >= 0 || errno != EINTR { return count }
  }
}

/// A diagnostic about a file that could not be read, placed at its start.
func fileDiagnostic(
  _ kind: DiagnosticKind, _ arguments: [String], _ shown: String
) -> Diagnostic {
  let file = SourceFile(path: shown, bytes: [])
  return Diagnostic(kind, arguments, at: SourceRange(file: file, start: 0, end: 0))
}

/// The diagnostic for a system error, which names the error in the reader's language.
func unreadableDiagnostic(_ code: Int32, _ shown: String) -> Diagnostic {
  switch code {
  case ENOENT: fileDiagnostic(.filesBrokenLink, [shown], shown)
  case ELOOP: fileDiagnostic(.filesLinkLoop, [shown], shown)
  case EACCES, EPERM: fileDiagnostic(.filesNoPermission, [shown], shown)
  default: fileDiagnostic(.filesUnreadable, [shown, String(code)], shown)
  }
}

/// A path below a folder as shown to people; `.` and an empty folder show just the path.
func joined(_ folder: String, _ path: String) -> String {
  if folder.isEmpty || folder == "." { return path }
  return folder.hasSuffix("/") ? folder + path : folder + "/" + path
}
