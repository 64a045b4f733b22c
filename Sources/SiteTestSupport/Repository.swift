import Foundation
import SiteBase

/// Where tests find the repository and what lies beside it.
package enum Repository {
  /// The repository's root folder.
  package static let root: String = {
    // Sources/SiteTestSupport/Repository.swift lies two folders below the root.
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The folder of source material beside the repository, or nil where it is missing; tests that
  /// need it are then disabled with a reason.
  package static let shared: String? = {
    let path =
      ProcessInfo.processInfo.environment["VEIVISER_SHARED"]
      ?? (root as NSString).deletingLastPathComponent + "/shared"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  /// A file of that folder; nil where it is not at hand.
  package static func sharedFile(_ path: String) -> String? {
    shared.map { $0 + "/" + path }.flatMap {
      FileManager.default.fileExists(atPath: $0) ? $0 : nil
    }
  }

  /// The files below a folder of the repository, with paths inside that folder, sorted; hidden
  /// files are left out. A missing folder is empty.
  package static func files(below folder: String) -> [(path: String, source: SourceFile)] {
    let base = root + "/" + folder
    guard let names = FileManager.default.subpaths(atPath: base) else { return [] }
    return names.sorted().compactMap { name in
      var isFolder: ObjCBool = false
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
        FileManager.default.fileExists(atPath: base + "/" + name, isDirectory: &isFolder),
        !isFolder.boolValue, let bytes = FileManager.default.contents(atPath: base + "/" + name)
      else { return nil }
      return (name, SourceFile(path: folder + "/" + name, bytes: Array(bytes)))
    }
  }
}
