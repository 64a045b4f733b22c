import SiteBase
import SiteTestSupport
import Templates
import Testing

@testable import SiteRendering

@Suite struct ShapeTests {
  private var frame: [ViewShape] {
    let texts = Shape<TextGroup>("tekst", "") { _ in }
    let resources = Shape<AssetFolder>("ressurs", "") { _ in }
    return [
      LanguageFrame.shape(texts: texts, resources: resources).view, PageFrame.shape.view,
    ]
  }

  /// The shapes of records, those of layouts left out.
  private var records: [ViewShape] {
    var found: [ViewShape] = []
    for layout in frame + layoutShapes.sorted(by: { $0.key < $1.key }).map(\.value) {
      for shape in layout.reachableShapes().dropFirst()
      where !found.contains(where: { $0 === shape }) { found.append(shape) }
    }
    return found
  }

  @Test func namesReachedByClimbingAreInTheFrameAlone() {
    let reserved: Set = ["rot", "sprak", "tekst", "ressurs", "nettsted", "side", "kommune"]
    for shape in records {
      for field in shape.fields where reserved.contains(field.name) {
        Issue.record("\(shape.name).\(field.name)")
      }
    }
  }

  @Test func aLayoutsOwnFieldsHideNoneOfTheFrames() {
    let names = Set(frame.flatMap(\.fields).map(\.name))
    for (name, shape) in layoutShapes {
      for field in shape.fields where names.contains(field.name) {
        Issue.record("\(name).\(field.name)")
      }
    }
  }

  @Test func recordsOfDifferentShapesHaveDifferentNames() {
    let names = records.map(\.name)
    #expect(Set(names).count == names.count, "\(names.sorted())")
  }

  @Test func everyFieldIsExplained() {
    for shape in records + frame + layoutShapes.values {
      for field in shape.fields {
        #expect(!field.doc.isEmpty && field.doc.hasSuffix("."), "\(shape.name).\(field.name)")
      }
    }
  }

  /// What templates of the standard theme, its partials included, name.
  private func tags(_ name: String) -> Bool {
    Repository.files(below: "themes/standard/maler").contains { file in
      let text = String(decoding: file.source.bytes, as: UTF8.self)
      return ["{{", "{{#", "{{^"].contains { opening in
        text.contains("\(opening)\(name)}}") || text.contains("\(opening)\(name).")
      } || text.contains(".\(name)}}")
    }
  }

  /// A field that no template shows is work for nothing. Those listed are for other themes.
  @Test func everyFieldIsShownByTheStandardTheme() {
    let unshown = Set(
      (records + frame + layoutShapes.values).flatMap { shape in
        shape.fields.filter { $0.listSlot == nil && !tags($0.name) }
          .map { "\(shape.name).\($0.name)" }
      })
    #expect(unshown == [])
  }
}
