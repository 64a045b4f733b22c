import Editor
import Foundation
import SiteBase
import SiteModel

/// Answers what a person asks the editor for: `EditorBenchmark [CONTENT [EDITOR [RUNS]]]`, and prints what
/// each answer takes. The list of 1 000 offers is to be there in 50 ms.
@main struct EditorBenchmark {
  static func main() {
    let arguments = CommandLine.arguments
    let content = arguments.count > 1 ? arguments[1] : "content"
    let folder = arguments.count > 2 ? arguments[2] : "editor"
    let runs = arguments.count > 3 ? Int(arguments[3]) ?? 3 : 3
    guard let files = try? readTree(content, jobs: 2).value,
      let own = try? readTree(folder, jobs: 2).value,
      let resources = EditorResources.read(own).value
    else { fatalError("the content or the editor's folder can't be read") }
    let contentFiles = files.map { ContentFile(path: $0.path, source: $0.source) }
    let today = CalendarDate(dayNumber: 20_000)
    let read = readSite(contentFiles, date: today, jobs: 2)
    var made: EditorState?
    tell("state", runs) {
      made = EditorState(contentFolder: content, files: contentFiles, read: read, today: today)
    }
    guard let state = made, let site = read.value, let offer = site.offers.first else {
      fatalError("the content has no offers")
    }
    tell("state after one file changed", runs) {
      _ = EditorState(
        contentFolder: content, files: contentFiles, read: read, today: today, previous: state)
    }
    let editor = Editor(state, resources)
    func ask(_ name: String, _ path: [String], _ query: [EditorRequest.Field] = []) {
      tell(name, runs) {
        _ = editor.respond(to: EditorRequest(method: .get, path: path, query: query))
      }
    }
    print("\(site.offers.count) offers")
    ask("start page", [])
    ask("search", [], [.init("q", "prat uten avtale")])
    ask("search that finds nothing", [], [.init("q", "xyzzy")])
    ask("without contact", [], [.init("vis", "uten_kontakt")])
    ask("form", ["tilbud", offer.id])
    ask("contact cards", ["kontaktkort"])
  }

  /// Prints the least time of some runs.
  private static func tell(_ name: String, _ runs: Int, _ step: () -> Void) {
    let clock = ContinuousClock()
    let time = (0..<max(1, runs)).map { _ in clock.measure(step) }.min() ?? .zero
    print("\(name): \(Double(Int(time / .microseconds(1))) / 1000) ms")
  }
}
