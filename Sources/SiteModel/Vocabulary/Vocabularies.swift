import SiteBase
import YAML

/// The vocabularies as their files have them.
struct Vocabularies: Sendable {
  var audiences: [Audience] = []
  var themes: [Theme] = []
  var lifeStages: [LifeStage] = []
  var providers: [Provider] = []
  var contactCards: [Contact] = []
  var helplines: [Helpline] = []
  var sources: [SourceDocument] = []
  var dictionary: [DictionaryEntry] = []
  var crisisEntries: [CrisisEntry] = []
  var crisisWordGroups: [CrisisWordGroup] = []
  var crisisWeights: [CrisisWeights] = []
  var crisisServices: [CrisisService] = []
  var ownerQueries: [OwnerQuery] = []
  var searchWordLists: [SearchWordList] = []
  var glossary: [GlossaryEntry] = []
  /// Where each entry with an id is, by target and id; for messages about the whole site.
  var ranges: [ReferenceTarget: [String: SourceRange]] = [:]

  /// The contact cards by id; of two with one id, which is reported, the first.
  var cardsByID: [String: Contact] {
    Dictionary(
      contactCards.compactMap { card in card.id.map { ($0, card) } },
      uniquingKeysWith: { a, _ in a })
  }

  /// The names of entries by id, for proposing the id of a name.
  func names(of target: ReferenceTarget) -> [(id: String, name: String)] {
    switch target {
    case .audience: audiences.map { ($0.id, $0.name.nb) }
    case .theme: themes.map { ($0.id, $0.name.nb) }
    case .provider: providers.map { ($0.id, $0.name) }
    case .helpline: helplines.map { ($0.id, $0.name.nb) }
    case .sourceDocument: sources.map { ($0.id, $0.title) }
    case .contactCard: contactCards.compactMap { card in card.id.map { ($0, card.name ?? "") } }
    case .crisisService: crisisServices.map { ($0.id, $0.name.nb) }
    case .municipality, .offer: []
    }
  }
}

/// One vocabulary file of `content/vokabular/`: its name, its schema, and how its entries are read.
struct VocabularyFile: Sendable {
  /// The file's name without ending.
  let name: String
  /// What refers to the entries; nil when nothing does.
  let target: ReferenceTarget?
  let schema: RecordSchema
  let read: @Sendable ([YAMLDocument], inout FileReader, inout Vocabularies) -> Void

  /// Every vocabulary, in the order of the reference page.
  static let all = [
    Audience.vocabulary, Theme.vocabulary, LifeStage.vocabulary, Provider.vocabulary,
    Contact.vocabulary, Helpline.vocabulary, SourceDocument.vocabulary, DictionaryEntry.vocabulary,
    CrisisEntry.vocabulary, CrisisWordGroup.vocabulary, CrisisWeights.vocabulary,
    CrisisService.vocabulary, OwnerQuery.vocabulary, SearchWordList.vocabulary,
    GlossaryEntry.vocabulary,
  ]

  /// A file of entries; one that is read wrongly is left out.
  ///
  /// - Parameter target: What refers to the entries, whose ids must then differ; nil when nothing
  ///   does.
  /// - Parameter id: The id of a group; nil for one without.
  init<Group, Entry>(
    _ name: String, _ target: ReferenceTarget?, _ schema: Schema<Group>,
    id: @escaping @Sendable (Group) -> String?,
    into list: any WritableKeyPath<Vocabularies, [Entry]> & Sendable,
    make: @escaping @Sendable (Record<Group>, inout FileReader) -> Entry?
  ) {
    self.name = name
    self.target = target
    self.schema = schema.description
    read = { documents, reader, all in
      for node in documents.flatMap({ $0.root.items ?? [$0.root] }) {
        guard let record = reader.record(node, schema), record.missingKeys.isEmpty else { continue }
        if let target, let id = id(record.value) {
          let range = record.rangeOfID
          if let first = all.ranges[target]?[id] {
            reader.report(.modelDuplicateID, [id], at: range, first: first)
            continue
          }
          all.ranges[target, default: [:]][id] = range
        }
        if let entry = make(record, &reader) { all[keyPath: list].append(entry) }
      }
    }
  }

  /// A file whose groups are its entries.
  init<Entry>(
    _ name: String, _ target: ReferenceTarget?, _ schema: Schema<Entry>,
    id: @escaping @Sendable (Entry) -> String?,
    into list: any WritableKeyPath<Vocabularies, [Entry]> & Sendable
  ) {
    self.init(name, target, schema, id: id, into: list) { record, _ in record.value }
  }

  /// The vocabulary of a file name, which may have æøå; nil when there is none.
  static func named(_ name: String) -> VocabularyFile? {
    all.first { $0.name == FieldDescription.ascii(name) }
  }
}

extension ReferenceTarget {
  /// The path, inside the content folder, of the file with what is referred to; nil for what other files
  /// have.
  package var vocabularyPath: String? {
    VocabularyFile.all.first { $0.target == self }.map { "vokabular/\($0.name).yaml" }
  }
}

extension Record {
  /// Where the key `id` is, or the group.
  fileprivate var rangeOfID: SourceRange {
    schema.indexByKey["id"].flatMap { ranges[$0] } ?? range
  }
}

/// Limits of the vocabularies, so that no file can take all time.
package enum VocabularyLimits {
  /// The longest chain of broader themes or of providers that are parts of others. Ours has three.
  package static let depth = 20
}
