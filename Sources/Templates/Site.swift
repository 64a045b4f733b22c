import SiteBase

/// Where the compiler is: the template, what names mean there, what fills its blocks, and how its
/// lines are indented. Passed down by value.
struct Site {
  let template: ParsedTemplate
  var scope: Scope
  /// What fills blocks by name. The first filling, that of the outermost template, is shown; those
  /// after it are only checked.
  var fillings: [String: [Filling]] = [:]
  /// The fillings being expanded, to find one inside itself.
  var expanding: [FillingID] = []
  var margin = Margin()
  /// How deep sections, blocks, partials and parents are nested here.
  var depth = 0
  /// The tag that included this template, or nil in a layout.
  var includedAt: SourceRange?
}

/// What fills a block: the content of a block in a parent tag.
struct Filling {
  let template: ParsedTemplate
  let block: Block

  var id: FillingID { FillingID(template: template.name, offset: block.nameRange.lowerBound) }
}

/// What tells two fillings apart.
struct FillingID: Hashable {
  let template: String
  let offset: Int
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
