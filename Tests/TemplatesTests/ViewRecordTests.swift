import Templates
import Testing

/// Records and shapes as the program builds them.
@Suite struct ViewRecordTests {
  @Test func findsValuesByNameAndSlot() {
    let phone = ViewRecord(.phone, ["number": "116 117"])
    #expect(phone.values.count == 2)
    guard case .text("116 117") = phone["number"], case .absent = phone["label"] else {
      Issue.record("\(phone.values)")
      return
    }
  }

  @Test func listsEveryShapeOnce() {
    #expect(
      ViewShape.offer.reachableShapes().map(\.name) == ["offer", "provider", "place", "phone"])
  }

  @Test func makesAbsentValuesOfNil() {
    guard case .absent = ViewValue.text(nil), case .absent = ViewValue.number(nil),
      case .absent = ViewValue.record(nil)
    else {
      Issue.record("nil is absent")
      return
    }
  }

  @Test func stopsAtAnUnknownField() async {
    await #expect(processExitsWith: .failure) { _ = ViewRecord(.phone, ["numbr": "1"]) }
  }

  @Test func stopsAtAFieldGivenTwice() async {
    await #expect(processExitsWith: .failure) {
      _ = ViewRecord(.phone, ["number": "1", "number": "2"])
    }
  }

  @Test func stopsAtAValueOfAnotherType() async {
    await #expect(processExitsWith: .failure) { _ = ViewRecord(.phone, ["number": 1]) }
  }

  @Test func stopsAtARecordOfAnotherShape() async {
    await #expect(processExitsWith: .failure) {
      _ = ViewRecord(.offer, ["provider": .record(ViewRecord(.phone, [:]))])
    }
  }

  @Test func stopsAtTooFewValues() async {
    await #expect(processExitsWith: .failure) { _ = ViewRecord(.phone, slots: ["1"]) }
  }
}
