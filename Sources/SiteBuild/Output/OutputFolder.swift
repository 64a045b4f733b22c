import Glibc
import SiteBase

/// An open output folder that may be written to: it is empty, or a build of ours made what is in it.
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
  let ownPaths: Set<String>
  /// Whether nothing of ours is in the folder, so that the whole site can be staged as a tree and
  /// put in place by moving its topmost folders: one move for thousands of pages.
  var isNew: Bool { ownPaths.isEmpty }
  /// Whether such an interrupted build left its journal.
  let wasInterrupted: Bool

  /// Opens the folder, and makes it and its parents if they don't exist.
  ///
  /// - Parameter sources: The folders the build reads; the output may not overlap them.
  /// - Throws: ``OutputFailure`` if the folder is a link, a file, a source, somebody else's, or can't
  ///   be written to.
  init(opening path: String, sources: [String]) throws(OutputFailure) {
    self.path = path
    try makeFolders(path)
    try refuseOverlap(of: path, with: sources)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFailure(errno: errno, at: path, in: path) }
    do throws(OutputFailure) {
      guard faccessat(descriptor, ".", W_OK | X_OK, 0) == 0 else {
        throw OutputFailure(errno: errno, at: path, in: path)
      }
      let manifest = try readManifest(OutputManifest.fileName, in: descriptor, of: path)
      let journal = try readManifest(Staging.journalName, in: descriptor, of: path)
      if manifest == nil, journal == nil { try refuseStrangers(in: path) }
      self.manifest = manifest ?? OutputManifest([])
      self.wasInterrupted = journal != nil
      self.ownPaths = Set((self.manifest.entries + (journal?.entries ?? [])).map(\.path))
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// A path inside the folder, as shown to people.
  func shown(_ relative: String) -> String { path + "/" + relative }
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

/// Refuses an output that is a source, lies in one, or holds one.
private func refuseOverlap(of path: String, with sources: [String]) throws(OutputFailure) {
  guard let output = realPath(path) else { return }
  for source in sources {
    guard let real = realPath(source) else { continue }
    if output == real || output.hasPrefix(real + "/") || real.hasPrefix(output + "/")
      || output == "/"
    {
      throw OutputFailure(.outputOverlapsSource, path, source)
    }
  }
}

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Reads a manifest or journal; nil if there is none.
private func readManifest(
  _ name: String, in descriptor: Int32, of path: String
) throws(OutputFailure) -> OutputManifest? {
  switch readFile(name, in: descriptor) {
  case .missing: return nil
  case .other: throw OutputFailure(.outputManifestUnreadable, path + "/" + name, "1")
  case .failed(let code): throw OutputFailure(errno: code, at: path + "/" + name, in: path)
  case .bytes(let bytes):
    do {
      return try OutputManifest(reading: bytes)
    } catch {
      switch error {
      case .damaged(let line):
        throw OutputFailure(.outputManifestUnreadable, path + "/" + name, String(line))
      case .unknownVersion(let version):
        throw OutputFailure(.outputManifestVersion, path + "/" + name, version)
      }
    }
  }
}

/// Refuses a folder without a manifest that holds anything but a `.gitkeep`, which keeps an empty
/// folder in a repository, or what a build left that was stopped before it put anything in place.
private func refuseStrangers(in path: String) throws(OutputFailure) {
  for name in folderNames(path) ?? []
  where name != ".gitkeep" && name != Staging.folderName {
    throw OutputFailure(.outputNotOurs, path)
  }
}
