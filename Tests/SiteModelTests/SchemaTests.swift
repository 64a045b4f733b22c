import Foundation
import SiteBase
import SiteModel
import Testing

@Suite("The schema")
struct SchemaTests {
  @Test(
    "every kind of file has a JSON Schema that is JSON", arguments: ContentFileKind.all.map(\.name))
  func jsonSchemas(name: String) throws {
    let kind = try #require(ContentFileKind.all.first { $0.name == name })
    let parsed = try JSONSerialization.jsonObject(with: Data(kind.jsonSchema))
    let object = try #require(parsed as? [String: Any])
    #expect(object["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let body = kind.isList ? object["items"] as? [String: Any] : object
    let properties = try #require(body?["properties"] as? [String: Any])
    for field in kind.schema.fields {
      #expect(properties[field.key] != nil)
      #expect(properties[field.asciiKey] != nil)
    }
  }

  @Test("the reference page names every key of every kind of file")
  func referencePage() {
    let page = contentReferencePage()
    for kind in ContentFileKind.all {
      for field in kind.schema.fields { #expect(page.contains("| `\(field.key)` |")) }
    }
  }

  @Test("every field is documented in a sentence")
  func documentation() {
    for field in ContentFileKind.all.flatMap(\.schema.fields) {
      #expect(field.documentation.hasSuffix("."), "\(field.key)")
    }
  }
}
