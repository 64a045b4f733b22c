import SiteBase
import Testing

@testable import SiteModel

@Suite("Forms of texts")
struct TextFormTests {
  @Test(
    "telephone numbers are as long as telephone numbers are",
    arguments: [
      ("33 00 00 00", true), ("113", true), ("116 117", true), ("02800", true),
      ("+47 33 00 00 00", true), ("0047 33 00 00 00", true), ("+46 8 123 456 78", true),
      ("33 34 40", false), ("33 00 00 0", false), ("333", false), ("33 00 00 00 0", false),
      ("+47 116 117", false), ("33-00-00-00", false), ("+4", false),
    ])
  func phoneNumbers(text: String, isRight: Bool) { #expect(isPhoneNumber(text) == isRight) }
}
