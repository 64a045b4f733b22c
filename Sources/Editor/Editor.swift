import SiteBase
import SiteModel
import SiteRendering
import Templates

/// The editor: pages with forms for the content of one moment.
///
/// It is a value. Whoever serves it makes a new one when files change, and after each request that was
/// answered with a redirect. Only a save touches the disk.
package struct Editor: Sendable {
  let state: EditorState
  let resources: EditorResources

  /// Creates the editor of a state.
  package init(_ state: EditorState, _ resources: EditorResources) {
    self.state = state
    self.resources = resources
  }

  /// The files that the pages load, by name.
  package var files: [String: EditorFile] { resources.files }

  /// The answer to a request. Only a post writes, and only to a file of a thing that the state knows.
  ///
  /// - Complexity: O(*n*) in the number of offers for the list; O(*n*) in the bytes of the content for a
  ///   save, whose result is checked as a whole.
  package func respond(to request: EditorRequest) -> EditorResponse {
    switch (request.method, request.path.count, request.path.first) {
    case (.get, 0, _): return start(request)
    case (.get, 1, "kontaktkort"): return cards(request)
    case (.get, 1, "ny"): return newOffer(request)
    case (.post, 1, "ny"): return makeOffer(request)
    case (_, 2, let word?):
      guard let kind = FormTarget.Kind(rawValue: word),
        let target = FormTarget(kind, request.path[1], state)
      else { break }
      return request.method == .get ? form(target, request) : save(target, request)
    default: break
    }
    return message(404, "finner_ikke", request)
  }

  /// The form of a request whose token is no longer valid, with what was typed, to be sent again with
  /// the request's own token; the answer to anything else is a page that leads nowhere. Nothing is written.
  package func formAgain(_ request: EditorRequest) -> EditorResponse {
    guard request.path.count == 2, let kind = FormTarget.Kind(rawValue: request.path[0]),
      let target = FormTarget(kind, request.path[1], state)
    else {
      return request.path == ["ny"] ? newOfferAgain(request) : message(404, "finner_ikke", request)
    }
    let saving = Saving(target: target, state: state, submission: Submission(request.form))
    let pages = FormPages(target: target, state: state, texts: texts)
    var page = pages.refused(saving.again)
    page.problem = texts.text("skjema.send_igjen")
    return respond(422, page, request)
  }

  /// The address of the form, with its field, of a place in a content file, below the editor's root; nil
  /// for a place in no offer, contact card or provider.
  package func address(of diagnostic: Diagnostic) -> String? {
    guard let range = diagnostic.range else { return nil }
    let entries = state.offers.entries.filter { $0.file.source.path == range.file.path }
    for entry in entries {
      guard let target = FormTarget(.offer, entry.id, state),
        let path = FaultPlaces(target, entry.file.source).path(of: diagnostic)
      else { continue }
      return target.address + (path.isEmpty ? "" : "#" + fieldID(path))
    }
    return nil
  }

  private func form(_ target: FormTarget, _ request: EditorRequest) -> EditorResponse {
    let notice = request.query.first { $0.name == "lagret" }.flatMap {
      FormPage.Notice(rawValue: $0.value)
    }
    return respond(
      200, FormPages(target: target, state: state, texts: texts).current(notice), request)
  }

  private func save(_ target: FormTarget, _ request: EditorRequest) -> EditorResponse {
    let saving = Saving(target: target, state: state, submission: Submission(request.form))
    switch saving.run() {
    case .saved: return .redirect(target.address + "?lagret=1")
    case .unchanged: return .redirect(target.address + "?lagret=0")
    case .refused(let refused):
      let page = FormPages(target: target, state: state, texts: texts).refused(refused)
      return respond(refused.conflicts.isEmpty ? 422 : 409, page, request)
    }
  }

  private func respond(
    _ status: Int, _ page: FormPage, _ request: EditorRequest
  ) -> EditorResponse {
    let frame = frame(page.heading, request)
    return .page(
      status: status, html: resources.page(.form, frame, FormPage.shape.level(page)))
  }

  /// A page that tells something, by the key of its texts.
  func message(_ status: Int, _ key: String, _ request: EditorRequest) -> EditorResponse {
    let page = MessagePage(
      heading: texts.text("melding.\(key)"), sentences: [texts.text("melding.\(key)_hjelp")])
    let frame = frame(page.heading, request)
    return .page(
      status: status, html: resources.page(.message, frame, MessagePage.shape.level(page)))
  }

  /// What is around a page.
  func frame(_ title: String, _ request: EditorRequest) -> EditorFrame {
    EditorFrame(
      title: title, language: state.language, token: request.token, editor: request.editor,
      texts: texts.groups)
  }

  /// The editor's own texts.
  var texts: LanguageTexts { resources.texts[state.language] }
}
