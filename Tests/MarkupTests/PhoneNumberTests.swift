import Markup
import SiteBase
import Testing

@Suite("Telephone numbers in text")
struct PhoneNumberTests {
  @Test(
    "numbers as Norwegians write them",
    arguments: [
      ("Ring 33 34 56 78.", ["33345678"]),
      ("tlf. 33345678", ["33345678"]),
      ("400 12 345", ["40012345"]),
      ("800 40 008 (gratis)", ["80040008"]),
      ("+47 33 34 56 78", ["33345678"]),
      ("+4733345678", ["33345678"]),
      ("0047 33 34 56 78", ["33345678"]),
      ("116 123 og 116117", ["116123", "116117"]),
      ("33\u{A0}34\u{A0}56\u{A0}78", ["33345678"]),
      ("116\u{202F}111", ["116111"]),
      ("Politiet: 02800", ["02800"]),
      ("Ring 110, 112 eller 113", ["110", "112", "113"]),
      ("nødnummeret 113", ["113"]),
      ("Brann 110/politi 112/ambulanse 113", ["110", "112", "113"]),
      ("33 34 56 78, 33 34 56 79", ["33345678", "33345679"]),
    ])
  func found(text: String, expected: [String]) {
    #expect(phoneNumbers(in: text) == expected)
  }

  @Test(
    "numbers that are something else",
    arguments: [
      "113 deltakere i 2023", "side 112", "organisasjonsnummer 987 654 321", "20230101",
      "2023 2024", "12 000 000 kroner", "kl. 16.00–20.00", "konto 1234 56 78901", "3111 Tønsberg",
      "12.34.56.78", "33 34 56 78 90", "A33345678", "33345678b", "§113", "uke 33-34",
      "https://x.no/33345678", "nav.no/33345678", "+46 8 123 456 78", "13 15 17 19", "5,33345678",
      "33345678 %".replacing(" ", with: ""), "ø33345678", "Kostnad: 116 millioner",
    ])
  func notFound(text: String) {
    #expect(phoneNumbers(in: text) == [])
  }

  @Test("each has the place where it is written")
  func ranges() {
    let file = SourceFile(
      path: "x.md",
      text:
        "---\n---\nÅ ring **116 123** eller\n  33 34 56 78 og 33 34 56 78.\n\n- [oss](tel:22334455)\n"
    )
    let document = parseMarkup(file, from: 8).value
    #expect(document.phoneNumbers.map(\.text) == ["116123", "33345678", "33345678", "22334455"])
    #expect(
      document.phoneNumbers.map { written($0.range) }
        == ["116 123", "33 34 56 78", "33 34 56 78", "tel:22334455"])
    let places = document.phoneNumbers.map { file.lineAndColumn(of: $0.range.bytes.lowerBound) }
    #expect(places.map(\.line) == [3, 4, 4, 6])
    #expect(places.map(\.column) == [11, 3, 18, 9])
  }
}
