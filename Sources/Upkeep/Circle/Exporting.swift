import ContentEditing
import SiteBase
import SiteModel
import Tables

/// The offers and contact cards as sheets for people to correct: one for each kind of offer and one for
/// the cards, with a column for every single fact.
///
/// Drafts and ended offers are in it. What is never published isn't: notes, owners, and everything about
/// places with a secret address.
///
/// - Parameter files: The files of the content folder.
package func exportedSheets(_ files: [ContentFile]) -> [WrittenSheet] {
  let making = SheetMaking(files)
  return OfferKind.allCases.map { kind in
    making.offers(kind.rawValue) { $0.kind == kind }
  } + [making.cards]
}

/// All offers as one sheet, for files that have only one.
package func exportedOffers(_ files: [ContentFile]) -> WrittenSheet {
  SheetMaking(files).offers("tilbud") { _ in true }
}

/// What the sheet «hjelp» of an export tells.
package let exportNotes = [
  "Rett i cellene, lagre fila, og send den tilbake til den som laget den.",
  "En tom celle endrer ingenting. Skriv \(removingText) for å fjerne det som står.",
  "Vet du ikke, lar du det stå. «ukjent» er bedre enn å gjette.",
  "Flere verdier i en celle har loddrett strek mellom seg: Voksne | Unge.",
  "Grå celler kan ikke endres. «\(lockedText)» betyr at det ikke kan rettes i regnearket.",
  "Du kan filtrere og skjule rader. En rad som mangler, sletter ingenting.",
  "Vil du sortere, slår du først av arkbeskyttelsen. Den har ikke noe passord. Sorter alltid hele rader.",
  "Et nytt tilbud skrives nederst, uten id. Det trenger kommune, tittel, kort og kilde, og blir et utkast.",
]

/// Makes sheets of the records.
struct SheetMaking {
  let texts: CellTexts
  let records: CircleRecords

  init(_ files: [ContentFile]) {
    texts = CellTexts(names: VocabularyNames(files))
    records = CircleRecords(files)
  }

  func offers(_ name: String, _ isIn: (CircleRecord) -> Bool) -> WrittenSheet {
    let table = CircleTable.offers
    let fixed: [WrittenSheet.Column] = [
      idColumn, hashColumn,
      .init(
        header: municipalityHeader, help: "Kommunens mappe. Skrives bare for et nytt tilbud.",
        lock: .written, choices: texts.names.all(.municipality)),
      .init(
        header: kindHeader, help: "Hva slags tilbud. Skrives bare for et nytt tilbud.",
        lock: .written, choices: OfferKind.allCases.map(\.rawValue)),
    ]
    return WrittenSheet(
      name: name, columns: fixed + table.columns.map(column),
      rows: records.offers.filter(isIn).map { record in
        let cells = cells(of: record.value, table)
        return [record.id, RowHash.text(cells, table.columns)] + placeCells(of: record) + cells
      })
  }

  var cards: WrittenSheet {
    let table = CircleTable.cards
    return WrittenSheet(
      name: cardSheetName, columns: [idColumn, hashColumn] + table.columns.map(column),
      rows: records.cards.map { record in
        let cells = cells(of: record.value, table)
        return [record.id, RowHash.text(cells, table.columns)] + cells
      })
  }

  /// The municipality and kind of an offer, as its row has them.
  func placeCells(of record: CircleRecord) -> [String] {
    [texts.names.name(record.municipality, .municipality), record.kind?.rawValue ?? ""]
  }

  /// The texts of a record's cells.
  func cells(of value: ContentValue, _ table: CircleTable) -> [String] {
    table.columns.map { texts.text($0, of: value) ?? lockedText }
  }

  private var idColumn: WrittenSheet.Column {
    .init(header: idHeader, help: "Endres aldri. Tom for et nytt tilbud.", lock: .all)
  }

  private var hashColumn: WrittenSheet.Column {
    .init(header: hashHeader, help: "Viser hva som er endret. Endres aldri.", lock: .all)
  }

  private func column(_ column: CircleColumn) -> WrittenSheet.Column {
    var help = column.documentation
    if case .list(.record) = column.form {
      help += " Skriv «tirsdag, torsdag 12.00–15.00 (merknad)»."
    }
    if case .list = column.form { help += " Flere skilles med «|»." }
    let (choices, isOnly) = choices(column.form)
    return .init(
      header: column.header, help: help, choices: choices, takesOnlyChoices: isOnly)
  }

  /// What to choose from for a form, and whether nothing else fits.
  private func choices(_ form: ValueForm) -> ([String], Bool) {
    switch form {
    case .fact: (["ja", "nei", "ukjent"], true)
    case .yesNo: (["ja", "nei"], true)
    case .choice(let choices): (choices.map(\.word), true)
    case .reference(let target): (texts.names.all(target), true)
    case .list(let element): (choices(element).0, false)
    default: ([], true)
    }
  }
}

/// The names of the columns that no schema has, and of the cards' sheet.
let idHeader = "id"
let hashHeader = "kontrollsum"
let municipalityHeader = "kommune"
let kindHeader = "type"
let cardSheetName = "kontaktkort"
