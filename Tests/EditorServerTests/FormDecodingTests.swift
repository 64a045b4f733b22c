import Editor
import EditorServer
import Testing

@Suite("A form's decoding")
struct FormDecodingTests {
  private func decode(_ text: String) -> [EditorRequest.Field]? { decodeForm(Array(text.utf8)) }

  @Test(
    "keeps names, order and repeats",
    arguments: [
      ("", []),
      ("a=1&b=2", [("a", "1"), ("b", "2")]),
      ("a=1&a=2", [("a", "1"), ("a", "2")]),
      ("a&b=", [("a", ""), ("b", "")]),
      ("=x", [("", "x")]),
      ("&&a=1&", [("a", "1")]),
      ("a=b=c", [("a", "b=c")]),
      ("navn=K%C3%A5re+%C3%98", [("navn", "Kåre Ø")]),
      ("t=1%0D%0A2", [("t", "1\r\n2")]),
      ("a%5B%5D=%26%3D%2B", [("a[]", "&=+")]),
    ])
  func decodes(text: String, fields: [(String, String)]) {
    #expect(decode(text) == fields.map { EditorRequest.Field($0.0, $0.1) })
  }

  @Test(
    "refuses what is no form",
    arguments: ["a=%", "a=%4", "a=%zz", "%=1", "a=%FF", "a=%C3", "a=%00", "a=%ED%A0%80"])
  func refuses(text: String) {
    #expect(decode(text) == nil)
  }

  @Test("takes 500 fields and no more")
  func isBounded() {
    func form(_ count: Int) -> String { (0..<count).map { "f\($0)=1" }.joined(separator: "&") }
    #expect(decode(form(500))?.count == 500)
    #expect(decode(form(501)) == nil)
  }
}
