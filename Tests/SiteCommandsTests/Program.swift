import Foundation
import SiteTestSupport
import Testing

/// What a run of the program left behind.
struct Run {
  let output: String
  let messages: String
  let exitCode: Int32
}

/// Runs `veiviser` as people do.
///
/// - Parameter folder: Where it runs; the repository's root unless given.
/// - Parameter shell: What a shell does before it becomes the program, such as setting a limit.
func veiviser(
  _ arguments: [String], in folder: String = Repository.root, environment: [String: String] = [:],
  shell: String = ""
) throws -> Run {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", shell + "\nexec \"$0\" \"$@\"", try program()] + arguments
  process.currentDirectoryURL = URL(filePath: folder)
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  // Files rather than pipes: a pipe that nobody reads meanwhile would stop a long report.
  let kept = TemporaryFolder()
  kept.write("", to: "output")
  kept.write("", to: "messages")
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: URL(filePath: kept.path + "/output"))
  process.standardError = try FileHandle(forWritingTo: URL(filePath: kept.path + "/messages"))
  try process.run()
  process.waitUntilExit()
  return Run(
    output: kept.text("output") ?? "", messages: kept.text("messages") ?? "",
    exitCode: process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus)
}

/// The program, which is built into the folder that holds the tests themselves.
func program() throws -> String {
  let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  let path = (tests as NSString).deletingLastPathComponent + "/veiviser"
  try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) is not built")
  return path
}

/// A folder with the smallest site that compiles, and the standard theme.
func smallSite() throws -> TemporaryFolder {
  let folder = TemporaryFolder()
  let base = Repository.root + "/Tests/SiteBuildTests/Cases/base/content"
  try FileManager.default.copyItem(atPath: base, toPath: folder.path + "/content")
  try FileManager.default.createSymbolicLink(
    atPath: folder.path + "/themes", withDestinationPath: Repository.root + "/themes")
  return folder
}

extension TemporaryFolder {
  /// Every file of a built site but the stamp, which knows the files' times.
  func site(_ folder: String) -> [String: [UInt8]] {
    tree(under: folder).filter { $0.key != ".veiviser-stamp" }
  }
}

/// Text with everything that the clock decides replaced: `12 ms` and `0,34 s` become `T`.
func withoutTimes(_ text: String) -> String {
  text.replacing(/\d+[,.]\d\d s|\d+ ms/, with: "T")
}
