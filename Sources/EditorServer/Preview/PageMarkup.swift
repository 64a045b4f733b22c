import SiteBase

/// Where the content of a page is: its `main`, or the whole page.
func contentRange(of page: [UInt8]) -> Range<Int> {
  guard let start = range(of: "<main", in: page, from: 0),
    let end = range(of: "</main>", in: page, from: start.upperBound)
  else { return page.indices }
  return start.lowerBound..<end.lowerBound
}

/// The first place of a text from an offset on.
func range(of text: String, in page: [UInt8], from start: Int) -> Range<Int>? {
  let wanted = Array(text.utf8)
  var place = start
  while place + wanted.count <= page.count {
    guard let first = page[place...].firstIndex(of: wanted[0]) else { return nil }
    if page[first...].starts(with: wanted) { return first..<first + wanted.count }
    place = first + 1
  }
  return nil
}

/// The elements of a part of a page that have an id: the tag's name, the id, and where the opening tag
/// starts and ends.
func elementsWithID(
  in page: [UInt8], _ part: Range<Int>
) -> [(tag: String, id: String, start: Int, end: Int)] {
  var found: [(tag: String, id: String, start: Int, end: Int)] = []
  for tag in tags(in: page, part) {
    guard let id = attribute("id", of: page[tag]) else { continue }
    found.append((name(of: page[tag]), id, tag.lowerBound, tag.upperBound))
  }
  return found
}

/// The texts that are written in bold, with the place after each.
func names(in page: [UInt8], _ part: Range<Int>) -> [(name: String, end: Int)] {
  tags(in: page, part).compactMap { tag in
    guard name(of: page[tag]) == "b", let end = range(of: "</b>", in: page, from: tag.upperBound)
    else { return nil }
    return (
      unescaped(String(decoding: page[tag.upperBound..<end.lowerBound], as: UTF8.self)),
      end.upperBound
    )
  }
}

/// The links of a part of a page that begin in a way, outside running text: what follows that, without
/// query and fragment, the text as it is written, the place after the link, and whether it is in a heading.
func links(
  in page: [UInt8], _ part: Range<Int>, _ way: String
) -> [(address: String, text: String, end: Int, isInHeading: Bool)] {
  var prose = 0..<0
  var heading = 0..<0
  var found: [(address: String, text: String, end: Int, isInHeading: Bool)] = []
  for tag in tags(in: page, part) {
    switch name(of: page[tag]) {
    case "div" where attribute("class", of: page[tag]) == "prosa":
      let end = range(of: "</div>", in: page, from: tag.upperBound)?.upperBound ?? part.upperBound
      prose = tag.lowerBound..<end
    case let name where ["h1", "h2", "h3", "h4"].contains(name):
      let end = range(of: "</\(name)>", in: page, from: tag.upperBound)?.upperBound
      heading = tag.lowerBound..<(end ?? tag.upperBound)
    case "a":
      guard !prose.contains(tag.lowerBound), let link = attribute("href", of: page[tag]),
        link.hasPrefix(way), let end = range(of: "</a>", in: page, from: tag.upperBound)
      else { continue }
      let target = link.dropFirst(way.count).prefix { $0 != "#" && $0 != "?" }
      found.append(
        (
          String(target), plainText(page[tag.upperBound..<end.lowerBound]), end.upperBound,
          heading.contains(tag.lowerBound)
        ))
    default: break
    }
  }
  return found
}

/// A piece of HTML without its tags, still escaped.
func plainText(_ html: ArraySlice<UInt8>) -> String {
  var text: [UInt8] = []
  var isTag = false
  for byte in html {
    if byte == UInt8(ascii: "<") { isTag = true }
    if !isTag { text.append(byte) }
    if byte == UInt8(ascii: ">") { isTag = false }
  }
  return String(decoding: text, as: UTF8.self)
}

/// The opening tags of a part of a page, each from `<` to the place after `>`.
private func tags(in page: [UInt8], _ part: Range<Int>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var place = part.lowerBound
  while let start = page[place..<part.upperBound].firstIndex(of: UInt8(ascii: "<")) {
    place = start + 1
    guard place < part.upperBound, page[place].isLetter,
      let end = page[place..<part.upperBound].firstIndex(of: UInt8(ascii: ">"))
    else { continue }
    found.append(start..<end + 1)
    place = end + 1
  }
  return found
}

/// The name of an opening tag.
private func name(of tag: ArraySlice<UInt8>) -> String {
  String(decoding: tag.dropFirst().prefix { $0.isLetter || $0.isDigit }, as: UTF8.self)
}

/// The value of an attribute of an opening tag, unescaped; nil for none.
private func attribute(_ name: String, of tag: ArraySlice<UInt8>) -> String? {
  let start = Array(" \(name)=\"".utf8)
  var place = tag.startIndex
  while let space = tag[place...].firstIndex(of: UInt8(ascii: " ")) {
    if tag[space...].starts(with: start) {
      let value = tag[(space + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
      return unescaped(String(decoding: value, as: UTF8.self))
    }
    place = space + 1
  }
  return nil
}

/// A text with the references that our own escaping writes as the characters they stand for.
private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}
