import SiteBase
import SiteTestSupport
import Testing
import YAML

@Suite("YAML under random damage")
struct YAMLFuzzTests {
  static let document = Array(
    """
    ---
    tittel: Drop-in «samtale» på Å
    også_kalt: [Drop-in, 'psykisk helse', "b\\u00e5t"]
    alder: {fra: 13, til: 20}
    steder:
      - navn: Huset
        merknad: |
          flere linjer
          her
      - kanal: digitalt
    pris: >-
      gratis
    tom:
    ---
    Teksten.

    """.utf8)

  @Test("damaged documents are read or refused with places in the file, never worse")
  func mutations() {
    let spice: [UInt8] = Array("\t\n\r\0:-{}[]&*!|>'\"%@`#, ?~<".utf8) + [0xE5, 0xC3, 0xFF, 0xEF]
    var random = Seeded(2026)
    for _ in 0..<4000 {
      var bytes = Self.document
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
      let frontMatter = parseFrontMatter(file)
      let documents = parseYAML(file)
      #expect(frontMatter.value?.root != nil || !frontMatter.diagnostics.isEmpty)
      #expect(!documents.value.isEmpty || !documents.diagnostics.isEmpty)
      for diagnostic in frontMatter.diagnostics + documents.diagnostics {
        #expect((diagnostic.range?.bytes.upperBound ?? .max) <= bytes.count)
      }
      if let root = frontMatter.value?.root { expectPlainTextsLieInTheirRanges(root, file) }
    }
  }

  /// A plain text on one line is, byte for byte, what stands at its range.
  private func expectPlainTextsLieInTheirRanges(_ node: YAMLNode, _ file: SourceFile) {
    switch node.content {
    case .scalar(let scalar):
      let written = String(decoding: file.bytes[node.range(in: file).bytes], as: UTF8.self)
      if scalar.style == .plain, !written.contains(where: \.isNewline) {
        #expect(
          written == scalar.text || written.hasPrefix("&") || written.hasPrefix("!")
            || written.hasPrefix("*") || written.hasPrefix("[") || written.hasPrefix("{"))
      }
    case .sequence(let items): for item in items { expectPlainTextsLieInTheirRanges(item, file) }
    case .mapping(let entries):
      for entry in entries { expectPlainTextsLieInTheirRanges(entry.value, file) }
    }
  }
}
