import SiteBase

/// A mail that somebody saved, as far as it is of use: who wrote what, and what machines did with it.
package struct MailMessage: Sendable, Equatable {
  /// The subject; empty when it has none.
  package var subject: String
  /// The first address of the sender in lower case; nil when there is none. Anybody can write any address
  /// there.
  package var sender: String?
  /// The day it was sent, in the sender's own time zone; nil when it can't be told.
  package var date: CalendarDate?
  /// What the sender wrote, without the mail it answers; may be empty.
  package var text: String
  /// All text in it, quoted mails and reports too.
  package var allText: String
  /// It tells that a mail wasn't delivered.
  package var isReturned: Bool
  /// A machine wrote it, such as a notice of absence.
  package var isAutomatic: Bool

  package init(
    subject: String, sender: String? = nil, date: CalendarDate? = nil, text: String,
    allText: String? = nil, isReturned: Bool = false, isAutomatic: Bool = false
  ) {
    self.subject = subject
    self.sender = sender
    self.date = date
    self.text = text
    self.allText = allText ?? text
    self.isReturned = isReturned
    self.isAutomatic = isAutomatic
  }
}

/// Why a saved mail isn't read.
package enum MailProblem: Error, Sendable, Equatable {
  /// The library that reads mail isn't installed.
  case noLibrary
  /// It is larger than any answer.
  case tooLarge
  /// It has more parts or longer headers than any mail a person sends.
  case tooManyParts
  /// It is no mail, or only the beginning of one.
  case notAMail

  /// One sentence without a final period.
  package func message(_ language: MessageLanguage) -> String { text.text(language) }

  private var text: MessageText {
    switch self {
    case .noLibrary:
      MessageText(
        nb: "E-post kan ikke leses uten Debian-pakken libgmime-3.0-0",
        en: "Mail cannot be read without the Debian package libgmime-3.0-0")
    case .tooLarge:
      MessageText(nb: "E-posten er for stor til å leses", en: "The mail is too large to be read")
    case .tooManyParts:
      MessageText(
        nb: "E-posten er bygd på en måte ingen vanlig e-post er, og leses ikke",
        en: "The mail is built as no common mail is, and is not read")
    case .notAMail:
      MessageText(
        nb: "Filen er ikke en e-post, eller bare en del av en",
        en: "The file is no mail, or only a part of one")
    }
  }
}

/// What limits the reading of mail.
package enum MailLimits {
  /// The largest mail, in bytes: what mail servers let through.
  package static let bytes = 26_214_400
  /// The longest header.
  static let header = 262_144
  /// The most lines that may begin a part.
  static let separators = 10_000
  /// The most text that is looked at, in bytes.
  static let text = 1_000_000
}
