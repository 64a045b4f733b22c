import SiteBase

/// How soon a helpline is for.
package enum HelplineLevel: String, Sendable, Hashable, CaseIterable {
  /// Life is in danger.
  case danger = "fare"
  /// It is urgent.
  case urgent = "haster"
  /// Someone to talk to.
  case talk = "snakke"
}

/// A national line for help.
package struct Helpline: Sendable {
  /// The id.
  package internal(set) var id = ""
  /// The name.
  package internal(set) var name = LocalizedText(nb: "")
  /// The number as people write it; nil for lines without a telephone.
  package internal(set) var phone: String?
  /// A number for text messages.
  package internal(set) var sms: String?
  /// The official page.
  package internal(set) var website: String?
  /// A chat page.
  package internal(set) var chat: String?
  /// How soon it is for.
  package internal(set) var level = HelplineLevel.talk
  /// One can be anonymous; false also when nobody has told.
  package internal(set) var isAnonymous = false
  /// Open day and night, when nothing more is said of the hours.
  var isAlwaysOpen = false
  /// The hours as written; see ``schedule``.
  var hours: Hours?
  /// Who it is for.
  package internal(set) var audienceText = LocalizedText(nb: "")
  /// Themes it is shown with.
  package internal(set) var themes: [String] = []
  /// Audiences it is shown with.
  package internal(set) var audiences: [String] = []
  /// When a person last checked it; nil when nobody has.
  package internal(set) var verification: Verification?
  /// Where the number was published, when nobody has tried it.
  package internal(set) var evidence: ContactEvidence?
  /// Words and phrases that the line answers in the search.
  package internal(set) var keywords: [String] = []
  /// A remark.
  package internal(set) var note: LocalizedText?
}

extension Helpline {
  static let vocabulary = VocabularyFile(
    "hjelpelinjer", .helpline, schema, id: { $0.id }, into: \.helplines)

  /// Hours with words in each language instead of the schedule's own text.
  struct Hours: Sendable {
    var schedule = Schedule()
    var text: LocalizedText?
  }

  /// The hours; nil when not known.
  package var schedule: Schedule? {
    hours?.schedule
      ?? (isAlwaysOpen ? Schedule(holidays: .open, isAlwaysOpen: true) : nil)
  }

  /// The hours in words.
  package var hoursText: LocalizedText? { hours?.text }

  /// The numbers it can be called or texted at.
  var numbers: [PhoneNumber] { [phone, sms].compactMap { $0.flatMap { PhoneNumber($0) } } }

  private static let schema = Schema(
    "hjelpelinje", "En nasjonal linje for hjelp.", empty: Helpline()
  ) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field("navn", .localized, \.name, "Navnet.", required: true)
    Field("telefon", .phone, \.phone, "Nummeret.")
    Field("sms", .textMessageNumber, \.sms, "Nummer for tekstmelding.")
    Field("nettside", .url, \.website, "Den offisielle siden.")
    Field("chat", .url, \.chat, "Chat.")
    Field(
      "nivå",
      .choice([(.danger, "fare for liv"), (.urgent, "haster"), (.talk, "noen å snakke med")]),
      \.level, "Hvor mye det haster.", required: true)
    Field("døgnåpent", .yesNo, \.isAlwaysOpen, "Åpent hele døgnet.")
    Field(
      "anonymt", .yesNo, \.isAnonymous, "Den som ringer eller skriver, kan være anonym.")
    Field("åpningstider", .group(Hours.schema), \.hours, "Når linja er åpen.")
    Field("for_hvem", .localized, \.audienceText, "Hvem den er for.", required: true)
    Field("temaer", .list(.reference(.theme)), \.themes, "Temaer den vises sammen med.")
    Field(
      "målgrupper", .list(.reference(.audience)), \.audiences, "Målgrupper den vises sammen med.")
    Field("kontrollert", .verification, \.verification, "Når den sist ble kontrollert.")
    Field(
      "sto", .group(ContactEvidence.schema), \.evidence,
      "Hvor nummeret sto, når ingen har prøvd det.")
    Field(
      "søkeord", .list(.text(namesNumbers: false)), \.keywords,
      "Ord og uttrykk folk skriver når de trenger linja. `mamma/pappa` er ord som kan stå for hverandre."
    )
    Field("merknad", .localized, \.note, "En merknad.")
  }
}

extension Helpline.Hours {
  static let schema = Schema(
    "åpningstider", "Når linja er åpen, med ord på hvert språk.", empty: Self()
  ) {
    Schedule.hours.map { $0.inside(\.schedule) }
    Field("tekst", .localized, \.text, "Åpningstiden i ord.")
  }
}
