import Foundation

/// Runs scripts by Node.
package enum Node {
  /// How a run ended.
  package struct Answer: Equatable {
    /// The exit status.
    package let status: Int32
    /// What was written, errors included.
    package let output: String
  }

  /// Whether there is a Node; a test that needs it is disabled without.
  package static let isHere = (try? run(["--version"], in: URL(filePath: "/")))?.status == 0

  /// Runs Node with arguments in a folder. The status is 127 where there is no Node.
  package static func run(_ arguments: [String], in folder: URL) throws -> Answer {
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
    return Answer(status: process.terminationStatus, output: output)
  }
}
