import SiteBase

/// Where the compiler is: the template, what names mean there, what fills its blocks, and how its
/// lines are indented. Passed down by value.
struct Site {
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
}

/// What fills a block: the content of a block in a parent tag, with what filled the blocks of the
/// template it was written in. So a block in a filling means what it means where it is written,
/// whatever the parent's blocks are called.
struct Filling {
  /// Equal for the same content with the same surroundings.
  let id: Int
  let template: ParsedTemplate
  let block: Block
  let fillings: [String: [Filling]]
}

/// What tells two fillings apart.
struct FillingKey: Hashable {
  let template: String
  let offset: Int
  let surroundings: [String]
}

extension [String: [Filling]] {
  /// What tells two surroundings apart: only the fillings that are shown count.
  var key: [String] { map { "\($0.key)=\($0.value.first?.id ?? -1)" }.sorted() }
}

/// What goes before a line of output.
struct Margin {
  /// Indentation known when compiling: of the partials and blocks this template was put into.
  var bytes: [UInt8] = []
  /// Whether the indentation that a procedure is called with goes before `bytes`.
  var isInProcedure = false
  /// How many spaces and tabs to take off the line's own.
  var removed = 0

  /// What remains of a line's own leading spaces.
  func own(_ blanks: ArraySlice<UInt8>) -> ArraySlice<UInt8> { blanks.dropFirst(removed) }
}
