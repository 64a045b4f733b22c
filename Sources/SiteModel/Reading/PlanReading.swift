import SiteBase

extension SchemaReader {
  /// Reads a municipality's plan; nil when it has no title.
  mutating func plan(_ record: RecordValue, municipality: String) -> Plan? {
    guard let title = record.text("tittel") else { return nil }
    let goals = record.records("mål").compactMap(goal).sorted { $0.number < $1.number }
    var measures: [PlanMeasure] = []
    for entry in record.records("tiltak") {
      guard let measure = measure(entry) else { continue }
      if let goal = measure.goal, !goals.contains(where: { $0.number == goal }) {
        report(.modelUnknownReference, ["mål", String(goal)], at: entry.range("mål"))
      }
      if let from = measure.from, let to = measure.to, from > to {
        report(.modelContradiction, ["«fra» \(from)", "«til» \(to)"], at: entry.range("til"))
      }
      measures.append(measure)
    }
    return Plan(
      municipality: municipality, title: title, period: record.text("periode"),
      sources: sources(record), goals: goals, measures: measures)
  }

  private func goal(_ record: RecordValue) -> PlanGoal? {
    guard let number = record.integer("nummer"), let title = record.text("tittel") else {
      return nil
    }
    return PlanGoal(
      number: number, title: title, strategies: record.texts("strategier"),
      quotes: record.texts("sitater"))
  }

  private func measure(_ record: RecordValue) -> PlanMeasure? {
    guard let id = record.text("id"), let title = record.text("tittel") else { return nil }
    return PlanMeasure(
      id: id, goal: record.integer("mål"), title: title, description: record.text("beskrivelse"),
      from: record.integer("fra"), to: record.integer("til"),
      funding: record.text("finansiering"), responsible: record.texts("ansvarlig"),
      responsibleText: record.text("ansvarlig_tekst"), status: record.text("status"),
      becameOffers: record.texts("ble_til"), sources: sources(record))
  }

  /// Reads a file of figures; nil when what must be there is not.
  mutating func figure(_ record: RecordValue, municipality: String, id: String) -> Figure? {
    guard let title = record.text("tittel"), let type = record.text("type").flatMap(FigureType.init)
    else { return nil }
    let categories = record.texts("kategorier")
    var series: [FigureSeries] = []
    for entry in record.records("serier") {
      let values = entry.list("verdier").map(\.decimal)
      guard values.count == categories.count else {
        report(
          .modelFigureLength, [String(categories.count), String(values.count)],
          at: entry.range("verdier"))
        continue
      }
      series.append(FigureSeries(name: entry.text("navn") ?? "", values: values))
    }
    return Figure(
      id: id, municipality: municipality, title: title, summary: record.text("kort"),
      unit: record.text("enhet"), period: record.text("periode"), type: type,
      categories: categories, series: series, offers: record.texts("tilbud"),
      sources: sources(record), note: record.text("merknad"))
  }
}
