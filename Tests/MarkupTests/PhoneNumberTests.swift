import Markup
import SiteBase
import Testing

@Suite("Telephone numbers in text")
struct PhoneNumberTests {
  @Test("each has the place where it is written")
  func ranges() {
    let file = SourceFile(
      path: "x.md",
      text:
        "---\n---\nÅ ring **116 123** eller\n  33 34 56 78 og 33 34 56 78.\n\n- [oss](tel:22334455)\n"
    )
    let document = parseMarkup(file, from: 8).value
    #expect(
      document.phoneNumbers.map(\.number.digits) == ["116123", "33345678", "33345678", "22334455"])
    #expect(
      document.phoneNumbers.map { written($0.range) }
        == ["116 123", "33 34 56 78", "33 34 56 78", "tel:22334455"])
    let places = document.phoneNumbers.map { file.lineAndColumn(of: $0.range.bytes.lowerBound) }
    #expect(places.map(\.line) == [3, 4, 4, 6])
    #expect(places.map(\.column) == [11, 3, 18, 9])
  }

  @Test(
    "110, 112 and 113 are links in bold, at the start of an item and in a sentence",
    arguments: [
      ("- **113** når liv kan være i fare", 1), ("- 112 når noen slår", 1),
      ("Er noen skadet, så **113**. Eller politiet på 112.", 2), ("**113** deltakere", 1),
      ("113 deltakere", 0),
    ])
  func emergencyNumbers(markdown: String, count: Int) {
    let document = parseMarkup(SourceFile(path: "x.md", text: markdown), from: 0).value
    #expect(document.phoneNumbers.count == count)
  }

  @Test("one of a wrong length is an error where it is written")
  func wrongLength() {
    let file = SourceFile(path: "x.md", text: "Ring **oss** på 33 34 40 i dag.")
    let diagnostics = parseMarkup(file, from: 0).diagnostics
    #expect(diagnostics.map(\.kind) == [.markupPhoneNumberLength])
    #expect(diagnostics.first.flatMap(\.range).map(written) == "33 34 40")
  }
}
