import SiteBase
import Testing

@Suite("The catalogue of diagnostics")
struct CatalogueTests {
  @Test("every id is unique, of the form area/rule-name")
  func ids() {
    let ids = DiagnosticKind.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      let parts = id.split(separator: "/")
      #expect(parts.count == 2, "\(id)")
      #expect(
        id.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2F
        }, "\(id)")
    }
  }

  @Test("summaries end without a period, help is a sentence, in both languages")
  func wording() {
    for kind in DiagnosticKind.all {
      for summary in [kind.summary.nb, kind.summary.en] {
        #expect(!summary.isEmpty && !summary.hasSuffix("."), "\(kind.id): \(summary)")
      }
      for help in [kind.help?.nb, kind.help?.en].compactMap(\.self) {
        #expect(help.hasSuffix(".") || help.hasSuffix("?"), "\(kind.id): \(help)")
      }
      #expect(marks(kind.summary.nb) == marks(kind.summary.en), "\(kind.id)")
    }
  }

  /// The numbers of the arguments that a text uses.
  private func marks(_ text: String) -> Set<Int> {
    Set((0..<10).filter { text.contains("{\($0)}") })
  }
}
