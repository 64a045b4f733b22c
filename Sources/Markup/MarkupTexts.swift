/// The words that HTML needs beside what the author wrote, in the page's language.
public struct MarkupTexts: Sendable {
  /// What a table's region is called before its column names, such as `Tabell`.
  public let table: String
  /// The label of the list of footnotes.
  public let footnotes: String
  /// The label of a reference; `{0}` is the footnote's number.
  public let footnote: String
  /// The label of a footnote's link back to the text; `{0}` is the footnote's number.
  public let backToText: String
  /// The label of a ticked task.
  public let done: String
  /// The label of a task that is not ticked.
  public let notDone: String

  /// Creates the words of a language.
  public init(
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
  public static let nb = MarkupTexts(
    table: "Tabell", footnotes: "Fotnoter", footnote: "Fotnote {0}",
    backToText: "Tilbake til teksten fra fotnote {0}", done: "Gjort", notDone: "Ikke gjort")

  /// Nynorsk.
  public static let nn = MarkupTexts(
    table: "Tabell", footnotes: "Fotnotar", footnote: "Fotnote {0}",
    backToText: "Tilbake til teksten frå fotnote {0}", done: "Gjort", notDone: "Ikkje gjort")

  /// English.
  public static let en = MarkupTexts(
    table: "Table", footnotes: "Footnotes", footnote: "Footnote {0}",
    backToText: "Back to the text from footnote {0}", done: "Done", notDone: "Not done")
}
