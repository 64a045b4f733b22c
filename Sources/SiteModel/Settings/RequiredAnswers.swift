import SiteBase

/// The questions that offers of each kind must answer on this site; empty for none.
struct RequiredAnswers: Sendable {
  var service: [String] = []
  var voluntary: [String] = []
  var relatives: [String] = []

  /// The questions of a kind, by the names staff use.
  func questions(_ kind: OfferKind) -> [String] {
    switch kind {
    case .service: service
    case .voluntary: voluntary
    case .relatives: relatives
    }
  }
}

extension RequiredAnswers {
  static let schema = Schema(
    "må_svare_på", "Spørsmålene tilbud må svare på, for hvert slag.", empty: RequiredAnswers(),
    rule: { record, reader in
      let known = OfferFields.schema.asked(OfferFields()).map(\.name)
      let lists: [PartialKeyPath<RequiredAnswers>] = [\.service, \.voluntary, \.relatives]
      for path in lists {
        for name in record.value[keyPath: path] as? [String] ?? [] where !known.contains(name) {
          reader.report(
            .modelNotAChoice, ["må_svare_på", name, known.joined(separator: ", ")],
            at: record.range(path), nearMiss: nearMiss(to: name, among: known))
        }
      }
    }
  ) {
    Field("tiltak", .list(.text()), \.service, "For offentlige tilbud.", example: "[målgrupper]")
    Field("frivillig", .list(.text()), \.voluntary, "For frivillige tilbud.")
    Field("pårørende", .list(.text()), \.relatives, "For tilbud mest for pårørende.")
  }
}

/// The fields that ask for a fact by its name. Asking an offer's other fields too takes many times as long.
private let fieldsAsking: [String: [Field<OfferFields>]] = {
  let fields = OfferFields.schema.fields
  let asked = fields.flatMap { field in field.asked(OfferFields()).map { ($0.name, field) } }
  return Dictionary(grouping: asked, by: \.0).mapValues { $0.map(\.1) }
}()

/// Whether an offer leaves a fact open that is asked for of every offer.
private func isUnstated(_ name: String, in offer: Offer) -> Bool {
  fieldsAsking[name, default: []].contains { field in
    field.asked(offer.fields).contains { $0.name == name && !$0.isStated }
  }
}

/// Every offer that runs answers the questions that the site asks of its kind.
let requiredAnswerCheck = Check(
  [.modelUnansweredQuestion],
  eachOffer: { offer, settings in
    let required = settings.requiredAnswers.questions(offer.kind)
    guard !required.isEmpty, offer.status != .ended, offer.status != .draft else { return [] }
    let missing = required.filter { isUnstated($0, in: offer) }
    guard !missing.isEmpty else { return [] }
    return [
      Diagnostic(
        .modelUnansweredQuestion, [missing.joined(separator: ", ")], at: offer.range,
        about: [offer.id])
    ]
  })

extension DiagnosticKind {
  /// A question that the site requires an answer to.
  static let modelUnansweredQuestion = DiagnosticKind(
    "model/unanswered-question", .warning,
    nb: "Tilbudet svarer ikke på det nettstedet krever: {0}",
    en: "The offer doesn't answer what the site requires: {0}",
    nbHelp: "Spør dem som gir tilbudet. Kravet står under «må_svare_på» i nettsted.yaml.",
    enHelp: "Ask those who give the offer. The rule is under “må_svare_på” in nettsted.yaml.")
}
