import SiteBase

/// When a person last checked the facts. Never taken from file dates or version control.
package struct Verification: Sendable, Hashable {
  /// The day the facts were last checked; nil when nobody has said.
  package internal(set) var date: CalendarDate?
  /// Who checked them.
  package internal(set) var by: String?
  /// How they were checked; nil when nobody has said.
  package internal(set) var method: CheckMethod?
  /// When they are to be checked next.
  package internal(set) var next: CalendarDate?
}

/// How a person checked facts.
package enum CheckMethod: String, Sendable, Hashable, CaseIterable {
  /// By calling.
  case telephone = "telefon"
  /// By e-mail.
  case email = "epost"
  /// By going there.
  case visit = "besøk"
  /// On the provider's own website.
  case website = "nettside"
}

/// Where a fact is taken from.
package struct SourceReference: Sendable, Hashable {
  /// The id of a source document in the vocabulary; nil for one without a document.
  package internal(set) var document: String?
  /// A title of its own, when there is no document.
  package internal(set) var title: String?
  /// A page, chapter or slide, as text.
  package internal(set) var page: String?
  /// A web address.
  package internal(set) var website: String?
  /// A remark about how the fact was read.
  package internal(set) var note: String?
}

extension Verification {
  static let schema = Schema(
    "kontrollert", "Når noen sist kontrollerte opplysningene.", empty: Verification(),
    rule: { record, reader in
      guard let date = record.value.date else { return }
      if record.value.by == nil {
        reader.report(.modelUnsignedCheck, at: record.range(\.date))
      }
      guard let next = record.value.next, next < date else { return }
      reader.report(
        .modelContradiction, ["«dato» \(date.iso)", "«neste» \(next.iso)"],
        at: record.range(\.next))
    },
    meant: { text in
      (CalendarDate(text) ?? meantDate(text)).map {
        "{dato: \($0.iso), av: Kari Nordmann}"
      }
    }
  ) {
    Field("dato", .pastDate, \.date, "Dagen de ble kontrollert.", example: "2022-11-01")
    Field(
      "av", .text(), \.by, "Navnet eller rollen til den som kontrollerte dem. Aldri et program.")
    Field(
      "hvordan",
      .choice([
        (.telephone, "de ble spurt på telefon"), (.email, "de svarte på e-post"),
        (.visit, "noen var der"), (.website, "det står på nettsiden deres"),
      ]), \.method, "Hvordan de ble kontrollert.")
    Field("neste", .date, \.next, "Når de skal kontrolleres neste gang.")
  }
}

extension SourceReference {
  static let schema = Schema("kilde", "Hvor opplysningen står.", empty: SourceReference()) {
    Field("dokument", .reference(.sourceDocument), \.document, "Dokument i kilder.yaml.")
    Field("tittel", .text(), \.title, "Tittel, når kilden ikke står i kilder.yaml.")
    Field("side", .text(), \.page, "Side, kapittel eller lysbilde.", example: "\"42\"")
    Field("nettside", .url, \.website, "Nettadresse.")
    Field("merknad", .text(), \.note, "Hvordan kilden er lest.")
  }
}

extension FieldType<[SourceReference]> {
  /// Where facts are taken from.
  static var sources: Self { .list(.group(SourceReference.schema)) }
}

extension FieldType<Verification> {
  /// When something was last checked.
  static var verification: Self { .group(Verification.schema) }
}
