/// What a field of a shape holds, and so what a template may do with it.
///
/// | type | `{{x}}` | `{{{x}}}` | `{{#x}}` | value when unknown |
/// |---|---|---|---|---|
/// | text | escaped | refused | if not empty; `{{.}}` is the text | absent |
/// | html | as it is | as it is | if not empty; `{{.}}` is the markup | absent |
/// | number | digits | refused | if present, 0 too; `{{.}}` is the number | absent |
/// | flag | refused | refused | if true; `{{.}}` is unchanged | absent counts as false |
/// | template | refused | refused | if not empty | absent |
/// | record | refused | refused | its fields become visible | never absent |
/// | optional | refused | refused | if present; its fields become visible | absent |
/// | list | refused | refused | once for each item | absent counts as empty |
public indirect enum ViewType: Sendable {
  /// Plain text, escaped wherever it is shown.
  case text
  /// Markup that is already safe. It can't stand in an attribute.
  case html
  /// A whole number.
  case number
  /// True or false.
  case flag
  /// The full name of a template whose name starts with `folder`, for `{{>*x}}`. Every template
  /// there is checked at each such tag; a name that isn't one of them renders nothing.
  case template(folder: String)
  /// A record that is always there.
  case shape(ViewShapeReference)
  /// A record that may be absent.
  case optionalShape(ViewShapeReference)
  /// A list of one type.
  case list(of: ViewType)

  /// A record that is always there. The shape is looked up when it is needed, so shapes may refer
  /// to each other in circles.
  public static func record(_ shape: @escaping @autoclosure @Sendable () -> ViewShape) -> ViewType {
    .shape(ViewShapeReference(resolve: shape))
  }

  /// A record that may be absent.
  public static func optional(_ shape: @escaping @autoclosure @Sendable () -> ViewShape) -> ViewType
  {
    .optionalShape(ViewShapeReference(resolve: shape))
  }

  /// The shape of the record, or of the list's items, or nil if there are no records here.
  public var shape: ViewShape? {
    switch self {
    case .shape(let reference), .optionalShape(let reference): reference.resolve()
    case .list(let element): element.shape
    case .text, .html, .number, .flag, .template: nil
    }
  }

  /// The type's word in messages and in the theme reference: `text`, `record`, `list` ….
  public var word: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .number: "number"
    case .flag: "flag"
    case .template: "template"
    case .shape: "record"
    case .optionalShape: "optional"
    case .list: "list"
    }
  }
}

/// A shape that is looked up when it is needed.
public struct ViewShapeReference: Sendable {
  /// Returns the same shape every time.
  public let resolve: @Sendable () -> ViewShape
}
