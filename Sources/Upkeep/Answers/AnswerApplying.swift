import ContentEditing
import SiteBase
import SiteModel

/// What accepting answers does: files that change, and events for the log.
package struct AcceptedAnswers: Sendable {
  package let files: [ChangedFile]
  package let events: [UpkeepEvent]
}

/// Why an answer can't be accepted. None is, then.
package enum AcceptError: Error, Sendable {
  /// No acceptable answer makes a claim about the offer with this id.
  case noAnswer(String)
  /// Somebody has checked the offer after the answer was written.
  case checkedSince(String)
  /// The files can't be changed.
  case refused(ConfirmError)

  /// What is wrong; a line each.
  package func lines(_ language: MessageLanguage) -> [String] {
    switch self {
    case .noAnswer(let id): return [Self.noAnswerText.text(language, [id])]
    case .checkedSince(let id): return [Self.checkedText.text(language, [id])]
    case .refused(let error): return error.lines(language)
    }
  }

  private static let noAnswerText = MessageText(
    nb: "Ingen svar i mappen som kan brukes, sier «riktig» eller «lagt ned» om «{0}».",
    en: "No usable answer in the folder claims that “{0}” is right or has ended.")
  private static let checkedText = MessageText(
    nb: "«{0}» er kontrollert etter at svaret kom.",
    en: "“{0}” has been checked since the answer came.")
}

/// Accepts what answers claim about offers: a check by mail, or that the offer has ended.
///
/// - Parameters:
///   - ids: The offers a person accepted the claims about, one by one.
///   - by: The person.
///   - fromOthers: Whether the person has looked at senders that are not the ones asked.
///   - files: The files of the content folder.
package func accept(
  _ ids: [String], of answers: [Answer], by: String, fromOthers: Bool, _ site: Site,
  _ log: UpkeepLog, in files: [ContentFile], jobs: Int
) throws(AcceptError) -> AcceptedAnswers {
  var edits: [OfferEdit] = []
  var events: [UpkeepEvent] = []
  for id in ids.indices.filter({ ids.firstIndex(of: ids[$0]) == $0 }).map({ ids[$0] }) {
    guard let offer = site.offers.first(where: { $0.id == id }),
      let answer = answers.last(where: {
        $0.offers.contains(id) && $0.isAcceptable(fromOthers: fromOthers)
      }), case .answer(let claim) = answer.kind, let asked = answer.asked
    else { throw .noAnswer(id) }
    if log.hasApproved(claim, asked.code, id) { continue }
    if let checked = offer.verification?.date, checked > answer.date { throw .checkedSince(id) }
    if let event = answer.event(in: log.appending(events), fromOthers: fromOthers) {
      events.append(event)
    }
    events.append(
      UpkeepEvent(
        .approved, on: site.date, offers: [id], owner: asked.owner, code: asked.code,
        round: asked.round, answer: claim, by: by))
    let check = MadeCheck(date: answer.date, by: site.role(of: offer), method: .email)
    edits.append(
      OfferEdit(id: id) { file, schema throws(EditError) in
        let checked = try check.written(in: file, of: id, schema: schema)
        return claim == .ended ? try ended(checked, id, answer.date, schema) : checked
      })
  }
  do throws(ConfirmError) {
    return AcceptedAnswers(
      files: try apply(edits, in: files, date: site.date, jobs: jobs), events: events)
  } catch {
    throw .refused(error)
  }
}

extension UpkeepLog {
  /// Whether a person accepted what the answer with a code claims about an offer.
  func hasApproved(_ claim: UpkeepEvent.Answer, _ code: String?, _ offer: String) -> Bool {
    events.contains {
      $0.kind == .approved && $0.code == code && $0.answer == claim && $0.offers.contains(offer)
    }
  }
}

/// The events of dismissing what answers claim about offers, which are then asked about again.
///
/// - Throws: ``AcceptError/noAnswer(_:)`` for an offer that no answer is about.
package func dismiss(
  _ ids: [String], of answers: [Answer], by: String, on date: CalendarDate
) throws(AcceptError) -> [UpkeepEvent] {
  var events: [UpkeepEvent] = []
  for id in ids {
    guard let answer = answers.last(where: { $0.asked?.offers.contains(id) == true }),
      let asked = answer.asked
    else { throw .noAnswer(id) }
    events.append(
      UpkeepEvent(
        .rejected, on: date, offers: [id], owner: asked.owner, code: asked.code,
        round: asked.round, by: by))
  }
  return events
}

/// The file with an offer marked as ended.
private func ended(
  _ file: SourceFile, _ id: String, _ date: CalendarDate, _ schema: RecordSchema?
) throws(EditError) -> SourceFile {
  let editable = try EditableFile(file)
  let document = editable.document(of: id)
  let note = "De som driver tilbudet, sa \(norwegianDate(date)) at det er lagt ned."
  return try editable.applying(
    [
      .set(ContentPath(document: document, ["status"]), .text(OfferStatus.ended.rawValue)),
      .set(ContentPath(document: document, ["status_merknad"]), .text(note)),
    ], schema: schema
  ).source
}

extension Site {
  /// The name that a check by an offer's owner gets: the owner's role, or who gives the offer. Never an
  /// address.
  fileprivate func role(of offer: Offer) -> String {
    offer.owner.name ?? providers.first { $0.id == offer.provider }?.name ?? "den som eier tilbudet"
  }
}
