import Markup
import SiteBase
import SiteTestSupport
import Testing

@Suite("Markdown under random damage")
struct MarkupFuzzTests {
  @Test("damaged texts give HTML whose tags close, and places in the file")
  func mutations() {
    let document = Array(
      """
      Først *en* [lenke](side:x "t") ~~bort~~ ring 33 34 56 78[^1].

      ## Hva & hvem

      1. punkt **en** `kode`
         - [x] under
      > sitat www.x.no

      | A | B |
      |:--|--:|
      | 1 | ![b](c) |

      ```
      kode
      ```
      [^1]: Noten
      """.utf8)
    let spice = Array("\n\r\t*_[]()<>!`~|-#&\\:^ 0".utf8)
    var random = Seeded(1814)
    for _ in 0..<3000 {
      var bytes = document
      for _ in 0...Int.random(in: 0..<6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(spice[Int.random(in: 0..<spice.count, using: &random)], at: place)
        case 2: bytes[place] = spice[Int.random(in: 0..<spice.count, using: &random)]
        default:
          let end = min(bytes.count, place + Int.random(in: 0..<40, using: &random))
          bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        }
      }
      let file = SourceFile(path: "x.md", bytes: bytes)
      let parsed = parseMarkup(file)
      let output = parsed.value.html(href: address)
      #expect(unclosedTags(output) == [], "\(String(decoding: bytes, as: UTF8.self))")
      for range in parsed.diagnostics.compactMap(\.range) + parsed.value.links.map(\.range) {
        #expect(range.bytes.upperBound <= bytes.count)
      }
      _ = (parsed.value.plainText, parsed.value.readability)
    }
  }

  /// The tags of HTML that are open at its end, or close what isn't open.
  private func unclosedTags(_ html: [UInt8]) -> [String] {
    var open: [String] = []
    var index = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<"), let end = html[index...].firstIndex(of: 0x3E) else {
        index += 1
        continue
      }
      let tag = String(decoding: html[index + 1..<end].prefix { $0 != 0x20 }, as: UTF8.self)
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return [tag] }
      } else if !["br", "hr", "input"].contains(tag) {
        open.append(tag)
      }
      index = end
    }
    return open
  }
}
