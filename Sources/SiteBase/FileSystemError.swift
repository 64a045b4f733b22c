import Glibc

/// The world failed us: a disk, a permission, a missing folder. Ends the run with one line.
public struct FileSystemError: Error, Sendable, Hashable {
  /// What was being done.
  public enum Operation: String, Sendable, Hashable, CaseIterable {
    /// Opening or reading a file.
    case read
    /// Listing a folder.
    case list
    /// Making a folder.
    case makeFolder
    /// Making or writing a file.
    case write
    /// Renaming a file.
    case rename
    /// Deleting a file or folder.
    case remove
  }

  /// What was being done.
  public let operation: Operation
  /// The path as shown to people.
  public let path: String
  /// The system's error number, `errno`.
  public let code: Int32

  /// Creates an error; `code` is taken from `errno` unless given.
  public init(_ operation: Operation, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// One sentence without a final period, such as `Kan ikke lese «content»: finnes ikke`.
  public func message(_ language: MessageLanguage) -> String {
    operation.text.text(language, [path, systemErrorText(code).text(language)])
  }
}

extension FileSystemError.Operation {
  fileprivate var text: MessageText {
    switch self {
    case .read: MessageText(nb: "Kan ikke lese «{0}»: {1}", en: "Cannot read “{0}”: {1}")
    case .list:
      MessageText(nb: "Kan ikke lese mappen «{0}»: {1}", en: "Cannot read the folder “{0}”: {1}")
    case .makeFolder:
      MessageText(nb: "Kan ikke lage mappen «{0}»: {1}", en: "Cannot make the folder “{0}”: {1}")
    case .write: MessageText(nb: "Kan ikke skrive «{0}»: {1}", en: "Cannot write “{0}”: {1}")
    case .rename:
      MessageText(nb: "Kan ikke gi «{0}» nytt navn: {1}", en: "Cannot rename “{0}”: {1}")
    case .remove: MessageText(nb: "Kan ikke slette «{0}»: {1}", en: "Cannot delete “{0}”: {1}")
    }
  }
}

/// What a system error number says, in words for people who don't program; the number itself for
/// those that never come from files.
public func systemErrorText(_ code: Int32) -> MessageText {
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
  case ENOMEM: MessageText(nb: "for lite minne", en: "too little memory")
  default: MessageText(nb: "systemfeil \(code)", en: "system error \(code)")
  }
}
