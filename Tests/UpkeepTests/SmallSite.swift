import SiteBase
import SiteModel

/// A day.
func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("'\(text)' is not a day") }
  return date
}

/// A small site: one municipality, a provider with a parent, and the offers that a test gives.
struct SmallSite {
  /// Texts by path inside the content folder.
  var files: [String: String] = [
    "vokabular/malgrupper.yaml": "- {id: voksne, navn: Voksne}",
    "vokabular/temaer.yaml": "- {id: sovn, navn: Søvn}",
    "vokabular/livsfaser.yaml": "- {id: alle, navn: Alle, fra: 0, til: 120}",
    "vokabular/tilbydere.yaml": """
    - {id: kommunen, navn: Kommunen, eier: {navn: Servicekontoret, epost: service@vik.example}}
    - {id: huset, navn: Huset, overordnet: kommunen}
    - {id: laget, navn: Laget, type: frivillig}
    """,
    "vokabular/kilder.yaml": "- {id: planen, tittel: Planen, dato: 2022-04-01}",
    "vik/_standard.yaml": "kommuner: [vik]\nkilde: [{dokument: planen}]\n",
  ]

  /// - Parameter freshness: The keys of `friskhet`.
  init(freshness: String = "gammel_etter_måneder: 12") {
    files["nettsted.yaml"] = """
      navn: Prøve
      beskrivelse: En prøve
      adresse: https://prove.example/
      friskhet: {\(freshness)}
      kommuner:
        - {id: vik, navn: Vik, nummer: "1234", fylke: Fylket, nettsted: https://vik.example/, tilgjengelighetserklæring: https://uu.example/}
      """
  }

  /// Adds an offer.
  mutating func add(_ id: String, _ lines: String...) {
    let keys = [
      "tittel: Tilbud \(id)", "kort: Et tilbud.", "målgrupper: [voksne]", "temaer: [sovn]",
    ]
    files["vik/tiltak/\(id).md"] = (["---"] + keys + lines + ["---", ""]).joined(separator: "\n")
  }

  var content: [ContentFile] {
    files.map { path, text in
      ContentFile(path: path, source: SourceFile(path: "content/" + path, text: text))
    }
  }

  /// The site on a day.
  func site(_ today: String = "2026-11-21") -> Site {
    let read = readSite(content, date: day(today), jobs: 1)
    guard let site = read.value, !read.diagnostics.hasErrors else {
      preconditionFailure("The small site has errors: \(read.diagnostics)")
    }
    return site
  }
}
