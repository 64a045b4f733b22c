import Testing

@testable import SiteModel

@Suite("Forms of texts")
struct TextFormTests {
  @Test(
    "web addresses have a host and nothing invisible",
    arguments: [
      ("https://www.vik.no/a?b=c#d", true), ("http://vik.no", true), ("https://vik.no:8443/", true),
      ("https://blåkors.no/", true), ("https://vik.no/søk", true),
      ("https://.", false), ("https://%2f/", false), ("https://vik", false), ("https:///a", false),
      ("https://a@vik.no/", false), ("https://vik.no:/", false), ("https://-vik.no/", false),
      ("https://vik.no/\u{202E}a", false), ("https://vik.no/\u{2028}", false),
      ("https://vik.no/\u{A0}", false), ("https://vik\u{200B}.no/", false),
      ("https://vik..no/", false), ("ftp://vik.no/", false), ("javascript:alert(1)", false),
      ("https://vik.no/\"x", false),
    ])
  func webAddresses(text: String, isRight: Bool) { #expect(isWebAddress(text) == isRight) }

  @Test(
    "e-mail addresses are one recipient and no header",
    arguments: [
      ("post@vik.kommune.no", true), ("a.b+c@vik.no", true), ("a@blåkors.no", true),
      ("a%0d%0abcc:evil@b.no", false), ("a,evil@b.no", false), ("a@b", false), ("@b.no", false),
      ("a@b.no?cc=c@d.no", false), ("a@@b.no", false), ("a b@c.no", false), ("a@.no", false),
    ])
  func emailAddresses(text: String, isRight: Bool) { #expect(isEmailAddress(text) == isRight) }

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
