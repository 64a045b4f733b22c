/// How one gets in.
package struct AccessFacts: Sendable, Hashable {
  /// A referral is needed (`henvisning`).
  package internal(set) var referral: Fact = .unknown
  /// A formal decision is needed (`vedtak`).
  package internal(set) var decision: Fact = .unknown
  /// An appointment is needed (`timebestilling`).
  package internal(set) var appointment: Fact = .unknown
  /// One must sign up (`påmelding`).
  package internal(set) var registration: Fact = .unknown
  /// One can just come (`drop_in`).
  package internal(set) var dropIn: Fact = .unknown
  /// One can be anonymous (`anonymt`).
  package internal(set) var anonymous: Fact = .unknown
  /// The staff come to where people are (`oppsøkende`).
  package internal(set) var outreach: Fact = .unknown
}

extension AccessFacts {
  static let schema = Schema(
    "tilgang", "Hvordan man slipper til.", empty: AccessFacts(),
    rule: { record, reader in
      // One can't both have to book and be free to just come. Referral, decision and sign-up may
      // apply to a part of what is given, so they are left to the text.
      if record.value.dropIn == .yes, record.value.appointment == .yes {
        reader.report(
          .modelContradiction, ["«drop_in: ja»", "«timebestilling: ja»"],
          at: record.range(\.appointment))
      }
    }
  ) {
    Field("henvisning", .fact, \.referral, "Du trenger henvisning.", asks: "henvisning")
    Field("vedtak", .fact, \.decision, "Du trenger vedtak.", asks: "vedtak")
    Field(
      "timebestilling", .fact, \.appointment, "Du må bestille time.", asks: "timebestilling")
    Field("påmelding", .fact, \.registration, "Du må melde deg på.", asks: "påmelding")
    Field("drop_in", .fact, \.dropIn, "Du kan komme uten avtale.", asks: "drop-in")
    Field("anonymt", .fact, \.anonymous, "Du kan være anonym.", asks: "anonymt")
    Field("oppsøkende", .fact, \.outreach, "De kommer til deg der du er.", asks: "oppsøkende")
  }
}
