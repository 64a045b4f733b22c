import Markup
import SiteBase
import Testing

@Suite("Markdown on many threads")
struct MarkupConcurrencyTests {
  @Test("8000 texts read in parallel are what they are read one by one")
  func parallelEqualsSerial() {
    let files = (0..<4000).map { number in
      SourceFile(
        path: "\(number).md",
        text: """
          ## Del \(number)

          Ring ~~ikke~~ 33 34 56 \(10 + number % 90), se www.side\(number).no eller
          https://x.no/\(number) og skriv til post\(number)@x.no. *Mer* **tekst**[^1].

          | A | B |
          |---|---|
          | ~~\(number)~~ | https://y.no |

          - [x] gjort \(number)

          [^1]: Note \(number)
          """)
    }
    // Every other text has nothing that needs the shared state, and must not notice it.
    let plain = files.indices.map { number in
      SourceFile(
        path: "\(number).md",
        text: """
          Vi svarer: to ord \(number) [w](https://www\(number).no), <https://w.no/w:\(number)>
          og **væ:r** wo_w_ *w*: `w:`

          | w | : |
          |---|---|
          | ow\(number) | w:w |
          """)
    }
    let mixed = zip(files, plain).flatMap { [$0, $1] }
    @Sendable func output(_ index: Int) -> [UInt8] {
      parseMarkup(mixed[index]).value.html(href: address)
    }
    let serial = mixed.indices.map(output)
    for _ in 0..<3 {
      let parallel = parallelMap(count: mixed.count, jobs: 8, chunk: 16, output)
      #expect(zip(serial, parallel).allSatisfy { $0 == $1 })
    }
    let first = String(decoding: serial[14], as: UTF8.self)
    #expect(first.contains("<del>ikke</del>"))
    #expect(first.contains("href=\"https://www.side7.no\""))
    #expect(first.contains("href=\"mailto:post7@x.no\""))
  }
}
