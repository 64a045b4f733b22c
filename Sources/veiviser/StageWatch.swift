import SiteBase
import SiteBuild
import Synchronization

/// Measures the stages of a build, and shows the one that is at work to whoever watches.
///
/// Times go to the error stream only; nothing that is written depends on them.
final class StageWatch: Sendable {
  private let console: Console
  private let language: MessageLanguage
  private let laps = Mutex<[(stage: BuildStage?, start: ContinuousClock.Instant)]>([])

  init(_ console: Console, _ language: MessageLanguage) {
    self.console = console
    self.language = language
  }

  /// A stage begins, and the one before it ends; nothing if it had begun already.
  func begin(_ stage: BuildStage) {
    laps.withLock { if $0.last?.stage != stage { $0.append((stage, .now)) } }
    console.progress(name(of: stage) + " …")
  }

  /// So many outputs are done.
  func progress(_ done: Int, of count: Int) {
    console.progress("\(name(of: .write)) … \(done) / \(count)")
  }

  /// The last stage ends.
  func end() {
    laps.withLock { $0.append((nil, .now)) }
    console.endProgress()
  }

  /// A line such as `les 12 ms, skriv 0,34 s; i alt 0,50 s`, with its line end.
  var times: String {
    let laps = laps.withLock { $0 }
    guard let first = laps.first, let last = laps.last else { return "" }
    let parts = zip(laps, laps.dropFirst()).compactMap { lap, next in
      lap.stage.map { "\(name(of: $0)) \(seconds(next.start - lap.start))" }
    }
    let total = MessageText(nb: "i alt", en: "in all").text(language)
    return "\(parts.joined(separator: ", ")); \(total) \(seconds(last.start - first.start))\n"
  }

  private func name(of stage: BuildStage) -> String {
    switch stage {
    case .load: MessageText(nb: "les", en: "read").text(language)
    case .model: MessageText(nb: "kontroller", en: "check").text(language)
    case .search: MessageText(nb: "søk", en: "search").text(language)
    case .theme: MessageText(nb: "tema", en: "theme").text(language)
    case .write: MessageText(nb: "skriv", en: "write").text(language)
    }
  }

  /// Seconds with two decimals, or whole milliseconds below a tenth of a second.
  private func seconds(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    if milliseconds < 100 { return "\(milliseconds) ms" }
    let hundredths = (milliseconds + 5) / 10
    let mark = language == .nb ? "," : "."
    return "\(hundredths / 100)\(mark)\(hundredths / 10 % 10)\(hundredths % 10) s"
  }
}
