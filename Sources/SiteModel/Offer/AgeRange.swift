/// The ages something is for, both ends included, in whole years.
public enum AgeRange: Sendable, Hashable {
  /// Everyone, said outright (`alle`).
  case everyone
  /// From and to, nil where the end is open; at least one end is given.
  case years(from: Int?, to: Int?)

  /// Whether someone of `age` is inside.
  public func contains(_ age: Int) -> Bool {
    switch self {
    case .everyone: true
    case .years(let from, let to): age >= from ?? 0 && age <= to ?? Int.max
    }
  }

  /// Whether any age of `other`, both ends included, is inside.
  public func overlaps(_ other: ClosedRange<Int>) -> Bool {
    switch self {
    case .everyone: true
    case .years(let from, let to): (from ?? 0) <= other.upperBound && other.lowerBound <= to ?? 200
    }
  }
}

/// Whose age an age range speaks of.
public enum AgeSubject: String, Sendable, Hashable, CaseIterable {
  /// The person who uses the offer.
  case user = "bruker"
  /// The relative.
  case relative = "pårørende"
}

extension AgeRange {
  /// A range of ages as it is read; with nil at both ends it is not stated.
  struct Years: Sendable {
    var from: Int?
    var to: Int?

    var range: AgeRange? { from == nil && to == nil ? nil : .years(from: from, to: to) }
  }

  /// A group of years. A range that ends before it begins is reported and left out.
  static let years = Schema(
    "alder", "Et aldersspenn. Begge ender er med. La den ene stå tom når den er åpen.",
    empty: Years(),
    rule: { record, reader in
      guard let from = record.value.from, let to = record.value.to, from > to else { return }
      reader.report(
        .modelContradiction, ["«fra» \(from)", "«til» \(to)"], at: record.range(\.to))
      record.value = Years()
    }, meant: meantAge
  ) {
    Field("fra", .integer(0...120), \.from, "Yngste alder i hele år.", example: "13")
    Field("til", .integer(0...120), \.to, "Eldste alder i hele år.", example: "20")
  }
}

extension FieldType<AgeRange> {
  /// A range of ages.
  static var years: Self { .group(AgeRange.years) { record, _ in record.value.range } }
}

extension FieldType<AgeRange?> {
  /// A range of ages or `alle`; nil for `ukjent`.
  static var ages: Self {
    .either(
      [("alle", "alle aldre", .everyone), ("ukjent", "ikke oppgitt", nil)], or: AgeRange.years
    ) { record, _ in .some(record.value.range) }
  }
}
