import SiteBase
import SiteBuild
import SiteTestSupport
import Testing

@Suite("The catalogue of messages")
struct CatalogueOfMessagesTests {
  @Test("names every message once, by area and rule")
  func names() {
    let ids = DiagnosticKind.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      let parts = id.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.count == 2 && parts.allSatisfy { !$0.isEmpty }, "\(id)")
      #expect(id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-/".utf8.contains($0) })
    }
  }

  @Test("has rule-like sentences in two languages that take the same arguments")
  func wording() {
    for kind in DiagnosticKind.all {
      #expect(kind.summary.nb != kind.summary.en, "\(kind.id)")
      #expect(arguments(kind.summary.nb) == arguments(kind.summary.en), "\(kind.id)")
      #expect(!kind.summary.nb.hasSuffix(".") && !kind.summary.en.hasSuffix("."), "\(kind.id)")
      guard let help = kind.help else { continue }
      #expect(arguments(help.nb) == arguments(help.en), "\(kind.id)")
      #expect(help.nb.hasSuffix(".") && help.en.hasSuffix("."), "\(kind.id)")
    }
  }

  @Test("has a case or a test that shows each message")
  func shown() {
    let texts = Repository.files(below: "Tests").filter { file in
      file.path.hasSuffix("Tests.swift") && !file.path.hasSuffix("CatalogueOfMessagesTests.swift")
        || file.path.hasSuffix("expected-diagnostics.txt")
    }.map { String(decoding: $0.source.bytes, as: UTF8.self) }
    // An id is followed by what ends it: a quote, a bracket, or the place it was found at.
    var shown = Set<Substring>()
    for text in texts {
      for match in text.matches(of: /[a-z0-9-]+\/[a-z0-9-]+(?=["\] \n])/) { shown.insert(match.0) }
    }
    let missing = DiagnosticKind.all.map(\.id).filter { !shown.contains(Substring($0)) }
    #expect(missing.sorted() == [])
  }

  /// The argument marks of a text, each once, sorted.
  private func arguments(_ text: String) -> [Substring] {
    Set(text.matches(of: /\{\d+\}/).map(\.0)).sorted()
  }
}
