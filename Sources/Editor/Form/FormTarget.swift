import ContentEditing
import SiteBase
import SiteModel

/// A group of a content file that a form is about: an offer, a contact card, a provider, or the texts of an
/// offer in another language.
struct FormTarget {
  /// What kind of thing it is; also the word in the form's address.
  enum Kind: String, CaseIterable {
    case offer = "tilbud"
    case card = "kontaktkort"
    case provider = "tilbyder"
    /// Its id is the offer's and the language, such as `x/nn`.
    case translation = "oversett"

    /// The name of the kind's schema.
    fileprivate var fileKind: String {
      switch self {
      case .offer, .card: rawValue
      case .provider: "tilbydere"
      case .translation: "oversatt-tilbud"
      }
    }
  }

  let kind: Kind
  let id: String
  /// The file's path inside the content folder.
  let path: String
  let schema: RecordSchema
  /// What is translated; nil for everything else.
  private(set) var translation: Translation?

  /// The thing of a kind with an id, as the files have it; nil for none.
  init?(_ kind: Kind, _ id: String, _ state: EditorState) {
    guard let fileKind = ContentFileKind.all.first(where: { $0.name == kind.fileKind }) else {
      return nil
    }
    self.kind = kind
    self.id = id
    schema = fileKind.schema
    switch kind {
    case .offer:
      guard let entry = state.offers[id] else { return nil }
      path = entry.file.path
    case .translation:
      let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let translation = Translation(of: parts[0], to: parts[1], state)
      else { return nil }
      self.translation = translation
      path = translation.path
    case .card, .provider:
      path = "vokabular/\(fileKind.name).yaml"
      guard let file = state.file(path) else { return nil }
      guard let read = try? EditableFile(file.source) else { return }
      guard place(in: read) != nil else { return nil }
    }
  }

  /// An offer that has no file yet.
  init?(newOffer id: String, at path: String) {
    guard let kind = ContentFileKind.all.first(where: { $0.name == Kind.offer.fileKind }) else {
      return nil
    }
    self.kind = .offer
    self.id = id
    self.path = path
    schema = kind.schema
  }

  /// The form's address below the editor's root.
  var address: String { kind.rawValue + "/" + id }

  /// Where the group is in a version of the file; nil if that has no such thing.
  func place(in file: EditableFile) -> ContentPath? {
    switch kind {
    case .offer, .translation:
      guard file.documentCount > 1 else { return ContentPath(document: 0, []) }
      return (0..<file.documentCount).map { ContentPath(document: $0, []) }
        .first { file.value(at: $0)?["id"]?.text == id }
    case .card, .provider:
      for document in 0..<file.documentCount {
        let items = file.value(at: ContentPath(document: document, []))?.items ?? []
        guard let index = items.firstIndex(where: { $0["id"]?.text == id }) else { continue }
        return ContentPath(document: document, [.item(index)])
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
    body = target.kind == .offer || target.kind == .translation ? file.body : nil
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
