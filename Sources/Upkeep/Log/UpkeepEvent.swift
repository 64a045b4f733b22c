import SiteBase

/// Something that happened while facts were kept true: somebody was asked, answered, or wasn't reached.
///
/// Names roles, addresses of owners and staff; never what a private person wrote.
package struct UpkeepEvent: Sendable, Equatable {
  /// What happened. The raw value is `hendelse` in the log.
  package enum Kind: String, CaseIterable, Sendable {
    /// The owner was asked; a round begins.
    case asked = "spurt"
    /// The owner was asked once more.
    case reminded = "påminnet"
    /// Somebody else was asked: a contact of the offer or its provider.
    case otherAsked = "spurt_annen"
    /// The offers were put on the list of those to call.
    case listed = "ringeliste"
    /// Somebody answered.
    case answered = "svart"
    /// The mail came back.
    case bounced = "kom_i_retur"
    /// Nobody was reached: nobody answered the telephone, or whoever was asked doesn't work there.
    case notReached = "ikke_nådd"
    /// Nobody answered any step of the round.
    case unconfirmed = "ikke_bekreftet"
    /// A person accepted an answer.
    case approved = "godkjent"
    /// A person dismissed an answer.
    case rejected = "avslått"
  }

  /// What an owner answered. The raw value is `svar` in the log.
  package enum Answer: String, CaseIterable, Sendable {
    /// Everything is right.
    case correct = "riktig"
    /// Something has changed.
    case changes = "endringer"
    /// The offer has ended.
    case ended = "lagt_ned"
  }

  /// The day it happened.
  package var date: CalendarDate
  package var kind: Kind
  /// The ids of the offers it is about, in order; may be empty.
  package var offers: [String]
  /// The address of whoever was asked or answered, in lower case; nil when no mail was involved.
  package var owner: String?
  /// The code that mails and their answers carry; nil when no mail was involved.
  package var code: String?
  /// The round, the year and month it began, such as `2026-11`; nil outside rounds.
  package var round: String?
  /// What was answered; nil for other events.
  package var answer: Answer?
  /// Who did it, for what a person of the staff did.
  package var by: String?
  /// A remark by the staff; never text from a mail.
  package var note: String?

  package init(
    _ kind: Kind, on date: CalendarDate, offers: [String] = [], owner: String? = nil,
    code: String? = nil, round: String? = nil, answer: Answer? = nil, by: String? = nil,
    note: String? = nil
  ) {
    self.kind = kind
    self.date = date
    self.offers = offers
    self.owner = owner
    self.code = code
    self.round = round
    self.answer = answer
    self.by = by
    self.note = note
  }

  /// The event as a line of the log, with its line break.
  package var line: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      func member(_ key: String, _ value: String?) {
        guard let value else { return }
        writer.key(key)
        writer.string(value)
      }
      member("dag", date.iso)
      member("hendelse", kind.rawValue)
      writer.key("tilbud")
      writer.array(offers) { $0.string($1) }
      member("eier", owner)
      member("kode", code)
      member("runde", round)
      member("svar", answer?.rawValue)
      member("av", by)
      member("merknad", note)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
