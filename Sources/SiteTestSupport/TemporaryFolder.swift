import Glibc

/// A new, empty folder that is deleted with everything in it when the value goes away.
package final class TemporaryFolder: Sendable {
  /// The folder's absolute path, without a slash at the end.
  package let path: String

  /// Makes the folder under `TMPDIR`, or `/tmp`.
  package init() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/veiviser-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template), let resolved = realpath(made, nil) else {
      preconditionFailure("No folder can be made in \(parent)")
    }
    defer { free(resolved) }
    path = String(cString: resolved)
  }

  deinit { removeTree(path) }

  /// Writes a file below the folder and makes the folders above it.
  package func write(_ text: String, to relative: String) {
    write(Array(text.utf8), to: relative)
  }

  /// Writes a file below the folder and makes the folders above it.
  package func write(_ bytes: [UInt8], to relative: String) {
    let file = path + "/" + relative
    for index in file.indices where file[index] == "/" { mkdir(String(file[..<index]), 0o777) }
    guard let stream = fopen(file, "w") else {
      preconditionFailure("\(file) cannot be written")
    }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }

  /// The text of a file below the folder, or nil if it can't be read.
  package func text(_ relative: String) -> String? {
    fileBytes(path + "/" + relative).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every regular file and link below the folder by its relative path; links have their target.
  package func tree(under relative: String = "") -> [String: [UInt8]] {
    fileTree(relative.isEmpty ? path : path + "/" + relative)
  }
}

/// The bytes of a file, or nil if it can't be read.
package func fileBytes(_ path: String) -> [UInt8]? {
  guard let stream = fopen(path, "r") else { return nil }
  defer { fclose(stream) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, stream)
    if count == 0 { return ferror(stream) == 0 ? bytes : nil }
    bytes.append(contentsOf: buffer[..<count])
  }
}

/// Every regular file and link below a folder by its relative path; links have their target as bytes.
package func fileTree(_ path: String) -> [String: [UInt8]] {
  var tree: [String: [UInt8]] = [:]
  for name in sortedNames(path) {
    let inner = path + "/" + name
    var status = stat()
    guard lstat(inner, &status) == 0 else { continue }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      for (key, value) in fileTree(inner) { tree[name + "/" + key] = value }
    case S_IFLNK:
      var target = [CChar](repeating: 0, count: 4096)
      let count = readlink(inner, &target, target.count)
      tree[name] = target.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    default:
      tree[name] = fileBytes(inner) ?? []
    }
  }
  return tree
}

/// Deletes a folder with everything in it, never following a link.
package func removeTree(_ path: String) {
  for name in sortedNames(path) {
    let inner = path + "/" + name
    var status = stat()
    if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      removeTree(inner)
    } else {
      unlink(inner)
    }
  }
  rmdir(path)
}

/// The names in a folder but for `.` and `..`, sorted; empty if it can't be read.
package func sortedNames(_ path: String) -> [String] {
  guard let stream = opendir(path) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}
