import SiteBase

/// Offer files with front matter of our own kind and 120 to 300 words of body, each different.
enum BenchmarkFiles {
  static func file(_ number: Int) -> SourceFile {
    SourceFile(
      path: "content/tonsberg/tiltak/tilbud-\(number).md",
      text: frontMatter(number) + body(number))
  }

  private static func frontMatter(_ number: Int) -> String {
    """
    ---
    tittel: Samtale og støtte for unge \(number)
    også_kalt: [Drop-in \(number), "Ungdomssamtale: gruppe"]
    kort: Snakk med noen om det som er vanskelig, uten henvisning og uten ventetid
    type: tiltak
    tilbyder: tonsberg-psykisk-helse-og-avhengighet
    samarbeid: [tonsberg-rode-kors, tonsberg-mental-helse]
    kommuner: [tonsberg]
    målgrupper: [ungdom, voksne, parorende]
    temaer: [psykisk-helse, angst, sovn]
    alder: {fra: 13, til: \(20 + number % 60)}
    alder_gjelder: [bruker, pårørende]
    tilgang: {henvisning: nei, vedtak: nei, timebestilling: nei, påmelding: nei, drop_in: ja}
    pris: gratis
    åpningstider:
      uke:
        - dager: [mandag, tirsdag]
          fra: "16.00"
          til: "20.00"
          merknad: åpen møteplass
      helligdager: stengt
    steder:
      - navn: Familiehuset
        adresse: Storgata \(number % 200)
        postnummer: "3111"
        koordinater: {bredde: 59.27, lengde: 10.41}
        tilgjengelighet: {rullestol: ja, heis: ukjent, hc_toalett: ukjent}
    språk: [nb, en]
    tolk: ukjent
    ventetid: {tekst: Noen ukers ventetid, uker_fra: 0, uker_til: 8, dato: 2023-08-31}
    hva_du_får:
      - Samtaler med en som lytter
      - Hjelp til å finne fram i andre tilbud
    slik_gjør_du: [Ring eller send melding, Avtal tid, Møt opp]
    status: aktiv
    kontakt: [tonsberg-rph]
    kontrollert: {dato: 2022-11-01, av: Tønsberg kommune, neste: 2023-11-01}
    kilde: [{dokument: tonsberg-fagplan-2022, side: 42}]
    ---

    """
  }

  private static func body(_ number: Int) -> String {
    let paragraph = """
      Du får snakke med en som **lytter**, og sammen finner dere ut hva som kan hjelpe i nummer
      \(number). Du kan komme alene eller ta med deg en du stoler på. Samtalen koster *ingenting*,
      og ingen andre får vite at du har vært her. Se også [det neste tilbudet](tilbud:tilbud-\(number)).

      """
    let list = """
      - Ta med det du vil snakke om
      - Ring 33 40 60 \(10 + number % 90) hvis du blir forsinket
      - Les mer hos [kommunen](https://www.tonsberg.kommune.no/side-\(number))

      """
    var text = paragraph + "\n## Hvem det er for\n\n" + paragraph
    text += "\n## Greit å vite\n\n" + list
    // As in our own texts, few have a bare address.
    if number.isMultiple(of: 20) { text += "\nSe https://www.tonsberg.kommune.no/\(number)\n" }
    for part in 0..<(number % 5) { text += "\n### Del \(part)\n\n" + paragraph }
    return text
  }
}
