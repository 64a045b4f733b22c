import Glibc

/// A folder tree that is read again and again: only files that may have changed are read anew.
///
/// A file counts as unchanged when it is the same file with the same size and times. A file that changed
/// just before it was read is read once more next time, since clocks of file systems go in steps, and a
/// second change within one step would not show.
package struct TreeReading: Sendable {
  private struct Known: Sendable {
    /// The path inside the root.
    let path: String
    /// Nil when the file has to be read again whatever its state.
    let state: FileState?
    let file: Diagnosed<SourceFile?>
  }

  private let root: String
  /// In the order of the bytes of their paths.
  private var known: [Known] = []
  /// Problems of the folders themselves in the last reading, as far as they can be compared.
  private var folderProblems: [String] = []

  /// How long after a change a file's times are not trusted yet, in nanoseconds: more than the step of
  /// any clock of a local file system (10 ms at 100 ticks a second).
  private static let doubt: Int64 = 50_000_000

  /// - Parameter root: The folder's path, absolute or from where the program runs.
  package init(root: String) { self.root = root }

  /// The files as they are now, sorted as ``readTree(_:shownAs:limit:jobs:)`` sorts them, and whether
  /// anything differs from the last reading. Files that didn't change are the very same objects.
  ///
  /// - Throws: ``FileSystemError`` if the folder itself can't be listed; what was known stays known.
  package mutating func read(
    limit: Int = FileLimits.bytes, jobs: Int
  ) throws(FileSystemError) -> (tree: Diagnosed<[TreeFile]>, isChanged: Bool) {
    var walk = FolderWalk(root: root, shown: root)
    try walk.walkRoot()
    let found = walk.files.sorted { $0.precedesByBytes($1) }
    let problems = walk.diagnostics.map { "\($0.kind.id) \($0.arguments)" }
    let earlier = matching(found)
    let root = root
    let now = parallelMap(count: found.count, jobs: jobs) { index in
      Self.read(found[index], in: root, earlier[index], limit: limit)
    }
    var isChanged = found.count != known.count || problems != folderProblems
    var result = Diagnosed<[TreeFile]>([], walk.diagnostics)
    result.value.reserveCapacity(found.count)
    for (before, file) in zip(earlier, now) {
      if before?.file.value !== file.file.value { isChanged = true }
      if let source = file.file.value {
        result.value.append(TreeFile(path: file.path, source: source))
      }
      result.diagnostics += file.file.diagnostics
    }
    known = now
    folderProblems = problems
    return (result, isChanged)
  }

  /// What is known of each path; nil for new ones.
  ///
  /// - Parameter paths: In the order of their bytes.
  private func matching(_ paths: [String]) -> [Known?] {
    var next = 0
    return paths.map { path in
      while next < known.count, known[next].path.precedesByBytes(path) { next += 1 }
      return next < known.count && known[next].path == path ? known[next] : nil
    }
  }

  /// One file as it is now; the known one if it can't have changed, or has the same bytes.
  private static func read(
    _ inner: String, in root: String, _ known: Known?, limit: Int
  ) -> Known {
    let path = root + "/" + inner
    let state = FileState(path, followsLinks: true)
    if let known, let state, known.state == state { return known }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let time = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    let file = readListedFile(path, shownAs: joined(root, inner), limit: limit)
    let isSettled = state.map { time - $0.changed > doubt } ?? false
    let isSame =
      known?.file.value.map { $0.bytes == file.value?.bytes }
      ?? (known != nil && file.value == nil)
    return Known(
      path: inner, state: isSettled ? state : nil, file: isSame ? known?.file ?? file : file)
  }
}
