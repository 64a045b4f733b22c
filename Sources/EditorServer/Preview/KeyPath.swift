import SiteBase

/// The keys that lead to a place in a file with front matter, outermost first; empty outside the front
/// matter. Read off the indentation of the lines above, so that it is found in a file that doesn't parse
/// too; a guess where keys stand several to a line.
func keyPath(at offset: Int, in file: SourceFile) -> [String] {
  let lines = frontMatterLines(file)
  guard let last = lines.lastIndex(where: { $0.start <= offset }),
    let closing = lines.last, offset < closing.end
  else { return [] }
  var keys: [String] = []
  var indent = Int.max
  for line in lines[...last].reversed() {
    guard let key = line.key, line.indent < indent else { continue }
    keys.insert(key, at: 0)
    indent = line.indent
    if indent == 0 { break }
  }
  return keys
}

/// The id that a file with front matter states; nil for none.
func statedID(_ file: SourceFile) -> String? {
  let line = frontMatterLines(file).first { $0.key == "id" && $0.indent == 0 }
  guard let value = line?.value else { return nil }
  let id = value.prefix { $0 != " " }.filter { $0 != "\"" && $0 != "'" }
  return id.isEmpty ? nil : String(id)
}

/// A line of front matter.
private struct KeyLine {
  let start: Int
  let end: Int
  /// The columns before the key.
  let indent: Int
  /// The key; nil for a line without one.
  let key: String?
  /// What stands after the colon.
  let value: Substring?
}

/// The lines between the fences of front matter.
private func frontMatterLines(_ file: SourceFile) -> [KeyLine] {
  var lines: [KeyLine] = []
  var start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var isOpen = false
  while start < file.bytes.count {
    let end = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
    let text = String(decoding: file.bytes[start..<end], as: UTF8.self)
    let isFence = text.hasPrefix("---")
    if isFence, isOpen { break }
    if isOpen {
      let body = text.drop { $0 == " " || $0 == "-" }
      let indent = text.count - body.count
      let colon = body.firstIndex(of: ":")
      let key = colon.map { body[..<$0] }.flatMap { isKey($0) ? String($0) : nil }
      let value = colon.map { body[body.index(after: $0)...].drop { $0 == " " } }
      lines.append(KeyLine(start: start, end: end + 1, indent: indent, key: key, value: value))
    } else if !isFence {
      break
    }
    isOpen = true
    start = end + 1
  }
  return lines
}

private func isKey(_ text: Substring) -> Bool {
  !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
}
