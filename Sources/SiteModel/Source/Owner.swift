import SiteBase

/// Who keeps facts true: a role and an address. Never on a page; «Meld feil» writes to the address.
package struct Owner: Sendable, Hashable {
  /// A name, or better a role or unit.
  package internal(set) var name: String?
  /// An e-mail address.
  package internal(set) var email: String?
}

extension Owner {
  /// Nobody is stated.
  package static let nobody = Owner()

  static let schema = Schema(
    "eier", "Hvem som holder opplysningene riktige. Vises aldri på nettstedet.", empty: Owner()
  ) {
    Field("navn", .text(), \.name, "Rolle eller enhet, helst ikke en person.")
    Field("epost", .email, \.email, "Adressen «Meld feil» skriver til.")
  }
}
