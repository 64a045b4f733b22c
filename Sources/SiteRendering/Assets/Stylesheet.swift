import SiteBase
import SiteModel

/// The site's one style sheet: the tokens first, then the theme's files in the order of their names.
///
/// - Parameter properties: The rules with the tokens, already squeezed.
func joinedStylesheet(_ files: ThemeFiles, properties: String) -> Diagnosed<[UInt8]> {
  var diagnostics: [Diagnostic] = []
  var bytes = Array(properties.utf8)
  let sheets = files.files(in: "stil", ending: ".css").map(\.source)
  var readable: [SourceFile] = []
  for sheet in sheets {
    let encoding = sheet.encodingDiagnostics(in: sheet.textStart..<sheet.bytes.count)
    diagnostics += encoding
    guard encoding.isEmpty else { continue }
    do throws(CSSProblem) {
      bytes += try squeezedCSS(sheet.bytes, from: sheet.textStart)
      readable.append(sheet)
    } catch {
      diagnostics.append(
        Diagnostic(
          error.kind, error.arguments,
          at: SourceRange(file: sheet, start: error.offset, end: error.offset + 1)))
    }
  }
  if sheets.isEmpty {
    diagnostics.append(Diagnostic(.themeFileMissing, ["stil/*.css", files.name]))
  }
  if readable.count == sheets.count {
    diagnostics += undefinedProperties(readable, joined: bytes)
  }
  return Diagnosed(bytes, diagnostics)
}

/// Custom properties that are read and that neither `tema.yaml` nor a style sheet sets.
private func undefinedProperties(_ sheets: [SourceFile], joined: [UInt8]) -> [Diagnostic] {
  let defined = Set(
    customPropertyNames(in: joined).filter { $0.isDefinition }.map(\.name))
  return sheets.flatMap { sheet in
    customPropertyNames(in: sheet.bytes).compactMap { use in
      guard use.isRead, !defined.contains(use.name) else { return nil }
      return Diagnostic(
        .cssUnknownProperty, [use.name],
        at: SourceRange(file: sheet, start: use.offset, end: use.offset + use.name.utf8.count),
        nearMiss: nearMiss(to: use.name, among: defined))
    }
  }
}

private struct PropertyName {
  let name: String
  let offset: Int
  /// Followed by `:`, as in `--kant:red`.
  let isDefinition: Bool
  /// Right inside `var(`.
  let isRead: Bool
}

private func customPropertyNames(in bytes: [UInt8]) -> [PropertyName] {
  func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
  var names: [PropertyName] = []
  var index = 0
  while index + 1 < bytes.count {
    guard bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
      index == 0 || !isNameByte(bytes[index - 1])
    else {
      index += 1
      continue
    }
    var end = index
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    var after = end
    while after < bytes.count, bytes[after] == UInt8(ascii: " ") { after += 1 }
    names.append(
      PropertyName(
        name: String(decoding: bytes[index..<end], as: UTF8.self), offset: index,
        isDefinition: after < bytes.count && bytes[after] == UInt8(ascii: ":"),
        isRead: bytes[..<index].suffix(4).elementsEqual("var(".utf8)))
    index = end
  }
  return names
}
