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
  init(_ html: [UInt8]?, at address: String, faults: PreviewFaults, texts: ServerTexts) {
    let thing = html == nil ? nil : ShownThing(address)
    var page = html ?? emptyPage(texts)
    if let thing, thing.kind == .offer {
      insertPencils(into: &page, offer: thing.id, texts: texts)
    }
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

/// What a page is about, where there is a form for it.
struct ShownThing: Sendable, Equatable {
  /// A kind of thing; the raw value is its word in addresses of pages and of forms.
  enum Kind: String { case offer = "tilbud", provider = "tilbyder" }

  let kind: Kind
  let id: String

  /// What the page at an address is about, in any language; nil for other pages.
  init?(_ address: String) {
    let parts = address.split(separator: "/").map(String.init).suffix(3)
    guard parts.count >= 2, parts.count == 2 || parts[parts.startIndex].utf8.count == 2,
      let kind = Kind(rawValue: parts[parts.endIndex - 2]), let id = parts.last
    else { return nil }
    self.kind = kind
    self.id = id
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
    let words = thing.kind == .offer ? texts.editOffer : texts.editProvider
    let form = formAddress(thing.kind.rawValue, thing.id)
    html += "<a href=\"\(form)\">\(escaped(words.text(language)))</a> "
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
