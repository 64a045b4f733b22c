import SiteBase
import SiteModel

/// What a report needs beside the site.
package struct ReportInput: Sendable {
  /// What came of asking owners; nil where nobody keeps a log of it, and then the report has no such
  /// section.
  package var log: UpkeepLog?
  /// The owner's own questions that the search doesn't answer as they should be.
  package var missed: [MissedQuery] = []
  /// What changed since a day or a revision; nil when nobody asked.
  package var changes: SiteChanges?

  package init(
    log: UpkeepLog? = nil, missed: [MissedQuery] = [], changes: SiteChanges? = nil
  ) {
    self.log = log
    self.missed = missed
    self.changes = changes
  }
}

/// What a leader asks about the offers of a site, the most important first, in Norwegian. It is for the
/// municipality and not for the public: it names owners.
package struct LeaderReport: Sendable {
  package let siteName: String
  package let date: CalendarDate
  /// The public site's address with a slash at its end, for links to offers; nil shows ids instead.
  package let address: String?
  package let sections: [ReportSection]

  /// - Parameter address: The public site's address, in place of the one in its settings.
  package init(_ site: Site, _ input: ReportInput = ReportInput(), address: String? = nil) {
    siteName = site.settings.name.nb
    date = site.date
    self.address = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? site.settings.baseURL
    let gaps = gapSection(site)
    let checks = checksSection(site)
    let contacts = contactSection(site)
    let questions = questionSection(site, input.missed)
    let parts = [
      checks, gaps, contacts, input.log.map { roundSection(site, $0) }, completenessSection(site),
      questions, readingSection(site), input.changes.map(changesSection),
    ].compactMap(\.self)
    sections = [overview(site, checks, gaps, contacts)] + parts
  }
}

/// The first section: one figure of each of the most important ones, and what runs.
private func overview(_ site: Site, _ parts: ReportSection...) -> ReportSection {
  var section = ReportSection(
    id: "kort", title: "Kort fortalt",
    lead: """
      \(site.offers.count) tilbud i \(site.municipalities.count) \
      \(site.municipalities.count == 1 ? "kommune" : "kommuner"), slik de var \(site.date.norwegian).
      """)
  section.figures = parts.compactMap(\.figures.first)
  let names: [(OfferStatus, String)] = [
    (.active, "I gang"), (.paused, "Stengt en tid"), (.planned, "Planlagt"),
    (.unclear, "Uavklart"), (.ended, "Avviklet"),
  ]
  section.tables = [
    ReportTable(
      "status", "Tilbud etter status", ["Status"] + site.municipalities.map(\.name) + ["I alt"],
      names.map { status, name in
        let offers = site.offers.filter { $0.status == status }
        return [ReportCell(name)]
          + site.municipalities.map { municipality in
            ReportCell(offers.count { $0.municipalities.contains(municipality.id) })
          } + [ReportCell(offers.count)]
      })
  ]
  return section
}
