import Glibc
import SiteBase

/// The second half of a build: putting staged files in place and deleting what has none.
struct CommitPlan {
  /// The paths of ours that this build doesn't have, sorted.
  let stale: [String]
  private let folder: OutputFolder
  private let manifest: OutputManifest
  /// The outputs to put in place: new ones first, so that no page leads to one that is not there yet.
  private let changed: [(path: String, index: Int)]
  /// Files of ours that stand where a folder is needed.
  private var filesInTheWay: [String] = []
  /// Folders that stand where a file goes; all files in them are ours and stale.
  private var foldersInTheWay: [String] = []
  /// The folders to make, each after its parent.
  private var missingFolders: [String] = []
  /// The folders to make once the files in the way are gone, each after its parent.
  private var laterFolders: [String] = []

  /// Finds what must be done, and that nothing of somebody else's is in the way.
  ///
  /// - Throws: ``OutputFailure`` for a file or link that is not ours where an output goes; nothing was
  ///   touched then.
  init(_ staged: [StagedOutput], in folder: OutputFolder) throws(OutputFailure) {
    self.folder = folder
    manifest = OutputManifest(staged.map(\.entry))
    var new = Set<OutputPath>(minimumCapacity: staged.count)
    var created: [(path: String, index: Int)] = []
    var replaced: [(path: String, index: Int)] = []
    for (index, output) in staged.enumerated() {
      new.insert(OutputPath(output.entry.path))
      switch output.change {
      case .created: created.append((output.entry.path, index))
      case .replaced: replaced.append((output.entry.path, index))
      case .unchanged: break
      }
    }
    changed = created + replaced
    stale = folder.ownPaths.subtracting(new).sorted().map(\.text)
    if folder.isNew { return }
    var checked = Set<OutputPath>()
    for output in changed {
      try checkFolders(of: output.path, &checked)
      if staged[output.index].change == .replaced { try checkReplaced(output.path) }
    }
    for path in stale { try checkForLinks(above: path, &checked) }
    try checkPermissions(stale + changed.map(\.path))
  }

  /// Does everything that may run out of room: the next manifest, the journal and the new folders.
  func prepare(_ staging: Staging) throws(OutputFailure) {
    guard needsCommit else { return }
    try staging.put(manifest.bytes, as: Staging.manifestName)
    // Whole or not at all, since a build that finds half a journal could not tell whose files are whose.
    let journal = OutputManifest(
      folder.ownPaths.union(changed.map { OutputPath($0.path) }).map {
        OutputManifest.Entry(path: $0.text, size: 0, hash: String(repeating: "0", count: 16))
      })
    try staging.put(journal.bytes, as: Staging.journalName + "-new")
    try rename(Staging.journalName + "-new", Staging.journalName)
    var made: [String] = []
    for path in missingFolders {
      guard mkdirat(folder.descriptor, path, 0o777) == 0 else {
        let code = errno
        for path in made.reversed() { unlinkat(folder.descriptor, path, AT_REMOVEDIR) }
        throw OutputFailure(errno: code, at: folder.shown(path), in: folder.path)
      }
      made.append(path)
    }
    // A page may not take its place before its bytes and the journal are on the disk.
    let code = folder.sync()
    if code != 0 { throw OutputFailure(errno: code, at: folder.path, in: folder.path) }
  }

  /// Puts the outputs in place, then the manifest, then deletes what is stale.
  func commit(_ staging: Staging) throws(OutputFailure) {
    guard needsCommit else { return }
    for path in foldersInTheWay {
      let code = removeTree(path, in: folder)
      if code != 0 { throw OutputFailure(halfDone: folder.shown(path), code: code) }
    }
    for path in filesInTheWay { try succeed(unlinkat(folder.descriptor, path, 0), path) }
    for path in laterFolders { try succeed(mkdirat(folder.descriptor, path, 0o777), path) }
    for (from, to) in moves(staging) { try rename(from, to) }
    try rename(Staging.manifestName, OutputManifest.fileName)
    for path in stale where unlinkat(folder.descriptor, path, 0) != 0 {
      // Gone already, or a folder is there now: then there is nothing of ours to delete.
      let code = errno
      guard [ENOENT, ENOTDIR, EISDIR].contains(code) else {
        throw OutputFailure(halfDone: folder.shown(path), code: code)
      }
    }
    removeEmptyFolders(of: stale)
    // The journal goes next; it may not be gone before what it is about is on the disk.
    let code = folder.sync()
    if code != 0 { throw OutputFailure(halfDone: folder.path, code: code) }
  }

  private func succeed(_ result: Int32, _ path: String) throws(OutputFailure) {
    if result != 0 { throw OutputFailure(halfDone: folder.shown(path), code: errno) }
  }

  /// What is renamed to what.
  private func moves(_ staging: Staging) -> [(from: String, to: String)] {
    guard folder.isNew else {
      return changed.map { (staging.name(of: $0.index, $0.path), $0.path) }
    }
    return Set(changed.map { OutputPath(String($0.path.prefix { $0 != "/" })) }).sorted().map {
      (Staging.treeName + "/" + $0.text, $0.text)
    }
  }

  private var needsCommit: Bool {
    !changed.isEmpty || !stale.isEmpty || manifest != folder.manifest
  }

  private func rename(_ from: String, _ to: String) throws(OutputFailure) {
    try succeed(renameat(folder.descriptor, from, folder.descriptor, to), to)
  }

  /// Looks at every folder above a path, outermost first: makes it a missing folder, or refuses what
  /// is no folder.
  private mutating func checkFolders(
    of path: String, _ checked: inout Set<OutputPath>
  ) throws(OutputFailure) {
    for parent in parents(of: path) where checked.insert(OutputPath(parent)).inserted {
      switch fileKind(parent, in: folder.descriptor) {
      case S_IFDIR: continue
      case nil:
        if filesInTheWay.contains(where: { parent.hasPrefix($0 + "/") }) {
          laterFolders.append(parent)
        } else {
          missingFolders.append(parent)
        }
      case S_IFREG where folder.ownPaths.contains(OutputPath(parent)):
        filesInTheWay.append(parent)
        laterFolders.append(parent)
      case S_IFLNK: throw OutputFailure(.outputSymlink, folder.shown(parent))
      default: throw OutputFailure(.outputForeignFile, folder.shown(parent))
      }
    }
  }

  /// Refuses a link above a file that will be deleted, since it leads to somebody else's.
  private func checkForLinks(
    above path: String, _ checked: inout Set<OutputPath>
  ) throws(OutputFailure) {
    for parent in parents(of: path) where checked.insert(OutputPath(parent)).inserted {
      if fileKind(parent, in: folder.descriptor) == S_IFLNK {
        throw OutputFailure(.outputSymlink, folder.shown(parent))
      }
    }
  }

  /// Refuses folders that files go to or are deleted from and that may not be written to, while nothing
  /// is touched.
  private func checkPermissions(_ paths: [String]) throws(OutputFailure) {
    var checked = Set<OutputPath>()
    for path in paths {
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      let parent = String(path[..<slash])
      guard checked.insert(OutputPath(parent)).inserted else { continue }
      let isAllowed = faccessat(folder.descriptor, parent, W_OK | X_OK, AT_EACCESS) == 0
      guard isAllowed || [ENOENT, ENOTDIR].contains(errno) else {
        throw OutputFailure(errno: errno, at: folder.shown(parent), in: folder.path)
      }
    }
  }

  /// Looks at what a staged file will take the place of.
  private mutating func checkReplaced(_ path: String) throws(OutputFailure) {
    guard fileKind(path, in: folder.descriptor) == S_IFDIR else {
      if folder.ownPaths.contains(OutputPath(path)) { return }
      throw OutputFailure(.outputForeignFile, folder.shown(path))
    }
    try checkFolderIsStale(path)
    foldersInTheWay.append(path)
  }

  private func checkFolderIsStale(_ path: String) throws(OutputFailure) {
    for name in try names(in: folder.shown(path)) {
      let inner = path + "/" + name
      if fileKind(inner, in: folder.descriptor) == S_IFDIR {
        try checkFolderIsStale(inner)
      } else if !folder.ownPaths.contains(OutputPath(inner)) {
        throw OutputFailure(.outputForeignFile, folder.shown(inner))
      }
    }
  }

  /// Removes the folders above deleted files that nothing is left in, innermost first. Those that
  /// hold somebody else's files can't be removed, and stay.
  private func removeEmptyFolders(of paths: [String]) {
    var folders = Set<OutputPath>()
    for path in paths { folders.formUnion(parents(of: path).map(OutputPath.init)) }
    for path in folders.sorted(by: >) { unlinkat(folder.descriptor, path.text, AT_REMOVEDIR) }
  }
}
