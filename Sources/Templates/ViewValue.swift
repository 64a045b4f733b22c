/// A value that a template shows: the counterpart of `ViewType`.
public enum ViewValue: Sendable {
  /// Nothing: unknown text or number, no record.
  case absent
  /// Plain text.
  case text(String)
  /// Safe markup, in UTF-8.
  case html([UInt8])
  /// A whole number.
  case number(Int)
  /// True or false.
  case flag(Bool)
  /// A record.
  case record(ViewRecord)
  /// Values of one type, in the order they show.
  case list([ViewValue])

  /// Text, or absent if there is none.
  public static func text(_ text: String?) -> ViewValue { text.map { .text($0) } ?? .absent }

  /// Markup from a string that is already safe.
  public static func html(_ markup: String) -> ViewValue { .html(Array(markup.utf8)) }

  /// A number, or absent if it is unknown.
  public static func number(_ number: Int?) -> ViewValue { number.map { .number($0) } ?? .absent }

  /// A record, or absent if there is none.
  public static func record(_ record: ViewRecord?) -> ViewValue {
    record.map { .record($0) } ?? .absent
  }

  /// A list of records.
  public static func list(_ records: [ViewRecord]) -> ViewValue {
    .list(records.map { .record($0) })
  }

  /// A list of texts.
  public static func list(_ texts: [String]) -> ViewValue { .list(texts.map { .text($0) }) }

  /// The value's kind as a word, for messages about a program's mistake.
  var word: String {
    switch self {
    case .absent: "nothing"
    case .text: "text"
    case .html: "html"
    case .number: "a number"
    case .flag: "a flag"
    case .record(let record): "a record '\(record.shape.name)'"
    case .list(let items): items.first.map { "a list of \($0.word)" } ?? "a list"
    }
  }

  /// Whether a section over the value renders; see the table at `ViewType`.
  var isShown: Bool {
    switch self {
    case .absent: false
    case .text(let text): !text.utf8.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .number, .record: true
    }
  }
}

extension ViewValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  /// Creates text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// Creates a number.
  public init(integerLiteral value: Int) { self = .number(value) }
  /// Creates a flag.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension ViewType {
  /// Whether a value may stand in a field of this type.
  func admits(_ value: ViewValue) -> Bool {
    switch (self, value) {
    case (.text, .text), (.template, .text), (.html, .html), (.number, .number), (.flag, .flag):
      true
    case (.shape(let reference), .record(let record)),
      (.optionalShape(let reference), .record(let record)):
      record.shape === reference.resolve()
    case (.list(let element), .list(let items)): element.admitsAll(items)
    case (.shape, .absent): false
    case (_, .absent): true
    default: false
    }
  }

  private func admitsAll(_ items: [ViewValue]) -> Bool {
    if case .shape(let reference) = self {
      let shape = reference.resolve()
      return items.allSatisfy {
        if case .record(let record) = $0 { record.shape === shape } else { false }
      }
    }
    return items.allSatisfy(admits)
  }
}
