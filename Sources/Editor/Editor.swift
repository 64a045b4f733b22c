import ContentEditing
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
    case (.post, 1, "forhandsvis"): return tryOut(request)
    case (.post, 1, "sagt"): return tell(request)
    case (.get, 1, "bekreft"): return confirmList(request)
    case (.post, 1, "bekreft"): return confirmTicked(request)
    case (.get, 2, "bekreft"): return confirming(request.path[1], request)
    case (.post, 2, "bekreft"): return confirm(request.path[1], request)
    case (.get, 2, "slutt"): return ending(request.path[1], request)
    case (.get, 2..., "tidligere"): return earlier(request)
    case (.post, 2..., "tidligere"): return restore(request)
    case (.get, 2, "feil"): return fault(request)
    case (_, 2..., _):
      guard let target = target(of: request) else { break }
      return request.method == .get ? form(target, request) : save(target, request)
    default: break
    }
    return message(404, "finner_ikke", request)
  }

  /// The form of a request whose token is no longer valid, with what was typed, to be sent again with
  /// the request's own token; the answer to anything else is a page that leads nowhere. Nothing is written.
  package func formAgain(_ request: EditorRequest) -> EditorResponse {
    // What writes nothing needs no token.
    if ["forhandsvis", "sagt"].contains(request.path) { return respond(to: request) }
    if ["bekreft", "tidligere"].contains(request.path.first) {
      var request = request
      request.isWhole = false
      return respond(to: request)
    }
    guard let target = target(of: request) else {
      return request.path == ["ny"] ? newOfferAgain(request) : message(404, "finner_ikke", request)
    }
    let saving = Saving(target: target, state: state, submission: Submission(request.form))
    let pages = FormPages(target: target, state: state, texts: texts)
    var page = pages.refused(saving.again)
    page.problem = texts.text("skjema.send_igjen")
    page.after = AfterSaving(request.form)
    return respond(422, page, request)
  }

  /// The address of the form, with its field, of a place in a content file, below the editor's root; where
  /// no form can show it, that of a page about the problem; nil for a problem without a place.
  package func address(of diagnostic: Diagnostic) -> String? {
    guard let range = diagnostic.range else { return nil }
    let entries = state.offers.entries.filter { $0.file.source.path == range.file.path }
    for entry in entries {
      guard let target = FormTarget(.offer, entry.id, state),
        let path = FaultPlaces(target, entry.file.source).path(of: diagnostic)
      else { continue }
      // A file that can't be read has no form.
      guard entry.value != nil else { break }
      return target.address + (path.isEmpty ? "" : "#" + fieldID(path))
    }
    if let file = state.files.first(where: { $0.source.path == range.file.path }),
      (try? EditableFile(file.source)) != nil,
      let target = FormTarget(at: range.bytes.lowerBound, of: file, state),
      let path = FaultPlaces(target, file.source).path(of: diagnostic)
    {
      return target.address + (path.isEmpty ? "" : "#" + fieldID(path))
    }
    return state.faultAddress(diagnostic)
  }

  /// What the form at a request's address is about; nil for no form.
  func target(of request: EditorRequest) -> FormTarget? {
    guard let kind = request.path.first.flatMap({ FormTarget.Kind(rawValue: $0) }) else {
      return nil
    }
    return FormTarget(kind, request.path.dropFirst().joined(separator: "/"), state)
  }

  private func form(_ target: FormTarget, _ request: EditorRequest) -> EditorResponse {
    let notice = request.query.first { $0.name == "lagret" }.flatMap {
      FormPage.Notice(rawValue: $0.value)
    }
    var page = FormPages(target: target, state: state, texts: texts).current(notice)
    page.after = AfterSaving(request.query)
    return respond(200, page, request)
  }

  private func save(_ target: FormTarget, _ request: EditorRequest) -> EditorResponse {
    let submission = Submission(request.form)
    let result =
      if let translation = target.translation, state.file(target.path) == nil {
        NewTranslation(
          target: target, translation: translation, state: state, submission: submission
        ).run()
      } else {
        Saving(target: target, state: state, submission: submission).run()
      }
    if case .saved = result { keep([target.path], about: target, request) }
    switch result {
    case .saved: return .redirect(address(after: target, isSaved: true, request))
    case .unchanged: return .redirect(address(after: target, isSaved: false, request))
    case .refused(let refused):
      var page = FormPages(target: target, state: state, texts: texts).refused(refused)
      page.after = AfterSaving(request.form)
      return respond(refused.conflicts.isEmpty ? 422 : 409, page, request)
    }
  }

  /// Where a person goes after a save: back to the form, or on with what led to it.
  private func address(
    after target: FormTarget, isSaved: Bool, _ request: EditorRequest
  ) -> String {
    switch AfterSaving(request.form) {
    case .confirm: "bekreft/\(percentEncoded(target.id))?lagret=\(isSaved ? 1 : 0)"
    case .next:
      next(after: target.id, "lagt_ned", Signature(request.form, editor: request.editor))
    case nil: target.address + "?lagret=\(isSaved ? 1 : 0)"
    }
  }

  /// The form as an answer.
  func respond(
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
