import SiteBase

/// A telephone number is one place's, so it has one name. National numbers of at most six digits are left
/// out, as they lead to the nearest of several.
let numberNameCheck = Check([.modelOneNumberTwoNames]) { all in
  var uses: [PhoneNumber: [NumberUse]] = [:]
  for use in all.numberUses where use.number.digits.utf8.count > 6 && use.name != nil {
    uses[use.number, default: []].append(use)
  }
  return uses.sorted { $0.key.digits < $1.key.digits }.compactMap { number, uses in
    let first = uses[0]
    guard let other = uses.first(where: { !isSameName($0.name, first.name) }) else { return nil }
    var names: [String] = []
    for name in uses.compactMap(\.name) where !names.contains(name) { names.append(name) }
    return Diagnostic(
      .modelOneNumberTwoNames, [number.grouped, names.map { "«\($0)»" }.joined(separator: ", ")],
      at: other.range, notes: first.range.map { [.init(.modelFirstHere, at: $0)] } ?? [],
      about: uses.map(\.holder))
  }
}

/// Whether one name has all words of the other, as «VO-linjen» and «VO-linjen, for deg som …».
private func isSameName(_ a: String?, _ b: String?) -> Bool {
  func words(_ name: String?) -> Set<Substring> {
    Set((name ?? "").lowercased().split { !$0.isLetter && !$0.isNumber })
  }
  let (a, b) = (words(a), words(b))
  return a.isSubset(of: b) || b.isSubset(of: a)
}

/// A telephone number with who is said to answer it.
struct NumberUse: Sendable {
  let number: PhoneNumber
  /// Who answers; nil when it isn't said.
  let name: String?
  /// The id of the contact card, helpline, offer or provider that has it.
  let holder: String
  /// Whether a helpline has it.
  var isHelpline = false
  let range: SourceRange?
}

extension AllEntries {
  /// The telephone numbers of contacts, where they are written: cards, helplines, and those in providers
  /// and offers.
  var numberUses: [NumberUse] {
    let vocabularies = shared.vocabularies
    func use(_ phone: String?, _ name: String?, _ id: String, _ range: SourceRange?) -> NumberUse? {
      phone.flatMap { PhoneNumber($0) }.map {
        NumberUse(number: $0, name: name, holder: id, range: range)
      }
    }
    func inPlace(_ entries: [ContactEntry], _ id: String, _ range: SourceRange?) -> [NumberUse] {
      entries.compactMap { entry in
        guard case .contact(let contact) = entry else { return nil }
        return use(contact.phone, contact.name, id, range)
      }
    }
    let cards = vocabularies.contactCards.compactMap { card in
      card.id.flatMap {
        use(card.phone, card.name, $0, vocabularies.ranges[.contactCard]?[$0])
      }
    }
    let helplines = vocabularies.helplines.compactMap { line -> NumberUse? in
      var use = use(line.phone, line.name.nb, line.id, vocabularies.ranges[.helpline]?[line.id])
      use?.isHelpline = true
      return use
    }
    let inProviders = vocabularies.providers.flatMap {
      inPlace($0.contactEntries, $0.id, vocabularies.ranges[.provider]?[$0.id])
    }
    return cards + helplines + inProviders
      + offers.flatMap { inPlace($0.contactEntries, $0.id, $0.range) }
  }
}

extension DiagnosticKind {
  /// One telephone number under several names.
  static let modelOneNumberTwoNames = DiagnosticKind(
    "model/one-number-two-names", .warning,
    nb: "Nummeret {0} har flere navn: {1}",
    en: "The number {0} has several names: {1}",
    nbHelp: "Kontroller nummeret, og skriv det i ett kontaktkort som alle viser til.",
    enHelp: "Check the number, and write it on one contact card that all refer to.")
}
