import Templates
import Testing

@testable import SiteRendering

@Suite struct ShapeTests {
  private var shapes: [ViewShape] {
    let texts = ViewShape("tekst", "", [])
    let resources = ViewShape("ressurs", "", [])
    let layouts = LayoutShapes(texts: texts, resources: resources)
    var found: [ViewShape] = []
    for layout in Layout.allCases {
      for shape in layouts[layout].reachableShapes()
      where !found.contains(where: { $0 === shape }) { found.append(shape) }
    }
    return found
  }

  @Test func namesReachedByClimbingStandInTheFrameAlone() {
    let reserved: Set = ["rot", "sprak", "tekst", "ressurs", "nettsted", "side", "kommune"]
    let layouts = Set(Layout.allCases.map(\.rawValue))
    for shape in shapes where !layouts.contains(shape.name) {
      for field in shape.fields where reserved.contains(field.name) {
        Issue.record("\(shape.name).\(field.name)")
      }
    }
  }

  @Test func everyListHasItsFlag() {
    for shape in shapes {
      for (slot, field) in shape.fields.enumerated() {
        guard case .list = field.type else { continue }
        #expect(shape.fields[slot + 1].name == "har_" + field.name, "\(shape.name)")
      }
    }
  }

  @Test func everyFieldIsExplained() {
    for shape in shapes {
      for field in shape.fields {
        #expect(!field.doc.isEmpty && field.doc.hasSuffix("."), "\(shape.name).\(field.name)")
      }
    }
  }

  @Test func recordsFindTheirFieldsInAnyOrder() {
    let record = LinkShapes.link.record(["adresse": "b", "navn": "a"])
    guard case .text("a") = record["navn"], case .text("b") = record["adresse"],
      case .absent = record["annet_sprak"]
    else {
      Issue.record("\(record.values)")
      return
    }
    let group = OfferListShapes.group.record(["lenker": .list([ViewRecord]()), "id": "x"])
    guard case .flag(false) = group["har_lenker"] else {
      Issue.record("\(group.values)")
      return
    }
  }
}
