import Editor
import SiteBase
import SiteRendering

/// Adds the pencils of what a page is about.
///
/// - Parameter address: The page's address from the site's root.
/// - Complexity: O(*n*) in the bytes of the page, but for marks that are looked for one by one.
func insertPencils(
  into page: inout [UInt8], of thing: ShownThing, at address: String, texts: ServerTexts
) {
  let content = contentRange(of: page)
  var found: [(place: Int, html: [UInt8])] = []
  func add(
    _ place: Int, _ form: FormLink, _ field: [String], _ name: String, isShown: Bool = false
  ) {
    found.append((place, pencil(form, field, name, isShown: isShown, texts)))
  }
  var byID: [String: Pencil] = [:]
  for pencil in thing.pencils {
    switch pencil.place {
    case .title:
      guard let title = range(of: "</h1>", in: page, from: 0) else { continue }
      add(title.upperBound, pencil.form, pencil.field, "")
    case .id(let id): byID[id] = byID[id] ?? pencil
    case .before(let start):
      guard let place = range(of: start, in: page, from: content.lowerBound) else { continue }
      add(
        place.lowerBound, pencil.form, pencil.field,
        escaped(pencil.name?.text(texts.language) ?? ""), isShown: true)
    }
  }
  if !byID.isEmpty {
    for element in elementsWithID(in: page, content) {
      guard let pencil = byID[element.id] else { continue }
      let place = pencilPlace(in: page, element)
      add(
        place.offset, pencil.form, pencil.field,
        pencil.name.map { escaped($0.text(texts.language)) } ?? place.text)
    }
  }
  if !thing.helplines.isEmpty {
    var named: Set<FormLink> = []
    for (name, end) in names(in: page, content) {
      guard let form = thing.helplines[name] else { continue }
      named.insert(form)
      add(end, form, ["navn"], escaped(name))
    }
    // Some lines are a number alone.
    for link in links(in: page, content, "tel:") where !link.isInHeading {
      guard let form = thing.helplines["tel:" + link.address], named.insert(form).inserted
      else { continue }
      add(link.end, form, ["telefon"], link.text)
    }
  }
  var linked: Set<String> = []
  for link in links(in: page, content, rootPath(from: address)) {
    guard let target = thing.links(link.address), linked.insert(target.form.address).inserted
    else { continue }
    add(link.end, target.form, target.field, link.text)
  }
  page = joined(page, found)
}

/// A page with pieces of HTML at places of it.
private func joined(_ page: [UInt8], _ pieces: [(place: Int, html: [UInt8])]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(page.count + pieces.reduce(0) { $0 + $1.html.count })
  var start = 0
  let inOrder = pieces.enumerated().sorted {
    ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
  }
  for (_, piece) in inOrder {
    result += page[start..<piece.place]
    result += piece.html
    start = piece.place
  }
  return result + page[start...]
}

/// A link to a field of the form.
///
/// - Parameter name: What it is about, already escaped; empty for nothing to add.
/// - Parameter isShown: Whether that is shown, as nothing right before it tells.
private func pencil(
  _ form: FormLink, _ field: [String], _ name: String, isShown: Bool, _ texts: ServerTexts
) -> [UInt8] {
  let edit = escaped(texts.edit.text(texts.language))
  let about =
    name.isEmpty ? "" : isShown ? ": \(name)" : "<span class=\"rediger-om\"> \(name)</span>"
  return Array(
    """
    <a class="rediger-blyant" lang="\(texts.language.rawValue)" \
    href="\(escaped(form.address))#\(percentEncoded(fieldID(field)))">\(edit)\(about)</a>
    """.utf8)
}

/// Where an element's pencil goes, and the element's text as it is written, if it is a heading or a word.
private func pencilPlace(
  in page: [UInt8], _ element: (tag: String, id: String, start: Int, end: Int)
) -> (offset: Int, text: String) {
  let closing: String
  switch element.tag {
  case "h1", "h2", "h3", "h4", "h5", "h6": closing = "</\(element.tag)>"
  case "li": return (element.end, "")
  case "div": closing = "</dt>"
  default: return (element.start, "")
  }
  guard let end = range(of: closing, in: page, from: element.end) else {
    return (element.start, "")
  }
  let text = plainText(page[element.end..<end.lowerBound])
  // Nothing but words and explanations may be between those of a list.
  return (element.tag == "div" ? end.lowerBound : end.upperBound, text)
}

/// Adds bytes before the last place of a text; at the end where there is none.
func insert(_ bytes: [UInt8], before text: String, in page: inout [UInt8]) {
  let wanted = Array(text.utf8)
  var place = page.count - wanted.count
  while place >= 0, !page[place...].starts(with: wanted) { place -= 1 }
  page.insert(contentsOf: bytes, at: place < 0 ? page.count : place)
}

/// How links of a page to other pages of the site begin.
private func rootPath(from address: String) -> String {
  let depth = address.utf8.count { $0 == UInt8(ascii: "/") }
  return depth == 0 ? "./" : String(repeating: "../", count: depth)
}
