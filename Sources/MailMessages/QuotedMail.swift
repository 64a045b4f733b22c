/// A mail's text without the mail it answers, which programs put below or behind `>`.
///
/// Knows how Norwegian and English programs begin it: «Den … skrev …:», «On … wrote:», a block of «Fra:» and
/// «Sendt:», and lines such as «-----Opprinnelig melding-----».
///
/// - Complexity: O(*n*).
func withoutQuotedMail(_ text: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
  var kept: [String] = []
  var index = 0
  while index < lines.count {
    let line = lines[index]
    if beginsOriginal(line) || beginsHeader(lines[index...].prefix(6)) { break }
    if let count = introductionLength(lines[index...].prefix(4)) {
      index += count
      // A mail is quoted to its end, or else with signs in front, and answers between them are kept.
      let next = lines[index...].first { !$0.isEmpty }
      guard next?.hasPrefix(">") == true else { break }
      continue
    }
    if !line.hasPrefix(">") { kept.append(line) }
    index += 1
  }
  return trimmedLines(kept).joined(separator: "\n")
}

/// How many lines tell who wrote what is quoted; nil if these don't. Programs break long ones.
private func introductionLength(_ lines: ArraySlice<String>) -> Int? {
  guard let first = lines.first.map({ $0.lowercased() }) else { return nil }
  let starts = ["den ", "på ", "on ", "am ", "kl. "]
  let days = ["man", "tir", "ons", "tor", "fre", "lør", "søn"]
  guard
    first.first?.isNumber == true || (starts + days).contains(where: first.hasPrefix)
  else { return nil }
  var joined = ""
  for (count, line) in lines.enumerated() {
    joined += " " + line.lowercased()
    guard joined.utf8.count <= 400 else { return nil }
    if !joined.contains(where: \.isNumber) { continue }
    if line.hasSuffix(":"), joined.contains("skrev") || joined.contains("wrote") {
      return count + 1
    }
  }
  return nil
}

/// Whether lines are the header of a quoted mail: who it was from, and when it was sent or to whom.
private func beginsHeader(_ lines: ArraySlice<String>) -> Bool {
  func field(_ line: String) -> Substring? {
    let plain = line.lowercased().filter { $0 != "*" }
    guard let colon = plain.firstIndex(of: ":") else { return nil }
    return plain[..<colon]
  }
  guard let first = lines.first.flatMap(field), ["fra", "from"].contains(first) else {
    return false
  }
  let others: Set<Substring> = ["sendt", "sent", "dato", "date", "til", "to", "emne", "subject"]
  return lines.dropFirst().compactMap(field).filter { others.contains($0) }.count >= 2
}

/// Whether a line announces the original mail: «-----Opprinnelig melding-----», or a long rule.
private func beginsOriginal(_ line: String) -> Bool {
  let core = line.filter { $0 != "-" && $0 != "_" }.lowercased()
  let dashes = line.count - core.count
  let words = core.split(separator: " ").joined(separator: " ")
  let names: Set = [
    "opprinnelig melding", "original message", "videresendt melding", "forwarded message",
    "opphavleg melding", "oprindelig meddelelse",
  ]
  return dashes >= 4 && names.contains(words) || line.count >= 20 && line.allSatisfy { $0 == "_" }
}

private func trimmed(_ line: Substring) -> String {
  var line = line
  while let last = line.last, last.isWhitespace { line.removeLast() }
  while let first = line.first, first.isWhitespace { line.removeFirst() }
  return String(line)
}

private func trimmedLines(_ lines: [String]) -> [String] {
  var lines = lines[...]
  while lines.first?.isEmpty == true { lines.removeFirst() }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return Array(lines)
}
