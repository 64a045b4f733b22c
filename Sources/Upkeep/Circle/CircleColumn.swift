import ContentEditing
import SiteModel

/// A column of a table: one value of each record, with its name, form and help from the schema.
struct CircleColumn: Sendable {
  /// The steps from the record to the value.
  let path: [ContentPath.Step]
  /// What the value may be: a single text, a list of texts, or hours of the week.
  let form: ValueForm
  /// Whether a group may be in the value's place, which has columns of its own.
  let isAlternative: Bool
  /// What belongs in it, in Norwegian.
  let documentation: String
  /// Whether a record without it is wrong.
  let isRequired: Bool

  /// The column's name, such as `steder 1 › navn`.
  var header: String { ContentPath(path).description }

  /// The key of the value; for an item of a list, that of the list.
  var key: String {
    for case .key(let key) in path.reversed() { return key }
    preconditionFailure("A column's path has a key")
  }

  /// The column of a value in a record's schema.
  ///
  /// - Precondition: The schema has the path.
  init(_ path: [ContentPath.Step], in schema: RecordSchema) {
    self.path = path
    var form = ValueForm.record(schema)
    var documentation = schema.documentation
    var isRequired = false
    for step in path {
      switch step {
      case .key(let key):
        guard let field = form.groups.flatMap(\.fields).first(where: { $0.key == key }) else {
          preconditionFailure("The schema '\(schema.name)' has no '\(key)'")
        }
        form = field.form
        documentation = field.documentation
        isRequired = field.isRequired && path.count == 1
      case .item:
        guard case .list(let element) = form else {
          preconditionFailure("'\(ContentPath(path).description)' of '\(schema.name)' is no list")
        }
        form = element
      }
    }
    if case .either(let forms) = form, let single = forms.first(where: { $0.groups.isEmpty }) {
      self.form = single
      isAlternative = true
    } else {
      self.form = form
      isAlternative = false
    }
    self.documentation = documentation
    self.isRequired = isRequired
  }
}

/// The kind of records that a sheet has.
struct CircleTable: Sendable {
  /// The columns that a table has besides the id and the hash.
  let columns: [CircleColumn]
  /// Whether the records are offers; otherwise they are contact cards.
  let isOffers: Bool

  /// Offers. What isn't a single fact, what is never published (`internt`, `eier`) and what only a person
  /// who saw the facts may write (`kontrollert`) has no column.
  static let offers = CircleTable(
    "tilbud", isOffers: true,
    [
      ["tittel"], ["kort"], ["status"], ["status_merknad"], ["erstattes_av"], ["tilbyder"],
    ] + (0..<2).flatMap(contact) + (0..<2).flatMap(place) + [
      ["åpningstider", "uke"], ["åpningstider", "tekst"], ["åpningstider", "døgnåpent"],
      ["åpningstider", "helligdager"], ["åpningstider", "etter_avtale"], ["alder"],
      ["alder", "fra"], ["alder", "til"], ["pris"], ["pris", "beløp"], ["pris", "enhet"],
      ["pris", "tekst"], ["tilgang", "henvisning"], ["tilgang", "vedtak"],
      ["tilgang", "timebestilling"], ["tilgang", "påmelding"], ["tilgang", "drop_in"],
      ["tilgang", "anonymt"], ["tilgang", "oppsøkende"], ["språk"], ["tolk"],
      ["ventetid", "tekst"], ["ventetid", "uker_fra"], ["ventetid", "uker_til"],
      ["ventetid", "dato"], ["målgrupper"], ["temaer"], ["også_kalt"], ["søkeord"],
      ["hva_du_får"], ["slik_gjør_du"], ["hva_skjer_først"], ["kilde", 0, "dokument"],
      ["kilde", 0, "side"], ["kilde", 0, "tittel"], ["kilde", 0, "merknad"],
    ])

  /// Contact cards: the numbers of many offers.
  static let cards = CircleTable(
    "kontaktkort", isOffers: false,
    [
      ["navn"], ["telefon"], ["sms"], ["epost"], ["nettside"], ["skjema"], ["merknad"],
      ["sto", "hos"], ["sto", "år"], ["sto", "nettside"],
    ])

  /// The columns of an offer's contact: a card, or what is written in place.
  private static func contact(_ index: Int) -> [[ContentPath.Step]] {
    let keys = ["navn", "telefon", "sms", "epost", "nettside", "skjema", "merknad"]
    return [["kontakt", .item(index)]] + keys.map { ["kontakt", .item(index), .key($0)] }
      + ["hos", "år", "nettside"].map { ["kontakt", .item(index), "sto", .key($0)] }
  }

  /// The columns of one of an offer's places.
  private static func place(_ index: Int) -> [[ContentPath.Step]] {
    let keys = ["navn", "adresse", "postnummer", "poststed", "kanal", "merknad"]
    return keys.map { ["steder", .item(index), .key($0)] }
      + [["steder", .item(index), "tilgjengelighet", "rullestol"]]
  }

  private init(_ kind: String, isOffers: Bool, _ paths: [[ContentPath.Step]]) {
    guard let schema = ContentFileKind.all.first(where: { $0.name == kind })?.schema else {
      preconditionFailure("There are files of the kind '\(kind)'")
    }
    columns = paths.map { CircleColumn($0, in: schema) }
    self.isOffers = isOffers
  }
}
