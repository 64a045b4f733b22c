import SiteBase

/// What keeps the outputs from standing in one folder together: paths that leave the folder, two
/// outputs with one path, paths that differ in case only, and a file where another output needs a
/// folder. Empty when all can be written.
///
/// - Complexity: O(*n* log *n*) in the number of outputs.
package func outputPathDiagnostics(_ outputs: some OutputSource) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var paths: [(path: String, folded: [UInt8], index: Int)] = []
  paths.reserveCapacity(outputs.count)
  for index in 0..<outputs.count {
    let path = outputs.path(at: index)
    if isOutputPath(path) {
      paths.append((path, sortKey(path), index))
    } else {
      diagnostics.append(Diagnostic(.outputBadPath, [path]))
    }
  }
  paths.sort { a, b in
    a.folded == b.folded
      ? (a.path, a.index) < (b.path, b.index) : a.folded.lexicographicallyPrecedes(b.folded)
  }
  for (first, second) in zip(paths, paths.dropFirst()) {
    func report(_ kind: DiagnosticKind, _ arguments: [String]) {
      diagnostics.append(Diagnostic(kind, arguments))
    }
    if first.path == second.path {
      report(.outputDuplicatePath, [first.path])
    } else if first.folded == second.folded {
      report(.outputCaseClash, [first.path, second.path])
    } else if second.folded.count > first.folded.count,
      second.folded[first.folded.count] == 0, second.folded.starts(with: first.folded)
    {
      report(.outputFileIsFolder, [first.path, second.path])
    }
  }
  return diagnostics
}

/// A path as the file system compares it: by its bytes. Swift takes two spellings of «å» for one text,
/// and they are two files.
struct OutputPath: Hashable, Comparable {
  /// The path relative to the output folder.
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: OutputPath, b: OutputPath) -> Bool {
    a.text.utf8.elementsEqual(b.text.utf8)
  }

  static func < (a: OutputPath, b: OutputPath) -> Bool {
    a.text.precedesByBytes(b.text)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// Whether a path stays inside the folder, names no file of the compiler's own there, has no control
/// characters, and fits the limits of common file systems (255 bytes per name, 4 096 per path on
/// Linux, of which the output folder itself needs some). Holds for what a build writes and for what a
/// manifest names, since a forged one would let a build delete files elsewhere.
func isOutputPath(_ path: String) -> Bool {
  let bytes = path.utf8
  guard !bytes.isEmpty, bytes.count < 3_500, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
  else { return false }
  let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  for part in parts {
    if part.isEmpty || part.count > 255 { return false }
    if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return false }
  }
  guard let first = parts.first else { return false }
  return !first.starts(with: OutputManifest.fileName.utf8)
    && !first.elementsEqual(Staging.folderName.utf8)
}

/// A key that brings a folder's name right before what is inside it, whatever the case: lower-case
/// bytes with `/` as the lowest byte of all.
private func sortKey(_ path: String) -> [UInt8] {
  let isASCII = path.utf8.allSatisfy { $0 < 0x80 }
  let folded = isASCII ? path : path.lowercased()
  return folded.utf8.map { byte in
    switch byte {
    case UInt8(ascii: "/"): 0
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    default: byte
    }
  }
}
