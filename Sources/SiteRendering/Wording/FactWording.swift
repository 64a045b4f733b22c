import SiteModel

extension Wording {
  /// Ages: «fra 13 til 20 år», «18 år og eldre», «til og med 20 år», «alle aldre».
  func age(_ age: AgeRange) -> String {
    switch age {
    case .everyone, .years(nil, nil): texts.text("tall_og_ord.alder.alle")
    case .years(let from?, let to?) where from == to:
      texts.text("tall_og_ord.alder.ett_ar", ["fra": String(from)])
    case .years(let from?, let to?):
      texts.text("tall_og_ord.alder.fra_til", ["fra": String(from), "til": String(to)])
    case .years(let from?, nil): texts.text("tall_og_ord.alder.fra", ["fra": String(from)])
    case .years(nil, let to?): texts.text("tall_og_ord.alder.til", ["til": String(to)])
    }
  }

  /// A price; nil when nothing is known.
  func price(_ price: Price) -> String? {
    switch price {
    case .free: texts.text("tall_og_ord.pris.gratis")
    case .amount(let amount, nil): texts.text("tall_og_ord.pris.belop", ["belop": String(amount)])
    case .amount(let amount, let unit?):
      texts.text("tall_og_ord.pris.belop_enhet", ["belop": String(amount), "enhet": unit])
    case .text(let text): text.capitalizedFirst
    case .unknown: nil
    }
  }

  /// A yes-or-no fact in words, by the fact's key; nil when it isn't known.
  func fact(_ key: String, _ fact: Fact) -> String? {
    fact.textKey.map { texts.text("tall_og_ord.verdi.\(key).\($0)") }
  }

  /// Years: «fra 2022 til 2024»; nil when neither is stated.
  func years(from: Int?, to: Int?) -> String? {
    switch (from, to) {
    case (nil, nil): nil
    case (let from?, let to?) where from == to: String(from)
    case (let from?, let to?):
      texts.text("tall_og_ord.tiltak.fra_til", ["fra": String(from), "til": String(to)])
    case (let from?, nil): texts.text("tall_og_ord.tiltak.fra", ["fra": String(from)])
    case (nil, let to?): texts.text("tall_og_ord.tiltak.til", ["til": String(to)])
    }
  }
}

extension Fact {
  /// The fact's key among the texts; nil when it isn't known.
  var textKey: String? {
    switch self {
    case .yes: "ja"
    case .no: "nei"
    case .unknown: nil
    }
  }
}
