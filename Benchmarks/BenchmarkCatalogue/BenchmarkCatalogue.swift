import Foundation

/// Makes a catalogue to measure with: `BenchmarkCatalogue COUNT SOURCE TARGET [SEED]`.
@main
struct BenchmarkCatalogue {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let count = Int(arguments[1]), count > 0 else {
      print("usage: BenchmarkCatalogue COUNT SOURCE-CONTENT TARGET [SEED]")
      exit(64)
    }
    var numbers = SeededNumbers(seed: arguments.count > 4 ? UInt64(arguments[4]) ?? 1 : 1)
    let writer = CatalogueWriter(source: arguments[2], target: arguments[3])

    // Norway has 357 municipalities; a catalogue of 250 offers each is a large one.
    let municipalities = (0..<min(357, max(4, count / 250))).map { "kommune-\($0)" }
    let providers = municipalities.map { municipality in
      (0..<12).map { "\(municipality)-tilbyder-\($0)" }
    }
    let vocabulary = MadeVocabulary(
      municipalities: municipalities, providers: providers,
      audiences: try writer.audiences(), themes: try writer.ids(of: "temaer"),
      offerCount: count)
    try writer.writeFrame(vocabulary)
    var words = Words()
    for index in 0..<count {
      try writer.write(makeOffer(index, in: vocabulary, &words, &numbers))
    }
    print("\(count) offers, \(municipalities.count) municipalities in \(arguments[3])")
  }
}
