/// The words that HTML needs beside what the author wrote, in the page's language.
package struct MarkupTexts: Sendable {
  /// What a table's region is called before its column names, such as `Tabell`.
  package let table: String
  /// The label of the list of footnotes.
  package let footnotes: String
  /// The label of a reference; `{0}` is the footnote's number.
  package let footnote: String
  /// The label of a footnote's link back to the text; `{0}` is the footnote's number.
  package let backToText: String
  /// The label of a ticked task.
  package let done: String
  /// The label of a task that is not ticked.
  package let notDone: String

  /// Creates the words of a language.
  package init(
    table: String, footnotes: String, footnote: String, backToText: String, done: String,
    notDone: String
  ) {
    self.table = table
    self.footnotes = footnotes
    self.footnote = footnote
    self.backToText = backToText
    self.done = done
    self.notDone = notDone
  }

  /// Bokmål.
  package static let nb = MarkupTexts(
    table: "Tabell", footnotes: "Fotnoter", footnote: "Fotnote {0}",
    backToText: "Tilbake til teksten fra fotnote {0}", done: "Gjort", notDone: "Ikke gjort")

  /// Nynorsk.
  package static let nn = MarkupTexts(
    table: "Tabell", footnotes: "Fotnotar", footnote: "Fotnote {0}",
    backToText: "Tilbake til teksten frå fotnote {0}", done: "Gjort", notDone: "Ikkje gjort")

  /// English.
  package static let en = MarkupTexts(
    table: "Table", footnotes: "Footnotes", footnote: "Footnote {0}",
    backToText: "Back to the text from footnote {0}", done: "Done", notDone: "Not done")
}
