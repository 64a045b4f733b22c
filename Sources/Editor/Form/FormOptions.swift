import ContentEditing
import SiteModel

/// The options of the fields that refer to something else, with the names people know them by.
struct FormOptions: Sendable {
  private let options: [ReferenceTarget: [FormOption]]

  /// Reads the options from the content's files and its offers.
  init(_ files: [ContentFile], _ offers: OfferCatalogue) {
    func read(_ path: String) -> EditableFile? {
      files.first { $0.path == path }.flatMap { try? EditableFile($0.source) }
    }
    var options: [ReferenceTarget: [FormOption]] = [:]
    for target in ReferenceTarget.allCases {
      guard let path = target.vocabularyPath else { continue }
      let entries = read(path)?.value(at: [])
      options[target] = (entries?.items ?? []).compactMap(Self.option)
    }
    let municipalities = read("nettsted.yaml")?.value(at: ["kommuner"])?.items ?? []
    options[.municipality] = municipalities.compactMap(Self.option)
    options[.offer] = offers.entries.map { FormOption(value: $0.id, label: $0.title) }
    self.options = options
  }

  /// What a reference may lead to, in the order of the files.
  subscript(target: ReferenceTarget) -> [FormOption] { options[target] ?? [] }

  /// The name of something by its id; the id where nothing has it.
  func label(_ id: String, _ target: ReferenceTarget) -> String {
    self[target].first { $0.value == id }?.label ?? id
  }

  private static func option(_ entry: ContentValue) -> FormOption? {
    guard let id = entry["id"]?.text else { return nil }
    let label = [name(entry) ?? id, entry["telefon"]?.text].compactMap(\.self)
    return FormOption(value: id, label: label.joined(separator: ", "))
  }
}

/// What people call an entry of a vocabulary; nil if it has no name.
private func name(_ entry: ContentValue) -> String? {
  let name = entry["navn"] ?? entry["tittel"]
  return name?.text ?? name?["nb"]?.text
}
