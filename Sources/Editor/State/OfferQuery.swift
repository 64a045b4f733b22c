import ContentEditing
import SiteBase
import SiteModel

/// What a person looks for in the list of offers: words, and properties that the offers must have.
struct OfferQuery {
  /// A property of offers that a list can be limited to.
  enum Property: String, CaseIterable {
    /// The compiler's checks found something wrong in its file.
    case faulty = "feil"
    /// It isn't published.
    case draft = "utkast"
    /// Neither it nor its provider has a number or an address.
    case withoutContact = "uten_kontakt"
    /// Nobody has told for whom by age.
    case withoutAge = "uten_alder"
    /// Somebody has checked it, and it is to be checked again by now.
    case overdue = "forfalt"
    /// It is to be checked within a month, and not yet.
    case dueSoon = "snart"
    /// Nobody has told of a check.
    case neverChecked = "aldri_kontrollert"
  }

  /// The order of a list.
  enum Order: String, CaseIterable {
    /// By name.
    case name = "navn"
    /// What nobody has checked, then what was checked longest ago; those of a day by name.
    case check = "kontroll"
  }

  var words = ""
  /// A municipality's id; nil for all.
  var municipality: String?
  /// A provider's id; nil for all.
  var provider: String?
  /// Who holds the facts true, by ``EditorState/owner(of:)``; ``mine`` for whoever asks; nil for all.
  var owner: String?
  var properties: [Property] = []
  var order = Order.name
  /// Who asks; nil on one person's own machine.
  var editor: String?

  /// The word in place of an owner for whoever asks.
  static let mine = "meg"

  /// Whether it asks for more than words.
  var isLimited: Bool {
    municipality != nil || provider != nil || owner != nil || !properties.isEmpty || order != .name
  }

  init() {}

  /// Reads a query; what it doesn't know is left out.
  init(_ fields: [EditorRequest.Field], editor: String? = nil) {
    self.editor = editor
    for field in fields where !field.value.isEmpty {
      switch field.name {
      case "q": words = field.value
      case "kommune": municipality = field.value
      case "tilbyder": provider = field.value
      case "eier": owner = field.value
      case "rekkefolge": order = Order(rawValue: field.value) ?? .name
      case "vis": properties += [Property(rawValue: field.value)].compactMap(\.self)
      default: break
      }
    }
  }

  /// The offers it asks for, in its order.
  ///
  /// - Complexity: O(*n*) in the length of the offers' texts, and O(*n* log *n*) in their number.
  func results(_ state: EditorState) -> [OfferEntry] {
    let found = matches(state)
    guard order == .check else { return found }
    let days = found.map { state.offers.published[$0.id]?.verification?.date?.dayNumber ?? Int.min }
    return zip(days, found).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  /// The offers it asks for, by name.
  private func matches(_ state: EditorState) -> [OfferEntry] {
    let terms = words.lowercased().split { $0.isWhitespace }.map { Array($0.utf8) }
    let faulty = properties.contains(.faulty) ? state.faultyFiles : []
    return state.offers.entries.filter { entry in
      let offer = state.offers.published[entry.id]
      if let municipality {
        let all = offer?.municipalities ?? entry.value?["kommuner"]?.texts ?? []
        guard all.contains(municipality) || entry.municipality == municipality else {
          return false
        }
      }
      if let provider, (offer?.provider ?? entry.text("tilbyder")) != provider { return false }
      if let owner {
        let isTheirs =
          owner == Self.mine
          ? editor.map { state.isHeld(entry, by: $0) } ?? false : state.owner(of: entry) == owner
        guard isTheirs else { return false }
      }
      for property in properties {
        let isSo =
          property == .faulty
          ? faulty.contains(entry.file.source.path)
          : state.has(property, entry)
        guard isSo else { return false }
      }
      return terms.allSatisfy { entry.searched.contains($0) }
    }
  }
}

extension EditorState {
  /// Who holds an offer's facts true: the address, or else the name; nil for nobody.
  func owner(of entry: OfferEntry) -> String? {
    if let owner = offers.published[entry.id]?.owner { return owner.email ?? owner.name }
    let own = entry.value?["eier"]
    return own?["epost"]?.text ?? own?["navn"]?.text
  }

  /// Whether a person who signed on holds an offer's facts true, or was the last to check them: their name
  /// is the owner's name, the owner's address or what is before its @, or the signature of the check.
  func isHeld(_ entry: OfferEntry, by editor: String) -> Bool {
    let own = entry.value?["eier"]
    let owner = offers.published[entry.id]?.owner
    let email = owner?.email ?? own?["epost"]?.text
    let names = [
      email, email.map { String($0.prefix { $0 != "@" }) }, owner?.name ?? own?["navn"]?.text,
      entry.value?["kontrollert"]?["av"]?.text,
    ]
    return names.contains { $0?.lowercased() == editor.lowercased() }
  }

  /// The paths of the files in which the checks found an error, as messages show them.
  var faultyFiles: Set<String> {
    Set(diagnostics.filter { $0.severity == .error }.compactMap { $0.range?.file.path })
  }

  /// Whether an offer has a property.
  func has(_ property: OfferQuery.Property, _ entry: OfferEntry) -> Bool {
    let offer = offers.published[entry.id]
    switch property {
    case .faulty: return faultyFiles.contains(entry.file.source.path)
    case .draft: return entry.isDraft
    case .withoutContact:
      if let offer {
        return !offer.contacts.contains(where: \.isAnswered) && offer.inheritedContact == nil
      }
      return entry.value?["kontakt"] == nil
    case .withoutAge:
      if let offer { return offer.age == nil && offer.relativesAge == nil }
      return entry.value?["alder"] == nil
    case .overdue:
      return due.contains(entry.id) && offer?.verification?.date != nil
    case .dueSoon: return due.soon.contains(entry.id)
    case .neverChecked: return offer.map { $0.verification?.date == nil } ?? false
    }
  }
}

extension [UInt8] {
  /// Whether some bytes are in these, one after the other.
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    guard count >= wanted.count else { return false }
    return withUnsafeBufferPointer { bytes in
      // Every index is below `count`, as `start` ends `wanted.count` before it.
      for start in 0...(count - wanted.count) where bytes[start] == first {
        var length = 1
        while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
        if length == wanted.count { return true }
      }
      return false
    }
  }
}
