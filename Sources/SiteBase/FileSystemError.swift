import Glibc

/// The world failed us: a disk, a permission, a missing folder. Ends the run with one line.
package struct FileSystemError: Error, Sendable, Hashable {
  /// What was being done.
  package enum Operation: Sendable, Hashable {
    /// Listing a folder.
    case list
    /// Writing to a file or stream.
    case write
  }

  /// What was being done.
  package let operation: Operation
  /// The path as shown to people.
  package let path: String
  /// The system's error number, `errno`.
  package let code: Int32

  /// Creates an error; `code` is taken from `errno` unless given.
  package init(_ operation: Operation, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// One sentence without a final period, such as `Kan ikke lese «content»: finnes ikke`.
  package func message(_ language: MessageLanguage) -> String {
    operation.text.text(language, [path, systemErrorText(code).text(language)])
  }
}

extension FileSystemError.Operation {
  fileprivate var text: MessageText {
    switch self {
    case .list:
      MessageText(nb: "Kan ikke lese mappen «{0}»: {1}", en: "Cannot read the folder “{0}”: {1}")
    case .write: MessageText(nb: "Kan ikke skrive til «{0}»: {1}", en: "Cannot write to “{0}”: {1}")
    }
  }
}

/// A system error number in words for people who don't program; the number itself for those that never
/// come from files. Used instead of `strerror`, which has English only and is not safe on two threads.
package func systemErrorText(_ code: Int32) -> MessageText {
  switch code {
  case ENOENT: MessageText(nb: "finnes ikke", en: "it does not exist")
  case EACCES, EPERM: MessageText(nb: "mangler tilgang", en: "permission denied")
  case ENOTDIR: MessageText(nb: "ikke en mappe", en: "not a folder")
  case EISDIR: MessageText(nb: "er en mappe", en: "it is a folder")
  case EEXIST: MessageText(nb: "finnes fra før", en: "it exists already")
  case ENOTEMPTY: MessageText(nb: "mappen er ikke tom", en: "the folder is not empty")
  case ENOSPC: MessageText(nb: "disken er full", en: "the disk is full")
  case EDQUOT: MessageText(nb: "diskkvoten er brukt opp", en: "the disk quota is used up")
  case EROFS: MessageText(nb: "disken kan bare leses", en: "the disk is read-only")
  case EFBIG: MessageText(nb: "filen er for stor", en: "the file is too large")
  case ELOOP: MessageText(nb: "lenker går i ring", en: "links go in a circle")
  case ENAMETOOLONG: MessageText(nb: "navnet er for langt", en: "the name is too long")
  case EMFILE, ENFILE: MessageText(nb: "for mange åpne filer", en: "too many open files")
  case EBUSY: MessageText(nb: "er i bruk", en: "it is in use")
  case EIO: MessageText(nb: "disken svarer med feil", en: "the disk reports an error")
  case EXDEV: MessageText(nb: "ligger på en annen disk", en: "it is on another disk")
  case ELIBACC:
    MessageText(
      nb: "et bibliotek mangler på maskinen (se docs/avhengigheter.md)",
      en: "a library is missing on this machine (see docs/avhengigheter.md)")
  case ENOMEM: MessageText(nb: "for lite minne", en: "too little memory")
  default: MessageText(nb: "systemfeil \(code)", en: "system error \(code)")
  }
}
