/// An offer as its page has it, in plain text and in bokmål: for mails and lists to whoever keeps it true.
///
/// It has what the public sees and nothing else: no secret address, no owner, no notes of the staff.
package struct OfferInWords: Sendable {
  /// Lines under a heading.
  package struct Part: Sendable, Equatable {
    package let heading: String
    /// At least one.
    package let lines: [String]

    /// Creates a part.
    package init(heading: String, lines: [String]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// The offer's id.
  package let id: String
  package let title: String
  package let summary: String
  /// What is known, in the order of the page.
  package let parts: [Part]
  /// What nobody has stated and people ask about, each the end of a sentence, such as «hva det koster».
  package let questions: [String]
  /// The page's whole address; nil when the site has none.
  package let page: String?

  /// Creates an offer from words that are there already.
  package init(
    id: String, title: String, summary: String, parts: [Part], questions: [String], page: String?
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.parts = parts
    self.questions = questions
    self.page = page
  }
}
