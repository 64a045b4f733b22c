extension DiagnosticKind {
  /// The kinds of the area `files`.
  package static let files: [DiagnosticKind] = [
    filesEmpty, filesInvalidUTF8, filesLatin1, filesUTF16, filesNULByte, filesTooLarge,
    filesBrokenLink, filesLinkLoop, filesLinkOutside, filesFolderTwice, filesNoPermission,
    filesUnreadable,
    filesNotAFile, filesNameNotUTF8,
  ]

  /// A file that holds nothing but white space.
  package static let filesEmpty = DiagnosticKind(
    "files/empty", .error,
    nb: "Filen er tom",
    en: "The file is empty",
    nbHelp: "Skriv innholdet, eller slett filen.",
    enHelp: "Write its content, or delete the file.")

  /// A byte that is no UTF-8. `{0}`: its number in the file, from 1. `{1}`: its value in hex.
  package static let filesInvalidUTF8 = DiagnosticKind(
    "files/invalid-utf8", .error,
    nb: "En fil må være UTF-8; byte {0} (0x{1}) er ikke det",
    en: "A file must be UTF-8; byte {0} (0x{1}) is not",
    nbHelp: "Åpne filen i en teksteditor og lagre den som UTF-8.",
    enHelp: "Open the file in a text editor and save it as UTF-8.")

  /// As ``filesInvalidUTF8``, but the byte is a Norwegian letter in ISO 8859-1.
  package static let filesLatin1 = DiagnosticKind(
    "files/latin-1", .error,
    nb: "En fil må være UTF-8; byte {0} (0x{1}) ser ut som æ, ø, å eller é i Latin-1",
    en: "A file must be UTF-8; byte {0} (0x{1}) looks like æ, ø, å or é in Latin-1",
    nbHelp: "Åpne filen som Latin-1 (ISO 8859-1 eller Windows-1252) og lagre den som UTF-8.",
    enHelp: "Open the file as Latin-1 (ISO 8859-1 or Windows-1252) and save it as UTF-8.")

  /// As ``filesInvalidUTF8``, but the file starts with the byte order mark of UTF-16.
  package static let filesUTF16 = DiagnosticKind(
    "files/utf-16", .error,
    nb: "En fil må være UTF-8; denne ser ut som UTF-16",
    en: "A file must be UTF-8; this one looks like UTF-16",
    nbHelp: "Lagre filen på nytt med tegnkodingen UTF-8.",
    enHelp: "Save the file again with the encoding UTF-8.")

  /// A NUL byte in a text file. `{0}`: its number in the file, from 1.
  package static let filesNULByte = DiagnosticKind(
    "files/nul-byte", .error,
    nb: "En tekstfil kan ikke inneholde NUL; byte {0} er NUL",
    en: "A text file cannot contain NUL; byte {0} is NUL",
    nbHelp: "Fjern tegnet. Hvis filen er full av dem, er den skadet eller ikke en tekstfil.",
    enHelp: "Remove the character. If the file is full of them, it is damaged or no text file.")

  /// A file above the size limit. `{0}`: its path. `{1}`: the limit in kilobytes.
  package static let filesTooLarge = DiagnosticKind(
    "files/too-large", .error,
    nb: "En fil kan være høyst {1} kB: «{0}»",
    en: "A file can be at most {1} kB: “{0}”",
    nbHelp: "Del den opp, eller flytt den ut av mappen.",
    enHelp: "Split it, or move it out of the folder.")

  /// A symbolic link to nothing, or a file that vanished while it was read. `{0}`: its path.
  package static let filesBrokenLink = DiagnosticKind(
    "files/broken-link", .error,
    nb: "En lenke i filsystemet må føre til noe: «{0}»",
    en: "A link in the file system must lead to something: “{0}”",
    nbHelp: "Slett lenken, eller rett den.",
    enHelp: "Delete the link, or correct it.")

  /// A symbolic link to a folder it lies in. `{0}`: its path.
  package static let filesLinkLoop = DiagnosticKind(
    "files/link-loop", .error,
    nb: "Lenker i filsystemet kan ikke gå i ring: «{0}»",
    en: "Links in the file system cannot go in a circle: “{0}”",
    nbHelp: "Slett lenken.",
    enHelp: "Delete the link.")

  /// A symbolic link to something outside the folder that is read. `{0}`: its path.
  package static let filesLinkOutside = DiagnosticKind(
    "files/link-outside", .error,
    nb: "En lenke i filsystemet kan ikke føre ut av mappen: «{0}»",
    en: "A link in the file system cannot lead out of the folder: “{0}”",
    nbHelp: "Slett lenken, og legg en kopi av filen i mappen hvis den hører til innholdet.",
    enHelp: "Delete the link, and put a copy of the file in the folder if it belongs there.")

  /// A folder that a link leads to a second time. `{0}`: the path. `{1}`: the path it has already.
  package static let filesFolderTwice = DiagnosticKind(
    "files/folder-twice", .error,
    nb: "En mappe kan bare leses én gang: «{0}» er den samme som «{1}»",
    en: "A folder can only be read once: “{0}” is the same as “{1}”",
    nbHelp: "Slett lenken i filsystemet.",
    enHelp: "Delete the link in the file system.")

  /// A file or folder we may not read. `{0}`: its path.
  package static let filesNoPermission = DiagnosticKind(
    "files/no-permission", .error,
    nb: "Veiviser må ha lov til å lese «{0}»",
    en: "Veiviser must be allowed to read “{0}”",
    nbHelp: "Gi brukeren som bygger, lesetilgang.",
    enHelp: "Give the user who builds permission to read.")

  /// A file or folder that can't be read for another reason. `{0}`: its path. `{1}`: the system's
  /// error number.
  package static let filesUnreadable = DiagnosticKind(
    "files/unreadable", .error,
    nb: "«{0}» kan ikke leses (systemfeil {1})",
    en: "“{0}” cannot be read (system error {1})",
    nbHelp: "Sjekk disken, eller flytt filen ut av mappen.",
    enHelp: "Check the disk, or move the file out of the folder.")

  /// A socket, pipe or device. `{0}`: its path.
  package static let filesNotAFile = DiagnosticKind(
    "files/not-a-file", .warning,
    nb: "«{0}» er verken en fil eller en mappe og er hoppet over",
    en: "“{0}” is neither a file nor a folder and was skipped",
    nbHelp: "Flytt den ut av mappen.",
    enHelp: "Move it out of the folder.")

  /// A file name in another encoding. `{0}`: the path with its invalid bytes replaced.
  package static let filesNameNotUTF8 = DiagnosticKind(
    "files/name-not-utf8", .error,
    nb: "Et filnavn må være UTF-8: «{0}»",
    en: "A file name must be UTF-8: “{0}”",
    nbHelp: "Gi filen et navn med a–z, tall og bindestrek.",
    enHelp: "Give the file a name of a–z, digits and hyphens.")
}
