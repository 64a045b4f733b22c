import Editor
import SiteBase
import SiteBuild

/// A page of the site as staff see it: the real bytes, with pencils, a bar at its end, and a panel where
/// the site has errors. Nothing of this is ever in the site that is built.
struct PreviewPage: Sendable {
  /// The page, ready to be sent.
  let html: [UInt8]
  /// What the page is recognised by: pages with the same mark look the same.
  let mark: String

  /// - Parameters:
  ///   - html: The page as it is built; nil where there is none.
  ///   - address: Its address from the site's root, such as `tilbud/x/`.
  ///   - thing: What it is about; nil for a page that is missing or only leads on.
  init(
    _ html: [UInt8]?, at address: String, about thing: ShownThing?, faults: PreviewFaults,
    texts: ServerTexts
  ) {
    var page = html ?? emptyPage(texts)
    if let thing { insertPencils(into: &page, of: thing, at: address, texts: texts) }
    let panel = faults.isEmpty ? "" : panel(faults, isOld: html != nil, texts)
    let end = "<div class=\"rediger-bunn\">\(panel)\(bar(thing, texts))</div>"
    insert(Array(end.utf8), before: "</body>", in: &page)
    mark = contentHash(page)
    let head = """
      <link rel="stylesheet" href="/\(editorRoot)/ressurser/\(PreviewAssets.style)">\
      <meta name="veiviser-side" content="\(escaped(address))">\
      <meta name="veiviser-merke" content="\(mark)">\
      <script type="module" src="/\(editorRoot)/ressurser/\(PreviewAssets.script)"></script>
      """
    insert(Array(head.utf8), before: "</head>", in: &page)
    self.html = page
  }
}

/// The errors that a panel tells.
struct PreviewFaults: Sendable, Equatable {
  var told: [PreviewFault] = []
  /// How many there are beside those.
  var others = 0
  /// Why the folders can't be read.
  var failure: String?

  var isEmpty: Bool { told.isEmpty && failure == nil }

  /// - Parameter field: The form's field that a problem is in.
  init(
    _ state: PreviewState, language: MessageLanguage,
    field: (Diagnostic, PreviewState) -> String?
  ) {
    failure = state.failure?.message(language)
    guard state.diagnostics.hasErrors else { return }
    let errors = state.diagnostics.filter { $0.severity == .error }.inReportOrder()
    told = errors.prefix(PreviewFault.most).map {
      PreviewFault($0, field: field($0, state), language: language)
    }
    others = errors.count - told.count
  }
}

private func emptyPage(_ texts: ServerTexts) -> [UInt8] {
  let title = escaped(texts.preview.text(texts.language))
  return Array(
    """
    <!doctype html><html lang="\(texts.language.rawValue)"><head><meta charset="utf-8">\
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title>\
    </head><body><main><h1>\(title)</h1></main></body></html>
    """.utf8)
}

private func bar(_ thing: ShownThing?, _ texts: ServerTexts) -> String {
  let language = texts.language
  var html = """
    <aside class="rediger-linje" lang="\(language.rawValue)" \
    aria-label="\(escaped(texts.preview.text(language)))"><p>\
    <b>\(escaped(texts.preview.text(language)))</b> 
    """
  if let thing {
    // A list has no form of its own: what is on it has.
    let form = thing.form?.address ?? FormLink.site.address + "#" + fieldID(["navn"])
    let words = texts.edit(thing.form?.kind ?? FormLink.site.kind)
    html += "<a href=\"\(escaped(form))\">\(escaped(words.text(language)))</a> "
  }
  html += "<a href=\"/\(editorRoot)/\">\(escaped(texts.allOffers.text(language)))</a></p></aside>"
  return html
}

private func panel(_ faults: PreviewFaults, isOld: Bool, _ texts: ServerTexts) -> String {
  let language = texts.language
  let heading = (isOld ? texts.faults : texts.faultsOnly).text(language)
  var html = """
    <section class="rediger-feil" lang="\(language.rawValue)" aria-labelledby="rediger-feil">\
    <h2 id="rediger-feil" tabindex="-1">\(escaped(heading))</h2><ul>
    """
  if let failure = faults.failure { html += "<li>\(escaped(failure))</li>" }
  for fault in faults.told {
    html += "<li>"
    if let file = fault.file {
      let line = fault.line.map { ", " + texts.line.text(language, [String($0)]) } ?? ""
      html += "<b>\(escaped(file + line))</b> "
    }
    html += escaped(
      fault.sentences.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " "))
    if let field = fault.field {
      html += " <a href=\"\(escaped(field))\">\(escaped(texts.goToField.text(language)))</a>"
    }
    html += "</li>"
  }
  if faults.others > 0 {
    html += "<li>\(escaped(texts.moreFaults.text(language, [String(faults.others)])))</li>"
  }
  return html + "</ul></section>"
}

/// Text with HTML's special characters written as references.
func escaped(_ text: String) -> String {
  printable(text).escapedForHTML
}
