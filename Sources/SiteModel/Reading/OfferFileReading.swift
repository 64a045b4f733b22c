import Markup
import SiteBase
import YAML

/// What one offer file gave: offers or translations, and what it refers to.
struct OfferFile: Sendable {
  /// An offer's facts and texts, before contact cards are looked up and translations are joined. A
  /// class, because it is large and goes from list to list.
  final class Draft: Sendable {
    let record: RecordValue
    let id: String
    let kind: OfferKind
    let municipality: String
    let facts: OfferFacts
    let body: MarkupDocument

    init(
      record: RecordValue, id: String, kind: OfferKind, municipality: String, facts: OfferFacts,
      body: MarkupDocument
    ) {
      self.record = record
      self.id = id
      self.kind = kind
      self.municipality = municipality
      self.facts = facts
      self.body = body
    }
  }

  /// A translation of the offer with `id`.
  struct Translation: Sendable {
    let id: String
    let language: SiteLanguage
    let text: OfferTranslation
    let range: SourceRange
  }

  /// Every offer's id, also those whose facts were too wrong to use; so that one mistake doesn't
  /// make every mention of the offer look like another.
  var ids: [String] = []
  var drafts: [Draft] = []
  var translations: [Translation] = []
  var diagnostics: [Diagnostic] = []
  var references: [ReferenceUse] = []
  var bodies: [MarkupDocument] = []
}

/// Reads a Markdown file with an offer or a translation of one.
func readOfferFile(
  _ file: SourceFile, municipality: String, kind: OfferKind, id: String, language: SiteLanguage?,
  defaults: RecordValue?
) -> OfferFile {
  var result = OfferFile()
  let frontMatter = parseFrontMatter(file)
  result.diagnostics = frontMatter.diagnostics
  if language == nil { result.ids.append(frontMatter.value?.root?["id"]?.text ?? id) }
  guard let parts = frontMatter.value, let root = parts.root else { return result }
  let markup = parseMarkup(file, from: parts.bodyStart, options: .content)
  result.diagnostics += markup.diagnostics
  var reader = SchemaReader(file)
  if let language {
    if let record = reader.record(root, .offerTranslation) {
      result.addTranslation(record, id: id, language: language, body: markup.value)
    }
  } else if let record = reader.record(root, .offer, isComplete: false) {
    reader.offer(
      record.filled(from: defaults), municipality: municipality, kind: kind, fileID: id,
      body: markup.value, into: &result)
  }
  result.diagnostics += reader.diagnostics
  result.references = reader.references
  result.bodies.append(markup.value)
  return result
}

/// Reads a YAML file with one or several offers, which have no body.
func readOfferList(
  _ file: SourceFile, municipality: String, kind: OfferKind, stem: String, defaults: RecordValue?
) -> OfferFile {
  var result = OfferFile()
  let documents = parseYAML(file)
  result.diagnostics = documents.diagnostics
  var reader = SchemaReader(file)
  for document in documents.value {
    result.ids.append(document.root["id"]?.text ?? stem)
    guard let record = reader.record(document.root, .offer, isComplete: false) else { continue }
    if documents.value.count > 1, record["id"] == nil {
      reader.report(
        .modelMissingKey, ["id", record.schema.name], at: record.position.range(in: file))
      continue
    }
    reader.offer(
      record.filled(from: defaults), municipality: municipality, kind: kind, fileID: stem,
      body: .empty, into: &result)
  }
  result.diagnostics += reader.diagnostics
  result.references = reader.references
  return result
}

extension OfferFile {
  fileprivate mutating func addTranslation(
    _ record: RecordValue, id: String, language: SiteLanguage, body: MarkupDocument
  ) {
    guard let title = record.text("tittel"), let summary = record.text("kort") else { return }
    translations.append(
      Translation(
        id: id, language: language,
        text: OfferTranslation(
          title: title, summary: summary, whatYouGet: record.texts("hva_du_får"),
          steps: record.texts("slik_gjør_du"), firstContact: record.text("hva_skjer_først"),
          body: body), range: record.range("tittel")))
  }
}

extension SchemaReader {
  /// Adds the draft of an offer, unless something that must be there is missing, which is reported.
  fileprivate mutating func offer(
    _ record: RecordValue, municipality: String, kind: OfferKind, fileID: String,
    body: MarkupDocument, into result: inout OfferFile
  ) {
    // A field that was written wrongly is reported already, and also counts as missing here.
    let isSound = diagnostics.allSatisfy { $0.severity != .error }
    for field in record.missingFields where isSound { reportMissing(field, in: record) }
    if isSound, record.texts("kommuner").isEmpty {
      report(
        .modelMissingKey, ["kommuner", record.schema.name], at: record.position.range(in: file))
    }
    let id = record.text("id") ?? fileID
    if record["id"] == nil, !isIdentifier(fileID) {
      report(.modelNotAnIdentifier, ["id", fileID], at: record.position.range(in: file))
      return
    }
    let facts = facts(of: record)
    guard record.missingFields.isEmpty else { return }
    result.drafts.append(
      OfferFile.Draft(
        record: record, id: id, kind: record.text("type").flatMap(OfferKind.init) ?? kind,
        municipality: municipality, facts: facts, body: body))
  }
}
