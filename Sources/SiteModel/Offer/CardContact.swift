/// What the button of an offer's card calls.
package struct CardContact: Sendable, Hashable {
  /// A contact with a telephone number.
  package let contact: Contact
  /// The id of the provider who answers where that isn't the one named on the card; nil where it is.
  package let provider: String?
}

extension Offer {
  /// What the button of a card of the offer calls: its own number, or that of its provider or of the nearest
  /// one above it. Nil for none, and for an offer that has ended, since nobody answers for it there any more. The
  /// municipality's way in needs more words than a card has room for.
  package var cardContact: CardContact? {
    guard self.status != .ended else { return nil }
    let isOwn = self.contacts.contains(where: \.isAnswered)
    let contacts = isOwn ? self.contacts : inheritedContact?.contacts ?? []
    let other =
      isOwn || inheritedContact?.provider == self.provider ? nil : inheritedContact?.provider
    return contacts.first { $0.phone != nil }.map { CardContact(contact: $0, provider: other) }
  }
}
