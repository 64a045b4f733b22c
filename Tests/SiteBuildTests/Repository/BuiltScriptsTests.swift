import Foundation
import SiteTestSupport
import Testing

/// The scripts in `bygd/` are what esbuild makes of those in `skript/`.
@Suite("The built scripts")
struct BuiltScriptsTests {
  /// How `script/theme --check` ended; nil if it could not be started.
  private static let check: (status: Int32, output: String)? = {
    let process = Process()
    process.executableURL = URL(filePath: Repository.root + "/script/theme")
    process.arguments = ["--check"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }()

  @Test(
    "are what esbuild makes of their sources",
    .enabled(
      if: check?.status != 3, "esbuild is missing in the version that script/lib/setup.sh names"))
  func sameAsBuilt() throws {
    let check = try #require(Self.check)
    #expect(check.status == 0, "\(check.output)")
  }
}
