import SiteBase
import SiteModel
import Testing

@testable import Upkeep

@Suite("Web addresses in the content")
struct WebAddressTests {
  private func found(_ text: String, in path: String = "vik/tiltak/a.md") -> [String] {
    let file = ContentFile(path: path, source: SourceFile(path: "content/" + path, text: text))
    return webAddresses(in: [file]).flatMap { address in
      address.places.map { range in
        let place = range.file.lineAndColumn(of: range.bytes.lowerBound)
        return "\(place.line):\(place.column) \(address.address)"
      }
    }
  }

  @Test("are found in fields, lists and texts, without what stands around them")
  func ends() {
    #expect(found("nettside: https://a.no/x?y=1#z") == ["1:11 https://a.no/x?y=1#z"])
    #expect(found("  - {nettside: http://a.no/, side: 1}") == ["1:16 http://a.no/"])
    #expect(found("Se [siden](https://a.no/b).") == ["1:12 https://a.no/b"])
    #expect(
      found("ø\nSe https://a.no/b. Eller \"https://b.no\".") == [
        "2:4 https://a.no/b", "2:27 https://b.no",
      ])
    #expect(found("https://a.no/\nhttps://a.no/") == ["1:1 https://a.no/", "2:1 https://a.no/"])
  }

  @Test("of comments, private notes, patterns and files that are no content are left out")
  func leftOut() {
    #expect(found("# https://a.no/\n  # https://b.no/\ninternt: https://c.no/").isEmpty)
    #expect(found("kart: \"https://kart.no/?q={adresse}\"", in: "nettsted.yaml").isEmpty)
    #expect(found("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", in: "vik/logo.svg").isEmpty)
    #expect(found("ingen") == [] && found("") == [])
  }

  @Test("are listed as JSON with their places")
  func json() {
    let file = ContentFile(
      path: "a.md", source: SourceFile(path: "content/a.md", text: "https://a.no/"))
    let list = addressList(webAddresses(in: [file]), site: "https://s.no/")
    #expect(
      String(decoding: list, as: UTF8.self)
        == #"{"nettsted":"https://s.no/","adresser":[{"adresse":"https://a.no/","steder":["content/a.md:1:1"]}]}"#
        + "\n")
  }
}
