import SiteBase
public struct MarkupDocument: Sendable { public static let empty = MarkupDocument()
  public var links: [(target: String, range: SourceRange)] { [] }
  public var phoneNumbers: [(text: String, range: SourceRange)] { [] }
  public var readability: Readability { Readability(words: 0, sentences: 0, lix: 0) } }
public struct Readability: Sendable { public var words: Int, sentences: Int, lix: Double }
public func parseMarkup(_ f: SourceFile, from: Int) -> Diagnosed<MarkupDocument> { Diagnosed(.empty) }
