/// The text of an HTML mail: lines where blocks end, no tags, characters for references. What is quoted
/// begins with `> `, as in plain mails.
///
/// Not a browser: whatever the mail has, the result is only text.
///
/// - Complexity: O(*n*).
func plainText(ofHTML html: String) -> String {
  var reader = HTMLReader(rest: html.unicodeScalars.prefix(MailLimits.text)[...])
  return reader.text()
}

private struct HTMLReader {
  var rest: Substring.UnicodeScalarView
  private var lines: [String] = []
  private var line = String.UnicodeScalarView()
  private var quotes = 0

  init(rest: Substring.UnicodeScalarView) { self.rest = rest }

  mutating func text() -> String {
    while let scalar = rest.popFirst() {
      switch scalar {
      case "<": readTag()
      case "&": readReference()
      case " ", "\n", "\t", "\r", "\u{0C}":
        if let last = line.last, last != " " { line.append(" ") }
      default: line.append(scalar)
      }
    }
    endLine()
    return lines.joined(separator: "\n")
  }

  private mutating func endLine() {
    var text = String(line)
    while text.last == " " { text.removeLast() }
    line = String.UnicodeScalarView()
    // One empty line is enough, and none is quoted.
    if text.isEmpty, lines.last?.isEmpty ?? true { return }
    lines.append(text.isEmpty || quotes == 0 ? text : "> " + text)
  }

  private mutating func readTag() {
    if rest.starts(with: "!--".unicodeScalars) { return skip(past: "-->") }
    let isEnd = rest.first == "/"
    if isEnd { rest.removeFirst() }
    var name = ""
    while let scalar = rest.first, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      if name.utf8.count < 12 { name.unicodeScalars.append(scalar) }
      rest.removeFirst()
    }
    // A lone sign such as in «2 < 3».
    guard !name.isEmpty || rest.first == "!" || rest.first == "?" else {
      line.append("<")
      return
    }
    name = name.lowercased()
    let isClosed = skipAttributes()
    switch name {
    case "style", "script", "head", "title":
      if !isEnd, !isClosed { skip(past: "</" + name) }
      if !isEnd, !isClosed { _ = skipAttributes() }
    case "blockquote":
      endLine()
      quotes = max(0, quotes + (isEnd ? -1 : 1))
    case "br", "p", "div", "li", "tr", "table", "ul", "ol", "hr", "pre", "h1", "h2", "h3", "h4",
      "h5",
      "h6":
      endLine()
    case "td", "th": line.append(" ")
    default: break
    }
  }

  /// Skips the rest of a tag; returns whether it closes itself.
  private mutating func skipAttributes() -> Bool {
    var quote: Unicode.Scalar?
    var last: Unicode.Scalar = " "
    while let scalar = rest.popFirst() {
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == ">" {
        return last == "/"
      } else if (scalar == "\"" || scalar == "'") && last == "=" {
        quote = scalar
      }
      last = scalar
    }
    return false
  }

  /// Skips to behind a text of ASCII letters in any case, or to the end.
  private mutating func skip(past end: String) {
    let wanted = Array(end.unicodeScalars)
    var found = 0
    while let scalar = rest.popFirst() {
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      found = small == wanted[found] ? found + 1 : small == wanted[0] ? 1 : 0
      if found == wanted.count { return }
    }
  }

  private mutating func readReference() {
    var name = ""
    var ahead = rest
    while let scalar = ahead.first, scalar != ";", name.utf8.count < 12,
      scalar.properties.isAlphabetic || scalar == "#" || ("0"..."9").contains(scalar)
    {
      name.unicodeScalars.append(scalar)
      ahead.removeFirst()
    }
    guard let scalar = referenced(name) else { return line.append("&") }
    if ahead.first == ";" { ahead.removeFirst() }
    rest = ahead
    if scalar == "\u{A0}" { line.append(" ") } else { line.append(scalar) }
  }

  private func referenced(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = UInt32(
        isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
    return namedReferences[name]
  }
}

/// The references that mails in Norwegian and English have
/// (https://html.spec.whatwg.org/multipage/named-characters.html); others stay as they are written.
private let namedReferences: [String: Unicode.Scalar] = [
  "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "aelig": "æ",
  "oslash": "ø", "aring": "å", "AElig": "Æ", "Oslash": "Ø", "Aring": "Å", "eacute": "é",
  "egrave": "è",
  "ocirc": "ô", "ouml": "ö", "auml": "ä", "uuml": "ü", "laquo": "«", "raquo": "»", "ndash": "–",
  "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•",
  "euro": "€", "middot": "·", "sect": "§", "deg": "°",
]
