import Foundation
import Glibc
import SiteTestSupport
import Testing

/// The superuser may do everything, so as that one the program is run as a user without rights.
@Suite(
  "An output folder without permissions",
  .enabled(
    if: geteuid() != 0 || access("/usr/bin/setpriv", X_OK) == 0, "no setpriv to drop rights with"))
struct OutputPermissionTests {
  private let folder: TemporaryFolder
  private var output: String { folder.path + "/site" }

  init() throws {
    folder = try smallSite()
    #expect(try veiviser(["build", "--date", "2026-11-21"], in: folder.path).exitCode == 0)
  }

  /// Builds with another title, so that pages change, as the owner of the folder without other rights.
  private func build() throws -> Run {
    let settings = folder.text("content/nettsted.yaml") ?? ""
    folder.write(settings.replacing("Prøvested", with: "Nytt sted"), to: "content/nettsted.yaml")
    let isRoot = geteuid() == 0
    if isRoot { try own(folder.path) }
    return try veiviser(
      ["build", "--date", "2026-11-21"], in: folder.path,
      shell: isRoot
        ? #"exec setpriv --reuid 65534 --regid 65534 --clear-groups "$0" "$@""# : "")
  }

  private func own(_ path: String) throws {
    try #require(lchown(path, 65_534, 65_534) == 0)
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    for name in sortedNames(path) { try own(path + "/" + name) }
  }

  @Test("is refused when it can't be listed, since it need not be empty")
  func unlistable() throws {
    removeTree(output)
    mkdir(output, 0o300)
    defer { chmod(output, 0o777) }
    let run = try build()
    #expect(run.exitCode == 2)
    #expect(
      run.messages.hasPrefix(
        "veiviser: «site» kan ikke leses, så det er ukjent hva som ligger der: mangler tilgang. "),
      "\(run.messages)")
  }

  @Test("is refused when a folder in the way of a file can't be listed")
  func unlistableInTheWay() throws {
    // The file is ours, and somebody has put a folder in its place.
    unlink(output + "/robots.txt")
    mkdir(output + "/robots.txt", 0o777)
    folder.write("min", to: "site/robots.txt/notat")
    chmod(output + "/robots.txt", 0o300)
    defer { chmod(output + "/robots.txt", 0o777) }
    let run = try build()
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("«site/robots.txt» kan ikke leses"), "\(run.messages)")
    #expect(folder.text("site/robots.txt/notat") == "min")
  }

  @Test("is told of a manifest that can't be read, not of a folder that can't be written to")
  func unreadableManifest() throws {
    chmod(output + "/.veiviser-manifest", 0)
    let run = try build()
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("«site/.veiviser-manifest» kan ikke leses"), "\(run.messages)")
  }

  @Test("is left untouched when the folder of a page may not be written to")
  func lockedPageFolder() throws {
    let before = folder.tree(under: "site")
    chmod(output + "/sok", 0o555)
    defer { chmod(output + "/sok", 0o777) }
    let run = try build()
    #expect(run.exitCode == 2)
    #expect(run.messages.contains("«site/sok» kan ikke skrives til"), "\(run.messages)")
    #expect(folder.tree(under: "site") == before)
  }
}
