import SiteBase

/// Makes a folder hold exactly the files of a report, as a build does with a site.
///
/// - Parameters:
///   - files: Their names, without folders, and their bytes.
///   - request: The folder to write to is its `output`; that may not be in its `content`.
/// - Throws: ``BuildFailure`` if the folder is a site or in one, is somebody else's, or fails.
@discardableResult
package func writeReport(
  _ files: [(path: String, bytes: [UInt8])], _ request: BuildRequest
) throws(BuildFailure) -> WriteSummary? {
  do throws(OutputFailure) {
    try refuseSite(at: request.output)
    return try write(
      MadeOutputs(files), to: request.output, sources: [request.content],
      settings: WriterSettings(jobs: request.jobs))
  } catch {
    throw .writing(error)
  }
}

/// Refuses a folder that a site is built into, and every folder in it: what is there is published.
private func refuseSite(at path: String) throws(OutputFailure) {
  guard var folder = futureRealPath(path) else { return }
  if let manifest = manifest(in: folder), !manifest.isOfReport {
    throw OutputFailure(.outputInsideSite, path, folder)
  }
  while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
    folder = String(folder[..<slash])
    if hasManifest(folder) { throw OutputFailure(.outputInsideSite, path, folder) }
  }
}

private func hasManifest(_ folder: String) -> Bool {
  if case .missing = readRegularFile(folder + "/" + OutputManifest.fileName, limit: 0) {
    return false
  }
  return true
}

/// The manifest of a folder; nil for none, and for one that the writer will refuse.
private func manifest(in folder: String) -> OutputManifest? {
  let path = folder + "/" + OutputManifest.fileName
  guard case .bytes(let bytes) = readRegularFile(path, limit: OutputManifest.sizeLimit) else {
    return nil
  }
  return try? OutputManifest(reading: bytes)
}

extension OutputManifest {
  /// Whether everything in it can be of a report: one page, and tables.
  fileprivate var isOfReport: Bool {
    entries.allSatisfy { entry in
      entry.path == "index.html" || entry.path.hasSuffix(".csv") && !entry.path.contains("/")
    }
  }
}
