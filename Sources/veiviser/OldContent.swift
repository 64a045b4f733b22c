import GitProgram
import SiteBase
import SiteModel

/// The files of a content folder as they were in a revision of Git.
struct OldContent {
  let files: [ContentFile]
  /// The day the revision was made.
  let date: CalendarDate

  /// Reads a revision; the files on the disk are not touched.
  ///
  /// - Throws: ``GitFailure`` if Git isn't there, or knows no such revision of the folder.
  init(of folder: String, at revision: String) throws(GitFailure) {
    // What begins with a hyphen is never the name of a revision.
    guard !revision.hasPrefix("-"), !revision.isEmpty else { throw .noSuchRevision(revision) }
    let found: [UInt8]
    do throws(GitFailure) {
      found = try git(
        [
          "-C", folder, "rev-parse", "--verify", "--quiet", "--end-of-options",
          revision + "^{commit}",
        ]
      )
    } catch {
      if case .failed(_, let told) = error, told.isEmpty { throw .noSuchRevision(revision) }
      throw error
    }
    let commit = String(decoding: found.prefix { $0 != 0x0A }, as: UTF8.self)
    let day = try git(["-C", folder, "show", "-s", "--format=%cs", commit])
    guard
      let date = CalendarDate(String(decoding: day.prefix { $0 != 0x0A }, as: UTF8.self))
    else { throw .unexpected }
    self.date = date
    let listed = try git(["-C", folder, "ls-tree", "-r", "-z", commit])
    let entries = listed.split(separator: 0).compactMap(TreeEntry.init)
    let asked = entries.map { $0.object + "\n" }.joined()
    let blobs = try git(["-C", folder, "cat-file", "--batch"], input: Array(asked.utf8))
    files = try contentFiles(entries, blobs, in: folder)
  }
}

/// A regular file in a tree of Git.
private struct TreeEntry {
  let object: String
  let path: String

  /// Reads `mode type object TAB path`; nil for links, for submodules, and for names that reading the
  /// folder skips too.
  init?(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
    guard parts.count == 2, let path = String(validating: parts[1], as: UTF8.self) else {
      return nil
    }
    let words = parts[0].split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard words.count == 3, words[0].hasPrefix("100"), words[1] == "blob",
      !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
    else { return nil }
    object = words[2]
    self.path = path
  }
}

/// Takes the files out of the answer of `git cat-file --batch`: for each a line `object type size`, its
/// bytes and a line break. Those above the size that a build reads are left out.
private func contentFiles(
  _ entries: [TreeEntry], _ blobs: [UInt8], in folder: String
) throws(GitFailure) -> [ContentFile] {
  var files: [ContentFile] = []
  var rest = blobs[...]
  for entry in entries {
    guard let end = rest.firstIndex(of: 0x0A) else { throw .unexpected }
    let words = rest[..<end].split(separator: UInt8(ascii: " "))
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
      size >= 0, rest.endIndex - end > size + 1
    else { throw .unexpected }
    let bytes = rest[(end + 1)..<(end + 1 + size)]
    rest = rest[(end + 2 + size)...]
    guard size <= FileLimits.bytes else { continue }
    files.append(
      ContentFile(
        path: entry.path, source: SourceFile(path: folder + "/" + entry.path, bytes: Array(bytes))))
  }
  return files
}
