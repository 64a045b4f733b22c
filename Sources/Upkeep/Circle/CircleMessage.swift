import ContentEditing
import SiteBase

/// A sentence about a table, in the language it is asked for.
package struct CircleMessage: Sendable {
  private let text: MessageText
  private let arguments: [String]

  init(_ nb: String, _ en: String, _ arguments: [String] = []) {
    text = MessageText(nb: nb, en: en)
    self.arguments = arguments
  }

  /// What the compiler says of a problem.
  init(_ diagnostic: Diagnostic) {
    text = MessageText(nb: sentence(diagnostic, .nb), en: sentence(diagnostic, .en))
    arguments = []
  }

  /// Why a file was left as it is.
  init(_ error: EditError) {
    text = MessageText(nb: error.message(.nb) + ".", en: error.message(.en) + ".")
    arguments = []
  }

  /// The sentence with its final period.
  package func text(_ language: MessageLanguage) -> String { text.text(language, arguments) }
}

/// Why a cell of a table can't be taken over.
struct CellProblem: Error {
  let message: CircleMessage

  init(_ nb: String, _ en: String, _ arguments: [String] = []) {
    message = CircleMessage(nb, en, arguments)
  }
}
