import SiteBase
import SiteModel

/// A small site written inline: what a test changes, and the least that must stand around it.
struct FixtureSite {
  /// Texts by path inside the content folder.
  var files: [String: String] = [
    "nettsted.yaml": """
    navn: Prøve
    beskrivelse: En prøve
    kommuner:
      - {id: vik, navn: Vik, nummer: "1234", fylke: Fylket, nettsted: https://vik.example/, tilgjengelighetserklæring: https://uu.example/}
      - {id: nes, navn: Nes, nummer: "1235", fylke: Fylket, nettsted: https://nes.example/, tilgjengelighetserklæring: https://uu.example/}
    """,
    "vokabular/malgrupper.yaml": """
    - {id: ungdom, navn: Ungdom, alder: {fra: 13, til: 19}}
    """,
    "vokabular/temaer.yaml": "- {id: sovn, navn: Søvn}",
    "vokabular/livsfaser.yaml": "- {id: alle-aldre, navn: Alle, fra: 0, til: 120}",
    "vokabular/tilbydere.yaml": "- {id: huset, navn: Huset}",
    "vokabular/kilder.yaml": "- {id: planen, tittel: Planen}",
    "vokabular/hjelpelinjer.yaml": """
    - {id: linje, navn: Linja, telefon: "116 123", nivå: snakke, for_hvem: alle}
    """,
    "vokabular/kontaktkort.yaml": """
    - {id: sentralbord, telefon: 33 00 00 00}
    """,
    "vik/_standard.yaml": """
    kommuner: [vik]
    tilbyder: huset
    eier: {epost: post@vik.example}
    kilde: [{dokument: planen}]

    """,
  ]

  /// The keys every offer of these tests has.
  static let offerKeys = """
    tittel: Søvnkurs
    kort: Et kurs for deg som sover dårlig.
    målgrupper: [ungdom]
    temaer: [sovn]
    """

  /// The fixture with an offer `x` in Vik, made of the usual keys and these lines.
  static func offer(_ lines: String, body: String = "", keys: String = offerKeys) -> FixtureSite {
    var site = FixtureSite()
    site.files["vik/tiltak/x.md"] = "---\n\(keys)\n\(lines)\n---\n\(body)\n"
    return site
  }

  /// Reads the site as it is on a day.
  func read(_ date: String = "2026-11-21") -> Diagnosed<Site?> {
    guard let date = CalendarDate(date) else { preconditionFailure("not a date: \(date)") }
    let content = files.map { path, text in
      ContentFile(path: path, source: SourceFile(path: "content/" + path, text: text))
    }
    return readSite(content, date: date, jobs: 2)
  }

  /// The ids of what is reported, with the line where it is, in report order: `3 model/unknown-key`.
  func problems(_ date: String = "2026-11-21") -> [String] {
    read(date).diagnostics.inReportOrder().map { diagnostic in
      guard let range = diagnostic.range else { return diagnostic.kind.id }
      let place = range.file.lineAndColumn(of: range.bytes.lowerBound)
      return "\(place.line):\(place.column) \(diagnostic.kind.id)"
    }
  }

  /// The offer `x`.
  func offer(_ date: String = "2026-11-21") -> Offer? {
    read(date).value?.offers.first { $0.id == "x" }
  }
}
