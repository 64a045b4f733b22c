import ContentEditing
import SiteBase
import SiteModel
import Tables

/// Makes files of the rows that have no id: drafts of new offers.
struct Drafting {
  private let texts: CellTexts
  private var takenIDs: Set<String>
  /// The titles there are, by municipality.
  private var titles: Set<[String]>
  private let schema = ContentFileKind.all.first { $0.name == "tilbud" }?.schema
  private var made: ImportPlan.NewFile?

  init(_ making: SheetMaking) {
    texts = making.texts
    takenIDs = Set(making.records.offers.map(\.id))
    titles = Set(
      making.records.offers.map {
        [$0.municipality, ($0.value["tittel"]?.text ?? "").lowercased()]
      })
  }

  /// The file that the last row gave; nil for none, and the second time.
  mutating func takeFile() -> ImportPlan.NewFile? {
    defer { made = nil }
    return made
  }

  /// Reads a row as a new offer.
  mutating func result(_ row: SheetRow, _ reading: RowReading) -> RowReading.Result {
    let sheet = reading.sheet
    let kind = OfferKind.allCases.first {
      let text = sheet.fixedText(kindHeader, row)
      return FieldDescription.ascii($0.rawValue)
        == FieldDescription.ascii((text.isEmpty ? sheet.name ?? "" : text).lowercased())
    }
    let municipality = texts.names.id(sheet.fixedText(municipalityHeader, row), .municipality)
    var result = reading.created(row, municipality: municipality ?? "")
    func refuse(_ nb: String, _ en: String, _ arguments: [String] = []) {
      result.row.outcome = .refused
      result.row.problems.append(CircleMessage(nb, en, arguments))
      result.value = nil
    }
    guard sheet.table.isOffers else {
      refuse(
        "Nye kontaktkort lages i redigeringen, ikke her.",
        "New contact cards are made in the editor, not here.")
      return result
    }
    let title = result.value?["tittel"]?.text ?? ""
    var missing: [String] = []
    if municipality == nil { missing.append(municipalityHeader) }
    if kind == nil { missing.append(kindHeader) }
    for key in ["tittel", "kort", "kilde"] where result.value?[key] == nil {
      missing.append(key == "kilde" ? "kilde 1 › tittel" : key)
    }
    guard result.row.outcome != .refused else { return result }
    guard missing.isEmpty, let municipality, let kind, let value = result.value else {
      refuse(
        "Et nytt tilbud trenger også: {0}.", "A new offer also needs: {0}.",
        [missing.joined(separator: ", ")])
      return result
    }
    guard titles.insert([municipality, title.lowercased()]).inserted else {
      refuse(
        "Kommunen har et tilbud med tittelen «{0}» fra før. Skriv id-en for å rette det.",
        "The municipality has an offer called “{0}”. Write its id to correct it.", [title])
      return result
    }
    let id = freeID(municipality + "-" + slug(title))
    let path = "\(municipality)/\(kind.folder)/\(id).md"
    do throws(EditError) {
      let empty = SourceFile(path: path, text: "---\nstatus: \(draft)\n---\n")
      guard case .group(let entries) = value else { throw .noSuchPlace([]) }
      let edits = entries.map { ContentEdit.set([.key($0.key)], $0.value) }
      made = ImportPlan.NewFile(path: path, bytes: try edited(empty, edits, schema: schema).bytes)
      result.row.id = id
    } catch {
      result.row.outcome = .refused
      result.row.problems.append(CircleMessage(error))
    }
    return result
  }

  /// An id that no offer has.
  private mutating func freeID(_ wanted: String) -> String {
    let wanted = String(wanted.prefix(80))
    var id = wanted
    var number = 2
    while !takenIDs.insert(id).inserted {
      id = "\(wanted)-\(number)"
      number += 1
    }
    return id
  }
}
