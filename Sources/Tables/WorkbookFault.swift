import SiteBase

/// Why a file can't be read as a table. Nothing of it is used then.
package struct WorkbookFault: Error, Sendable {
  private let text: MessageText
  private let arguments: [String]
  /// The line in the file, from 1; nil where the file has no lines.
  package let line: Int?
  /// The column in UTF-8 bytes, from 1; nil where the file has no lines.
  package let column: Int?

  init(_ nb: String, _ en: String, _ arguments: [String] = [], at place: (Int, Int)? = nil) {
    text = MessageText(nb: nb, en: en)
    self.arguments = arguments
    line = place?.0
    column = place?.1
  }

  /// One sentence with the file's path, and the line and column where there is one.
  package func message(_ path: String, _ language: MessageLanguage) -> String {
    var place = path
    if let line, let column { place += ":\(line):\(column)" }
    return place + ": " + text.text(language, arguments)
  }
}

extension WorkbookFault {
  static let tooLarge = WorkbookFault(
    "Fila er for stor til å være en tabell over tilbud.",
    "The file is too large to be a table of offers.")
  static let tooManyCells = WorkbookFault(
    "Fila har flere celler enn noen tabell over tilbud.",
    "The file has more cells than any table of offers.")

  static func damaged(_ part: String) -> WorkbookFault {
    WorkbookFault(
      "Fila er skadet ({0}). Åpne den i regnearket, og lagre den på nytt.",
      "The file is damaged ({0}). Open it in the spreadsheet program and save it again.", [part])
  }

  static func documentType(_ part: String) -> WorkbookFault {
    WorkbookFault(
      "Fila har en dokumenttype ({0}), som ingen regneark skriver, og blir ikke lest.",
      "The file has a document type ({0}), which no spreadsheet program writes, and isn't read.",
      [part])
  }

  static func bomb(_ part: String) -> WorkbookFault {
    WorkbookFault(
      "Fila blir urimelig stor når den pakkes ut ({0}), og blir ikke lest.",
      "The file gets unreasonably large when it is unpacked ({0}) and isn't read.", [part])
  }
}
