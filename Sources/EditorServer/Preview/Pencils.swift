import Editor
import SiteBase
import SiteRendering

/// Where an offer's page shows what a field states: the id of a heading of the standard theme, and the
/// field. A theme that has no such heading has no pencil there.
let pencilPlaces: [(heading: String, field: [String])] = [
  ("kontakte", ["kontakt"]), ("nar", ["åpningstider"]), ("hvor", ["steder"]),
  ("vilkar", ["tilgang"]), ("far", ["hva_du_får"]), ("parorende", ["pårørende"]),
  ("forst", ["hva_skjer_først"]), ("ventetid", ["ventetid"]), ("tilbyder", ["tilbyder"]),
  ("kapasitet", ["kapasitet"]), ("sjekket", ["kontrollert"]), ("sporsmal", ["tilgang"]),
  ("hvem", ["brodtekst"]),
]

/// The same where there is no such heading: how the markup of what is shown begins, the field, and what
/// people call it.
let pencilMarks: [(start: String, field: [String], name: MessageText)] = [
  (
    "<dl class=\"fakta\" data-liste>", ["målgrupper"],
    MessageText(nb: "Hvem det er for", en: "Who it is for")
  ),
  ("<ol class=\"steg\"", ["slik_gjør_du"], MessageText(nb: "Slik gjør du", en: "What to do")),
]

/// Adds a link to the form's field after each heading whose field is known, and after the title.
func insertPencils(into page: inout [UInt8], offer: String, texts: ServerTexts) {
  for (heading, field) in pencilPlaces {
    guard let found = heading2(in: page, id: heading) else { continue }
    let name = String(decoding: page[found.text], as: UTF8.self)
    let pencil = pencil(offer, field, name, texts)
    page.insert(contentsOf: pencil, at: found.end)
  }
  for (start, field, name) in pencilMarks {
    guard let found = range(of: start, in: page, from: 0) else { continue }
    let pencil = pencil(offer, field, escaped(name.text(texts.language)), texts)
    page.insert(contentsOf: pencil, at: found.lowerBound)
  }
  if let title = range(of: "</h1>", in: page, from: 0) {
    page.insert(
      contentsOf: pencil(offer, ["tittel"], "", texts), at: title.upperBound)
  }
}

/// A link to a field of the form.
///
/// - Parameter name: The heading it belongs to, already escaped.
private func pencil(
  _ offer: String, _ field: [String], _ name: String, _ texts: ServerTexts
) -> [UInt8] {
  let edit = escaped(texts.edit.text(texts.language))
  let about = name.isEmpty ? "" : "<span class=\"rediger-om\"> \(name)</span>"
  return Array(
    """
    <a class="rediger-blyant" lang="\(texts.language.rawValue)" \
    href="\(formAddress("tilbud", offer))#\(percentEncoded(fieldID(field)))">\(edit)\(about)</a>
    """.utf8)
}

/// The heading with an id: where its text is and where it ends; nil where there is none, or where it is
/// more than text.
private func heading2(in page: [UInt8], id: String) -> (text: Range<Int>, end: Int)? {
  guard let opening = range(of: "<h2 id=\"\(id)\">", in: page, from: 0),
    let closing = range(of: "</h2>", in: page, from: opening.upperBound),
    !page[opening.upperBound..<closing.lowerBound].contains(UInt8(ascii: "<"))
  else { return nil }
  return (opening.upperBound..<closing.lowerBound, closing.upperBound)
}

/// Adds bytes before the last place of a text; at the end where there is none.
func insert(_ bytes: [UInt8], before text: String, in page: inout [UInt8]) {
  let wanted = Array(text.utf8)
  var place = page.count - wanted.count
  while place >= 0, !page[place...].starts(with: wanted) { place -= 1 }
  page.insert(contentsOf: bytes, at: place < 0 ? page.count : place)
}

/// The first place of a text.
private func range(of text: String, in page: [UInt8], from start: Int) -> Range<Int>? {
  let wanted = Array(text.utf8)
  var place = start
  while place + wanted.count <= page.count {
    guard let first = page[place...].firstIndex(of: wanted[0]) else { return nil }
    if page[first...].starts(with: wanted) { return first..<first + wanted.count }
    place = first + 1
  }
  return nil
}
