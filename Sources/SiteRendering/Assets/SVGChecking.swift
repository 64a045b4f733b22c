import SiteBase

/// Why a drawing isn't taken, with the place.
struct SVGProblem: Error {
  let kind: DiagnosticKind
  let range: Range<Int>
  var arguments: [String] = []
}

/// A drawing without comments, XML declaration and white space between elements, after a check that
/// it can do no harm: no scripts, no event handlers, no styles of its own, and nothing that is
/// fetched from elsewhere.
///
/// - Throws: For the first thing that is wrong.
func checkedSVG(_ file: SourceFile) throws(SVGProblem) -> [UInt8] {
  var reader = SVGReader(file.bytes, position: file.textStart)
  return try reader.run()
}

private struct SVGReader {
  /// What a logo or an icon is drawn with. All others, `script`, `style`, `foreignObject`, `image`
  /// and animations among them, are refused.
  private static let elements: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc",
    "defs", "use", "symbol", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "text",
    "tspan",
  ]

  private let bytes: [UInt8]
  private var position: Int
  private var output: [UInt8] = []
  /// The elements that are open, with the place of each tag.
  private var open: [(name: String, range: Range<Int>)] = []
  private var hasRoot = false

  init(_ bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func run() throws(SVGProblem) -> [UInt8] {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        try markup()
      } else {
        try text()
      }
    }
    if let last = open.last { throw SVGProblem(kind: .svgNotWellFormed, range: last.range) }
    guard hasRoot else { throw SVGProblem(kind: .svgNoRoot, range: 0..<min(1, bytes.count)) }
    return output
  }

  private mutating func markup() throws(SVGProblem) {
    let start = position
    if skip("<!--", to: "-->") { return }
    if starts("<?xml "), !hasRoot, skip("<?xml ", to: "?>") { return }
    if starts("<!") || starts("<?") {
      throw SVGProblem(kind: .svgDeclaration, range: start..<(start + 2))
    }
    guard let end = tagEnd else {
      throw SVGProblem(kind: .svgNotWellFormed, range: start..<(start + 1))
    }
    if starts("</") {
      let name = String(
        decoding: bytes[(start + 2)..<(end - 1)].filter { !isSpace($0) }, as: UTF8.self)
      guard open.popLast()?.name == name else {
        throw SVGProblem(kind: .svgNotWellFormed, range: start..<end)
      }
      output += bytes[start..<end]
      position = end
    } else {
      try startTag(start..<end)
    }
  }

  private mutating func startTag(_ range: Range<Int>) throws(SVGProblem) {
    position = range.lowerBound + 1
    let name = word()
    let nameRange = (range.lowerBound + 1)..<position
    guard Self.elements.contains(name) else {
      throw SVGProblem(kind: .svgElement, range: nameRange, arguments: [name])
    }
    guard open.isEmpty ? name == "svg" && !hasRoot : name != "svg" else {
      throw SVGProblem(kind: .svgNoRoot, range: nameRange)
    }
    // In a page, titles and descriptions hold HTML, not SVG: what is drawn in one would be markup.
    guard !["title", "desc"].contains(open.last?.name ?? "") else {
      throw SVGProblem(kind: .svgElement, range: nameRange, arguments: [name])
    }
    output.append(UInt8(ascii: "<"))
    output += name.utf8
    let isSelfClosing = bytes[range.upperBound - 2] == UInt8(ascii: "/")
    let end = range.upperBound - (isSelfClosing ? 2 : 1)
    var hasViewBox = false
    skipSpace()
    while position < end {
      let start = position
      let attribute = word()
      skipSpace()
      guard !attribute.isEmpty, position < end, bytes[position] == UInt8(ascii: "=") else {
        throw SVGProblem(kind: .svgNotWellFormed, range: start..<max(position, start + 1))
      }
      position += 1
      skipSpace()
      let quote = bytes[position]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let close = bytes[(position + 1)..<end].firstIndex(of: quote)
      else { throw SVGProblem(kind: .svgNotWellFormed, range: start..<position) }
      let value = bytes[(position + 1)..<close]
      try check(attribute, value, at: start..<(close + 1))
      if attribute == "viewBox" { hasViewBox = true }
      position = close + 1
      skipSpace()
      output.append(UInt8(ascii: " "))
      output += attribute.utf8
      output.append(UInt8(ascii: "="))
      output.append(quote)
      output += value
      output.append(quote)
    }
    if name == "svg", !hasViewBox {
      throw SVGProblem(kind: .svgNoViewBox, range: nameRange)
    }
    hasRoot = true
    output += (isSelfClosing ? "/>" : ">").utf8
    if !isSelfClosing { open.append((name, range)) }
    position = range.upperBound
  }

  private func check(
    _ attribute: String, _ value: ArraySlice<UInt8>, at range: Range<Int>
  ) throws(SVGProblem) {
    // An HTML parser that takes an element before for raw text would begin a tag here.
    guard !value.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) else {
      throw SVGProblem(kind: .svgNotWellFormed, range: range)
    }
    let name = attribute.lowercased()
    let text = String(decoding: value, as: UTF8.self)
    if name.hasPrefix("on") || name == "style" || name == "xml:base" {
      throw SVGProblem(kind: .svgAttribute, range: range, arguments: [attribute])
    }
    if name == "href" || name.hasSuffix(":href") {
      guard text.hasPrefix("#") else {
        throw SVGProblem(kind: .svgReference, range: range, arguments: [text])
      }
    } else if !name.hasPrefix("xmlns") {
      // A reference may be spelt with character references or CSS escapes, so those are refused
      // where an address could stand.
      let folded = text.lowercased()
      let isLocal = folded.components(before: "url(").allSatisfy { $0.hasPrefix("#") }
      guard isLocal, !folded.contains("javascript:"), !folded.contains("//"),
        !folded.contains("\\"), !text.contains("&#")
      else { throw SVGProblem(kind: .svgReference, range: range, arguments: [text]) }
    }
  }

  /// Characters between tags: kept in texts, dropped where they are only white space.
  private mutating func text() throws(SVGProblem) {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let run = bytes[position..<end]
    defer { position = end }
    guard !run.allSatisfy(isSpace) || isInText else { return }
    guard isInText else {
      throw SVGProblem(kind: .svgNotWellFormed, range: position..<end)
    }
    output += run
  }

  private var isInText: Bool {
    ["text", "tspan", "title", "desc"].contains(open.last?.name ?? "")
  }

  /// One past the `>` that ends the tag here; nil if there is none. Quoted values may hold `>`.
  private var tagEnd: Int? {
    var quote: UInt8?
    for index in position..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  /// Moves past a stretch with these ends, if it starts here.
  private mutating func skip(_ start: String, to end: String) -> Bool {
    guard starts(start) else { return false }
    let ending = Array(end.utf8)
    var index = position + start.utf8.count
    while index + ending.count <= bytes.count {
      if bytes[index..<(index + ending.count)].elementsEqual(ending) {
        position = index + ending.count
        return true
      }
      index += 1
    }
    return false
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, !isSpace(bytes[position]),
      !"=/>\"'<".utf8.contains(bytes[position])
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension String {
  /// What follows each occurrence of a marker, without white space and quotes in front.
  fileprivate func components(before marker: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let place = rest.firstRange(of: marker) {
      rest = rest[place.upperBound...]
      found.append(rest.drop { $0 == " " || $0 == "\"" || $0 == "'" })
    }
    return found
  }
}
