import SiteBase

/// A Markdown text, read and frozen: what it says, where its links and telephone numbers are, and
/// how it becomes HTML.
package struct MarkupDocument: Sendable {
  /// The headings in order, with the ids they get in HTML.
  package let headings: [MarkupHeading]
  /// The links in order, also those made from bare addresses, without refused ones.
  package let links: [MarkupLink]
  /// The telephone numbers in order: those found in the text and those of `tel:` links.
  package let phoneNumbers: [MarkupPhoneNumber]

  /// The nodes in reading order.
  let nodes: [MarkupNode]
  /// What all nodes say, one after the other, as UTF-8.
  let text: [UInt8]
  /// What ids in HTML start with, so that several texts can share a page.
  let idPrefix: String
  /// For each footnote, from number 1: how many times it is referred to.
  let footnoteReferences: [Int]

  /// A document that says nothing.
  package static let empty = MarkupDocument(
    headings: [], links: [], phoneNumbers: [], nodes: [], text: [], idPrefix: "",
    footnoteReferences: [])

  /// The links to pages of the site.
  package var siteLinks: [MarkupLink] { links.filter { $0.site != nil } }

  /// Whether the document says nothing.
  package var isEmpty: Bool { nodes.isEmpty }

  /// The text of a node as a string.
  func string(_ range: Range<UInt32>) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}

/// A heading of a document.
package struct MarkupHeading: Sendable, Hashable {
  /// The level in HTML, 2 to 6, after shifting the text below the page's own headings.
  package let level: Int
  /// The id in HTML, unique in the document, with the prefix asked for.
  package let id: String
  /// What the heading says, without markup.
  package let text: String
}

/// A telephone number of a document.
package struct MarkupPhoneNumber: Sendable {
  /// The number.
  package let number: PhoneNumber
  /// Where it stands.
  package let range: SourceRange
}
