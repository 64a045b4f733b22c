import Templates

/// Pages with values of realistic lengths, each a little different.
enum BenchmarkPages {
  static func page(_ number: Int) -> ViewRecord {
    ViewRecord(
      .page,
      [
        "language": "nb", "siteName": "Veiviser for Tønsberg", "root": "../../",
        "url": .text("https://eksempel.kommune.no/tiltak/tilbud-\(number)/"),
        "title": .text("Samtale og støtte for unge \(number)"),
        "alsoCalled": number.isMultiple(of: 3) ? "Drop-in" : .absent,
        "summary": "Snakk med noen om det som er vanskelig, uten henvisning & uten ventetid",
        "notice": number.isMultiple(of: 5) ? "Stengt i uke 28 og 29" : .absent,
        "body": .html(paragraphs), "checked": "3. november 2026", "isOld": false,
        "alternates": .list(links("nn", 2)), "menu": .list(links("Meny", 5)),
        "path": .list(links("Sti", 3)), "themes": .list(links("Tema", 6)),
        "facts": .list(
          (0..<9).map { index in
            ViewRecord(
              .fact,
              slots: [
                .text("Trenger du henvisning \(index)"),
                index < 6 ? "Nei, du kan ta kontakt selv" : .absent, .flag(index < 6),
              ])
          }),
        "steps": .list(["Ring eller send melding", "Avtal tid", "Møt opp i Storgata 1"]),
        "contacts": .list((0..<3).map { contact($0) }),
        "helplines": .list((3..<7).map { contact($0) }),
        "provider": .record(contact(number)),
        "days": .list(
          ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag"].enumerated()
            .map { ViewRecord(.day, slots: [.text($1), .flag($0 < 5), "08.30", "15.30"]) }),
        "place": .record(
          ViewRecord(.place, slots: ["Storgata 1", "3110", "Tønsberg", "ja, heis fra gata"])),
        "related": .list(
          (0..<6).map { index in
            ViewRecord(
              .card,
              slots: [
                .text("../tilbud-\(index)/"), .text("Et annet tilbud \(index)"),
                "Et møtested for deg som vil treffe andre", "fra 16 til 25 år",
              ])
          }),
      ])
  }

  private static func links(_ label: String, _ count: Int) -> [ViewRecord] {
    (0..<count).map { index in
      ViewRecord(
        .link,
        slots: [
          .text("../../\(label)-\(index)/"), .text("\(label) \(index)"), "nb", .flag(index == 0),
        ])
    }
  }

  private static func contact(_ number: Int) -> ViewRecord {
    ViewRecord(
      .contact,
      slots: [
        .text("Rask psykisk helsehjelp \(number % 10)"), "Vakttelefon", "kommunal", "33 40 60 00",
        "tel:+4733406000", "post@eksempel.kommune.no", "../../tilbydere/rph/", "døgnet rundt",
      ])
  }

  private static let paragraphs = String(
    repeating: """
      <p>Du får snakke med en som lytter, og sammen finner dere ut hva som kan hjelpe. Du kan komme
      alene eller ta med deg en du stoler på. Samtalen koster ingenting.</p>

      """, count: 9)
}
