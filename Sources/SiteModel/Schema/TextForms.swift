import Markup
import SiteBase

extension FieldType<String> {
  /// An id.
  static var identifier: Self { formed(.identifier, .modelNotAnIdentifier, isIdentifier) }
  /// A telephone number.
  static var phone: Self { formed(.phone, .modelNotAPhoneNumber, isPhoneNumber) }
  /// A number for text messages, which may also be a short one.
  static var textMessageNumber: Self {
    formed(.phone, .modelNotAPhoneNumber) { isPhoneNumber($0) || isShortMessageNumber($0) }
  }
  /// An e-mail address.
  static var email: Self { formed(.email, .modelNotAnEmail, isEmailAddress) }
  /// An http or https address.
  static var url: Self { formed(.url, .modelNotAWebAddress, isWebAddress) }
  /// An address on the site.
  static var path: Self { formed(.path, .modelNotASitePath, isSitePath) }
  /// A colour.
  static var colour: Self { formed(.colour, .modelNotAColour, isColour) }
  /// A language code.
  static var languageCode: Self { formed(.languageCode, .modelNotALanguageCode, isLanguageCode) }

  private static func formed(
    _ form: ValueForm, _ problem: DiagnosticKind, _ isRight: @escaping @Sendable (String) -> Bool
  ) -> Self {
    Self(form) { text throws(ScalarProblem) in
      guard isRight(text) else { throw ScalarProblem(kind: problem) }
      return text
    }
  }
}

/// A telephone number of digits and spaces, perhaps with `+` first.
func isPhoneNumber(_ text: String) -> Bool {
  text.utf8.enumerated().allSatisfy { index, byte in
    byte.isDigit || byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "+") && index == 0)
  } && PhoneNumber(text) != nil
}

/// Four or five digits, which text messages can be sent to in Norway.
private func isShortMessageNumber(_ text: String) -> Bool {
  (4...5).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit)
}

/// Small letters, digits and hyphens, not starting or ending with a hyphen.
func isIdentifier(_ text: String) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last, bytes.count <= 100 else { return false }
  return first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
    && bytes.allSatisfy { $0.isLowerLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
}

/// `/`, then parts of small letters, digits, `-`, `_` and `.`, each followed by `/`; no `..`.
func isSitePath(_ text: String) -> Bool {
  guard text.hasPrefix("/"), text.hasSuffix("/"), text.utf8.count <= 200 else { return false }
  let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).dropLast()
  return !parts.isEmpty
    && parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".")
        && part.utf8.allSatisfy { $0.isLowerLetter || $0.isDigit || "-_.".utf8.contains($0) }
    }
}

/// `#rrggbb`.
func isColour(_ text: String) -> Bool {
  text.utf8.count == 7 && text.hasPrefix("#")
    && text.utf8.dropFirst().allSatisfy {
      $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20)
    }
}

/// Two or three small letters, perhaps with subtags (BCP 47).
func isLanguageCode(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.utf8.count),
    first.utf8.allSatisfy(\.isLowerLetter)
  else { return false }
  return parts.dropFirst().allSatisfy { part in
    (2...8).contains(part.utf8.count) && part.utf8.allSatisfy { $0.isLetter || $0.isDigit }
  }
}

extension UInt8 {
  fileprivate var isLowerLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}

extension DiagnosticKind {
  static let textFormKinds = [
    modelNotAnIdentifier, modelNotAPhoneNumber, modelNotAnEmail, modelNotAWebAddress,
    modelNotASitePath, modelNotAColour, modelNotALanguageCode,
  ]

  static let modelNotAnIdentifier = DiagnosticKind(
    "model/not-an-identifier", .error,
    nb: "«{0}» skal bare ha små bokstaver a til z, sifre og bindestrek, ikke «{1}»",
    en: "“{0}” may only have small letters a to z, digits and hyphens, not “{1}”")

  static let modelNotAPhoneNumber = DiagnosticKind(
    "model/not-a-phone-number", .error,
    nb: "«{0}» skal være et telefonnummer, ikke «{1}»",
    en: "“{0}” must be a telephone number, not “{1}”",
    nbHelp: phoneNumberLengths.nb, enHelp: phoneNumberLengths.en)

  static let modelNotAnEmail = DiagnosticKind(
    "model/not-an-email", .error,
    nb: "«{0}» skal være én e-postadresse, ikke «{1}»",
    en: "“{0}” must be one e-mail address, not “{1}”")

  static let modelNotAWebAddress = DiagnosticKind(
    "model/not-a-web-address", .error,
    nb: """
      «{0}» skal være en nettadresse som begynner med https:// eller http:// og et nettsted, \
      ikke «{1}»
      """,
    en: "“{0}” must be a web address that starts with https:// or http:// and a host, not “{1}”")

  static let modelNotASitePath = DiagnosticKind(
    "model/not-a-site-path", .error,
    nb: "«{0}» skal være en adresse på nettstedet som begynner og slutter med /, ikke «{1}»",
    en: "“{0}” must be an address on the site that starts and ends with /, not “{1}”")

  static let modelNotAColour = DiagnosticKind(
    "model/not-a-colour", .error,
    nb: "«{0}» skal være en farge skrevet \"#rrggbb\", ikke «{1}»",
    en: "“{0}” must be a colour written \"#rrggbb\", not “{1}”")

  static let modelNotALanguageCode = DiagnosticKind(
    "model/not-a-language-code", .error,
    nb: "«{0}» skal være en språkkode som nb, en eller pl, ikke «{1}»",
    en: "“{0}” must be a language code such as nb, en or pl, not “{1}”")
}
