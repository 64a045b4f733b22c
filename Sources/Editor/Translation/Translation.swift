import ContentEditing
import SiteBase
import SiteModel
import SiteRendering

/// A translation of an offer: its own file beside the offer's, with the texts that are not facts.
struct Translation {
  let offer: OfferEntry
  let language: SiteLanguage
  /// The file's path inside the content folder.
  let path: String

  /// The translation of an offer; nil where the offer has no file of its own, or is in that language.
  init?(of id: String, to language: String, _ state: EditorState) {
    guard let offer = state.offers[id], let language = SiteLanguage(rawValue: language),
      language != state.site?.settings.language ?? .nb, offer.file.path.hasSuffix(".md")
    else { return nil }
    self.offer = offer
    self.language = language
    path = offer.file.path.dropLast(".md".count) + ".\(language.rawValue).md"
  }

  /// The languages an offer can be translated to, in the order of the site's.
  static func all(of id: String, _ state: EditorState) -> [Translation] {
    SiteLanguage.allCases.compactMap { Translation(of: id, to: $0.rawValue, state) }
  }

  /// The file; one without texts where there is none yet.
  func source(_ state: EditorState) -> SourceFile {
    let shown = offer.file.source.path
    return state.file(path)?.source
      ?? SourceFile(
        path: String(shown.dropLast(offer.file.path.utf8.count)) + path,
        bytes: Array("---\n---\n".utf8))
  }

  /// The original's text of a field; nil for none.
  func original(_ path: [String]) -> String? {
    if path == [bodyKey] {
      return (try? EditableFile(offer.file.source))?.body.flatMap { $0.trimmed.isEmpty ? nil : $0 }
    }
    guard let value = path.first.flatMap({ offer.value?[$0] }) else { return nil }
    let text = value.texts.joined(separator: "\n")
    return text.isEmpty ? nil : text
  }

  /// The keys of the texts that the original has and the translation lacks.
  func missing(_ state: EditorState) -> [String] {
    let read = try? EditableFile(source(state))
    let value = read?.value(at: ContentPath(document: 0, []))
    let keys = ContentFileKind.all.first { $0.name == "oversatt-tilbud" }?.schema.fields.map(\.key)
    let missing = (keys ?? []).filter { original([$0]) != nil && value?[$0] == nil }
    let hasBody = !(read?.body ?? "").trimmed.isEmpty
    return missing + (original([bodyKey]) != nil && !hasBody ? [bodyKey] : [])
  }
}

/// A translation that has no file yet.
struct NewTranslation {
  let target: FormTarget
  let translation: Translation
  let state: EditorState
  let submission: Submission

  /// Writes the file, unless the form has nothing or the site would have new errors.
  func run() -> SaveResult {
    let empty = translation.source(state)
    let none = FormValue(group: .group([]), body: "")
    let typed = FormValue(target, submission, over: none)
    guard typed != none else { return .unchanged }
    do throws(EditError) {
      let source = try written(typed, in: empty)
      let files = state.files + [ContentFile(path: translation.path, source: source)]
      let after = readSite(files, date: state.today, jobs: 2).diagnostics
      let faults = newAndOldFaults(
        target, before: (state.diagnostics, empty), after: (after, source))
      guard !faults.contains(where: { !$0.isOld && $0.diagnostic.severity == .error }) else {
        return .refused(RefusedSave(file: empty, value: typed, faults: faults))
      }
      try createFile(at: state.contentFolder + "/" + translation.path, source.bytes)
      return .saved
    } catch {
      return .refused(RefusedSave(file: empty, value: typed, error: error))
    }
  }

  private func written(_ value: FormValue, in file: SourceFile) throws(EditError) -> SourceFile {
    var edits: [ContentEdit] = []
    if case .group(let entries) = value.group {
      edits = entries.map { .set([.key($0.key)], $0.value) }
    }
    if let body = value.body, !body.isEmpty { edits.append(.setBody(body)) }
    return try edited(file, edits, schema: target.schema)
  }
}
