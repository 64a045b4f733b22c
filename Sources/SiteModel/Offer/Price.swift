/// What it costs.
public enum Price: Sendable, Hashable {
  /// Free of charge.
  case free
  /// An amount in Norwegian kroner with what it is per, such as «per gang»; nil when not said.
  case amount(Int, unit: String?)
  /// In words.
  case text(String)
  /// Not stated by the source.
  case unknown
}

extension Price: Statable { var isStated: Bool { self != .unknown } }

extension Price {
  /// A price as it is read: an amount or a text.
  struct Parts: Sendable {
    var amount: Int?
    var unit: String?
    var text: String?

    var price: Price {
      amount.map { .amount($0, unit: unit) } ?? text.map(Price.text) ?? .unknown
    }
  }

  static let schema = Schema(
    "pris", "Hva det koster: et beløp eller en tekst, ikke begge.", empty: Parts(),
    rule: { record, reader in
      guard let amount = record.value.amount else { return }
      if record.value.text != nil {
        reader.report(.modelContradiction, ["«beløp»", "«tekst»"], at: record.range(\.text))
      }
      if amount == 0 {
        reader.report(
          .modelWriteInstead, ["beløp", "0", "pris: gratis"], at: record.range(\.amount))
      }
    }, meant: meantPrice
  ) {
    Field("beløp", .integer(0...1_000_000), \.amount, "Beløp i hele kroner.")
    Field("enhet", .text(), \.unit, "Hva beløpet gjelder.", example: "per gang")
    Field("tekst", .text(), \.text, "Prisen i ord, når den ikke er et beløp.")
  }
}

extension FieldType<Price> {
  /// `gratis`, `ukjent`, an amount or a text.
  static var price: Self {
    .either(
      [("gratis", "koster ingenting", .free), ("ukjent", "ikke oppgitt", .unknown)],
      or: Price.schema
    ) { record, _ in record.value.price }
  }
}
