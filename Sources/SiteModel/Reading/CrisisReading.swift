import SiteBase
import YAML

extension SchemaReader {
  /// An entry of `kriseord.yaml`; nil without an id, which has been reported.
  func crisisEntry(_ record: RecordValue) -> CrisisEntry? {
    guard let id = record.text("id") else { return nil }
    let helplines = record.texts("linjer")
    let others = record.texts("linjer_andre")
    return CrisisEntry(
      id: id, reason: localized(record["hvorfor"]), helplines: helplines,
      helplinesForOthers: others.isEmpty ? helplines : others,
      services: record.texts("tjenester"), quickExit: record.flag("forlat_raskt"),
      rules: record.records("regler").map(crisisRule))
  }

  private func crisisRule(_ record: RecordValue) -> CrisisRule {
    func examples(_ key: String) -> [CrisisRule.Example] {
      record.list(key).compactMap { value in
        value.text.map { .init(text: $0, range: value.position.range(in: value.file)) }
      }
    }
    return CrisisRule(
      groups: examples("ord"), within: record.integer("innen"), cancelling: examples("ikke"),
      subject: record.text("om").flatMap(CrisisRule.Subject.init),
      noticed: examples("treffer"), passedOver: examples("treffer_ikke"),
      range: record.range("ord"))
  }

  /// An entry of `krisegrupper.yaml`; nil when it lacks something, which has been reported.
  func crisisWordGroup(_ record: RecordValue) -> CrisisWordGroup? {
    guard let id = record.text("id"), let words = record.text("ord") else { return nil }
    return CrisisWordGroup(id: id, words: words, range: record.range("ord"))
  }

  /// An entry of `krisetjenester.yaml`; nil when it lacks something, which has been reported.
  func crisisService(_ record: RecordValue) -> CrisisService? {
    guard let id = record.text("id"), let name = localized(record["navn"]),
      let helpline = record.text("linje")
    else { return nil }
    return CrisisService(id: id, name: name, offers: record.texts("tilbud"), helpline: helpline)
  }
}
