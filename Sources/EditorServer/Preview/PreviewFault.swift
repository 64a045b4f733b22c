import SiteBase

/// An error of the site as the panel over a page tells it.
struct PreviewFault: Sendable, Equatable {
  /// The file; nil for an error that belongs to none.
  var file: String?
  /// Its line, from 1.
  var line: Int?
  /// What is wrong, and what to do about it.
  var sentences: [String]
  /// The address of the form's field; nil where there is no form for the file.
  var field: String?

  /// The most that are told at once.
  static let most = 20

  init(_ diagnostic: Diagnostic, language: MessageLanguage) {
    file = diagnostic.range?.file.path
    line = diagnostic.range.map { $0.file.lineAndColumn(of: $0.bytes.lowerBound).line }
    sentences = [diagnostic.kind.summary.text(language, diagnostic.arguments)]
    if let help = diagnostic.kind.help?.text(language, diagnostic.arguments) {
      sentences.append(help)
    }
    field = diagnostic.range.flatMap(formAddress)
  }
}

/// The form of the offer that a place is in, at the field that the place belongs to; nil for a place
/// outside the offers' own files.
func formAddress(_ range: SourceRange) -> String? {
  let parts = range.file.path.split(separator: "/")
  let folders = ["tiltak", "frivillig", "parorende", "pårørende"]
  guard parts.count >= 3, folders.contains(String(parts[parts.count - 2])),
    let name = parts.last, name.hasSuffix(".md"),
    let stem = name.split(separator: ".").first.map(String.init)
  else { return nil }
  let id = statedID(range.file) ?? stem
  let keys = keyPath(at: range.bytes.lowerBound, in: range.file)
  return offerForm(id) + (keys.isEmpty ? "" : "#" + fieldAnchor(keys))
}

/// The address of the form of an offer.
func offerForm(_ id: String) -> String { "/\(editorRoot)/tilbud/\(percentEncoded(id))" }

/// The anchor of a field in a form.
func fieldAnchor(_ keys: [String]) -> String {
  percentEncoded("felt-" + keys.joined(separator: "-"))
}

/// Text as a part of an address.
func percentEncoded(_ text: String) -> String {
  var encoded = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += "%" + (digits.count < 2 ? "0" : "") + digits
    }
  }
  return encoded
}
