import CFileSystem
import Glibc
import SiteBase

/// An open output folder that may be written to: it is empty, or a build of ours made what is in it,
/// and no other build writes to it meanwhile.
///
/// All work goes through the folder's descriptor, so that a folder that is moved or replaced by a
/// link meanwhile leads nowhere else.
final class OutputFolder: Sendable {
  /// The folder as the user wrote it, for messages.
  let path: String
  /// The open folder.
  let descriptor: Int32
  /// What the last complete build wrote; empty in a new folder.
  let manifest: OutputManifest
  /// The paths that may be replaced and deleted: those of the manifest and those of a build that was
  /// interrupted while it put files in place.
  let ownPaths: Set<OutputPath>
  /// Whether nothing of ours is in the folder, so that the whole site can be staged as a tree and
  /// put in place by moving its topmost folders: one move for thousands of pages.
  var isNew: Bool { ownPaths.isEmpty }
  /// Whether such an interrupted build left its journal.
  let wasInterrupted: Bool

  /// Opens the folder, and makes it and its parents if they don't exist.
  ///
  /// - Parameter sources: The folders the build reads; the output may not overlap them.
  /// - Throws: ``OutputFailure`` if the folder is a link, a file, a source, somebody else's, in use by
  ///   another build, or can't be written to.
  init(opening path: String, sources: [String]) throws(OutputFailure) {
    self.path = path
    // Before anything is made, and again when the path is sure to exist.
    try refuseOverlap(of: path, with: sources)
    try makeFolders(path)
    try refuseOverlap(of: path, with: sources)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFailure(unreadable: path, code: errno) }
    do throws(OutputFailure) {
      try lock(descriptor, path)
      guard faccessat(descriptor, ".", W_OK | X_OK, 0) == 0 else {
        throw OutputFailure(errno: errno, at: path, in: path)
      }
      let manifest = try readManifest(OutputManifest.fileName, in: descriptor, of: path)
      let journal = try readManifest(Staging.journalName, in: descriptor, of: path)
      self.manifest = manifest ?? OutputManifest([])
      self.wasInterrupted = journal != nil
      self.ownPaths = Set(
        (self.manifest.entries + (journal?.entries ?? [])).map { OutputPath($0.path) })
      // A manifest without a file makes nothing ours.
      if ownPaths.isEmpty { try refuseStrangers(in: path) }
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  deinit {
    // Closing alone would not release it while a child process that was just forked has a copy.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Waits until everything written to the folder's disk would survive a power cut; returns 0 or an
  /// `errno`. One call for all files: `fsync` of each waits for the disk once for every page.
  func sync() -> Int32 { syncfs(descriptor) == 0 ? 0 : errno }

  /// A path inside the folder, as shown to people.
  func shown(_ relative: String) -> String { path + "/" + relative }
}

/// Locks the folder for this build until its descriptor is closed, also by the end of the process.
///
/// The folder itself is locked and not a file in it, since a file would be published with the site or
/// be deleted under a build that waits for it. File systems without locks (some network disks) are
/// written to as if nobody else did.
private func lock(_ descriptor: Int32, _ path: String) throws(OutputFailure) {
  while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
    switch errno {
    case EINTR: continue
    case EWOULDBLOCK: throw OutputFailure(.outputBusy, path)
    case ENOTSUP, ENOSYS, EBADF, EINVAL, ENOLCK: return
    default: throw OutputFailure(errno: errno, at: path, in: path)
    }
  }
}

/// Makes a folder and its parents; a link or a file at the end of the path is refused.
private func makeFolders(_ path: String) throws(OutputFailure) {
  var status = stat()
  if lstat(path, &status) == 0 {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return
    case S_IFLNK: throw OutputFailure(.outputSymlink, path)
    default: throw OutputFailure(.outputNotAFolder, path)
    }
  }
  var end = path.startIndex
  while end < path.endIndex {
    end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
    let part = String(path[..<end])
    if mkdir(part, 0o777) != 0, errno != EEXIST, errno != EISDIR {
      throw OutputFailure(errno: errno, at: part, in: path)
    }
  }
}

/// Refuses an output that is a source, is inside one, or contains one.
private func refuseOverlap(of path: String, with sources: [String]) throws(OutputFailure) {
  guard let output = futureRealPath(path) else { return }
  for source in sources {
    guard let real = realPath(source) else { continue }
    if output == real || output.hasPrefix(real + "/") || real.hasPrefix(output + "/")
      || output == "/"
    {
      throw OutputFailure(.outputOverlapsSource, path, source)
    }
  }
}

/// The real path of a folder, or the one it would get if it were made; nil if that can't be told.
func futureRealPath(_ path: String) -> String? {
  var existing = path
  var missing: [Substring] = []
  while true {
    if let real = realPath(existing.isEmpty ? "." : existing) {
      return ([real == "/" ? "" : real] + missing.reversed().map(String.init))
        .joined(separator: "/")
    }
    guard errno == ENOENT, let name = existing.split(separator: "/").last, name != ".."
    else { return nil }
    if name != "." { missing.append(name) }
    while existing.hasSuffix("/") { existing.removeLast() }
    existing.removeLast(name.count)
    if existing == "/" { continue }
    while existing.hasSuffix("/"), existing.count > 1 { existing.removeLast() }
  }
}

/// Reads a manifest or journal; nil if there is none.
private func readManifest(
  _ name: String, in descriptor: Int32, of path: String
) throws(OutputFailure) -> OutputManifest? {
  let shown = path + "/" + name
  switch readRegularFile(name, in: descriptor, limit: OutputManifest.sizeLimit) {
  case .missing: return nil
  case .other: throw OutputFailure(.outputManifestUnreadable, shown, "1")
  case .tooLarge: throw OutputFailure(unreadable: shown, code: EFBIG)
  case .failed(let code): throw OutputFailure(unreadable: shown, code: code)
  case .bytes(let bytes):
    do {
      return try OutputManifest(reading: bytes)
    } catch {
      switch error {
      case .damaged(let line):
        throw OutputFailure(.outputManifestUnreadable, shown, String(line))
      case .unknownVersion(let version):
        throw OutputFailure(.outputManifestVersion, shown, version)
      }
    }
  }
}

/// Refuses a folder that is nobody's build but holds anything else than a `.gitkeep`, which keeps an
/// empty folder in a repository, or what a build left that was stopped before it put anything in place.
private func refuseStrangers(in path: String) throws(OutputFailure) {
  let allowed = [".gitkeep", Staging.folderName, OutputManifest.fileName]
  guard try names(in: path).allSatisfy(allowed.contains) else {
    throw OutputFailure(.outputNotOurs, path)
  }
}
