import Glibc
import SiteBase
import SiteModel

/// What a build is made of, by size and time: the files it reads, the program, its options and the day.
package struct BuildInputs: Sendable {
  /// A hash of all of it.
  let hash: String
  /// The number of threads that look at files.
  let jobs: Int
  private let newest: Int64
  private let begun: Int64

  /// Looks at what a build is about to read; nil if something of it can't be looked at, or would be
  /// reported by reading it.
  ///
  /// - Parameters:
  ///   - request: What is asked for. The number of threads doesn't count.
  ///   - options: What else decides what is printed, such as the language of messages.
  ///   - program: The files the program was started from.
  ///   - begun: When the build began, in nanoseconds since 1970, before any file was looked at.
  package init?(_ request: BuildRequest, options: [String], program: [String], begun: Int64) {
    var bytes: [UInt8] = []
    var newest: Int64 = 0
    let told = [
      request.content, request.themes, request.output, request.baseURL ?? "-",
      String(describing: request.date),
    ]
    for text in told + options { bytes += (text.replacing("\n", with: " ") + "\n").utf8 }
    for path in program {
      guard let state = FileState(path, followsLinks: true) else { return nil }
      state.append(path, to: &bytes)
    }
    for folder in [request.content, request.themes] {
      guard let states = fileStates(in: folder) else { return nil }
      for (path, state) in states {
        state.append(path, to: &bytes)
        newest = max(newest, state.changed)
      }
    }
    hash = contentHash(bytes)
    jobs = request.jobs
    self.newest = newest
    self.begun = begun
  }

  /// Whether every file had been left alone for a while when the build began. One that changes twice
  /// within a tick of the kernel's clock keeps its times, so that a change could be missed.
  var isSettled: Bool { newest < begun - 50_000_000 }
}

/// What a complete build left: remembered in the output folder, so that the same build need not be done
/// again.
///
/// As a file: a line `veiviser-stamp 2`, the hash of what it was made of, the hash of the output files'
/// states, the counts of ``SiteCounts``, its ``FreshnessCounts``, the counts of outputs and bytes, and the
/// closing line, a line each, and then the report.
package struct BuildStamp: Sendable, Equatable {
  /// The stamp's own name in the output folder.
  package static let fileName = ".veiviser-stamp"
  private static let firstLine = "veiviser-stamp 2"

  private let counts: SiteCounts
  private let written: WriteSummary
  /// The line that counts errors and warnings.
  package let closing: String
  /// What was printed about the site before that.
  package let report: String

  /// What the same build left; nil if it hasn't been done, or if anything it read or wrote is no longer
  /// as it was then.
  package init?(of inputs: BuildInputs, in output: String) {
    guard let folder = OpenFolder(output), let text = folder.text(Self.fileName) else { return nil }
    let lines = text.split(separator: "\n", maxSplits: 8, omittingEmptySubsequences: false)
    guard lines.count == 9, lines[0] == Self.firstLine, lines[1] == inputs.hash
    else { return nil }
    let counts = lines[3].split(separator: " ").compactMap { Int($0) }
    guard counts.count == 3, let freshness = FreshnessCounts(stamped: lines[4]),
      let outputs = Int(lines[5]), let bytes = Int(lines[6]),
      let states = folder.outputStates(jobs: inputs.jobs), lines[2] == states
    else { return nil }
    self.counts = SiteCounts(
      offers: counts[0], providers: counts[1], municipalities: counts[2], freshness: freshness)
    var written = WriteSummary()
    written.outputs = outputs
    written.bytes = bytes
    written.unchanged = outputs
    self.written = written
    closing = String(lines[7])
    report = String(lines[8])
  }

  /// What such a build comes to: every output is as it was, and nothing new was found.
  package var result: BuildResult {
    BuildResult(diagnostics: [], counts: counts, written: written)
  }

  /// Remembers a build that has just been written. Where that fails, the next one is done in full.
  package static func remember(
    _ result: BuildResult, of inputs: BuildInputs, report: String, closing: String,
    in output: String
  ) {
    guard inputs.isSettled, let counts = result.counts, let written = result.written,
      let folder = OpenFolder(output), let states = folder.outputStates(jobs: inputs.jobs)
    else { return }
    let text = """
      \(firstLine)
      \(inputs.hash)
      \(states)
      \(counts.offers) \(counts.providers) \(counts.municipalities)
      \(counts.freshness.stamped)
      \(written.outputs)
      \(written.bytes)
      \(closing)
      \(report)
      """
    folder.put(text, as: fileName)
  }
}

extension FreshnessCounts {
  /// The counts in one line: `marked lowered withdrawn`, then `day:marked:lowered:withdrawn` per change.
  fileprivate var stamped: String {
    let changes = next.map { "\($0.day.iso):\($0.marked):\($0.lowered):\($0.withdrawn)" }
    return (["\(marked)", "\(lowered)", "\(withdrawn)"] + changes).joined(separator: " ")
  }

  fileprivate init?(stamped line: Substring) {
    let words = line.split(separator: " ")
    let counts = words.prefix(3).compactMap { Int($0) }
    let changes = words.dropFirst(3).compactMap { word -> Change? in
      let parts = word.split(separator: ":")
      let counts = parts.dropFirst().compactMap { Int($0) }
      guard counts.count == 3, let day = parts.first.flatMap({ CalendarDate($0) }) else {
        return nil
      }
      return Change(day: day, marked: counts[0], lowered: counts[1], withdrawn: counts[2])
    }
    guard counts.count == 3, changes.count == words.count - 3 else { return nil }
    self.init()
    (marked, lowered, withdrawn) = (counts[0], counts[1], counts[2])
    next = changes
  }
}

/// The output folder while the stamp is read or written. A link in its place is not opened.
private final class OpenFolder: Sendable {
  private let descriptor: Int32

  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard faccessat(descriptor, ".", W_OK | X_OK, 0) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  func text(_ name: String) -> String? {
    guard case .bytes(let bytes) = readRegularFile(name, in: descriptor, limit: FileLimits.bytes)
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A hash of the states of the manifest and of every file it names; nil if one is missing, or if a
  /// build was interrupted.
  func outputStates(jobs: Int) -> String? {
    guard case .missing = readRegularFile(Staging.journalName, in: descriptor, limit: 0),
      case .bytes(let bytes) = readRegularFile(
        OutputManifest.fileName, in: descriptor, limit: FileLimits.bytes),
      let manifest = try? OutputManifest(reading: bytes)
    else { return nil }
    let paths = [OutputManifest.fileName] + manifest.entries.map(\.path)
    let found = parallelMap(count: paths.count, jobs: jobs) {
      FileState(paths[$0], in: descriptor, followsLinks: false)
    }
    var states: [UInt8] = []
    for (path, state) in zip(paths, found) {
      guard let state else { return nil }
      state.append(path, to: &states)
    }
    return contentHash(states)
  }

  /// Writes a file under another name and moves it into place, so that none is ever half written.
  func put(_ text: String, as name: String) {
    let staged = name + ".new"
    guard createFile(staged, Array(text.utf8), in: descriptor) == 0 else { return }
    if renameat(descriptor, staged, descriptor, name) != 0 { unlinkat(descriptor, staged, 0) }
  }
}
