import SiteBase
import SiteModel
import SiteRendering

/// What came of a build.
package struct BuildResult: Sendable {
  /// Everything that was found, in no particular order. An error means that nothing was written.
  package var diagnostics: [Diagnostic]
  /// What the site holds; nil when it could not be read.
  package var counts: SiteCounts?
  /// What was written; nil when nothing was, because of errors or because nobody asked.
  package var written: WriteSummary?
  /// What was written from. Held so that a program that ends now need not free a whole site first,
  /// which takes a tenth of a build.
  package var plan: SitePlan?
}

/// How much a site holds.
package struct SiteCounts: Sendable, Equatable {
  /// Published offers.
  package let offers: Int
  /// Providers.
  package let providers: Int
  /// Municipalities.
  package let municipalities: Int
  /// What the rules of age make of the offers.
  package let freshness: FreshnessCounts
}

/// Compiles a site into the output folder, or checks it and writes nothing.
///
/// The stages run in order and are all collected from; only the last one touches the disk, and only
/// when none of the others found an error.
///
/// - Throws: ``BuildFailure`` if a folder can't be read, or the output folder is refused or fails.
package func buildSite(
  _ request: BuildRequest, writing: Bool, observer: BuildObserver = BuildObserver()
) throws(BuildFailure) -> BuildResult {
  observer.onStage(.load)
  let sources = try loadSources(request)
  var planned = planBuild(sources.value, request, observer: observer)
  planned.diagnostics += sources.diagnostics
  var result = BuildResult(
    diagnostics: planned.diagnostics, counts: planned.value?.counts, plan: planned.value)
  guard let plan = planned.value else { return result }
  if writing, !planned.diagnostics.hasErrors {
    observer.onStage(.write)
    result.written = try write(plan, request, observer)
  } else {
    observer.onStage(.search)
  }
  result.diagnostics += plan.search.value.diagnostics
  return result
}

/// Writes pages while the search index is still being built, then the index. Nothing takes its place
/// before both are there, and nothing does if the index has errors; then there is no summary.
private func write(
  _ plan: SitePlan, _ request: BuildRequest, _ observer: BuildObserver
) throws(BuildFailure) -> WriteSummary? {
  let count = plan.outputs.count
  let settings = WriterSettings(
    jobs: request.jobs, shouldStop: observer.shouldStop,
    onProgress: { observer.onProgress($0, count) })
  do throws(OutputFailure) {
    return try write(
      plan.outputs, to: request.output, sources: [request.content, request.themes],
      settings: settings
    ) {
      observer.onStage(.search)
      let search = plan.search.value
      return search.diagnostics.hasErrors ? nil : search.value.outputs
    }
  } catch {
    throw .writing(error)
  }
}

/// A site that was read and laid out, and not yet rendered.
package struct SitePlan: Sendable {
  /// What the site holds.
  package let counts: SiteCounts
  /// The search index, with what the owner's questions found wrong.
  package let search: Later<Diagnosed<SearchStage>>
  fileprivate let laidOut: PlannedOutputs
  /// What keeps the outputs from standing in one folder together.
  fileprivate let pathProblems: [Diagnostic]

  /// Everything to write but the search index.
  package var outputs: JoinedOutputs { laidOut.all }
  /// The pages among the outputs.
  package var pages: SitePages { laidOut.planned.pages }
}

/// The files a site is compiled from.
package struct SiteSources: Sendable {
  /// The files of the content folder, in any order.
  package var content: [TreeFile]
  /// The files of the themes' folder, in any order.
  package var themes: [TreeFile]

  /// Creates sources, also from files that never were on a disk.
  package init(content: [TreeFile], themes: [TreeFile]) {
    self.content = content
    self.themes = themes
  }
}

/// Reads the folders.
///
/// - Throws: ``BuildFailure`` if one of them can't be read at all.
package func loadSources(_ request: BuildRequest) throws(BuildFailure) -> Diagnosed<SiteSources> {
  let content = try load(request.content, jobs: request.jobs)
  let themes = try load(request.themes, jobs: request.jobs)
  return Diagnosed(
    SiteSources(content: content.value, themes: themes.value),
    content.diagnostics + themes.diagnostics)
}

/// Does everything between reading and writing: parses, models, validates, lays out every output,
/// and begins to build the search index. Pages are rendered when their bytes are asked for; rendering
/// a page that was laid out can't fail.
///
/// The value is nil when there is too little of a site to lay out. The folders of the request are
/// not looked at.
package func planBuild(
  _ sources: SiteSources, _ request: BuildRequest, observer: BuildObserver = BuildObserver()
) -> Diagnosed<SitePlan?> {
  observer.onStage(.model)
  let model = readModel(sources, request)
  guard let site = model.value, !model.diagnostics.hasErrors else {
    return Diagnosed(nil, model.diagnostics)
  }
  observer.onStage(.theme)
  // Pages don't wait for it, but for the one that names the index.
  let search = Later(jobs: request.jobs) { makeSearch(of: site, jobs: request.jobs) }
  let planned = planOutputs(of: site, sources, search: search, request)
  return Diagnosed(planned.value, model.diagnostics + planned.diagnostics)
}

/// The search index of a site, made when somebody asks for it: for whoever looks at a few pages of a site
/// that changes all the time.
package func searchWhenAsked(
  of site: Site, jobs: Int
) -> Later<Diagnosed<SearchStage>> {
  Later(whenAsked: { makeSearch(of: site, jobs: jobs) })
}

/// Lays out every output of a site that was read without errors.
///
/// The value is nil when there is too little of a theme to lay out.
///
/// - Parameter search: The site's search index, begun or to be made when asked for.
/// - Parameter previous: A plan without errors of an earlier state of the site, of which what is the same
///   is taken over; nil for none.
package func planOutputs(
  of site: Site, _ sources: SiteSources, search: Later<Diagnosed<SearchStage>>,
  _ request: BuildRequest, previous: SitePlan? = nil
) -> Diagnosed<SitePlan?> {
  let rendering = planRendering(
    of: site, sources, search: search, request, previous: previous?.laidOut)
  guard let laidOut = rendering.value else {
    return Diagnosed(nil, rendering.diagnostics + search.value.diagnostics)
  }
  let outputs = laidOut.all
  let problems =
    previous.flatMap { outputs.hasSamePaths(as: $0.outputs) ? $0.pathProblems : nil }
    // Routes that collide were reported with what collides; paths would say the same again.
    ?? (rendering.diagnostics.hasErrors ? [] : outputPathDiagnostics(outputs))
  let counts = SiteCounts(
    offers: site.offers.count, providers: site.providers.count,
    municipalities: site.municipalities.count, freshness: FreshnessCounts(site))
  return Diagnosed(
    SitePlan(counts: counts, search: search, laidOut: laidOut, pathProblems: problems),
    rendering.diagnostics + problems)
}

/// The files of the content folder.
///
/// - Throws: ``BuildFailure`` if the folder can't be read at all.
package func readContent(_ request: BuildRequest) throws(BuildFailure) -> [ContentFile] {
  try load(request.content, jobs: request.jobs).value.map {
    ContentFile(path: $0.path, source: $0.source)
  }
}

/// The site in the content folder, with its checks; nil when the settings can't be used.
///
/// - Throws: ``BuildFailure`` if the content folder can't be read at all.
package func readSite(_ request: BuildRequest) throws(BuildFailure) -> Diagnosed<Site?> {
  try load(request.content, jobs: request.jobs)
    .then { readModel(SiteSources(content: $0, themes: []), request) }
}

/// The site that the files of the content folder make; nil when the settings can't be used. It is as
/// complete as the files allow, so look at the diagnostics first.
package func readModel(_ sources: SiteSources, _ request: BuildRequest) -> Diagnosed<Site?> {
  readModel(sources, request, previous: nil).site
}

/// The same, taking over what is the same in an earlier reading.
package func readModel(
  _ sources: SiteSources, _ request: BuildRequest, previous: SiteReading?
) -> SiteReading {
  let files = sources.content.map { ContentFile(path: $0.path, source: $0.source) }
  return SiteReading(files, date: request.date, jobs: request.jobs, previous: previous)
}

private func load(_ folder: String, jobs: Int) throws(BuildFailure) -> Diagnosed<[TreeFile]> {
  do throws(FileSystemError) {
    return try readTree(folder, jobs: jobs)
  } catch {
    throw .reading(error)
  }
}
