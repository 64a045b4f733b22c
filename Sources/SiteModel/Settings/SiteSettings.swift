import SiteBase

/// What the site owner decides.
package struct SiteSettings: Sendable {
  /// The site's name.
  package internal(set) var name = LocalizedText(nb: "")
  /// One sentence about the site.
  package internal(set) var description = LocalizedText(nb: "")
  /// The base address with a `/` at its end; nil when none is set.
  package internal(set) var baseURL: String?
  /// The site's own form of Norwegian.
  package internal(set) var language = SiteLanguage.nb
  /// The theme folder's name.
  package internal(set) var theme = "standard"
  /// The licence's name.
  package internal(set) var licenceName: String?
  /// The licence's address.
  package internal(set) var licenceURL: String?
  /// Where feedback goes when an offer has no owner; nil when not set.
  package internal(set) var feedbackEmail: String?
  /// The address of a map with `{adresse}` where the place goes; nil for no links to maps.
  package internal(set) var mapURL: String?
  /// Facts older than this many months get a notice.
  package internal(set) var oldAfterMonths = 12
  /// Facts older than this many months get a stronger notice.
  package internal(set) var veryOldAfterMonths = 24
  /// Offers with older facts come after the others; nil for never.
  package internal(set) var loweredAfterMonths: Int?
  /// Offers with older facts are in no list and no search; nil for never.
  package internal(set) var withdrawnAfterMonths: Int?
  /// The day from which offers that nobody has checked fall due, spread over the year that follows; nil
  /// where they are due when their documents get old.
  package internal(set) var firstRound: CalendarDate?
  /// What the owner makes of warnings.
  var warningRules: [WarningRule] = []
  /// What offers must tell.
  var requiredAnswers = RequiredAnswers()
  /// The neutral page that «Forlat siden raskt» goes to.
  package internal(set) var exitURL = "https://www.yr.no/"
}

extension SiteSettings {
  /// `nettsted.yaml`: the settings and the municipalities.
  struct File: Sendable {
    var settings = SiteSettings()
    var municipalities: [Record<Municipality>] = []
  }

  static let schema = Schema(
    "nettsted", "Det eieren av nettstedet bestemmer.", empty: File(),
    rule: { record, _ in
      if let url = record.value.settings.baseURL, !url.hasSuffix("/") {
        record.value.settings.baseURL = url + "/"
      }
    }
  ) {
    Field("navn", .localized, \.settings.name, "Nettstedets navn.", required: true)
    Field(
      "beskrivelse", .localized, \.settings.description, "Én setning om nettstedet.",
      required: true)
    Field("adresse", .url, \.settings.baseURL, "Adressen nettstedet ligger på.")
    Field(
      "språk", .norwegian, \.settings.language, "Nettstedets skriftspråk. Uten verdi: bokmål.")
    Field("tema", .identifier, \.settings.theme, "Mappa med utseendet. Uten verdi: standard.")
    Field("lisens", part: licence, "Lisensen innholdet har.")
    Field("tilbakemelding", part: feedback, "Hvor «Meld feil» sendes.")
    Field(
      "kart", .url, \.settings.mapURL,
      "Adressen til et kart, med {adresse} der stedet skal stå. Uten verdi: ingen lenker til kart.",
      example: "\"https://kart.example/?sok={adresse}\"")
    Field("friskhet", part: freshness, "Når opplysninger regnes som gamle.")
    Field(
      "varsler", .list(.group(WarningRule.schema)), \.settings.warningRules,
      "Varsler som skal stoppe byggingen, eller ikke vises.")
    Field(
      "må_svare_på", .group(RequiredAnswers.schema), \.settings.requiredAnswers,
      "Spørsmålene tilbud må svare på. Uten verdi: ingen.")
    Field(
      "forlat_til", .url, \.settings.exitURL, "Den nøytrale siden «Forlat siden raskt» går til.")
    Field("kommuner", .list(municipality), \.municipalities, "Kommunene.", required: true)
  }

  private static let licence = Schema("lisens", "Lisensen innholdet har.", empty: File()) {
    Field("navn", .text(), \.settings.licenceName, "Navnet.", required: true, example: "NLOD 2.0")
    Field("adresse", .url, \.settings.licenceURL, "Adressen til teksten.")
  }

  private static let feedback = Schema(
    "tilbakemelding", "Hvor «Meld feil» sendes når tilbudet ikke har en eier med adresse.",
    empty: File()
  ) {
    Field("epost", .email, \.settings.feedbackEmail, "E-postadressen.")
  }

  private static let freshness = Schema(
    "friskhet", "Når opplysninger regnes som gamle, og hva som skjer da.", empty: File(),
    rule: reportLimitsOutOfOrder
  ) {
    Field(
      "gammel_etter_måneder", .integer(1...600), \.settings.oldAfterMonths,
      "Gir en rolig merknad. Uten verdi: 12.")
    Field(
      "svært_gammel_etter_måneder", .integer(1...600), \.settings.veryOldAfterMonths,
      "Gir en tydeligere merknad. Uten verdi: 24.")
    Field(
      "lavere_etter_måneder", .integer(1...600), \.settings.loweredAfterMonths,
      "Tilbudet kommer etter de andre i lister og søk. Uten verdi: aldri.", example: "18")
    Field(
      "ut_etter_måneder", .integer(1...600), \.settings.withdrawnAfterMonths,
      "Tilbudet er ikke med i lister og søk. Siden og adressen blir stående. Uten verdi: aldri.",
      example: "36")
    Field(
      "første_runde_fra", .date, \.settings.firstRound,
      "Dagen dere begynner å kontrollere. Tilbud ingen har kontrollert, kommer på lista jevnt over året etter den.",
      example: "2026-12-01")
  }

  /// Facts are marked, then lowered, then withdrawn: each limit is at least the one before.
  @Sendable private static func reportLimitsOutOfOrder(
    _ record: inout Record<File>, _ reader: inout FileReader
  ) {
    let settings = record.value.settings
    var before = ("gammel_etter_måneder", settings.oldAfterMonths)
    let later: [(String, Int?, PartialKeyPath<File>)] = [
      ("lavere_etter_måneder", settings.loweredAfterMonths, \.settings.loweredAfterMonths),
      ("ut_etter_måneder", settings.withdrawnAfterMonths, \.settings.withdrawnAfterMonths),
    ]
    for case (let key, let months?, let path) in later {
      if months < before.1 {
        reader.report(
          .modelContradiction, ["«\(before.0)» \(before.1)", "«\(key)» \(months)"],
          at: record.range(path))
      }
      before = (key, months)
    }
  }

  private static let municipality = FieldType<Record<Municipality>>.group(Municipality.schema) {
    record, _ in record
  }
}
