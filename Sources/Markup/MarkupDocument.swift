import SiteBase

/// A Markdown text, read and frozen: what it says, where its links and telephone numbers are, and
/// how it becomes HTML.
public struct MarkupDocument: Sendable {
  /// The headings in order, with the ids they get in HTML.
  public let headings: [MarkupHeading]
  /// The links in order, also those made from bare addresses, without refused ones.
  public let links: [MarkupLink]
  /// The telephone numbers in order: those found in the text and those of `tel:` links.
  public let phoneNumbers: [MarkupPhoneNumber]

  /// The nodes in reading order.
  let nodes: [MarkupNode]
  /// What all nodes say, one after the other, as UTF-8.
  let text: [UInt8]
  /// What ids in HTML start with, so that several texts can share a page.
  let idPrefix: String
  /// For each footnote, from number 1: how many times it is referred to.
  let footnoteReferences: [Int]

  /// A document that says nothing.
  public static let empty = MarkupDocument(
    headings: [], links: [], phoneNumbers: [], nodes: [], text: [], idPrefix: "",
    footnoteReferences: [])

  /// Whether the document says nothing.
  public var isEmpty: Bool { nodes.isEmpty }

  /// The text of a node as a string.
  func string(_ range: Range<UInt32>) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}

/// A heading of a document.
public struct MarkupHeading: Sendable, Hashable {
  /// The level in HTML, 2 to 6, after shifting the text below the page's own headings.
  public let level: Int
  /// The id in HTML, unique in the document, with the prefix asked for.
  public let id: String
  /// What the heading says, without markup.
  public let text: String
}

/// A telephone number of a document.
public struct MarkupPhoneNumber: Sendable {
  /// The number.
  public let number: PhoneNumber
  /// Where it stands.
  public let range: SourceRange
}
