import Glibc

/// Finds the files in and below a folder.
struct FolderWalk {
  /// A folder's identity, however it was reached.
  private struct Identity: Hashable {
    let device: UInt
    let number: UInt
  }

  private let root: String
  private let shown: String
  /// The root without links, with a slash at its end.
  private var realRoot = ""
  /// The paths found, inside the root, in no particular order.
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The folders from the root to the one being walked.
  private var ancestors: [Identity] = []
  /// Every folder walked, with its path inside the root.
  private var walked: [Identity: String] = [:]

  init(root: String, shown: String) {
    self.root = root
    self.shown = shown
  }

  mutating func walkRoot() throws(FileSystemError) {
    guard let real = realPath(root) else { throw FileSystemError(.list, shown) }
    realRoot = real.hasSuffix("/") ? real : real + "/"
    if let code = walk("") { throw FileSystemError(.list, shown, code: code) }
  }

  /// Walks a folder, and returns the error number if it can't be listed.
  private mutating func walk(_ folder: String) -> Int32? {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard let stream = opendir(path) else { return errno }
    var status = stat()
    guard fstat(dirfd(stream), &status) == 0 else {
      let code = errno
      closedir(stream)
      return code
    }
    let identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    if ancestors.contains(identity) || walked[identity] != nil {
      closedir(stream)
      let place = joined(shown, folder)
      diagnostics.append(
        ancestors.contains(identity)
          ? fileDiagnostic(.filesLinkLoop, [place], place)
          : fileDiagnostic(
            .filesFolderTwice, [place, joined(shown, walked[identity] ?? "")], place))
      return nil
    }
    walked[identity] = folder
    ancestors.append(identity)
    // Sorted before going down, so that which of two ways to a folder counts is always the same.
    let entries: [FolderEntry]
    do throws(FileSystemError) {
      entries = try folderEntries(stream, shownAs: path)
    } catch {
      closedir(stream)
      return error.code
    }
    closedir(stream)
    for entry in entries where !entry.name.hasPrefix(".") { visit(entry, in: folder) }
    ancestors.removeLast()
    return nil
  }

  private mutating func visit(_ entry: FolderEntry, in folder: String) {
    let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
    let place = joined(shown, path)
    guard entry.isUTF8 else {
      diagnostics.append(fileDiagnostic(.filesNameNotUTF8, [place], place))
      return
    }
    var type = entry.type
    if type == UInt8(DT_LNK) || type == UInt8(DT_UNKNOWN) {
      var status = stat()
      guard let target = realPath(root + "/" + path), stat(target, &status) == 0 else {
        diagnostics.append(unreadableDiagnostic(errno, place))
        return
      }
      guard (target + "/").hasPrefix(realRoot) else {
        diagnostics.append(fileDiagnostic(.filesLinkOutside, [place], place))
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: type = UInt8(DT_REG)
      case S_IFDIR: type = UInt8(DT_DIR)
      default: type = UInt8(DT_FIFO)
      }
    }
    switch type {
    case UInt8(DT_REG): files.append(path)
    case UInt8(DT_DIR):
      if let code = walk(path) { diagnostics.append(unreadableDiagnostic(code, place)) }
    default: diagnostics.append(fileDiagnostic(.filesNotAFile, [place], place))
    }
  }
}
