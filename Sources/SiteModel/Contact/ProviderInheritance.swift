/// A provider's contact as its offers inherit it.
package struct InheritedContact: Sendable {
  /// The id of the provider whose contact it is: the offer's own or one it is a part of.
  package let provider: String
  /// The contacts, of which at least one has a number or an address.
  package let contacts: [Contact]
}

/// What the offers of each provider inherit: from the provider itself, or from the nearest one it is a
/// part of.
struct ProviderInheritance: Sendable {
  private let providers: [String: Provider]
  private let cards: [String: Contact]

  init(_ providers: [Provider], _ cards: [String: Contact]) {
    self.providers = Dictionary(providers.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    self.cards = cards
  }

  /// The contact with a number or an address; nil for none.
  func contact(of id: String?) -> InheritedContact? {
    nearest(to: id) { provider in
      let contacts = provider.contactEntries.compactMap { $0.contact(in: cards) }
      return contacts.contains(where: \.isAnswered)
        ? InheritedContact(provider: provider.id, contacts: contacts) : nil
    }
  }

  /// Who keeps the facts true; nil for nobody.
  func owner(of id: String?) -> Owner? {
    nearest(to: id) { $0.owner == .nobody ? nil : $0.owner }
  }

  private func nearest<Value>(to id: String?, _ value: (Provider) -> Value?) -> Value? {
    var next = id
    // The cycle check reports a provider that is a part of itself; the limit only ends the walk.
    for _ in 0...VocabularyLimits.depth {
      guard let id = next, let provider = providers[id] else { return nil }
      if let value = value(provider) { return value }
      next = provider.parent
    }
    return nil
  }
}
