/// Something a tag opened and no tag has closed yet, while a template is parsed.
struct OpenElement {
  enum Kind {
    case file
    case section(Name, isInverted: Bool)
    case parent(Inclusion)
    case block(Block)
  }

  var kind: Kind
  /// What the closing tag must repeat.
  let name: String
  /// The opening tag.
  let tag: Range<Int>
  var body: [Node] = []
  /// The spaces before the least indented line so far that isn't blank.
  var leastIndentation: Range<Int>?
  /// Whether text inside has been reported as never shown; once an element is enough.
  var hasIgnoredText = false

  var isParent: Bool { if case .parent = kind { true } else { false } }
}
