import Glibc
import SiteBase
import Synchronization

/// What a build did to the output folder.
package struct WriteSummary: Sendable, Equatable {
  /// The number of outputs.
  package var outputs = 0
  /// Their sizes together, in bytes.
  package var bytes = 0
  /// How many of them are new.
  package var created = 0
  /// How many took the place of other bytes.
  package var replaced = 0
  /// How many were left as they stood.
  package var unchanged = 0
  /// How many files of the build before had no place any more.
  package var deleted = 0
}

/// How the writer is run; none of it changes a byte of what is written.
package struct WriterSettings: Sendable {
  /// The number of threads, at least 1.
  package var jobs: Int
  /// Asked before every output; true stops the build and leaves the earlier site as it was.
  package var shouldStop: @Sendable () -> Bool
  /// Told how many outputs are done, now and then, from any thread.
  package var onProgress: @Sendable (Int) -> Void

  /// Creates settings.
  package init(
    jobs: Int, shouldStop: @escaping @Sendable () -> Bool = { false },
    onProgress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.jobs = jobs
    self.shouldStop = shouldStop
    self.onProgress = onProgress
  }
}

/// Makes an output folder hold exactly these outputs, and of its own files nothing else.
///
/// Outputs are made and compared with what is there, one at a time on each thread; those that differ
/// go to a staging folder. Only when all of them are on the disk does any take its place, by renaming,
/// so no page is ever half written and a full disk leaves the earlier site untouched. Then the manifest
/// follows, then files only the earlier manifest names are deleted. A build that is killed while it
/// renames leaves a journal, by which the next build knows whose files they are.
///
/// - Parameters:
///   - sources: The folders the build reads, which the output may not overlap.
///   - late: Asked for further outputs when the first are staged; nil gives up and leaves the earlier
///     site as it was.
/// - Returns: What was done; nil if `late` gave up.
/// - Throws: ``OutputFailure`` if the folder is refused or the disk fails.
/// - Precondition: ``outputPathDiagnostics(_:)`` finds nothing in `outputs`.
@discardableResult
package func write(
  _ outputs: some OutputSource, to path: String, sources: [String], settings: WriterSettings,
  late: () -> MadeOutputs? = { MadeOutputs([]) }
) throws(OutputFailure) -> WriteSummary? {
  let folder = try OutputFolder(opening: path, sources: sources)
  let staging = try Staging(in: folder)
  let plan: CommitPlan
  var staged: [StagedOutput]
  do throws(OutputFailure) {
    staged = try stage(outputs, from: 0, in: folder, staging, settings)
    guard let late = late() else {
      staging.remove(keepingJournal: folder.wasInterrupted)
      return nil
    }
    staged += try stage(late, from: outputs.count, in: folder, staging, settings)
    plan = try CommitPlan(staged, in: folder)
    try plan.prepare(staging)
  } catch {
    staging.remove(keepingJournal: folder.wasInterrupted)
    throw error
  }
  try plan.commit(staging)
  staging.remove()
  return WriteSummary(staged, deleted: plan.stale.count)
}

/// What became of one output in the first half of a build.
struct StagedOutput: Sendable {
  enum Change: Sendable { case created, replaced, unchanged }
  let entry: OutputManifest.Entry
  let change: Change
}

extension WriteSummary {
  fileprivate init(_ staged: [StagedOutput], deleted: Int) {
    outputs = staged.count
    self.deleted = deleted
    for output in staged {
      bytes += output.entry.size
      switch output.change {
      case .created: created += 1
      case .replaced: replaced += 1
      case .unchanged: unchanged += 1
      }
    }
  }
}

/// Makes every output, and puts those that differ from what is there into the staging folder, numbered
/// from `first`.
private func stage(
  _ outputs: some OutputSource, from first: Int, in folder: OutputFolder, _ staging: Staging,
  _ settings: WriterSettings
) throws(OutputFailure) -> [StagedOutput] {
  let done = Atomic<Int>(0)
  let failure = Mutex<OutputFailure?>(nil)
  let failed = Atomic<Bool>(false)
  @Sendable func fail(_ reason: OutputFailure) {
    failure.withLock { $0 = $0 ?? reason }
    failed.store(true, ordering: .relaxed)
  }
  @Sendable func stage(_ index: Int, _ bytes: inout [UInt8]) -> StagedOutput? {
    guard !failed.load(ordering: .relaxed) else { return nil }
    guard !settings.shouldStop() else {
      fail(OutputFailure(.outputInterrupted, folder.path))
      return nil
    }
    let path = outputs.path(at: index)
    outputs.make(index, into: &bytes)
    let entry = OutputManifest.Entry(path: path, size: bytes.count, hash: contentHash(bytes))
    let finished = done.wrappingAdd(1, ordering: .relaxed).newValue
    if finished % 128 == 0 { settings.onProgress(finished) }
    let same = folder.isNew ? nil : fileEquals(bytes, path, in: folder.descriptor)
    if same == true { return StagedOutput(entry: entry, change: .unchanged) }
    do throws(OutputFailure) {
      try staging.put(bytes, as: staging.name(of: first + index, path))
    } catch {
      fail(error)
      return nil
    }
    return StagedOutput(entry: entry, change: same == nil ? .created : .replaced)
  }
  let staged = parallelMap(
    count: (outputs.count + outputsAtATime - 1) / outputsAtATime, jobs: settings.jobs, chunk: 1
  ) { part in
    var bytes: [UInt8] = []
    let start = part * outputsAtATime
    return (start..<min(outputs.count, start + outputsAtATime)).map { stage($0, &bytes) }
  }
  if let reason = failure.withLock({ $0 }) { throw reason }
  return staged.joined().compactMap { $0 }
}

/// How many neighbouring outputs a thread makes before it takes the next, in one buffer.
private let outputsAtATime = 32
