import ContentEditing
import SiteBase
import SiteModel

/// The names that people know the things by that offers refer to, and back.
struct VocabularyNames: Sendable {
  private let names: [ReferenceTarget: [(id: String, name: String)]]

  /// Reads the names from the content's files. Of two with one name, each has its id behind it.
  init(_ files: [ContentFile]) {
    func read(_ path: String) -> EditableFile? {
      files.first { $0.path == path }.flatMap { try? EditableFile($0.source) }
    }
    var names: [ReferenceTarget: [(id: String, name: String)]] = [:]
    for target in ReferenceTarget.allCases {
      let entries =
        target == .municipality
        ? read("nettsted.yaml")?.value(at: ["kommuner"])
        : target.vocabularyPath.flatMap { read($0)?.value(at: []) }
      let found = (entries?.items ?? []).compactMap { entry in
        entry["id"]?.text.map { id in (id: id, name: Self.name(entry) ?? id) }
      }
      var counts: [String: Int] = [:]
      for (_, name) in found { counts[folded(name), default: 0] += 1 }
      names[target] = found.map { id, name in
        let isPlain = counts[folded(name)] == 1 && !name.contains(listSeparator)
        return (id, isPlain ? name : "\(name) [\(id)]".filter { $0 != "|" })
      }
    }
    self.names = names
  }

  /// What an entry of a vocabulary is called; nil if it has no name.
  private static func name(_ entry: ContentValue) -> String? {
    let name = entry["navn"] ?? entry["tittel"]
    return name?.text ?? name?["nb"]?.text
  }

  /// The name of something; its id where nothing has the id, and for offers.
  func name(_ id: String, _ target: ReferenceTarget) -> String {
    names[target]?.first { $0.id == id }?.name ?? id
  }

  /// The id of a name, or of an id; nil for none.
  func id(_ text: String, _ target: ReferenceTarget) -> String? {
    guard target != .offer else { return text }
    let entries = names[target] ?? []
    return (entries.first { folded($0.name) == folded(text) } ?? entries.first { $0.id == text })?
      .id
  }

  /// All names, in the order of the files.
  func all(_ target: ReferenceTarget) -> [String] { (names[target] ?? []).map(\.name) }
}

/// A name without what people overlook.
private func folded(_ name: String) -> String { name.lowercased() }
