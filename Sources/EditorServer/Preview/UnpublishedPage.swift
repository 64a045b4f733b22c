import Editor
import SiteBase

/// A page with a band across its top that tells why the public doesn't see it so.
func unpublishedPage(
  _ html: [UInt8], _ reason: UnpublishedReason, _ texts: ServerTexts
) -> [UInt8] {
  let words =
    switch reason {
    case .unsaved: texts.unsaved
    case .draft: texts.draft
    case .otherDays: texts.otherDays
    }
  let language = texts.language
  let band = """
    <aside class="rediger-band" lang="\(language.rawValue)" \
    aria-label="\(escaped(texts.aboutPage.text(language)))">\
    <p><b>\(escaped(words.text(language)))</b></p></aside>
    """
  var page = html
  let start = endOfTag("<body", in: page) ?? 0
  page.insert(contentsOf: Array(band.utf8), at: start)
  let style = """
    <link rel="stylesheet" href="/\(editorRoot)/ressurser/\(PreviewAssets.style)">
    """
  insert(Array(style.utf8), before: "</head>", in: &page)
  return page
}

/// The place after the first tag that begins with a text; nil for none.
private func endOfTag(_ text: String, in page: [UInt8]) -> Int? {
  let wanted = Array(text.utf8)
  var place = page.startIndex
  while place + wanted.count <= page.count {
    if page[place...].starts(with: wanted) {
      return page[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    place += 1
  }
  return nil
}
