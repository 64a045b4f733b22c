import ContentEditing
import SiteBase
import SiteModel

/// A group of a content file that a form is about: an offer, a page, an entry of a vocabulary, or the texts
/// of an offer in another language.
struct FormTarget {
  let kind: Kind
  let id: String
  /// The file's path inside the content folder.
  let path: String
  /// The schema of the group.
  let schema: RecordSchema
  /// The schema of the groups of the file; another one where the group is inside those.
  let fileSchema: RecordSchema
  /// What is translated; nil for everything but the translation of an offer.
  private(set) var translation: Translation?
  /// The file of the page in the site's own language; nil for that one, and for what is no written page.
  private(set) var original: ContentFile?

  /// The thing of a kind with an id, as the files have it; nil for none.
  init?(_ kind: Kind, _ id: String, _ state: EditorState) {
    guard let (schema, fileSchema) = Self.schemas(kind) else { return nil }
    self.kind = kind
    self.id = id
    self.schema = schema
    self.fileSchema = fileSchema
    if kind == .translation {
      let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let translation = Translation(of: parts[0], to: parts[1], state)
      else { return nil }
      self.translation = translation
      path = translation.path
      return
    }
    guard let path = Self.path(kind, id, state), let file = state.file(path) else { return nil }
    self.path = path
    if var written = WrittenID(kind, id), written.language != nil {
      written.language = nil
      original = state.file(written.path(kind))
    }
    guard case .entry = kind.place, let read = try? EditableFile(file.source) else { return }
    guard place(in: read) != nil else { return nil }
  }

  /// An offer that has no file yet.
  init?(newOffer id: String, at path: String) {
    guard let (schema, fileSchema) = Self.schemas(.offer) else { return nil }
    self.kind = .offer
    self.id = id
    self.path = path
    self.schema = schema
    self.fileSchema = fileSchema
  }

  /// The schema of a kind's groups and that of its files.
  private static func schemas(_ kind: Kind) -> (own: RecordSchema, file: RecordSchema)? {
    guard let file = ContentFileKind.all.first(where: { $0.name == kind.fileKind })?.schema else {
      return nil
    }
    guard case .entry(of: let key?, _) = kind.place else { return (file, file) }
    let field = file.fields.first { $0.key == key }
    return field?.form.groups.first.map { ($0, file) }
  }

  /// The path of the file that has a thing, if there is one; nil for an id of another form.
  private static func path(_ kind: Kind, _ id: String, _ state: EditorState) -> String? {
    func file(_ path: String) -> String? {
      [path + ".yaml", path + ".yml"].first { state.file($0) != nil }
    }
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch kind {
    case .offer: return state.offers[id]?.file.path
    case .translation: return nil
    case .page, .guide, .municipalityPage: return WrittenID(kind, id)?.path(kind)
    case .site: return id == siteID ? file("nettsted") : nil
    case .municipality: return file("nettsted")
    case .plan: return parts.count == 1 ? file(id + "/plan") : nil
    case .goal, .measure: return parts.count == 2 ? file(parts[0] + "/plan") : nil
    case .figure: return parts.count == 2 ? file(parts[0] + "/tall/" + parts[1]) : nil
    case .card, .provider, .theme, .audience, .lifeStage, .helpline, .word:
      return file("vokabular/" + kind.fileKind)
    }
  }

  /// The form's address below the editor's root.
  var address: String { kind.rawValue + "/" + id }

  /// The id of the group in its file.
  private var ownID: String {
    kind == .goal || kind == .measure
      ? id.split(separator: "/").last.map(String.init) ?? id : id
  }

  /// Where the group is in a version of the file; nil if that has no such thing.
  func place(in file: EditableFile) -> ContentPath? {
    switch kind.place {
    case .document:
      guard file.documentCount > 1 else { return ContentPath(document: 0, []) }
      return (0..<file.documentCount).map { ContentPath(document: $0, []) }
        .first { file.value(at: $0)?["id"]?.text == id }
    case .entry(let key, let idKey):
      let start = key.map { [ContentPath.Step.key($0)] } ?? []
      for document in 0..<file.documentCount {
        let list = ContentPath(document: document, start)
        let items = file.value(at: list)?.items ?? []
        guard let index = items.firstIndex(where: { $0[idKey]?.text == ownID }) else { continue }
        return ContentPath(document: document, start + [.item(index)])
      }
      return nil
    }
  }
}

/// One version of a group and of the text below it.
struct FormValue: Equatable {
  /// The group; nil where the file has none.
  var group: ContentValue?
  /// The text below the front matter; nil in a YAML file.
  var body: String?

  /// Creates a version.
  init(group: ContentValue?, body: String?) {
    self.group = group
    self.body = body
  }

  /// What a version of a file has.
  init(_ target: FormTarget, in file: EditableFile) {
    group = target.place(in: file).flatMap { file.value(at: $0) }
    body = file.body
  }

  /// What a form that was made from `base` was sent with.
  ///
  /// - Parameter keepsRemoved: Whether rows that are to be removed stay, for a form that is shown again.
  init(
    _ target: FormTarget, _ submission: Submission, over base: FormValue,
    keepsRemoved: Bool = false
  ) {
    let reading = FormReading(submission: submission, keepsRemoved: keepsRemoved)
    group = reading.group(target.schema, [], over: base.group)
    body = base.body.map { old in
      guard let typed = submission[bodyKey], typed != old else { return old }
      let text = typed.trimmedEnd
      return text.isEmpty ? "" : text + "\n"
    }
  }
}

/// The name of the control for the text below the front matter.
let bodyKey = "brodtekst"

extension String {
  /// The text without white space at its end.
  fileprivate var trimmedEnd: String {
    let end = unicodeScalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(unicodeScalars[...$0]) } ?? ""
  }
}
