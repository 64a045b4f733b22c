/// Whether a text is an address on the web: `http://` or `https://` in small letters, a host and perhaps a
/// port, then perhaps a path, a query and a fragment.
///
/// Refused are a name before the host (`https://nav.no@evil.example/` leads to evil.example), a host with
/// anything but letters, digits, hyphens and underscores between its dots, and anywhere white space,
/// double quotes, angle brackets, backslashes and characters that are not seen.
public func isWebAddress(_ text: String) -> Bool {
  let schemes = ["https://", "http://"]
  guard let scheme = schemes.first(where: text.hasPrefix) else { return false }
  let rest = text.dropFirst(scheme.count)
  let authority = rest.prefix { !"/?#".contains($0) }
  let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
  guard let host = parts.first, isHost(host), parts.count <= 2 else { return false }
  if parts.count == 2 {
    guard let port = Int(parts[1]), parts[1].utf8.allSatisfy(\.isDigit), (1...65_535).contains(port)
    else { return false }
  }
  return isVisible(text) && text.utf8.allSatisfy { !"<>\"\\".utf8.contains($0) }
}

/// Whether a text is one mail address: a local part, the only `@`, and a host with a dot in it.
///
/// The local part has letters of any script and the characters RFC 5322 allows without quotes, but for `%`, `&`, `?` and
/// `=`, which mean something else in a `mailto:` address; so no header can be added and no second
/// recipient.
public func isEmailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), isHost(parts[1]) else {
    return false
  }
  return parts[0].utf8.count <= 64 && isVisible(text)
    && parts[0].utf8.allSatisfy {
      $0.isLetter || $0.isDigit || $0 >= 0x80 || "!#$'*+-./^_`{|}~".utf8.contains($0)
    }
}

/// Whether a text is names of letters, digits, hyphens and underscores with a dot between each; none
/// starts or ends with a hyphen.
private func isHost(_ text: Substring) -> Bool {
  text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { name in
    guard let first = name.utf8.first, let last = name.utf8.last else { return false }
    return first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
      && name.utf8.allSatisfy {
        $0.isLetter || $0.isDigit || $0 >= 0x80 || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "_")
      }
  }
}

/// Whether every character of an address is seen: no space of any kind, no control character and no mark
/// that turns the reading direction.
private func isVisible(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    if scalar.isASCII { return scalar.value > 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
      .privateUse, .surrogate:
      return false
    default: return true
    }
  }
}
