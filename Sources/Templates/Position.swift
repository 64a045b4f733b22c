import SiteBase

/// Where the compiler is: the template, what names mean there, what fills its blocks, and how its
/// lines are indented. Passed down by value.
struct Position {
  let template: ParsedTemplate
  var scope: Scope
  /// What fills blocks by name. The first filling, that of the outermost template, is shown; those
  /// after it are only checked.
  var fillings: [String: [Filling]] = [:]
  var margin = Margin()
  /// How deep sections, blocks, partials and parents are nested here.
  var depth = 0
  /// The tag that included this template or the block it fills; nil in a layout.
  var comesFrom: Diagnostic.Note?

  /// A stretch of the template as a place in a diagnostic.
  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(file: template.file, start: bytes.lowerBound, end: bytes.upperBound)
  }
}

/// What fills a block: the content of a block in a parent tag, with what filled the blocks of the
/// template it was written in. So a block in a filling means what it means where it is written,
/// whatever the parent's blocks are called.
struct Filling {
  let template: ParsedTemplate
  let block: Block
  let fillings: [String: [Filling]]
}

/// What goes before a line of output.
struct Margin {
  /// The indentation of the partials and blocks this template was put into.
  var bytes: [UInt8] = []
  /// How many spaces and tabs to take off the line's own.
  var removed = 0

  /// What remains of a line's own leading spaces.
  func own(_ blanks: ArraySlice<UInt8>) -> ArraySlice<UInt8> { blanks.dropFirst(removed) }
}
