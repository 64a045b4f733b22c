import SiteBase

/// What the keys of an offer's file state: one stored property and one declaration a key.
///
/// Ids refer to the vocabularies of the ``Site`` that holds the offer and always resolve there.
@usableFromInline package struct OfferFields: Sendable {
  /// The id, when the file states one.
  var id: String?
  /// The kind, when the file states one; the folder decides otherwise.
  var kind: OfferKind?
  /// The texts in the offer's own language.
  @usableFromInline package internal(set) var texts = OfferTexts()
  /// Other names and abbreviations.
  package internal(set) var otherNames: [String] = []
  /// Who gives it; nil when not stated.
  package internal(set) var provider: String?
  /// Who else takes part.
  package internal(set) var partners: [String] = []
  /// The municipalities it serves, at least one.
  package internal(set) var municipalities: [String] = []
  /// Audience ids; empty when not stated.
  package internal(set) var audiences: [String] = []
  /// Theme ids, the most fitting first.
  package internal(set) var themes: [String] = []
  /// Words that are searched and never shown.
  package internal(set) var keywords: [String] = []
  /// The age in the file; ``ageSubjects`` has whose it is.
  var statedAge: AgeRange?
  /// Whose age ``statedAge`` is; empty for the user's.
  var ageSubjects: [AgeSubject] = []
  /// Audiences that the age doesn't apply to, such as the parents of the children an offer is for:
  /// whoever is outside the range may still be one of them.
  package internal(set) var ageExemptAudiences: [String] = []
  /// The numbers of the levels of help it belongs to, of those its municipality has; empty when the
  /// municipality has no levels or the source doesn't say.
  package internal(set) var levels: [Int] = []
  /// How one gets in.
  package internal(set) var access = AccessFacts()
  /// What it costs.
  package internal(set) var price = Price.unknown
  /// The group for relatives; see ``relatives``.
  var statedRelatives: RelativesFacts?
  /// When it is open; nil when not stated.
  package internal(set) var schedule: Schedule?
  /// Where it is given; empty when not stated.
  package internal(set) var places: [Place] = []
  /// BCP 47 codes of the languages it is given in; empty when not stated.
  package internal(set) var languages: [String] = []
  /// Whether there is an interpreter.
  package internal(set) var interpreter = Fact.unknown
  /// The waiting time; nil when not stated.
  package internal(set) var waiting: WaitingTime?
  /// What was said about capacity and use.
  package internal(set) var capacity: [Capacity] = []
  /// Whether it runs.
  package internal(set) var status = OfferStatus.active
  /// The day from which the status holds; nil when nobody has told.
  package internal(set) var statusSince: CalendarDate?
  /// Why the status is what it is.
  package internal(set) var statusNote: String?
  /// The id of the offer that took over.
  package internal(set) var successor: String?
  /// The day it was new on the site; nil when nobody has told.
  package internal(set) var published: CalendarDate?
  /// The days it is published.
  var validity = Validity()
  /// A notice; nil when there is none or its last day has passed.
  package internal(set) var notice: Notice?
  /// Contacts as written.
  var contactEntries: [ContactEntry] = []
  /// How to reach it; cards are already looked up. Empty when not stated.
  package internal(set) var contacts: [Contact] = []
  /// When the facts were last checked.
  package internal(set) var verification: Verification?
  /// Where the facts are taken from.
  package internal(set) var sources: [SourceReference] = []
  /// Ids of related offers.
  package internal(set) var related: [String] = []
  /// The id of the offer this is a part of.
  package internal(set) var partOf: String?
  /// Old addresses that lead here, each starting and ending with `/`.
  package internal(set) var formerPaths: [String] = []
  /// Who keeps it true: the offer's own owner, or else its provider's; empty when neither is stated.
  package internal(set) var owner = Owner()

  /// The days an offer is published, both included; nil for an open end.
  struct Validity: Sendable {
    var from: CalendarDate?
    var to: CalendarDate?

    func contains(_ date: CalendarDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
    }
  }

  /// The age of the one who uses it; nil when not stated.
  package var age: AgeRange? {
    ageSubjects.isEmpty || ageSubjects.contains(.user) ? statedAge : nil
  }

  /// The relative's age; nil when not stated.
  package var relativesAge: AgeRange? {
    statedRelatives?.age ?? (ageSubjects.contains(.relative) ? statedAge : nil)
  }

  /// Facts for relatives; nil when nothing about relatives is stated.
  package var relatives: RelativesFacts? {
    guard statedRelatives != nil || relativesAge != nil else { return nil }
    var facts = statedRelatives ?? RelativesFacts()
    facts.age = relativesAge
    return facts
  }

  /// The first day it is published; nil for always.
  package var validFrom: CalendarDate? { validity.from }
  /// The last day it is published; nil for always.
  package var validTo: CalendarDate? { validity.to }
}

extension OfferFields {
  /// The front matter of an offer.
  static let schema = Schema(
    "tilbud", "Et tilbud: tiltak, frivillig tilbud eller tilbud til pårørende.",
    empty: OfferFields(), rule: reportContradictions
  ) {
    Field(
      "id", .identifier, \.id,
      "Fast id som aldri brukes om igjen. Uten verdi brukes filnavnet. Påkrevd når en fil har flere tilbud."
    )
    Field(
      "tittel", .text(limit: 90), \.texts.title,
      "Navnet folk kjenner igjen. Bare ett tilbud i kommunen kan ha det.", required: true,
      example: "Drop-in samtale", translatable: true)
    Field(
      "også_kalt", .list(.text()), \.otherNames,
      "Andre navn og forkortelser. Søkes i, og vises på siden.")
    Field(
      "kort", .text(limit: 160), \.texts.summary,
      "Én setning: hva det er og for hvem. Høyst 160 tegn.", required: true, translatable: true)
    Field(
      "type",
      .choice([
        (.service, "offentlig tilbud"), (.voluntary, "frivillig eller ideelt tilbud"),
        (.relatives, "tilbud mest for pårørende"),
      ]), \.kind, "Hva slags tilbud. Uten verdi bestemmer mappa.")
    Field(
      "tilbyder", .reference(.provider), \.provider,
      "Hvem som gir tilbudet. Utelat når det ikke er kjent.", asks: "tilbyder")
    Field("samarbeid", .list(.reference(.provider)), \.partners, "Hvem andre som er med.")
    Field(
      "kommuner", .list(.reference(.municipality)), \.municipalities,
      "Kommunene tilbudet gjelder for.")
    Field(
      "målgrupper", .list(.reference(.audience)), \.audiences, "Hvem tilbudet er for.",
      asks: "målgrupper")
    Field(
      "temaer", .list(.reference(.theme)), \.themes,
      "Hva tilbudet handler om, det viktigste først.")
    Field(
      "søkeord", .list(.text()), \.keywords, "Ord folk skriver når de leter. Søkes i, vises aldri.")
    Field(
      "alder", .ages, \.statedAge,
      "Alderen tilbudet er for: «alle», eller fra og til. Utelat når den ikke er oppgitt.",
      example: "{fra: 13, til: 20}", asks: "alder",
      isStated: { $0.age != nil || $0.relativesAge != nil })
    Field(
      "alder_gjelder",
      .list(.choice([(.user, "den som bruker tilbudet"), (.relative, "den pårørende")])),
      \.ageSubjects, "Hvem alderen gjelder. Uten verdi: den som bruker tilbudet.")
    Field(
      "alder_gjelder_ikke", .list(.reference(.audience)), \.ageExemptAudiences,
      "Målgrupper alderen ikke gjelder, for eksempel foreldre til barna tilbudet er for. For dem er alderen ikke oppgitt."
    )
    Field(
      "nivå", .list(.integer(1...9)), \.levels,
      "Nivåene av hjelp det hører til, av dem kommunen har i nettsted.yaml.")
    Field(
      "tilgang", .group(AccessFacts.schema), \.access,
      "Hvordan man slipper til. Det som ikke står, er ukjent.")
    Field("pris", .price, \.price, "Hva det koster. Uten verdi: ikke oppgitt.", asks: "pris")
    Field(
      "pårørende", .group(RelativesFacts.schema), \.statedRelatives,
      "Det pårørende trenger å vite før de tar kontakt.")
    Field(
      "åpningstider", .group(Schedule.schema), \.schedule, "Når det er åpent.",
      asks: "åpningstider")
    Field("steder", .list(.place), \.places, "Hvor tilbudet gis.", asks: "sted")
    Field(
      "språk", .list(.languageCode), \.languages, "Språkene tilbudet gis på.",
      example: "[nb, en]", asks: "språk")
    Field("tolk", .fact, \.interpreter, "Om du kan få tolk.", asks: "tolk")
    Field(
      "ventetid", .group(WaitingTime.schema), \.waiting, "Ventetiden, med datoen den ble sagt.",
      asks: "ventetid")
    Field(
      "kapasitet", .list(.group(Capacity.schema)), \.capacity, "Plass, bemanning og bruk, med år.")
    Field(
      "hva_du_får", .list(.text()), \.texts.whatYouGet, "Hva du får, en linje for hver ting.",
      translatable: true, asks: "hva du får")
    Field(
      "slik_gjør_du", .list(.text()), \.texts.steps, "Hva du gjør, steg for steg.",
      translatable: true, asks: "slik gjør du")
    Field(
      "hva_skjer_først", .text(), \.texts.firstContact, "Det første som skjer.",
      translatable: true, asks: "hva som skjer først")
    Field("status", .status, \.status, "Om tilbudet er i gang. Uten verdi: aktiv.")
    Field("status_fra", .date, \.statusSince, "Dagen statusen gjelder fra.")
    Field(
      "status_merknad", .text(), \.statusNote, "Hvorfor. Påkrevd når tilbudet ikke er aktivt.")
    Field(
      "erstattes_av", .reference(.offer), \.successor,
      "Tilbudet som kom i stedet for et avviklet.")
    Field(
      "publisert", .date, \.published,
      "Dagen tilbudet var nytt på nettstedet. Gir en linje på siden «Nytt siden sist».")
    Field("gyldig", .group(Validity.schema), \.validity, "Dagene tilbudet er publisert.")
    Field(
      "beskjed", .group(Notice.schema), \.notice, "En beskjed som vises til og med en dag.")
    Field(
      "kontakt", .list(.contactEntry), \.contactEntries,
      "Kontaktkort (id) eller kontaktopplysninger. Bare det kildene oppgir.", asks: "telefon",
      isStated: { $0.contacts.contains { $0.phone != nil } })
    Field(
      "kontrollert", .verification, \.verification, "Når noen sist kontrollerte opplysningene.")
    Field("kilde", .sources, \.sources, "Hvor opplysningene står.", required: true)
    Field("se_også", .list(.reference(.offer)), \.related, "Beslektede tilbud.")
    Field("del_av", .reference(.offer), \.partOf, "Tilbudet dette er en del av.")
    Field(
      "tidligere_adresser", .list(.path), \.formerPaths,
      "Gamle adresser på nettstedet som skal føre hit.", example: "[/gammel/adresse/]")
    Field(
      "eier", .group(Owner.schema), \.owner, "Hvem som holder opplysningene riktige.",
      asks: "hvem som eier siden", isStated: { $0.owner.name != nil })
    Field(dropped: "internt", .text(), "Et notat som aldri kommer med på nettstedet.")
  }

  /// The front matter of an offer's translated file.
  static let translationSchema = Schema(
    "oversatt tilbud", "Tekstene i et tilbud på et annet språk. Fakta står i hovedfila.",
    empty: OfferFields(), fields: schema.fields.filter(\.isTranslatable))

  @Sendable private static func reportContradictions(
    _ record: inout Record<OfferFields>, _ reader: inout FileReader
  ) {
    let offer = record.value
    func contradict(_ one: String, _ other: String, at path: PartialKeyPath<OfferFields>) {
      reader.report(.modelContradiction, [one, other], at: record.range(path))
    }
    if offer.ageSubjects.contains(.relative), offer.statedAge != nil,
      offer.statedRelatives?.age != nil
    {
      contradict("«alder_gjelder: pårørende»", "«pårørende: alder»", at: \.ageSubjects)
    }
    for id in offer.ageExemptAudiences where !offer.audiences.contains(id) {
      let use = reader.references.last { $0.target == .audience && $0.id == id }
      reader.report(
        .modelContradiction, ["«alder_gjelder_ikke»", "«målgrupper»"],
        at: use?.range ?? record.range(\.ageExemptAudiences))
    }
    let needsNote: Set<OfferStatus> = [.paused, .ended, .planned, .unclear]
    if needsNote.contains(offer.status), offer.statusNote == nil {
      reader.report(.modelStatusNote, [offer.status.rawValue], at: record.range(\.status))
    }
    if offer.successor != nil, offer.status != .ended {
      contradict("«erstattes_av»", "«status: \(offer.status.rawValue)»", at: \.successor)
    }
  }
}

extension OfferFields.Validity {
  static let schema = Schema(
    "gyldig", "Dagene tilbudet er publisert, begge med.", empty: Self(),
    rule: { record, reader in
      guard let from = record.value.from, let to = record.value.to, to < from else { return }
      reader.report(
        .modelContradiction, ["«fra» \(from.iso)", "«til» \(to.iso)"], at: record.range(\.to))
    }
  ) {
    Field("fra", .date, \.from, "Første dag.")
    Field("til", .date, \.to, "Siste dag.")
  }
}

extension DiagnosticKind {
  static let offerKinds = [modelContradiction, modelStatusNote, modelHiddenRemark]

  /// Two facts that can't both be true. The arguments are keys and values, the same in all languages.
  static let modelContradiction = DiagnosticKind(
    "model/contradiction", .error,
    nb: "{0} og {1} kan ikke begge stemme",
    en: "{0} and {1} can't both be true")

  /// A status that must be explained.
  static let modelStatusNote = DiagnosticKind(
    "model/status-note", .error,
    nb: "Statusen «{0}» trenger en forklaring i «status_merknad»",
    en: "The status “{0}” needs an explanation in “status_merknad”")
}
