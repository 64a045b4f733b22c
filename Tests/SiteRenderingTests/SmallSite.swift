import SiteBase

@testable import SiteModel
@testable import SiteRendering

/// A small site with one of everything that is hard: files by path in the content folder.
enum SmallSite {
  /// The small site with some files added or replaced.
  static func rendered(
    _ changes: [String: String] = [:], baseURL: String? = defaultBaseURL
  ) throws -> RenderedSite {
    if changes.isEmpty, baseURL == defaultBaseURL { return try plain.get() }
    return try render(changes, baseURL: baseURL)
  }

  private static let defaultBaseURL = "https://veiviser.example/under/"
  private static let plain = Result { try render([:], baseURL: defaultBaseURL) }

  private static func render(
    _ changes: [String: String], baseURL: String?
  ) throws -> RenderedSite {
    let files = Self.files.merging(changes) { _, new in new }
    return try RenderedSite.render(
      files.map { ContentFile(path: $0.key, source: SourceFile(path: $0.key, text: $0.value)) },
      baseURL: baseURL)
  }

  /// An offer's file from lines of front matter and a body.
  static func offer(_ title: String, _ lines: String, body: String = "") -> String {
    """
    ---
    tittel: \(title)
    kort: Om \(title).
    kilde: [{dokument: plan, side: "4"}]
    \(lines)
    ---
    \(body)
    """
  }

  static let files: [String: String] = [
    "nettsted.yaml": settings,
    "vokabular/malgrupper.yaml": """
    - id: ungdom
      navn: {nb: Ungdom, nn: Ungdom, en: Young people}
    - id: parorende
      navn: {nb: Pårørende, nn: Pårørande, en: Family and friends}
    """,
    "vokabular/temaer.yaml": """
    - id: psykisk-helse
      navn: {nb: Psykisk helse, nn: Psykisk helse, en: Mental health}
    - id: sovn
      navn: {nb: Søvn, nn: Søvn, en: Sleep}
      bredere: psykisk-helse
    - id: vold
      navn: {nb: Vold, nn: Vald, en: Violence}
      forlat_raskt: ja
    """,
    "vokabular/livsfaser.yaml": """
    - {id: barn, navn: {nb: Barn, nn: Born, en: Children}, fra: 0, til: 12}
    - {id: ungdom, navn: {nb: Ungdom, nn: Ungdom, en: Youth}, fra: 13, til: 17}
    - {id: voksen, navn: {nb: Voksen, nn: Vaksen, en: Adults}, fra: 18, til: 120}
    """,
    "vokabular/tilbydere.yaml": """
    - {id: kommunen, navn: Lillevik kommune, type: kommunal, kommuner: [lillevik]}
    - {id: huset, navn: Huset, type: kommunal, kommuner: [lillevik], overordnet: kommunen}
    - {id: laget, navn: Laget, type: frivillig, kommuner: [lillevik, storby]}
    """,
    "vokabular/kontaktkort.yaml": """
    - {id: huset, navn: Huset, telefon: "33 00 00 01", kontrollert: {dato: 2026-01-02, av: Kari}}
    """,
    "vokabular/hjelpelinjer.yaml": """
    - id: "113"
      navn: Medisinsk nødhjelp
      telefon: "113"
      nivå: fare
      for_hvem: {nb: Når liv er i fare.}
    - id: legevakt
      navn: Legevakt
      telefon: "116 117"
      nivå: haster
      for_hvem: {nb: Når det haster.}
    - id: noen
      navn: Noen å snakke med
      telefon: "116 123"
      nivå: snakke
      for_hvem: {nb: For alle., en: For everyone.}
      temaer: [psykisk-helse]
    - id: voldslinjen
      navn: Voldslinjen
      telefon: "116 006"
      nivå: snakke
      for_hvem: {nb: For den som er utsatt for vold.}
      temaer: [vold]
    """,
    "vokabular/kilder.yaml": """
    - {id: plan, tittel: Planen, utgiver: Lillevik kommune, dato: 2022-11-01}
    """,
    "felles/sider/hjelp-na.md": """
    ---
    tittel: Hjelp nå
    kort: Hvem du kan ringe.
    meny: ja
    nivåer:
      fare: {tittel: Ring 113 nå hvis, når: [liv er i fare]}
      haster: {tittel: Ring legevakten hvis, når: [det haster]}
      snakke: {tittel: Snakk med noen hvis, når: [du er lei deg]}
    ---
    Ring hvis du er i tvil.
    """,
    "felles/sider/parorende.md": "---\ntittel: For pårørende\nkort: Til deg.\n---\nHei.\n",
    "felles/sider/om.md": "---\ntittel: Om nettstedet\nkort: Om oss.\n---\nHei.\n",
    "felles/sider/om.en.md": "---\ntittel: About the site\nkort: About us.\n---\nHello.\n",
    "felles/guider/parorende-forste-timene.md": """
    ---
    tittel: De første timene
    kort: Hva du kan gjøre.
    tilbud: {målgrupper: [parorende]}
    ---
    Se [Åpent hus](tilbud:apent-hus).
    """,
  ].merging(offers) { first, _ in first }

  static let settings = """
    navn: {nb: Veiviser, nn: Vegvisar, en: Signpost}
    beskrivelse: {nb: Finn hjelp., nn: Finn hjelp., en: Find help.}
    adresse: https://veiviser.example/
    språk: nb
    tema: standard
    lisens: {navn: NLOD 2.0, adresse: https://data.norge.no/nlod/no/2.0}
    friskhet: {gammel_etter_måneder: 12, svært_gammel_etter_måneder: 24}
    forlat_til: https://www.yr.no/
    kommuner:
      - {id: lillevik, navn: Lillevik, nummer: "3905", fylke: Vestfold,
         nettsted: "https://www.lillevik.example/", språk: nb}
      - {id: storby, navn: Storby, nummer: "4014", fylke: Telemark,
         nettsted: "https://storby.example/", språk: nb}
    """

  private static let offers: [String: String] = [
    "lillevik/_standard.yaml": "kommuner: [lillevik]\n",
    "storby/_standard.yaml": "kommuner: [storby]\n",
    "lillevik/tiltak/apent-hus.md": offer(
      "Åpent hus",
      """
      tilbyder: huset
      også_kalt: [Aapent hus, Kaféen]
      temaer: [sovn, psykisk-helse]
      målgrupper: [ungdom, parorende]
      alder: {fra: 13, til: 20}
      tilgang: {henvisning: nei, drop_in: ja}
      pris: gratis
      kontakt: [huset]
      kontrollert: {dato: 2023-09-01, av: Lillevik kommune}
      internt: HEMMELIGNOTAT om tilbudet
      åpningstider:
        uke: [{dager: [tirsdag, torsdag], fra: "16.00", til: "20.00"}]
        unntak: [{dato: 2026-01-01, stengt: ja}, {dato: 2026-12-24, stengt: ja}]
      """,
      body: """
        Kom som du er.

        ## Hvem det er for

        For deg mellom 13 og 20.

        ## Greit å vite

        Se [hjelp nå](hjelp-na) og [huset](tilbyder:huset).
        """),
    "lillevik/tiltak/apent-hus.en.md": """
    ---
    tittel: Open house
    kort: Come as you are.
    ---
    ## Who it is for

    For you.
    """,
    "lillevik/tiltak/krisesenter.md": offer(
      "Krisesenter",
      """
      temaer: [vold]
      steder: [{skjult_adresse: ja, navn: HEMMELIGHUS, adresse: Skjulgata 7, merknad: Du får vite det.}]
      """),
    "lillevik/tiltak/nedlagt.md": offer(
      "Nedlagt gruppe",
      """
      temaer: [sovn]
      status: avviklet
      status_merknad: Gruppa er lagt ned.
      erstattes_av: apent-hus
      tidligere_adresser: [/gammel/gruppe/]
      kontakt: [{telefon: "33 00 00 02"}]
      """),
    "lillevik/frivillig/ukjent.md": offer("Ukjent kafé", "tilbyder: laget\ntemaer: [sovn]"),
    "storby/tiltak/kurs.md": offer(
      "Kurs",
      """
      temaer: [sovn]
      alder: {fra: 18}
      status: midlertidig_stengt
      status_merknad: Stengt i høst.
      kontakt: [{telefon: "33 00 00 03"}]
      kontrollert: {dato: 2026-11-20, av: Kari}
      eier: {navn: Kari, epost: kari@storby.example}
      """),
  ]
}
