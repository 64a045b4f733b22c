import Markup

/// What the ids of headings in content begin with, so that they never are ids that a page has of its
/// own, such as `kontakt` or `skript-tekster`. No template may begin an id with it.
package let headingIDPrefix = "t-"

extension MarkupOptions {
  /// How the texts of offers and pages are read.
  static let content = MarkupOptions(idPrefix: headingIDPrefix)
}
