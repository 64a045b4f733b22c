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
    let names = sortedNames(stream, folder)
    closedir(stream)
    for (name, type) in names { visit(folder.isEmpty ? name : folder + "/" + name, type) }
    ancestors.removeLast()
    return nil
  }

  private mutating func visit(_ path: String, _ type: UInt8) {
    var type = type
    if type == UInt8(DT_LNK) || type == UInt8(DT_UNKNOWN) {
      var status = stat()
      guard stat(root + "/" + path, &status) == 0 else {
        diagnostics.append(unreadableDiagnostic(errno, joined(shown, path)))
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: type = UInt8(DT_REG)
      case S_IFDIR: type = UInt8(DT_DIR)
      default: type = UInt8(DT_FIFO)
      }
    }
    let place = joined(shown, path)
    switch type {
    case UInt8(DT_REG): files.append(path)
    case UInt8(DT_DIR):
      if let code = walk(path) { diagnostics.append(unreadableDiagnostic(code, place)) }
    default: diagnostics.append(fileDiagnostic(.filesNotAFile, [place], place))
    }
  }

  /// The names of a folder that don't start with a dot, with their types, by their bytes.
  private mutating func sortedNames(
    _ stream: OpaquePointer, _ folder: String
  ) -> [(String, UInt8)] {
    var names: [(String, UInt8)] = []
    while let entry = readdir(stream) {
      let type = entry.pointee.d_type
      let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          (String(cString: name), String(validatingCString: name) != nil)
        }
      }
      guard !name.hasPrefix(".") else { continue }
      guard isText else {
        let place = joined(shown, folder.isEmpty ? name : folder + "/" + name)
        diagnostics.append(fileDiagnostic(.filesNameNotUTF8, [place], place))
        continue
      }
      names.append((name, type))
    }
    return names.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }
}
