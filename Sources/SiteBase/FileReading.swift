import Glibc

/// A file of a folder tree.
package struct TreeFile: Sendable {
  /// The path inside the folder, with `/` separators, such as `tonsberg/tiltak/x.md`.
  package let path: String
  /// The file; its own path is the one shown to people, with the folder in front.
  package let source: SourceFile

  /// Creates a file that was read, or made in the program.
  package init(path: String, source: SourceFile) {
    self.path = path
    self.source = source
  }
}

/// What limits a reading of files.
package enum FileLimits {
  /// The largest file that is read, in bytes.
  package static let bytes = 5_000_000
}

/// Reads every file in and below a folder.
///
/// The files come sorted by the bytes of their paths, whatever order the disk has them in. Names
/// that start with a dot are skipped. What can't be read is left out with a diagnostic: files and
/// folders without permission, broken links, links that go in a circle or out of the folder, a folder
/// reached twice, names that aren't UTF-8, files above the size limit, and what is neither file nor
/// folder. Never waits for a pipe or a device.
///
/// - Parameters:
///   - root: The folder's path, absolute or from where the command runs.
///   - shownAs: What stands before the inner path in messages; nil for `root` itself.
///   - limit: The largest file to read, in bytes.
///   - jobs: The number of threads, at least 1.
/// - Throws: ``FileSystemError`` if the folder itself can't be listed.
/// - Complexity: O(*n*) in the bytes read; all files are in memory at once.
package func readTree(
  _ root: String, shownAs: String? = nil, limit: Int = FileLimits.bytes, jobs: Int
) throws(FileSystemError) -> Diagnosed<[TreeFile]> {
  let shown = shownAs ?? root
  var walk = FolderWalk(root: root, shown: shown)
  try walk.walkRoot()
  let found = walk.files.sorted { $0.precedesByBytes($1) }
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

/// A file that a walk found, or what keeps it from being read.
func readListedFile(
  _ path: String, shownAs shown: String, limit: Int
) -> Diagnosed<SourceFile?> {
  switch readRegularFile(path, followsLink: true, limit: limit) {
  case .bytes(let bytes): Diagnosed(SourceFile(path: shown, bytes: bytes))
  case .tooLarge:
    Diagnosed(nil, [fileDiagnostic(.filesTooLarge, [shown, String((limit + 999) / 1000)], shown)])
  case .missing: Diagnosed(nil, [unreadableDiagnostic(ENOENT, shown)])
  case .other: Diagnosed(nil, [fileDiagnostic(.filesNotAFile, [shown], shown)])
  case .failed(let code): Diagnosed(nil, [unreadableDiagnostic(code, shown)])
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
