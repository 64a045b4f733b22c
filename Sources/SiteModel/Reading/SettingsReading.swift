import SiteBase

extension SchemaReader {
  /// Reads the settings and the municipalities; nil when what must be there is not.
  mutating func settings(
    _ record: RecordValue, into vocabularies: inout Vocabularies
  ) -> (settings: SiteSettings, municipalities: [Municipality])? {
    guard let name = localized(record["navn"]), let description = localized(record["beskrivelse"])
    else { return nil }
    let freshness = record.record("friskhet")
    let licence = record.record("lisens")
    let settings = SiteSettings(
      name: name, description: description,
      baseURL: record.text("adresse").map { $0.hasSuffix("/") ? $0 : $0 + "/" },
      language: language(record.text("språk")), theme: record.text("tema") ?? "standard",
      licenceName: licence?.text("navn"), licenceURL: licence?.text("adresse"),
      feedbackEmail: record.record("tilbakemelding")?.text("epost"),
      oldAfterMonths: freshness?.integer("gammel_etter_måneder") ?? 12,
      veryOldAfterMonths: freshness?.integer("svært_gammel_etter_måneder") ?? 24,
      exitURL: record.text("forlat_til") ?? "https://www.yr.no/")
    var municipalities: [Municipality] = []
    for entry in record.records("kommuner") {
      guard let municipality = municipality(entry) else { continue }
      if let first = vocabularies.places[.municipality]?[municipality.id] {
        add(
          Diagnostic(
            .modelDuplicateID, [municipality.id], at: entry.range("id"),
            notes: [.init(.modelFirstHere, at: first)]))
        continue
      }
      vocabularies.places[.municipality, default: [:]][municipality.id] = entry.range("id")
      if municipality.accessibilityStatement == nil {
        report(.modelAccessibilityStatement, [municipality.name], at: entry.range("id"))
      }
      municipalities.append(municipality)
    }
    return (settings, municipalities)
  }

  private func municipality(_ record: RecordValue) -> Municipality? {
    guard let id = record.text("id"), let name = record.text("navn"),
      let number = record.text("nummer"), let county = record.text("fylke"),
      let website = record.text("nettsted")
    else { return nil }
    return Municipality(
      id: id, name: name, number: number, county: county, website: website,
      accessibilityStatement: record.text("tilgjengelighetserklæring"),
      neighbours: record.texts("naboer"), language: language(record.text("språk")),
      logo: record.text("logo"), accent: record.text("farge"), summary: localized(record["kort"]))
  }

  private func language(_ text: String?) -> SiteLanguage {
    text.flatMap(SiteLanguage.init) ?? .nb
  }
}
