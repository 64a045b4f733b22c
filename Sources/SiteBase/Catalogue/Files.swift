extension DiagnosticKind {
  /// The kinds of the area `files`.
  static let files: [DiagnosticKind] = [
    filesEmpty, filesInvalidUTF8, filesLatin1, filesUTF16, filesNULByte,
  ]

  /// A file that holds nothing but white space.
  public static let filesEmpty = DiagnosticKind(
    "files/empty", .error,
    nb: "Filen er tom",
    en: "The file is empty",
    nbHelp: "Skriv innholdet, eller slett filen.",
    enHelp: "Write its content, or delete the file.")

  /// A byte that is no UTF-8. `{0}`: its number in the file, from 1. `{1}`: its value in hex.
  public static let filesInvalidUTF8 = DiagnosticKind(
    "files/invalid-utf8", .error,
    nb: "En fil må være UTF-8; byte {0} (0x{1}) er ikke det",
    en: "A file must be UTF-8; byte {0} (0x{1}) is not",
    nbHelp: "Åpne filen i en teksteditor og lagre den som UTF-8.",
    enHelp: "Open the file in a text editor and save it as UTF-8.")

  /// As ``filesInvalidUTF8``, but the byte is a Norwegian letter in ISO 8859-1.
  public static let filesLatin1 = DiagnosticKind(
    "files/latin-1", .error,
    nb: "En fil må være UTF-8; byte {0} (0x{1}) ser ut som æ, ø, å eller é i Latin-1",
    en: "A file must be UTF-8; byte {0} (0x{1}) looks like æ, ø, å or é in Latin-1",
    nbHelp: "Åpne filen som Latin-1 (ISO 8859-1 eller Windows-1252) og lagre den som UTF-8.",
    enHelp: "Open the file as Latin-1 (ISO 8859-1 or Windows-1252) and save it as UTF-8.")

  /// As ``filesInvalidUTF8``, but the file starts with the byte order mark of UTF-16.
  public static let filesUTF16 = DiagnosticKind(
    "files/utf-16", .error,
    nb: "En fil må være UTF-8; denne ser ut som UTF-16",
    en: "A file must be UTF-8; this one looks like UTF-16",
    nbHelp: "Lagre filen på nytt med tegnkodingen UTF-8.",
    enHelp: "Save the file again with the encoding UTF-8.")

  /// A NUL byte in a text file. `{0}`: its number in the file, from 1.
  public static let filesNULByte = DiagnosticKind(
    "files/nul-byte", .error,
    nb: "En tekstfil kan ikke inneholde NUL; byte {0} er NUL",
    en: "A text file cannot contain NUL; byte {0} is NUL",
    nbHelp: "Fjern tegnet. Hvis filen er full av dem, er den skadet eller ikke en tekstfil.",
    enHelp: "Remove the character. If the file is full of them, it is damaged or no text file.")
}
