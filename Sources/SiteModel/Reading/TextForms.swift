import SiteBase

extension FieldType {
  /// For types that are texts of a certain form: whether a text has it. Nil for all others.
  var form: ((String) -> Bool)? {
    switch self {
    case .identifier: isIdentifier
    case .phone: isPhoneNumber
    case .email: isEmailAddress
    case .url: isWebAddress
    case .path: isSitePath
    case .colour: isColour
    case .languageCode: isLanguageCode
    default: nil
    }
  }

  /// The problem reported when a text lacks the form.
  var formProblem: DiagnosticKind? {
    switch self {
    case .identifier: .modelNotAnIdentifier
    case .phone: .modelNotAPhoneNumber
    case .email: .modelNotAnEmail
    case .url: .modelNotAWebAddress
    case .path: .modelNotASitePath
    case .colour: .modelNotAColour
    case .languageCode: .modelNotALanguageCode
    default: nil
    }
  }

  /// What a value of this type looks like, in words for a message.
  var describedForm: String {
    switch self {
    case .list(let element): "en liste: " + element.describedForm
    case .record: "en gruppe med nøkler"
    case .either(let alternatives):
      alternatives.map(\.describedForm).joined(separator: " eller ")
    default: "en tekst"
    }
  }
}

/// Small letters, digits and hyphens, not starting or ending with a hyphen.
func isIdentifier(_ text: String) -> Bool {
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last, bytes.count <= 100 else { return false }
  return first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
    && bytes.allSatisfy { $0.isLowerLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
}

/// A telephone number of digits and spaces, perhaps with `+` first.
func isPhoneNumber(_ text: String) -> Bool {
  text.utf8.enumerated().allSatisfy { index, byte in
    byte.isDigit || byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "+") && index == 0)
  } && PhoneNumber(text) != nil
}

/// One `@` with something before it and a host with a dot after it; no spaces, no markup.
func isEmailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty else { return false }
  let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
  return host.count >= 2 && host.allSatisfy { !$0.isEmpty }
    && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"'&?".utf8.contains($0) }
}

/// `http://` or `https://`, a host, and no spaces, quotes or control characters.
func isWebAddress(_ text: String) -> Bool {
  let rest: Substring
  if text.hasPrefix("https://") {
    rest = text.dropFirst(8)
  } else if text.hasPrefix("http://") {
    rest = text.dropFirst(7)
  } else {
    return false
  }
  let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  return !host.isEmpty && !host.contains("@")
    && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"'\\".utf8.contains($0) }
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
    (2...8).contains(part.utf8.count)
      && part.utf8.allSatisfy { ($0 | 0x20).isLowerLetter || $0.isDigit }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLowerLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
