/// A provider's contact as its offers inherit it.
public struct InheritedContact: Sendable {
  /// The id of the provider whose contact it is: the offer's own or one it is a part of.
  public let provider: String
  /// The contacts, of which at least one has a number or an address.
  public let contacts: [Contact]
}

/// The contacts that the offers of each provider inherit.
struct InheritedContacts: Sendable {
  private let providers: [String: Provider]
  private let cards: [String: Contact]

  init(_ providers: [Provider], _ cards: [String: Contact]) {
    self.providers = Dictionary(providers.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    self.cards = cards
  }

  /// The contact of a provider or of its nearest parent with a number or an address; nil for none.
  func contact(of id: String?) -> InheritedContact? {
    var next = id
    // The cycle check reports a provider that is a part of itself; the limit only ends the walk.
    for _ in 0...VocabularyLimits.depth {
      guard let id = next, let provider = providers[id] else { return nil }
      let contacts = provider.contactEntries.compactMap { $0.contact(in: cards) }
      if contacts.contains(where: \.isAnswered) {
        return InheritedContact(provider: id, contacts: contacts)
      }
      next = provider.parent
    }
    return nil
  }
}
