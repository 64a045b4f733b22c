import Foundation
import SiteBase
import SiteTestSupport
import Testing

@testable import Templates

/// The specification's own cases, where a copy of them is at hand.
@Suite struct SpecificationTests {
  static let files = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
    "~dynamic-names",
  ]

  @Test(arguments: files)
  func renderAsTheSpecificationSays(_ file: String) throws {
    guard let shared = Repository.shared else {
      print("Skipped: no copy of the Mustache specification is at hand")
      return
    }
    let url = URL(fileURLWithPath: shared + "/standards/mustache/\(file).json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    let tests = try #require((object as? [String: Any])?["tests"] as? [[String: Any]])
    #expect(tests.count >= 12)
    for test in tests {
      let name = test["name"] as? String ?? ""
      let template = try #require(test["template"] as? String)
      let expected = try #require(test["expected"] as? String)
      let partials = test["partials"] as? [String: String] ?? [:]
      let output = renderLeniently(
        template, partials: partials, value: viewValue(test["data"] ?? NSNull()))
      #expect(output == expected, "\(file): \(name)")
    }
  }

  /// A JSON value as a view value; numbers that aren't whole become text.
  private func viewValue(_ json: Any) -> ViewValue {
    switch json {
    case let text as String: .text(text)
    case let number as NSNumber where isBoolean(number): .flag(number.boolValue)
    case let number as NSNumber:
      number.doubleValue == Double(number.intValue)
        ? .number(number.intValue) : .text("\(number.doubleValue)")
    case let object as [String: Any]:
      .record(ViewRecord(lenient: object.sorted { $0.key < $1.key }.map { ($0, viewValue($1)) }))
    case let list as [Any]: .list(list.map(viewValue))
    default: .absent
    }
  }

  private func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}
