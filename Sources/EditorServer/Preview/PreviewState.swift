import SiteBase
import SiteBuild
import SiteModel
import SiteRendering

/// The site at one look at its folders.
package struct PreviewState: Sendable {
  /// The number of changes since the program began.
  package let version: Int
  /// The day the site is laid out for.
  package let date: CalendarDate
  /// The files of the content folder.
  package let content: [TreeFile]
  /// The site that the files make, as complete as they allow, with what its checks found; nil when the
  /// settings can't be used.
  package let read: Diagnosed<Site?>
  /// Everything that is wrong, in no particular order.
  package let diagnostics: [Diagnostic]
  /// The pages: of the last site without errors, so older than the files while there are errors; nil
  /// before there was one.
  package let pages: PreviewPages?
  /// Whether the pages are those of the files, which they are while there are no errors.
  package let isCurrent: Bool
  /// Lays the site out with other files of content, in memory; nil when it would have errors.
  ///
  /// - Complexity: The time of a build without rendering.
  package let trial: @Sendable ([ContentFile]) -> SitePages?
  /// Why the folders couldn't be read at the last look; nil when they could.
  package let failure: BuildFailure?

  /// The same site, with the failure to look at it again.
  func failing(_ failure: BuildFailure) -> PreviewState {
    PreviewState(
      version: version + 1, date: date, content: content, read: read, diagnostics: diagnostics,
      pages: pages, isCurrent: isCurrent, trial: trial, failure: failure)
  }
}

/// The outputs of a site by path, each made when it is asked for.
package struct PreviewPages: Sendable {
  let plan: SitePlan
  private let indices: [String: Int]
  /// The place of the first page among the outputs.
  private let firstPage: Int

  init(_ plan: SitePlan) {
    self.plan = plan
    var indices: [String: Int] = [:]
    indices.reserveCapacity(plan.outputs.count)
    for index in 0..<plan.outputs.count { indices[plan.outputs.path(at: index)] = index }
    self.indices = indices
    firstPage = plan.pages.count > 0 ? indices[plan.pages.path(at: 0)] ?? 0 : 0
  }

  /// Whether there is an output at a path such as `tilbud/x/index.html`.
  func has(_ path: String) -> Bool { indices[path] != nil }

  /// The pages, and what they state.
  package var site: SitePages { plan.pages }

  /// What the page at an address from the site's root is about, and its language; nil for none.
  func subject(_ address: String) -> (subject: PageSubject, language: SiteLanguage)? {
    let isFolder = address.isEmpty || address.hasSuffix("/")
    let path = isFolder ? address + "index.html" : address
    guard let index = indices[path].map({ $0 - firstPage }), index >= 0, index < plan.pages.count,
      plan.pages.path(at: index) == path
    else { return nil }
    return plan.pages.subject(at: index)
  }

  /// The bytes of an output; nil where there is none. The search index is made when one of its files, or
  /// a page that names it, is asked for the first time.
  func bytes(_ path: String) -> [UInt8]? {
    if let index = indices[path] { return plan.outputs.bytes(at: index) }
    guard path.hasPrefix(SearchStage.folder + "/") else { return nil }
    let files = plan.search.value.value.outputs
    return (0..<files.count).first { files.path(at: $0) == path }.map { files.bytes(at: $0) }
  }
}
