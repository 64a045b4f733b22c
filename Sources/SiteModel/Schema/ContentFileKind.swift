/// A kind of file in the content folder: its schema and where such files are.
package struct ContentFileKind: Sendable {
  /// A short name, also the name of its JSON Schema file.
  package let name: String
  /// Where such files are, with `<…>` for what varies.
  package let location: String
  /// The schema of a group.
  package let schema: RecordSchema
  /// Whether the file is a list of such groups.
  package let isList: Bool

  /// Every kind of file there is, in the order of the reference page.
  package static let all: [ContentFileKind] =
    [
      .init(
        "tilbud", "content/<kommune>/{tiltak,frivillig,parorende}/<id>.md eller .yaml",
        OfferFields.schema),
      .init(
        "oversatt-tilbud", "content/<kommune>/{tiltak,frivillig,parorende}/<id>.<språk>.md",
        OfferFields.translationSchema),
      .init(
        "side", "content/felles/{sider,guider}/<id>.md og content/<kommune>/sider/<id>.md",
        PageFields.schema),
      .init("nettsted", "content/nettsted.yaml", SiteSettings.schema),
    ]
    + VocabularyFile.all.map {
      ContentFileKind(
        name: $0.name, location: "content/vokabular/\($0.name).yaml", schema: $0.schema,
        isList: true)
    } + [
      .init("plan", "content/<kommune>/plan.yaml", Plan.schema),
      .init("tall", "content/<kommune>/tall/<id>.yaml", Figure.schema),
    ]

  private init<Group>(_ name: String, _ location: String, _ schema: Schema<Group>) {
    self.init(name: name, location: location, schema: schema.description, isList: false)
  }

  private init(name: String, location: String, schema: RecordSchema, isList: Bool) {
    self.name = name
    self.location = location
    self.schema = schema
    self.isList = isList
  }
}
