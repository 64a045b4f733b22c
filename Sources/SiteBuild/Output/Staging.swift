import Glibc
import SiteBase

/// The folder inside an output folder where a build puts finished files before any of them takes its
/// place, so that a full disk or an interrupted build leaves the earlier site as it was.
struct Staging: Sendable {
  /// The folder's name. A folder of this name is ours whatever it holds.
  static let folderName = ".veiviser-temp"
  /// The paths that a build is about to put in place, in the manifest's format; while it is there,
  /// these paths are ours too.
  static let journalName = folderName + "/journal"
  /// The next manifest, before it takes its place.
  static let manifestName = folderName + "/manifest"

  private let output: OutputFolder

  /// Empties what an earlier build may have left, but for its journal, and makes the folder.
  init(in output: OutputFolder) throws(OutputFailure) {
    self.output = output
    let left = removeFiles(butFor: "journal")
    guard [0, ENOENT, ENOTEMPTY].contains(left) else {
      throw OutputFailure(errno: left, at: output.shown(Self.folderName), in: output.path)
    }
    if mkdirat(output.descriptor, Self.folderName, 0o777) != 0, errno != EEXIST {
      throw OutputFailure(
        errno: errno, at: output.shown(Self.folderName), in: output.path)
    }
    guard fileKind(Self.folderName, in: output.descriptor) == S_IFDIR else {
      throw OutputFailure(.outputForeignFile, output.shown(Self.folderName))
    }
  }

  /// The folder inside ``folderName`` that holds a whole new site, by the outputs' own paths.
  static let treeName = folderName + "/tree"

  /// The staged name of an output: by its path in a new folder, by its number in one that has
  /// pages already.
  func name(of index: Int, _ path: String) -> String {
    output.isNew ? Self.treeName + "/" + path : "\(Self.folderName)/\(index)"
  }

  /// Puts bytes into a staged file, and makes the folders above it where they are missing.
  func put(_ bytes: [UInt8], as name: String) throws(OutputFailure) {
    // Nearly every page of a new site is alone in its folder: asking first would be in vain.
    if output.isNew, name.utf8.suffix(11).elementsEqual("/index.html".utf8) {
      try makeFolder(above: name)
    }
    var code = createFile(name, bytes, in: output.descriptor)
    if code == ENOENT {
      try makeFolder(above: name)
      code = createFile(name, bytes, in: output.descriptor)
    }
    if code != 0 { throw OutputFailure(errno: code, at: output.shown(name), in: output.path) }
  }

  /// Makes the folder a path lies in, and those above it only when it can't be made without.
  private func makeFolder(above name: String) throws(OutputFailure) {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let folder = String(name[..<slash])
    if mkdirat(output.descriptor, folder, 0o777) == 0 || errno == EEXIST { return }
    var code = errno
    if code == ENOENT {
      try makeFolder(above: folder)
      code = mkdirat(output.descriptor, folder, 0o777) == 0 ? 0 : errno
    }
    guard code == 0 || code == EEXIST else {
      throw OutputFailure(errno: code, at: output.shown(folder), in: output.path)
    }
  }

  /// Removes the folder with everything in it. A build that has put nothing in place calls this on
  /// failure too.
  ///
  /// What can't be removed stays for the next build, which refuses to begin until it can.
  ///
  /// - Parameter keepingJournal: Whether an earlier build's journal must survive, because the files
  ///   it names are still there.
  func remove(keepingJournal: Bool = false) {
    removeFiles(butFor: keepingJournal ? "journal" : nil)
    unlinkat(output.descriptor, Self.folderName, AT_REMOVEDIR)
  }

  /// Removes what is in the folder; returns 0 or the first `errno`.
  @discardableResult
  private func removeFiles(butFor kept: String?) -> Int32 {
    guard fileKind(Self.folderName, in: output.descriptor) == S_IFDIR else { return 0 }
    var failure: Int32 = 0
    do throws(FileSystemError) {
      for entry in try folderEntries(of: output.shown(Self.folderName)) where entry.name != kept {
        let path = Self.folderName + "/" + entry.name
        if unlinkat(output.descriptor, path, 0) == 0 { continue }
        let code = removeTree(path, in: output)
        if failure == 0 { failure = code }
      }
    } catch {
      failure = error.code
    }
    return failure
  }
}
