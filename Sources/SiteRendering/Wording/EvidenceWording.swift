import SiteModel

extension Wording {
  /// That nobody has tried a contact's number, with the year it was published; nil when somebody has.
  func untried(_ contact: Contact?) -> String? {
    contact?.untried.map { evidence in
      evidence.year.map { texts.text("sok.sto", ["0": String($0)]) } ?? texts.text("sok.ikke_ringt")
    }
  }

  /// Where the helplines' numbers that nobody has checked were published, and when; nil when no
  /// line says so.
  func published(_ lines: [Helpline]) -> String? {
    let evidence = lines.filter { $0.verification == nil }.compactMap(\.evidence)
    let publishers = Set(evidence.map(\.publisher))
    guard !publishers.isEmpty else { return nil }
    let places = ContactEvidence.Publisher.allCases.filter(publishers.contains).map {
      texts.text("tall_og_ord.sto.hos.\($0.code)")
    }
    let found = evidence.compactMap(\.year)
    let when = years(from: found.min(), to: found.max())
    return texts.text(
      when == nil ? "tall_og_ord.sto.linjer_uten_ar" : "tall_og_ord.sto.linjer",
      ["hvor": joined(places), "ar": when ?? ""])
  }
}
