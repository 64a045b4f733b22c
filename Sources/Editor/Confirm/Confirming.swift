import ContentEditing
import Foundation
import SiteBase
import SiteModel
import SiteRendering
import Templates
import Upkeep

extension Editor {
  /// The page about one offer's facts.
  func confirming(_ id: String, _ request: EditorRequest) -> EditorResponse {
    guard let entry = state.offers[id], state.offers.published[id] != nil else {
      return message(404, "finner_ikke", request)
    }
    guard let facts = facts(of: id) else { return message(409, "ukjente_fakta", request) }
    let signature = Signature(request.query, editor: request.editor)
    return confirmPage(
      200, entry, facts, signature, isAsked: false, notice: notice(request.query), [], request)
  }

  /// Writes down the answer about one offer's facts.
  func confirm(_ id: String, _ request: EditorRequest) -> EditorResponse {
    guard let entry = state.offers[id], state.offers.published[id] != nil else {
      return message(404, "finner_ikke", request)
    }
    guard let facts = facts(of: id) else { return message(409, "ukjente_fakta", request) }
    let submission = Submission(request.form)
    let signature = Signature(request.form, editor: request.editor)
    func again(_ status: Int, _ problems: [String], isAsked: Bool = false) -> EditorResponse {
      confirmPage(
        status, entry, facts, signature, isAsked: isAsked, notice: nil, problems, request)
    }
    guard request.isWhole else { return again(422, [texts.text("skjema.send_igjen")]) }
    if submission["svar"] == Self.notReached {
      if let problem = noteNotReached(id, by: signature.by) { return again(409, [problem]) }
      return .redirect(next(after: id, Self.notReached, signature))
    }
    guard submission["avtrykk"] == facts.hash else {
      return again(409, [texts.text("bekreft.endret")])
    }
    guard let check = signature.check(on: state.today) else {
      return again(422, [texts.text("bekreft.mangler")], isAsked: true)
    }
    if let problem = write(check, of: [id], request) { return again(409, [problem]) }
    return .redirect(next(after: id, "riktig", signature))
  }

  /// The list where several offers are confirmed.
  func confirmList(_ request: EditorRequest) -> EditorResponse {
    let signature = Signature(request.query, editor: request.editor)
    return confirmListPage(
      200, signature, isAsked: false, ticked: [], changed: [], problems: [],
      notice: notice(request.query), request)
  }

  /// Confirms the offers that were ticked.
  func confirmTicked(_ request: EditorRequest) -> EditorResponse {
    let submission = Submission(request.form)
    let signature = Signature(request.form, editor: request.editor)
    let ticked = submission.all("kryss").filter { state.offers.published[$0] != nil }
    func again(
      _ status: Int, _ problems: [String], isAsked: Bool = false, ticked: [String],
      changed: Set<String> = [], done: Set<String> = []
    ) -> EditorResponse {
      confirmListPage(
        status, signature, isAsked: isAsked, ticked: Set(ticked), changed: changed, done: done,
        problems: problems, notice: nil, request)
    }
    guard request.isWhole else {
      return again(422, [texts.text("skjema.send_igjen")], ticked: ticked)
    }
    guard !ticked.isEmpty else { return again(422, [texts.text("bekreft.ingen")], ticked: []) }
    guard let check = signature.check(on: state.today) else {
      return again(422, [texts.text("bekreft.mangler")], isAsked: true, ticked: ticked)
    }
    let seen = ticked.filter { submission["avtrykk." + $0] == facts(of: $0)?.hash }
    if !seen.isEmpty, let problem = write(check, of: seen, request) {
      return again(409, [problem], ticked: ticked)
    }
    let changed = Set(ticked).subtracting(seen)
    guard changed.isEmpty else {
      return again(
        409, [texts.text("bekreft.noen_endret")], ticked: Array(changed), changed: changed,
        done: Set(seen))
    }
    return .redirect("bekreft?gjort=\(seen.count)&" + signature.query)
  }

  /// The form of an offer that has ended.
  func ending(_ id: String, _ request: EditorRequest) -> EditorResponse {
    guard let entry = state.offers[id],
      let target = FormTarget(.offer, id, state), let content = state.file(target.path),
      let file = try? EditableFile(content.source)
    else { return message(404, "finner_ikke", request) }
    let value = FormValue(target, in: file)
    let making = FormMaking(options: state.options, texts: texts, scope: "slutt")
    let fields = ["status_merknad", "erstattes_av"].compactMap { key in
      target.schema.fields.first { $0.key == key }
    }
    var flattening = FormFlattening(errors: [:])
    flattening.add(
      set: texts.text("slutt.sett"), id: "sett-slutt",
      fields.map { making.part($0, in: [], value.group?[$0.key]) })
    let page = EndPage(
      id: id, heading: entry.title, after: AfterSaving(request.query),
      base: Data(content.source.bytes).base64EncodedString(),
      hash: contentHash(content.source.bytes), steps: flattening.steps)
    let frame = frame(texts.text("slutt.tittel", ["tittel": entry.title]), request)
    return .page(status: 200, html: resources.page(.end, frame, EndPage.shape.level(page)))
  }

  /// Where to go when an answer about an offer has been written.
  func next(after id: String, _ answer: String, _ signature: Signature) -> String {
    let next = state.due.next(after: id).map { "bekreft/" + percentEncoded($0) } ?? "bekreft"
    return next + "?svart=\(answer)&forrige=\(percentEncoded(id))&" + signature.query
  }

  /// What the page of an offer states; nil while the site has errors, as pages are then older than files.
  private func facts(of id: String) -> FactsView? {
    state.pages?.facts(of: id).map { FactsView(facts: $0, texts: texts) }
  }

  /// Writes a check in offers' files.
  ///
  /// - Returns: Why it can't be written; nil when it was.
  private func write(
    _ check: MadeCheck, of ids: [String], _ request: EditorRequest
  ) -> String? {
    let names = ids.compactMap { state.offers[$0]?.title }.joined(separator: ", ")
    let title = texts.text("bekreft.versjon", ["titler": names])
    do throws(ConfirmError) {
      var written: [String] = []
      let files = try Upkeep.confirm(ids, check, in: state.files, date: state.today, jobs: 2)
      for file in files {
        guard let content = state.files.first(where: { $0.source.path == file.before.path }) else {
          preconditionFailure("A check is written in files of the content")
        }
        do throws(EditError) {
          try FileOnDisk(content, state).write(file.after, over: file.before)
          written.append(content.path)
        } catch {
          state.history?.keep(written, request.editor, title)
          return error.message(.nb) + "."
        }
      }
      state.history?.keep(written, request.editor, title)
      return nil
    } catch {
      return error.lines(.nb).joined(separator: " ")
    }
  }

  /// Writes in the upkeep log that nobody was reached about an offer.
  ///
  /// - Returns: Why it can't be written; nil when it was.
  private func noteNotReached(_ id: String, by name: String) -> String? {
    let event = UpkeepEvent(
      .notReached, on: state.today, offers: [id], by: name.isEmpty ? nil : name)
    do throws(FileSystemError) {
      try appendEvents([event], in: state.logFolder)
      return nil
    } catch {
      return error.message(.nb) + "."
    }
  }

  /// When nobody was reached about an offer the last time, a sentence; nil for never, and where there is no
  /// log to read.
  private func lastNotReached(_ id: String) -> String? {
    guard let log = try? readUpkeepLog(in: state.logFolder).value,
      let event = log.latest(.notReached, id)
    else { return nil }
    let key = event.by == nil ? "bekreft.sist_ikke_nadd" : "bekreft.sist_ikke_nadd_av"
    return texts.text(key, ["dag": event.date.numbers, "av": event.by ?? ""])
  }

  /// The answer that nobody was reached, as the form and the address after it have it.
  private static let notReached = "ikke_nadd"

  /// What the last answer did, by the query it led here with.
  private func notice(_ query: [EditorRequest.Field]) -> String? {
    let submission = Submission(query)
    if let count = submission["gjort"].flatMap({ Int($0) }) {
      return texts.text("bekreft.bekreftet", count: count)
    }
    if submission["lagret"] != nil { return texts.text("bekreft.rettet") }
    guard let answer = submission["svart"], let id = submission["forrige"] else { return nil }
    return texts.optionalText(
      "bekreft.svart_" + answer, ["tittel": state.offers[id]?.title ?? id])
  }

  private func confirmPage(
    _ status: Int, _ entry: OfferEntry, _ facts: FactsView, _ signature: Signature,
    isAsked: Bool, notice: String?, _ problems: [String], _ request: EditorRequest
  ) -> EditorResponse {
    let page = ConfirmPage(
      id: entry.id, heading: entry.title, facts: facts,
      steps: signature.steps(texts, isAsked: isAsked), problems: problems, notice: notice,
      left: texts.text("bekreft.igjen", count: state.due.ids.count),
      lastTry: lastNotReached(entry.id))
    let frame = frame(texts.text("bekreft.tittel", ["tittel": entry.title]), request)
    return .page(
      status: status, html: resources.page(.confirm, frame, ConfirmPage.shape.level(page)))
  }

  private func confirmListPage(
    _ status: Int, _ signature: Signature, isAsked: Bool, ticked: Set<String>,
    changed: Set<String>, done: Set<String> = [], problems: [String], notice: String?,
    _ request: EditorRequest
  ) -> EditorResponse {
    let first = state.due.ids.filter { !done.contains($0) }.prefix(Self.rowsOfList)
    let shown = first + ticked.sorted().filter { !first.contains($0) }
    let rows = shown.compactMap { id in
      facts(of: id).map { facts in
        ConfirmListPage.Row(
          id: id, title: facts.facts.title, facts: facts,
          isTicked: ticked.contains(id) && !changed.contains(id),
          problem: changed.contains(id) ? texts.text("bekreft.endret") : nil)
      }
    }
    let page = ConfirmListPage(
      rows: rows, steps: rows.isEmpty ? [] : signature.steps(texts, isAsked: isAsked),
      problems: problems, notice: notice,
      left: texts.text(
        "bekreft.igjen", count: state.due.ids.count { !done.contains($0) }),
      isUnknown: state.pages == nil)
    let frame = frame(texts.text("bekreft.liste"), request)
    return .page(
      status: status,
      html: resources.page(.confirmList, frame, ConfirmListPage.shape.level(page)))
  }

  /// The most offers on one page: each is to be read.
  private static let rowsOfList = 20
}

extension AfterSaving {
  /// Reads the field of a query or form; nil for none.
  init?(_ fields: [EditorRequest.Field]) {
    guard let text = fields.first(where: { $0.name == Self.name })?.value else { return nil }
    self.init(rawValue: text)
  }
}
