import SiteBase
import Templates

/// Renders offer pages on one thread and prints how many it makes in a second.
@main struct TemplateBenchmark {
  static func main() {
    let clock = ContinuousClock()
    var compiled = TemplateSet.compile(BenchmarkTheme.sources, entryPoints: ["offer": .page])
    let compiling = clock.measure {
      compiled = TemplateSet.compile(BenchmarkTheme.sources, entryPoints: ["offer": .page])
    }
    guard let layout = compiled.value.layout("offer") else {
      print(compiled.diagnostics)
      return
    }
    var records: [ViewRecord] = []
    let building = clock.measure { records = (0..<1_000).map(BenchmarkPages.page) }
    var best = Duration.seconds(1_000)
    var bytes = 0
    for _ in 0..<10 {
      bytes = 0
      let time = clock.measure {
        for record in records {
          var output: [UInt8] = []
          output.reserveCapacity(16_384)
          layout.render(record, into: &output)
          bytes += output.count
        }
      }
      best = min(best, time)
    }
    let perSecond = Int(Double(records.count) / (best / .seconds(1)))
    print("compiling the theme: \(compiling)")
    print("building a view record: \(building / records.count)")
    print("rendering: \(perSecond) pages a second, \(bytes / records.count) bytes a page")
  }
}
