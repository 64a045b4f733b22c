import SiteBase
import Testing

@Suite("Slugs")
struct SlugTests {
  @Test(
    "titles become lower-case words with hyphens",
    arguments: [
      ("Hjelp til å sove (16–25 år)", "hjelp-til-a-sove-16-25-ar"),
      ("Ærlig talt – Øst & Vest", "aerlig-talt-ost-vest"),
      ("  Drop-in   samtale! ", "drop-in-samtale"),
      ("Café Ñandú Straße Čáhci Đ", "cafe-nandu-strasse-cahci-d"),
      ("a\u{30A}pen", "apen"),
      ("nød\u{AD}telefon", "nodtelefon"),
      ("Œuvre ŋ ž ſ", "oeuvre-n-z-s"),
      ("🌱 日本 ×÷", ""),
      ("", ""),
    ])
  func slugs(title: String, expected: String) {
    #expect(slug(title) == expected)
  }
}
