import SiteBase
import SiteBuild
import SiteModel
import SiteRendering
import Synchronization

/// The site as its folders are now, kept in memory between looks: files are read again where they may
/// have changed, and pages rendered when somebody asks.
package final class LivePreview: Sendable {
  private let request: BuildRequest
  private let today: @Sendable () -> CalendarDate
  private let reading: Mutex<Reading>
  private let shown: Mutex<PreviewState>
  private let watch: Mutex<Watch> = Mutex(Watch())

  /// What spares a look at the folders.
  private struct Watch: Sendable {
    /// Whether the folders are known to be as they were at the last look; nil where nobody knows.
    var isQuiet: (@Sendable () -> Bool)?
    /// When the last look ended; nil before the second.
    var lastLook: ContinuousClock.Instant?
  }

  private struct Reading: Sendable {
    var content: TreeReading
    var themes: TreeReading
    var sources: SiteSources
    /// What the next reading of the content takes over; nil before the first.
    var model: SiteReading?
    var themeDiagnostics: [Diagnostic]
    var contentDiagnostics: [Diagnostic]
  }

  /// Reads the folders and lays the site out.
  ///
  /// - Parameters:
  ///   - request: What the site is built from; the folder to write to is never looked at.
  ///   - today: The day the site is laid out for, asked at each look; nil for the request's day for ever.
  /// - Throws: ``BuildFailure`` if a folder can't be read at all.
  package init(
    _ request: BuildRequest, today: (@Sendable () -> CalendarDate)? = nil
  ) throws(BuildFailure) {
    self.request = request
    self.today = today ?? { request.date }
    var first = Reading(
      content: TreeReading(root: request.content), themes: TreeReading(root: request.themes),
      sources: SiteSources(content: [], themes: []), model: nil, themeDiagnostics: [],
      contentDiagnostics: [])
    do throws(FileSystemError) {
      _ = try Self.read(&first, request)
    } catch {
      throw .reading(error)
    }
    shown = Mutex(Self.state(of: &first, request, after: nil))
    reading = Mutex(first)
  }

  /// The site as it was at the last look.
  package var current: PreviewState { shown.withLock { $0 } }

  /// Tells who knows whether the folders are as they were at the last look, such as the one who looks after
  /// each change.
  package func follow(_ isQuiet: @escaping @Sendable () -> Bool) {
    watch.withLock { $0.isQuiet = isQuiet }
  }

  /// The site as the folders are now. They are not looked at where nothing is known to have happened since
  /// a look that was just now, which is what a page that reloads itself after a change finds.
  ///
  /// - Parameter trusted: How long after a look that is trusted; not for long, since some disks, such as
  ///   those of other machines, tell of nothing.
  package func glance(trusted: Duration = .seconds(1)) -> PreviewState {
    let watch = watch.withLock { $0 }
    let state = current
    if let lastLook = watch.lastLook, ContinuousClock.now - lastLook < trusted,
      state.date == today(), watch.isQuiet?() == true
    {
      return state
    }
    return look()
  }

  /// Looks at the folders, and returns the site as they are now: the same state as before where nothing
  /// changed and it is still the same day. Where the folders can't be read, the site stays as it was, with the failure told.
  ///
  /// - Complexity: O(*n*) in the number of files where nothing changed; else the time of a build without
  ///   rendering.
  @discardableResult
  package func look() -> PreviewState {
    defer { watch.withLock { $0.lastLook = .now } }
    return reading.withLock { reading in
      let before = current
      var request = request
      request.date = today()
      let state: PreviewState
      do throws(FileSystemError) {
        let isChanged = try Self.read(&reading, request)
        guard isChanged || before.failure != nil || before.date != request.date else {
          return before
        }
        state = Self.state(of: &reading, request, after: before)
      } catch {
        guard before.failure == nil else { return before }
        state = before.failing(.reading(error))
      }
      shown.withLock { $0 = state }
      return state
    }
  }

  /// Reads the folders; whether anything differs from the last reading.
  private static func read(
    _ reading: inout Reading, _ request: BuildRequest
  ) throws(FileSystemError) -> Bool {
    let content = try reading.content.read(jobs: request.jobs)
    let themes = try reading.themes.read(jobs: request.jobs)
    reading.sources = SiteSources(content: content.tree.value, themes: themes.tree.value)
    reading.contentDiagnostics = content.tree.diagnostics
    reading.themeDiagnostics = themes.tree.diagnostics
    return content.isChanged || themes.isChanged
  }

  private static func state(
    of reading: inout Reading, _ request: BuildRequest, after before: PreviewState?
  ) -> PreviewState {
    let content = readModel(reading.sources, request, previous: reading.model)
    reading.model = content
    let model = content.site
    var diagnostics = reading.contentDiagnostics + reading.themeDiagnostics + model.diagnostics
    var pages: PreviewPages?
    if let site = model.value, !diagnostics.hasErrors {
      let plan = planOutputs(
        of: site, reading.sources, search: searchWhenAsked(of: site, jobs: request.jobs), request,
        previous: before?.pages?.plan)
      diagnostics += plan.diagnostics
      if !plan.diagnostics.hasErrors { pages = plan.value.map(PreviewPages.init) }
    }
    let themes = reading.sources.themes
    let plan = (pages ?? before?.pages)?.plan
    return PreviewState(
      version: (before?.version ?? 0) + 1, date: request.date,
      content: reading.sources.content, read: model,
      diagnostics: diagnostics, pages: pages ?? before?.pages,
      isCurrent: pages != nil, trial: { laidOut($0, themes, request, after: content, plan) },
      failure: nil)
  }
}

/// The pages of the site that some files of content make; nil when there are errors in it.
///
/// - Parameters:
///   - previous: A reading of most of the files.
///   - plan: A plan of the site without errors; nil for none.
private func laidOut(
  _ content: [ContentFile], _ themes: [TreeFile], _ request: BuildRequest,
  after previous: SiteReading, _ plan: SitePlan?
) -> SitePages? {
  let sources = SiteSources(
    content: content.map { TreeFile(path: $0.path, source: $0.source) }, themes: themes)
  let model = readModel(sources, request, previous: previous).site
  guard let site = model.value, !model.diagnostics.hasErrors else { return nil }
  let search = searchWhenAsked(of: site, jobs: request.jobs)
  let plan = planOutputs(of: site, sources, search: search, request, previous: plan)
  return plan.diagnostics.hasErrors ? nil : plan.value?.pages
}
