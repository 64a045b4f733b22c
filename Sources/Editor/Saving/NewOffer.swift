import ContentEditing
import SiteBase
import SiteModel

/// A new offer that a person asks for, from nothing or after another one. It is a draft.
struct NewOffer {
  let state: EditorState
  let submission: Submission
  /// The offer it is a copy of; nil for none.
  let original: OfferEntry?

  /// What came of it.
  enum Result {
    /// The file has been written; the new id, and the path inside the content folder.
    case made(String, path: String)
    /// Nothing was written: something is wrong with the file as it would be.
    case faulty([Fault])
    /// Nothing was written.
    case failed(EditError)
  }

  /// The folders offers can go to, such as `by/tiltak`, by municipality.
  static func folders(_ state: EditorState) -> [FormOption] {
    state.options[.municipality].flatMap { municipality in
      ["tiltak", "frivillig", "parorende"].map {
        FormOption(value: municipality.value + "/" + $0, label: municipality.label)
      }
    }
  }

  /// Writes the file of the new offer.
  func run() -> Result {
    let folders = Self.folders(state).map(\.value)
    let wanted = submission["sted"] ?? ""
    guard let folder = folders.contains(wanted) ? wanted : original?.folder ?? folders.first else {
      return .failed(.noSuchPlace([]))
    }
    let municipality = String(folder.prefix { $0 != "/" })
    let id = freeID(municipality + "-" + slug(submission["tittel"]?.trimmed ?? ""))
    let path = "\(folder)/\(id).md"
    let shown = original.map { shownPath($0, path) } ?? path
    do throws(EditError) {
      let source = try file(shown, municipality)
      let files = state.files + [ContentFile(path: path, source: source)]
      let after = readSite(files, date: state.today, jobs: 2).diagnostics
      guard let target = FormTarget(newOffer: id, at: path) else {
        return .failed(.noSuchPlace([]))
      }
      let none = SourceFile(path: shown, bytes: [])
      let faults = newAndOldFaults(
        target, before: (state.diagnostics, none), after: (after, source))
      guard !faults.contains(where: { !$0.isOld && $0.diagnostic.severity == .error }) else {
        return .faulty(faults)
      }
      try createFile(at: state.contentFolder + "/" + path, source.bytes)
      return .made(id, path: path)
    } catch {
      return .failed(error)
    }
  }

  /// The new file: the original or an empty one with the values of the form.
  private func file(_ shown: String, _ municipality: String) throws(EditError) -> SourceFile {
    let empty = "---\nstatus: utkast\n---\n"
    let isMarkdown = original?.file.path.hasSuffix(".md") ?? false
    let bytes = isMarkdown ? original?.file.source.bytes ?? [] : Array(empty.utf8)
    var edits: [ContentEdit] = []
    if original != nil {
      for key in [
        "id", "tidligere_adresser", "kontrollert", "internt", "publisert", "status_fra", "gyldig",
        "beskjed",
      ] {
        edits.append(.remove([.key(key)]))
      }
      if !isMarkdown, case .group(let entries) = original?.value {
        edits += entries.filter { $0.key != "id" }.map { .set([.key($0.key)], $0.value) }
      }
    }
    for key in ["tittel", "kort", "tilbyder"] {
      guard let text = submission[key]?.trimmed, !text.isEmpty else { continue }
      edits.append(.set([.key(key)], .text(text)))
    }
    if original == nil { edits.append(.set(["kommuner"], .list([.text(municipality)]))) }
    if let text = submission["kilde"]?.trimmed, !text.isEmpty {
      edits.append(.set(["kilde"], .list([.group([.init("tittel", .text(text))])])))
    }
    edits.append(.set(["status"], .text("utkast")))
    let schema = ContentFileKind.all.first { $0.name == "tilbud" }?.schema
    return try edited(SourceFile(path: shown, bytes: bytes), edits, schema: schema)
  }

  /// An id that no offer has.
  private func freeID(_ wanted: String) -> String {
    let wanted = String(wanted.prefix(80))
    var id = wanted
    var number = 2
    while state.offers[id] != nil {
      id = "\(wanted)-\(number)"
      number += 1
    }
    return id
  }

  /// The path of a new file as messages show it.
  private func shownPath(_ other: OfferEntry, _ path: String) -> String {
    String(other.file.source.path.dropLast(other.file.path.count)) + path
  }
}

extension OfferEntry {
  /// The folder of its file inside the content folder.
  var folder: String {
    file.path.split(separator: "/").dropLast().joined(separator: "/")
  }
}
