/// What relatives need to know before the first call.
package struct RelativesFacts: Sendable, Hashable {
  /// One can get in touch without the other's consent (`uten_samtykke`).
  package internal(set) var withoutConsent: Fact = .unknown
  /// A relative can be anonymous (`anonymt`).
  package internal(set) var anonymous: Fact = .unknown
  /// There is something of their own for children (`egne_tilbud_til_barn`).
  package internal(set) var forChildren: Fact = .unknown
  /// The relative's age; nil when not stated.
  package internal(set) var age: AgeRange?
}

extension RelativesFacts {
  static let schema = Schema(
    "pårørende", "Det pårørende trenger å vite.", empty: RelativesFacts()
  ) {
    Field(
      "uten_samtykke", .fact, \.withoutConsent,
      "Du kan ta kontakt uten samtykke fra den det gjelder.", asks: "pårørende uten samtykke")
    Field("anonymt", .fact, \.anonymous, "Du kan være anonym.", asks: "pårørende anonymt")
    Field(
      "egne_tilbud_til_barn", .fact, \.forChildren, "Barn får noe eget.",
      asks: "egne tilbud til barn")
    Field("alder", .years, \.age, "Den pårørendes alder, når begge aldre er oppgitt.")
  }
}
