/// One node of a document: nodes lie in one flat array in reading order, each followed by its
/// descendants, so that a document is two allocations however long it is.
struct MarkupNode: Sendable {
  enum Kind: UInt8, Sendable {
    case paragraph, heading, quotation, bulletList, numberedList, item, taskItem, codeBlock, rule
    case table, tableHeader, tableRow, tableCell, footnote
    case text, softBreak, hardBreak, code, emphasis, strong, deletion, link, footnoteReference
    /// A telephone number found in a text.
    case phoneNumber
    /// What stands in for something refused; its children are shown.
    case transparent
  }

  var kind: Kind
  /// Heading: its level in the source, 1 to 6. Lists: 1 when tight. Task item: 1 when done. Table
  /// cell: how it is aligned, ``Alignment``.
  var detail: UInt8 = 0
  /// Heading, link, telephone number: an index into the document's table of those. Numbered list:
  /// the first number. Footnote and reference: the footnote's number, from 1.
  var index: UInt32 = 0
  /// Footnote reference: which of the references to its footnote it is, from 1.
  var occurrence: UInt32 = 0
  /// The node's text, with that of its descendants, in the document's text.
  var text: Range<UInt32>
  /// The index of the first node that is no descendant.
  var end: UInt32 = 0

  enum Alignment: UInt8 {
    case none, left, centre, right
  }
}
