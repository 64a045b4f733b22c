import Foundation
import SiteBase
import SiteModel
import SiteRendering

/// Lays out and renders every page of a site: `PageBenchmark [CONTENT [THEMES [RUNS [KIND]]]]`, and prints
/// what each step takes and how many pages a second there are, by kind of page.
@main struct PageBenchmark {
  static func main() {
    let arguments = CommandLine.arguments
    let content = arguments.count > 1 ? arguments[1] : "content"
    let themes = arguments.count > 2 ? arguments[2] : "themes"
    let runs = arguments.count > 3 ? Int(arguments[3]) ?? 3 : 3
    let only = arguments.count > 4 ? arguments[4] : nil
    let site = readSite(contentFiles(content), date: date, jobs: 2).value
    guard let site else { fatalError("the content can't be read") }
    let files = ThemeFiles(
      name: "standard", theme: contentFiles(themes + "/standard"), content: contentFiles(content))
    let theme = readTheme(files, site: site)
    guard let theme = theme.value else { fatalError("the theme can't be read") }
    let options = RenderOptions(
      baseURL: "https://veiviser.example/", searchEntry: { "indeks.json" })

    var planned: SitePages?
    let planning = best(of: runs) { planned = planSite(site, theme: theme, options: options).value }
    guard let pages = planned else { fatalError("the pages can't be laid out") }
    print(
      "\(site.offers.count) offers, \(pages.count) pages; laid out in \(milliseconds(planning))")

    var groups: [String: [Int]] = [:]
    for index in 0..<pages.count {
      let path = pages.path(at: index)
      groups[path.contains("/") ? String(path.prefix { $0 != "/" }) : "other", default: []]
        .append(index)
    }
    var total = Duration.zero
    for (name, indices) in groups.sorted(by: { $0.key < $1.key }) where only == nil || only == name
    {
      var bytes = 0
      let time = best(of: runs) {
        bytes = 0
        for index in indices { bytes += pages.bytes(at: index).count }
      }
      total += time
      let perSecond = Int(Double(indices.count) / (time / .seconds(1)))
      print(
        "\(name): \(indices.count) pages, \(bytes / indices.count) bytes each, "
          + "\(milliseconds(time)), \(perSecond) pages/s")
    }
    let perSecond = Int(Double(pages.count) / (total / .seconds(1)))
    print("all on one thread: \(milliseconds(total)), \(perSecond) pages/s")
  }

  private static let date = CalendarDate(dayNumber: 20_000)

  /// The least processor time of some runs, which says the same on a busy machine.
  private static func best(of runs: Int, _ step: () -> Void) -> Duration {
    func now() -> Duration {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    return (0..<max(1, runs)).map { _ in
      let start = now()
      step()
      return now() - start
    }.min() ?? .zero
  }

  private static func milliseconds(_ time: Duration) -> String {
    "\(Int(time / .milliseconds(1))) ms"
  }

  private static func contentFiles(_ folder: String) -> [ContentFile] {
    let names = FileManager.default.subpaths(atPath: folder) ?? []
    return names.sorted().compactMap { name in
      guard !name.hasPrefix("."), name.contains("."),
        let bytes = FileManager.default.contents(atPath: folder + "/" + name)
      else { return nil }
      return ContentFile(path: name, source: SourceFile(path: name, bytes: Array(bytes)))
    }
  }
}
