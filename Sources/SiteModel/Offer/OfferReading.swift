import Markup
import SiteBase
import YAML

/// What one offer file gave: offers or translations, and what it refers to.
struct OfferFile: Sendable {
  /// An offer before contact cards are looked up and translations are joined. A class, because it is
  /// large and goes from list to list.
  final class Draft: Sendable {
    let record: Record<OfferFields>
    let id: String
    let kind: OfferKind
    let body: MarkupDocument
    let phoneNumbers: [PhoneNumberUse]

    init(
      _ record: Record<OfferFields>, id: String, kind: OfferKind, body: MarkupDocument,
      phoneNumbers: [PhoneNumberUse]
    ) {
      self.record = record
      self.id = id
      self.kind = kind
      self.body = body
      self.phoneNumbers = phoneNumbers
    }

    /// Where the id or, without one, the title is; for problems of the whole offer.
    var range: SourceRange { record.written(\.id) ?? record.range(\.texts.title) }
  }

  /// A translation of the offer with `id`.
  struct Translation: Sendable {
    let id: String
    let language: SiteLanguage
    let text: OfferTranslation
    let range: SourceRange
    let phoneNumbers: [PhoneNumberUse]
  }

  /// Every offer's id, also those whose facts were too wrong to use; so that one mistake doesn't
  /// make every mention of the offer look like another.
  var ids: [String] = []
  var drafts: [Draft] = []
  var translations: [Translation] = []
  var diagnostics: [Diagnostic] = []
  var references: [ReferenceUse] = []
  /// The links of the texts to pages of the site.
  var siteLinks: [MarkupLink] = []
}

/// Reads the files of one folder's offers.
struct OfferFileReader: Sendable {
  let date: CalendarDate
  /// The municipality's kind of offers, given by the folder.
  let kind: OfferKind
  /// The values of fields that an offer doesn't state.
  let defaults: Record<OfferFields>?

  /// Reads a Markdown file with an offer.
  func offer(_ file: SourceFile, id: String) -> OfferFile {
    var result = OfferFile()
    var reader = FileReader(file, date: date)
    let (root, body) = reader.frontMatter()
    result.ids.append(root?["id"]?.text ?? id)
    if let root, let body {
      reader.notePhoneNumbers(in: body)
      result.siteLinks += body.siteLinks
      add(root, id: id, body: body, isOnlyOne: true, &reader, to: &result)
    }
    result.take(reader)
    return result
  }

  /// Reads a Markdown file with a translation of an offer.
  func translation(_ file: SourceFile, of id: String, in language: SiteLanguage) -> OfferFile {
    var result = OfferFile()
    var reader = FileReader(file, date: date)
    let (root, body) = reader.frontMatter()
    if let root, let body {
      reader.notePhoneNumbers(in: body)
      result.siteLinks += body.siteLinks
      if let record = reader.record(root, OfferFields.translationSchema),
        record.missingKeys.isEmpty
      {
        result.translations.append(
          OfferFile.Translation(
            id: id, language: language,
            text: OfferTranslation(texts: record.value.texts, body: body),
            range: record.range(\.texts.title), phoneNumbers: reader.phoneNumbers))
      }
    }
    result.take(reader)
    return result
  }

  /// Reads a YAML file with one or several offers, which have no body.
  func list(_ file: SourceFile, stem: String) -> OfferFile {
    var result = OfferFile()
    let documents = parseYAML(file)
    result.diagnostics = documents.diagnostics
    for document in documents.value {
      var reader = FileReader(file, date: date)
      result.ids.append(document.root["id"]?.text ?? stem)
      add(
        document.root, id: stem, body: .empty, isOnlyOne: documents.value.count == 1, &reader,
        to: &result)
      result.take(reader)
    }
    return result
  }

  /// Adds the draft of an offer, unless something that must be there is missing, which is reported.
  private func add(
    _ node: YAMLNode, id fileID: String, body: MarkupDocument, isOnlyOne: Bool,
    _ reader: inout FileReader, to result: inout OfferFile
  ) {
    guard
      var record = reader.record(node, OfferFields.schema, over: defaults, isComplete: false)
    else { return }
    if !isOnlyOne, record.written(\.id) == nil {
      reader.report(.modelMissingKey, ["id", record.schema.name], at: record.range)
      return
    }
    // A field that was written wrongly is reported already, and also counts as missing here.
    let isSound = !reader.diagnostics.hasErrors
    for key in record.missingKeys where isSound { reader.reportMissing(key, in: record) }
    if isSound, record.value.municipalities.isEmpty {
      reader.report(.modelMissingKey, ["kommuner", record.schema.name], at: record.range)
    }
    if record.written(\.id) == nil, !isIdentifier(fileID) {
      reader.report(.modelNotAnIdentifier, ["id", fileID], at: record.range)
      return
    }
    record.schema.rule(&record, &reader)
    guard record.missingKeys.isEmpty else { return }
    result.drafts.append(
      OfferFile.Draft(
        record, id: record.value.id ?? fileID, kind: record.value.kind ?? kind, body: body,
        phoneNumbers: reader.phoneNumbers))
  }
}

extension OfferFile {
  fileprivate mutating func take(_ reader: FileReader) {
    diagnostics += reader.diagnostics
    references += reader.references
  }
}

extension FileReader {
  /// The keys and the text of a Markdown file; nil for what could not be read.
  mutating func frontMatter() -> (root: YAMLNode?, body: MarkupDocument?) {
    guard let parts = accept(parseFrontMatter(file)), let root = parts.root else {
      return (nil, nil)
    }
    return (root, accept(parseMarkup(file, from: parts.bodyStart, options: .content)))
  }
}
