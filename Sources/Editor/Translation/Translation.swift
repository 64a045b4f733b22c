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

  /// The original's texts.
  var original: TranslatedTexts { TranslatedTexts(offer.file.source) }

  /// The texts of the translation.
  func texts(_ state: EditorState) -> TranslatedTexts { TranslatedTexts(source(state)) }

  /// The keys of the texts that the original has and the translation lacks.
  func missing(_ state: EditorState) -> [String] {
    let (original, own) = (original, texts(state))
    return TranslatedTexts.keys.filter { original[$0] != nil && own[$0] == nil }
  }

  /// The original's texts as they were when the translation was last saved; nil where nobody knows: no
  /// versions are kept, or the translation's file isn't one of them.
  ///
  /// - Complexity: As long as it takes to look the versions up.
  func originalThen(_ state: EditorState) -> TranslatedTexts? {
    guard let history = state.history, let file = state.file(path),
      let version = history.versions(path).first,
      history.bytes(path, version.id) == file.source.bytes,
      let bytes = history.bytes(offer.file.path, version.id)
    else { return nil }
    let then = TranslatedTexts(SourceFile(path: offer.file.source.path, bytes: bytes))
    return then.isReadable ? then : nil
  }

  /// The keys of the translated texts whose originals have changed since; none where nobody knows.
  func outdated(_ state: EditorState) -> [String] {
    guard let then = originalThen(state) else { return [] }
    let (original, own) = (original, texts(state))
    return TranslatedTexts.keys.filter { own[$0] != nil && then[$0] != original[$0] }
  }
}

/// The texts of an offer's file that are translated.
struct TranslatedTexts {
  /// The keys of such texts, in the order of a form; the text below the front matter is last.
  static let keys: [String] =
    (ContentFileKind.all.first { $0.name == "oversatt-tilbud" }?.schema.fields ?? []).map(\.key)
    + [bodyKey]

  /// Whether the file could be read.
  let isReadable: Bool
  private let value: ContentValue?
  private let body: String?

  /// The texts of a version of a file; none of one that can't be read.
  init(_ source: SourceFile) {
    let read = try? EditableFile(source)
    isReadable = read != nil
    value = read?.value(at: ContentPath(document: 0, []))
    body = read?.body
  }

  /// A text, items on a line each; nil for none.
  subscript(key: String) -> String? {
    let text = key == bodyKey ? body ?? "" : value?[key]?.texts.joined(separator: "\n") ?? ""
    return text.trimmed.isEmpty ? nil : text
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
      let faults = faults(source)
      guard !faults.contains(where: { !$0.isOld && $0.diagnostic.severity == .error }) else {
        return .refused(RefusedSave(file: empty, value: typed, faults: faults))
      }
      try createFile(at: state.contentFolder + "/" + translation.path, source.bytes)
      return .saved
    } catch {
      return .refused(RefusedSave(file: empty, value: typed, error: error))
    }
  }

  /// The file with what was typed. Nothing is written.
  func typed() throws(EditError) -> SourceFile {
    let none = FormValue(group: .group([]), body: "")
    return try written(FormValue(target, submission, over: none), in: translation.source(state))
  }

  /// The errors that the file would bring.
  func newErrors(in source: SourceFile) -> [Fault] {
    faults(source).filter { !$0.isOld && $0.diagnostic.severity == .error }
  }

  private func faults(_ source: SourceFile) -> [Fault] {
    let files = state.files + [ContentFile(path: translation.path, source: source)]
    let after = readSite(files, date: state.today, jobs: 2).diagnostics
    return newAndOldFaults(
      target, before: (state.diagnostics, translation.source(state)), after: (after, source))
  }

  private func written(_ value: FormValue, in file: SourceFile) throws(EditError) -> SourceFile {
    var edits: [ContentEdit] = []
    if case .group(let entries) = value.group {
      edits = entries.map { .set([.key($0.key)], $0.value) }
    }
    if let body = value.body, !body.isEmpty { edits.append(.setBody(body)) }
    return try edited(file, edits, schema: target.fileSchema)
  }
}
