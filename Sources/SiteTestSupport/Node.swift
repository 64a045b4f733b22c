public import Foundation

/// Runs scripts by Node.
public enum Node {
  /// How a run ended.
  public struct Answer: Equatable {
    /// The exit status.
    public let status: Int32
    /// What was written, errors included.
    public let output: String
  }

  /// Runs a script as a module; nil, said aloud, where there is no Node.
  public static func run(_ script: String) throws -> Answer? {
    let file = FileManager.default.temporaryDirectory.appending(path: "skript-\(UUID()).mjs")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(script.utf8).write(to: file)
    return try run([file.path], in: FileManager.default.temporaryDirectory)
  }

  /// Runs Node with arguments in a folder; nil, said aloud, where there is no Node.
  public static func run(_ arguments: [String], in folder: URL) throws -> Answer? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["node"] + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 127 {
      print("Node is not here, so scripts were not run")
      return nil
    }
    return Answer(status: process.terminationStatus, output: output)
  }
}
