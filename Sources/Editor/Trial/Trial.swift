import ContentEditing
import SiteBase
import SiteModel
import SiteRendering
import Templates

/// Why a page that is shown to staff is not on the site as it is.
package enum UnpublishedReason: Sendable, Equatable {
  /// It has what was typed into a form and isn't saved.
  case unsaved
  /// The offer is a draft.
  case draft
  /// The offer is published on other days only.
  case otherDays
}

/// An offer with another version of its file, or of a translation of it, in the site as it would be.
/// Nothing is written.
struct Trial {
  /// The offer.
  let target: FormTarget
  /// Its file as it would be.
  let file: ContentFile
  let state: EditorState
  /// The file of a translation as it would be; nil for one that isn't changed.
  var translation: ContentFile?

  /// Why the offer isn't published as the file has it; nil when it is.
  var reason: UnpublishedReason? {
    guard let value = value else { return nil }
    if value["status"]?.text == Self.draftStatus { return .draft }
    let days = value["gyldig"]
    let first = days?["fra"]?.text.flatMap { CalendarDate($0) }
    let last = days?["til"]?.text.flatMap { CalendarDate($0) }
    let isNow =
      (first.map { $0 <= state.today } ?? true) && (last.map { $0 >= state.today } ?? true)
    return isNow ? nil : .otherDays
  }

  /// The pages of the site with the offer in it as if it were published today; nil when it can't be laid
  /// out.
  ///
  /// - Complexity: The time of a build without rendering.
  var pages: SitePages? {
    guard let shown = try? published() else { return nil }
    var files = state.files
    for file in [shown, translation].compactMap(\.self) {
      if let index = files.firstIndex(where: { $0.path == file.path }) {
        files[index] = file
      } else {
        files.append(file)
      }
    }
    return state.trial(files)
  }

  private var value: ContentValue? {
    guard let read = try? EditableFile(file.source), let place = target.place(in: read) else {
      return nil
    }
    return read.value(at: place)
  }

  /// The file with the offer running, on all days.
  private func published() throws(EditError) -> ContentFile {
    guard let reason else { return file }
    let read = try EditableFile(file.source)
    guard let place = target.place(in: read) else { throw .noSuchPlace([]) }
    func path(_ key: String) -> ContentPath {
      ContentPath(document: place.document, place.steps + [.key(key)])
    }
    var edits: [ContentEdit] = []
    if reason == .draft {
      edits.append(.set(path("status"), .text(OfferStatus.active.rawValue)))
    }
    if value?["gyldig"] != nil { edits.append(.remove(path("gyldig"))) }
    let source = try read.applying(edits, schema: target.fileSchema).source
    return ContentFile(path: file.path, source: source)
  }

  private static let draftStatus = OfferStatus.draft.rawValue
}

extension Editor {
  /// The page of an offer that isn't published; nil for none, and for one that can't be laid out.
  package func unpublishedPage(
    _ id: String
  ) -> (html: [UInt8], reason: UnpublishedReason)? {
    guard state.offers.published[id] == nil, let target = FormTarget(.offer, id, state),
      let file = state.file(target.path)
    else { return nil }
    let trial = Trial(target: target, file: file, state: state)
    guard let reason = trial.reason, let html = trial.pages?.page(of: id) else { return nil }
    return (html, reason)
  }

  /// The page of an offer with what was typed into its form, or into that of a translation; for the form of
  /// any other thing, the page that shows it.
  func tryOut(_ request: EditorRequest) -> EditorResponse {
    if let target = otherSubject(of: request) { return tryOut(target, request) }
    guard let target = subject(of: request), let content = state.file(target.path) else {
      return message(404, "finner_ikke", request)
    }
    let submission = Submission(request.form)
    guard let language = request.query.first(where: { $0.name == "sprak" })?.value else {
      let saving = Saving(target: target, state: state, submission: submission)
      return shown(
        { Trial(target: target, file: $0, state: state) }, of: target, in: nil,
        typed: { () throws(EditError) in try saving.typed() },
        errors: saving.newErrors, path: content.path, request)
    }
    let id = target.id + "/" + language
    guard let translated = FormTarget(.translation, id, state),
      let translation = translated.translation
    else { return message(404, "finner_ikke", request) }
    func trial(_ file: ContentFile) -> Trial {
      Trial(target: target, file: content, state: state, translation: file)
    }
    guard state.file(translated.path) == nil else {
      let saving = Saving(target: translated, state: state, submission: submission)
      return shown(
        trial, of: translated, in: translation.language,
        typed: { () throws(EditError) in try saving.typed() }, errors: saving.newErrors,
        path: translated.path, request)
    }
    let new = NewTranslation(
      target: translated, translation: translation, state: state, submission: submission)
    return shown(
      trial, of: translated, in: translation.language,
      typed: { () throws(EditError) in try new.typed() }, errors: new.newErrors,
      path: translated.path, request)
  }

  /// The page that shows a thing, with what was typed into its form.
  private func tryOut(_ target: FormTarget, _ request: EditorRequest) -> EditorResponse {
    let saving = Saving(target: target, state: state, submission: Submission(request.form))
    do throws(EditError) {
      let typed = try saving.typed()
      let files = state.files.map {
        $0.path == target.path ? ContentFile(path: $0.path, source: typed) : $0
      }
      if let pages = state.trial(files), let index = target.pageIndex(in: pages) {
        return .preview(status: 200, html: pages.bytesFromRoot(at: index), .unsaved)
      }
      let sentences = FormPages(target: target, state: state, texts: texts)
        .sentences(about: saving.newErrors(in: typed))
      return notShown(sentences.isEmpty ? [texts.text("visning.andre_feil")] : sentences, request)
    } catch {
      return notShown([error.message(.nb) + "."], request)
    }
  }

  /// The page that a file as it was typed makes, or what keeps it from being shown.
  private func shown(
    _ trial: (ContentFile) -> Trial, of target: FormTarget, in language: SiteLanguage?,
    typed: () throws(EditError) -> SourceFile, errors: (SourceFile) -> [Fault], path: String,
    _ request: EditorRequest
  ) -> EditorResponse {
    do throws(EditError) {
      let file = ContentFile(path: path, source: try typed())
      let made = trial(file)
      if let pages = made.pages, let index = pages.index(of: .offer(made.target.id), in: language) {
        let html = pages.bytesFromRoot(at: index)
        return .preview(status: 200, html: html, made.reason ?? .unsaved)
      }
      let pages = FormPages(target: target, state: state, texts: texts)
      let sentences = pages.sentences(about: errors(file.source))
      return notShown(sentences.isEmpty ? [texts.text("visning.andre_feil")] : sentences, request)
    } catch {
      return notShown([error.message(.nb) + "."], request)
    }
  }

  /// What the form tells about what was typed: the steps alone, which a script puts in the form.
  func tell(_ request: EditorRequest) -> EditorResponse {
    guard let target = otherSubject(of: request) ?? subject(of: request),
      let content = state.file(target.path)
    else { return message(404, "finner_ikke", request) }
    let submission = Submission(request.form)
    let saving = Saving(target: target, state: state, submission: submission)
    let typed = (try? saving.typed()) ?? content.source
    guard let read = try? EditableFile(typed) else { return message(404, "finner_ikke", request) }
    var facts: PublicFacts?
    if target.kind == .offer {
      let trial = Trial(
        target: target, file: ContentFile(path: content.path, source: typed), state: state)
      facts = trial.pages?.facts(of: target.id)
    }
    let told = ToldFacts(FormValue(target, in: read), facts: facts, state, texts)
    let page = ToldPage(steps: told.steps)
    let frame = frame("", request)
    return .page(status: 200, html: resources.page(.told, frame, ToldPage.shape.level(page)))
  }

  private func notShown(_ sentences: [String], _ request: EditorRequest) -> EditorResponse {
    let page = MessagePage(heading: texts.text("visning.ikke_vist"), sentences: sentences)
    let frame = frame(page.heading, request)
    let html = resources.page(.notShown, frame, MessagePage.shape.level(page))
    return .preview(status: 422, html: Array(html.utf8), nil)
  }

  /// The offer that a request's query names.
  private func subject(of request: EditorRequest) -> FormTarget? {
    request.query.first { $0.name == "tilbud" }.flatMap { FormTarget(.offer, $0.value, state) }
  }

  /// What the form of a request's query is about where that is no offer.
  private func otherSubject(of request: EditorRequest) -> FormTarget? {
    guard let address = request.query.first(where: { $0.name == "skjema" })?.value else {
      return nil
    }
    let parts = address.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = FormTarget.Kind(rawValue: parts[0]), kind != .translation
    else { return nil }
    return FormTarget(kind, parts[1], state)
  }
}

extension SitePages {
  /// A page with its links from the site's root on: it is shown beside a form, whose address is as deep as it
  /// happens to be.
  fileprivate func bytesFromRoot(at index: Int) -> [UInt8] {
    let depth = address(at: index).utf8.count { $0 == UInt8(ascii: "/") }
    let way = "=\"" + (depth == 0 ? "./" : String(repeating: "../", count: depth))
    let page = String(decoding: bytes(at: index), as: UTF8.self)
    return Array(page.replacing(way, with: "=\"/").utf8)
  }
}
