import SiteBase

/// A template as it was written, ready to be compiled against a shape. Ranges are byte offsets in
/// `file`.
struct ParsedTemplate: Sendable {
  let name: String
  let file: SourceFile
  var body: [Node] = []
  /// Whether the file has syntax errors, so that what seems missing from it may not be.
  var isBroken = false
  /// The names of all blocks in the file, those that fill a parent's blocks included: each can be
  /// filled from outside.
  var blockNames: Set<String> = []
  /// Every partial and parent tag in the file.
  var inclusions: [Inclusion] = []
}

/// One piece of a template.
indirect enum Node: Sendable {
  /// Literal text, at most one line.
  case text(Range<Int>)
  /// The start of a line that shows something; the range is its leading spaces and tabs. What
  /// indents a partial is put in here. A blank line gets no indentation.
  case lineStart(Range<Int>, isBlank: Bool)
  case variable(Variable)
  case section(Section)
  case inclusion(Inclusion)
  case block(Block)
}

/// A name in a tag: `a`, `a.b.c` or `.`.
struct Name: Sendable {
  let text: String
  /// The parts between periods with their places; empty for `.`.
  let parts: [(text: String, range: Range<Int>)]
  let range: Range<Int>
}

/// `{{name}}`.
struct Variable: Sendable {
  let name: Name
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct Section: Sendable {
  let name: Name
  let isInverted: Bool
  var body: [Node]
}

/// `{{>name}}`, or `{{<name}}…{{/name}}` with the blocks it fills.
struct Inclusion: Sendable {
  /// The template; nil if what was written can't name one, which has been reported.
  let name: String?
  let nameRange: Range<Int>
  /// The spaces and tabs before a tag that stands alone on its line, put before each line of what is
  /// included; nil for a tag inside a line.
  var indentation: Range<Int>?
  /// What a parent tag fills, in the order written.
  var arguments: [Block] = []
}

/// `{{$name}}…{{/name}}`: a place that can be filled from outside, and what it holds otherwise.
struct Block: Sendable {
  let name: String
  let nameRange: Range<Int>
  var body: [Node] = []
  /// Whether the content begins on a line of its own, the tag being alone on the line before.
  let startsOnOwnLine: Bool
  /// The spaces and tabs that whatever fills the block is indented with: those of the least indented
  /// line of the default content, or those before the tag. Nil for a tag with text before it.
  var indentation: Range<Int>?
  /// The indentation to take off the content when it fills another block, in bytes.
  var ownIndentation = 0
}
