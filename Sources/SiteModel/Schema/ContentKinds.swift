/// A kind of file in the content folder: its schema and where such files lie.
public struct ContentFileKind: Sendable {
  /// A short name, also the name of its JSON Schema file.
  public let name: String
  /// Where such files lie, with `<…>` for what varies.
  public let location: String
  /// The schema of a group.
  public let schema: RecordSchema
  /// Whether the file is a list of such groups.
  public let isList: Bool

  /// Every kind of file there is, in the order of the reference page.
  public static let all: [ContentFileKind] = [
    .init(
      "tilbud", "content/<kommune>/{tiltak,frivillig,parorende}/<id>.md eller .yaml", .offer),
    .init(
      "oversatt-tilbud", "content/<kommune>/{tiltak,frivillig,parorende}/<id>.<språk>.md",
      .offerTranslation),
    .init(
      "side", "content/felles/{sider,guider}/<id>.md og content/<kommune>/sider/<id>.md", .page),
    .init("nettsted", "content/nettsted.yaml", .settings),
    .init("malgrupper", "content/vokabular/malgrupper.yaml", .audience, isList: true),
    .init("temaer", "content/vokabular/temaer.yaml", .theme, isList: true),
    .init("livsfaser", "content/vokabular/livsfaser.yaml", .lifeStage, isList: true),
    .init("tilbydere", "content/vokabular/tilbydere.yaml", .provider, isList: true),
    .init("kontaktkort", "content/vokabular/kontaktkort.yaml", .contactCard, isList: true),
    .init("hjelpelinjer", "content/vokabular/hjelpelinjer.yaml", .helpline, isList: true),
    .init("kilder", "content/vokabular/kilder.yaml", .sourceDocument, isList: true),
    .init("ordbok", "content/vokabular/ordbok.yaml", .dictionaryEntry, isList: true),
    .init("kriseord", "content/vokabular/kriseord.yaml", .crisisEntry, isList: true),
    .init("krisegrupper", "content/vokabular/krisegrupper.yaml", .crisisWordGroup, isList: true),
    .init(
      "krisetjenester", "content/vokabular/krisetjenester.yaml", .crisisService, isList: true),
    .init("sokeord", "content/vokabular/sokeord.yaml", .ownerQuery, isList: true),
    .init("plan", "content/<kommune>/plan.yaml", .plan),
    .init("tall", "content/<kommune>/tall/<id>.yaml", .figure),
  ]

  private init(_ name: String, _ location: String, _ schema: RecordSchema, isList: Bool = false) {
    self.name = name
    self.location = location
    self.schema = schema
    self.isList = isList
  }
}
