import SiteBase
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test(
    "of the web have a host that can be read",
    arguments: [
      ("https://www.tonsberg.kommune.no/", true), ("http://x.no", true),
      ("https://x.no:8080/a", true),
      ("https://blå-kors.no/å/?q=æ#ø", true), ("https://localhost", true),
      ("https://1.2.3.4/", true),
      ("https://nav.no@evil.example/", false), ("https://nav.no:x@evil.example/", false),
      ("https://.", false), ("https://a..no", false), ("https://%2f/", false), ("https://", false),
      ("https:///a", false), ("https://-a.no/", false), ("https://x.no:/", false),
      ("https://x.no:70000/", false), ("https://x.no:+1/", false), ("x.no", false), ("", false),
      ("javascript:alert(1)", false), ("ftp://x.no/", false), ("HTTPS://x.no", false),
      ("https://x.no/a b", false), ("https://x.no/\n", false), ("https://x.no/\u{202E}gpj", false),
      ("https://x.no/\u{2028}", false), ("https://x.no/\u{A0}", false),
      ("https://x\u{200B}y.no/", false), ("https://x.no/\"", false), ("https://x.no/<", false),
    ])
  func web(text: String, isAddress: Bool) { #expect(isWebAddress(text) == isAddress) }

  @Test(
    "of mail are one address and nothing more",
    arguments: [
      ("post@tonsberg.kommune.no", true), ("ola.nordmann+x@x-y.no", true), ("åse@blå.no", true),
      ("@", false), ("@x.no", false), ("a@", false), ("a@b", false), ("a@b.", false),
      ("a@.no", false), ("a,evil@b.no", false), ("a;b@c.no", false), ("a@b@c.no", false),
      ("a%0d%0abcc:evil@b.no", false), ("a@b.no?cc=c@d.no", false), ("a b@c.no", false),
      ("a\u{202E}@b.no", false), ("", false),
    ])
  func mail(text: String, isAddress: Bool) { #expect(isEmailAddress(text) == isAddress) }
}
