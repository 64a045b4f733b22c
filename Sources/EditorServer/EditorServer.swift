import Editor
import SiteBase
import SiteRendering

/// The preview and the editor behind one function from a request to an answer. No socket is needed for it.
package struct EditorServer: Sendable {
  let preview: LivePreview
  let editor: EditorSeat
  let token: String
  let texts: ServerTexts

  /// - Parameters:
  ///   - token: What every form carries back: random, and another each time the program starts.
  ///   - language: The language of the server's own sentences.
  package init(
    preview: LivePreview, editor: EditorSeat, token: String, language: MessageLanguage = .nb
  ) {
    self.preview = preview
    self.editor = editor
    self.token = token
    texts = ServerTexts(language: language)
  }

  /// Answers a request. Whatever only reads changes nothing.
  package func respond(to request: ServerRequest, at entrance: Entrance) -> ServerResponse {
    let admitted: AdmittedRequest
    switch admit(request, at: entrance, token: token, texts: texts) {
    case .refused(let refusal): return refusal
    case .admitted(let request): admitted = request
    }
    let path = admitted.target.path
    guard path.first == editorRoot else { return page(admitted.target) }
    switch path.dropFirst().first {
    case "ressurser": return resource(Array(path.dropFirst(2)))
    case "hendelser" where path.count == 2: return events(admitted.target)
    case nil where !admitted.target.isFolder: return .redirect("/\(editorRoot)/")
    default: return edit(admitted, Array(path.dropFirst()))
    }
  }

  /// The mark of the page at an address as it is now.
  package func mark(_ address: String) -> String {
    previewPage(address, preview.current).page.mark
  }

  private func resource(_ path: [String]) -> ServerResponse {
    guard path.count == 1 else { return .refusal(404, texts.noPage.text(texts.language)) }
    if let file = PreviewAssets.files[path[0]] { return .file(file.bytes, file.mediaType) }
    if let file = editor.files[path[0]] { return .file(file.bytes, file.mediaType) }
    return .refusal(404, texts.noPage.text(texts.language))
  }

  private func events(_ target: RequestTarget) -> ServerResponse {
    guard let side = target.value("side"), let mark = target.value("merke"),
      mark.utf8.count <= 64, side.utf8.count <= 1_024
    else { return .refusal(400, texts.wrongTarget.text(texts.language)) }
    return ServerResponse(
      200,
      headers: [
        (name: "Content-Type", value: "text/event-stream; charset=utf-8"),
        // nginx would keep the events until it has enough of them.
        (name: "X-Accel-Buffering", value: "no"),
      ] + ServerResponse.common, body: .events(side: side, mark: mark))
  }

  private func edit(_ request: AdmittedRequest, _ path: [String]) -> ServerResponse {
    let state = preview.look()
    let asked = EditorRequest(
      method: request.isWrite ? .post : .get, path: path, query: request.target.query,
      form: request.form, editor: request.editor, token: token)
    // A program that was started again has another token than the forms that were open.
    let response =
      request.hasToken ? editor.respond(asked, state) : editor.again(asked, state)
    switch response {
    case .page(let status, let html):
      return .page(Array(html.utf8), policy: Self.editorPolicy, status: status)
    case .preview(let status, let html, let reason):
      let page = reason.map { unpublishedPage(html, $0, texts) } ?? html
      return .page(page, policy: Self.previewPolicy, status: status)
    case .redirect(let path): return .redirect("/\(editorRoot)/" + path)
    }
  }

  /// What pages of the editor may do: nothing but their own files, to show the preview in a frame, and to
  /// read pages that the editor itself answered (`editor/skript/svar.mjs`).
  static let editorPolicy =
    SecurityHeaders.metaPolicy.replacing("trusted-types 'none'", with: "trusted-types rediger")
    + "; frame-src 'self'; frame-ancestors 'none'"

  /// What pages of the preview may do: what the site's own may, and to be shown beside a form.
  static let previewPolicy = SecurityHeaders.metaPolicy + "; frame-ancestors 'self'"
}

extension EditorServer {
  private func page(_ target: RequestTarget) -> ServerResponse {
    let address = target.address
    let isPage = target.isFolder || target.path.last?.hasSuffix(".html") == true
    let state = isPage ? preview.glance() : preview.current
    if !isPage, let bytes = state.pages?.bytes(address) {
      return .file(bytes, mediaType(address))
    }
    // A folder without its slash goes to the folder.
    if !isPage, state.pages?.has(address + "/index.html") == true {
      return .redirect("/" + target.path.map { percentEncoded($0) }.joined(separator: "/") + "/")
    }
    let (page, status) = previewPage(address, state)
    return .page(page.html, policy: Self.previewPolicy, status: status)
  }

  /// The page at an address, or what stands for a page that is missing.
  private func previewPage(
    _ address: String, _ state: PreviewState
  ) -> (page: PreviewPage, status: Int) {
    let faults = PreviewFaults(state, language: texts.language, field: editor.field)
    let isFolder = address.isEmpty || address.hasSuffix("/")
    let found = state.pages?.bytes(isFolder ? address + "index.html" : address)
    if found == nil, let id = offer(at: address), let page = editor.unpublished(id, state) {
      let html = unpublishedPage(page.html, page.reason, texts)
      return (
        PreviewPage(
          html, at: address, about: ShownThing(offer: id), faults: faults, texts: texts), 200
      )
    }
    let html = found ?? state.pages?.bytes("404.html")
    let status = found != nil ? 200 : state.pages == nil ? 500 : 404
    let thing = found == nil ? nil : ShownThing(at: address, state)
    return (PreviewPage(html, at: address, about: thing, faults: faults, texts: texts), status)
  }

  /// The offer whose page would be at an address, in any language.
  private func offer(at address: String) -> String? {
    var parts = address.split(separator: "/").map(String.init)
    if parts.count == 3, parts[0].utf8.count == 2 { parts.removeFirst() }
    return parts.count == 2 && parts[0] == "tilbud" ? parts[1] : nil
  }
}

/// The media type of a file of a site, by its name.
private func mediaType(_ path: String) -> String {
  let types = [
    ".html": "text/html", ".css": "text/css", ".mjs": "text/javascript", ".js": "text/javascript",
    ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml",
    ".txt": "text/plain",
  ]
  let ending = path.lastIndex(of: ".").map { String(path[$0...]) } ?? ""
  return types[ending].map { $0 + "; charset=utf-8" } ?? "application/octet-stream"
}
