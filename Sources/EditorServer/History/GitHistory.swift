import Dispatch
import Editor
import GitProgram
import SiteBase

/// The earlier versions of a content folder that is in a Git repository, by the program `git`.
package struct GitHistory: Sendable {
  /// What is done with a save.
  package enum Saving: Sendable, Equatable {
    /// Nothing: whoever keeps the repository does it.
    case nothing
    /// It becomes a commit of the files that were written.
    case commit
    /// It becomes a commit, and is pushed to where the branch is pushed to.
    case commitAndPush
  }

  private let folder: String
  private let saving: Saving
  private let report: @Sendable (String) -> Void
  /// One commit at a time: Git has a lock of its own, and refuses the second.
  private let queue = DispatchQueue(label: "history")

  /// The history of a content folder; nil for one that is in no repository, and where there is no `git`.
  ///
  /// - Parameter report: Called with one line when a save couldn't be kept.
  package init?(
    of folder: String, saving: Saving, report: @escaping @Sendable (String) -> Void
  ) {
    self.folder = folder
    self.saving = saving
    self.report = report
    guard let answer = run(["rev-parse", "--is-inside-work-tree"]), answer.starts(with: "true".utf8)
    else { return nil }
  }

  /// The history as the editor asks it.
  package var history: FileHistory {
    FileHistory(
      versions: { self.versions(of: $0) }, bytes: { self.bytes(of: $0, in: $1) },
      keep: { self.keep($0, by: $1, title: $2) })
  }

  /// The most versions of a file that are looked for.
  private static let mostVersions = "50"

  private func versions(of path: String) -> [FileHistory.Version] {
    let format = "--format=%H%x00%as%x00%an"
    guard let answer = run(["log", "-n", Self.mostVersions, format, "--", "./" + path])
    else { return [] }
    return String(decoding: answer, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let date = CalendarDate(parts[1]) else { return nil }
      return FileHistory.Version(id: parts[0], date: date, by: parts[2])
    }
  }

  private func bytes(of path: String, in version: String) -> [UInt8]? {
    guard version.utf8.count >= 40, version.utf8.allSatisfy(\.isHexadecimalDigit) else {
      return nil
    }
    return run(["cat-file", "blob", "\(version):./\(path)"])
  }

  /// Makes a commit of some files, whatever else is changed or staged in the folder.
  private func keep(_ paths: [String], by name: String?, title: String) {
    guard saving != .nothing, !paths.isEmpty else { return }
    queue.sync {
      let files = paths.map { "./" + $0 }
      let commit =
        identity(name) + ["commit", "--quiet", "--only", "--message", title, "--"] + files
      for command in [["add", "--"] + files, commit] {
        guard run(command) != nil else {
          report("could not keep a version of \(paths.joined(separator: ", "))")
          return
        }
      }
    }
    guard saving == .commitAndPush else { return }
    queue.async {
      if run(["push", "--quiet"]) == nil { report("could not send versions on") }
    }
  }

  /// Who made a commit: whoever signed on, or else whom the machine's own settings name.
  private func identity(_ name: String?) -> [String] {
    let known = name?.filter { !"<>\n".contains($0) } ?? ""
    if known.isEmpty {
      if run(["config", "user.email"]) != nil { return [] }
      return ["-c", "user.name=Veiviser", "-c", "user.email=rediger@veiviser.invalid"]
    }
    let address = known.contains("@") ? known : percentFree(known) + "@veiviser.invalid"
    return ["-c", "user.name=\(known)", "-c", "user.email=\(address)"]
  }

  /// Runs `git` in the content folder; nil if there is none, or it failed.
  private func run(_ arguments: [String]) -> [UInt8]? {
    try? git(["-C", folder, "-c", "commit.gpgsign=false"] + arguments)
  }
}

/// A name as the first part of an address: letters and digits of ASCII, and points for all else.
private func percentFree(_ name: String) -> String {
  String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "." })
}

extension UInt8 {
  fileprivate var isHexadecimalDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}
