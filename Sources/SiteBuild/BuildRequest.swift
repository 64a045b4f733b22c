import SiteBase

/// What a build is asked for. Nothing else decides what comes out.
package struct BuildRequest: Sendable {
  /// The folder with the content.
  package var content: String
  /// The folder with the themes.
  package var themes: String
  /// The folder to write to.
  package var output: String
  /// The site's address, over the one in the settings; nil for that one.
  package var baseURL: String?
  /// The day the site is built for.
  package var date: CalendarDate
  /// The number of threads, at least 1; changes nothing but the time.
  package var jobs: Int

  /// Creates a request.
  package init(
    content: String, themes: String, output: String, baseURL: String? = nil, date: CalendarDate,
    jobs: Int
  ) {
    self.content = content
    self.themes = themes
    self.output = output
    self.baseURL = baseURL
    self.date = date
    self.jobs = jobs
  }
}

/// A step of a build, in order.
package enum BuildStage: String, CaseIterable, Sendable {
  /// Reading the folders.
  case load
  /// Parsing the content, making the model, and validating it.
  case model
  /// Compiling the theme and laying out what will be rendered. The search index is begun here.
  case theme
  /// Rendering pages and writing them, one after the other.
  case write
  /// Waiting for the search index, which was built meanwhile.
  case search
}

/// Who wants to know how far a build has come. Never decides anything.
package struct BuildObserver: Sendable {
  /// Called when a stage begins, in order, from the build's own thread.
  package var onStage: @Sendable (BuildStage) -> Void
  /// Called now and then with how many of how many outputs are done, from any thread.
  package var onProgress: @Sendable (_ done: Int, _ of: Int) -> Void
  /// Asked often; true stops the build and leaves the earlier site as it was.
  package var shouldStop: @Sendable () -> Bool

  /// Creates an observer.
  package init(
    onStage: @escaping @Sendable (BuildStage) -> Void = { _ in },
    onProgress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.onStage = onStage
    self.onProgress = onProgress
    self.shouldStop = shouldStop
  }
}

/// The world failed a build.
package enum BuildFailure: Error, Sendable {
  /// A folder that the build reads can't be read at all.
  case reading(FileSystemError)
  /// The output folder is refused, or the disk failed.
  case writing(OutputFailure)

  /// One sentence, and what to do where there is something to do.
  package func message(_ language: MessageLanguage) -> String {
    switch self {
    case .reading(let error): return error.message(language) + "."
    case .writing(let failure): return failure.message(language)
    }
  }
}
