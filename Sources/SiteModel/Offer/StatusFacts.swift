import SiteBase

/// Whether the offer runs.
public enum OfferStatus: String, Sendable, Hashable, CaseIterable {
  /// It runs.
  case active = "aktiv"
  /// It is closed for a while; contact facts stay.
  case paused = "midlertidig_stengt"
  /// It has ended; the page stays and names the successor.
  case ended = "avviklet"
  /// It is planned or being set up.
  case planned = "planlagt"
  /// The source doesn't make clear whether it runs.
  case unclear = "uavklart"
  /// Not published.
  case draft = "utkast"
}

/// Waiting time as somebody said it.
public struct WaitingTime: Sendable, Hashable {
  /// In words.
  public internal(set) var text = ""
  /// Weeks from and to; nil when not said.
  public internal(set) var weeksFrom: Int?
  /// The upper end in weeks; nil when not said.
  public internal(set) var weeksTo: Int?
  /// The day it was said.
  public internal(set) var date: CalendarDate?
}

/// A statement of capacity or use, with its year.
public struct Capacity: Sendable, Hashable {
  /// What a statement of capacity is about.
  public enum Subject: Sendable, Hashable, CaseIterable {
    /// How many use it.
    case use
    /// How many it has room for.
    case places
    /// How many work there.
    case staff
  }

  /// What it is about.
  public internal(set) var subject = Subject.use
  /// In words.
  public internal(set) var text = ""
  /// The year it was said; nil when the source gives none.
  public internal(set) var year: Int?
}

/// A notice on the page, with its last day.
public struct Notice: Sendable, Hashable {
  /// Its text.
  public internal(set) var text = ""
  /// The last day it is shown.
  public internal(set) var until: CalendarDate?
}

extension FieldType<OfferStatus> {
  static var status: Self {
    .choice([
      (.active, "er i gang"), (.paused, "stengt en tid"),
      (.ended, "er avviklet; siden står og viser hva som kom i stedet"),
      (.planned, "er planlagt eller under oppbygging"),
      (.unclear, "kilden sier ikke klart om det er i gang"), (.draft, "publiseres ikke"),
    ])
  }
}

extension WaitingTime {
  static let schema = Schema(
    "ventetid", "Ventetiden slik noen sa den.", empty: WaitingTime(),
    rule: { record, reader in
      guard let from = record.value.weeksFrom, let to = record.value.weeksTo, from > to else {
        return
      }
      reader.report(
        .modelContradiction, ["«uker_fra» \(from)", "«uker_til» \(to)"],
        at: record.range(\.weeksTo))
    }
  ) {
    Field("tekst", .text(), \.text, "Ventetiden i ord.", required: true)
    Field("uker_fra", .integer(0...520), \.weeksFrom, "Korteste ventetid i uker.")
    Field("uker_til", .integer(0...520), \.weeksTo, "Lengste ventetid i uker.")
    Field("dato", .pastDate, \.date, "Dagen det ble sagt.", required: true)
  }
}

extension Capacity {
  static let schema = Schema(
    "kapasitet", "Plass, bemanning eller bruk.", empty: Capacity()
  ) {
    Field("tekst", .text(), \.text, "Opplysningen i ord.", required: true)
    Field(
      "om",
      .choice([
        ("bruk", "hvor mange som bruker det", .use),
        ("plasser", "hvor mange det er plass til", .places),
        ("ansatte", "hvor mange som arbeider der", .staff),
      ]), \.subject, "Hva opplysningen handler om. Uten verdi: bruk.")
    Field("år", .integer(1990...2100), \.year, "Året det ble sagt.")
  }
}

extension Notice {
  static let schema = Schema("beskjed", "En beskjed på siden.", empty: Notice()) {
    Field("tekst", .text(limit: 300), \.text, "Beskjeden.", required: true)
    Field("til", .date, \.until, "Siste dag den vises.")
  }
}
