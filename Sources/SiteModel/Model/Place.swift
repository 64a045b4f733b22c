/// What is known about getting into and around a place.
public struct PlaceAccessibility: Sendable, Hashable {
  /// Reachable by wheelchair (`rullestol`).
  public var wheelchair: Fact = .unknown
  /// There is a lift (`heis`).
  public var lift: Fact = .unknown
  /// There is an accessible toilet (`hc_toalett`).
  public var toilet: Fact = .unknown
  /// There is accessible parking (`hc_parkering`).
  public var parking: Fact = .unknown
  /// There is a hearing loop (`teleslynge`).
  public var hearingLoop: Fact = .unknown
}

/// A way to take part that is no place of its own.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  /// Online.
  case digital = "digitalt"
  /// By telephone.
  case phone = "telefon"
  /// In one's own home.
  case home = "hjemme"
  /// At school.
  case school = "skole"
  /// Outdoors.
  case outdoors = "utendørs"
}

/// A street address. Every part may be missing, as sources often give only a name.
public struct Address: Sendable, Hashable {
  /// The street and number.
  public let street: String?
  /// Four digits.
  public let postalCode: String?
  /// The post town.
  public let town: String?
}

/// A point on the map, in WGS 84 degrees.
public struct Coordinates: Sendable, Hashable {
  /// North, −90 to 90.
  public let latitude: Double
  /// East, −180 to 180.
  public let longitude: Double
}

/// Where an offer is given.
public enum Place: Sendable, Hashable {
  /// A place one can go to.
  case site(PlaceSite)
  /// A channel.
  case channel(Channel, note: String?)
  /// A secret address. Reading drops whatever the file says about where it is, so that nothing
  /// after the reader can give it away; only the remark is kept.
  case hidden(note: String?)
}

/// A place one can go to.
public struct PlaceSite: Sendable, Hashable {
  /// The house or room; nil when only an address is known.
  public let name: String?
  /// The address; nil when not stated.
  public let address: Address?
  /// The point; nil when not stated.
  public let coordinates: Coordinates?
  /// How to find it.
  public let note: String?
  /// The municipality it lies in; nil when it is the offer's own.
  public let municipality: String?
  /// What is known about accessibility.
  public let accessibility: PlaceAccessibility
}

/// How to reach someone. Empty fields are nil.
public struct Contact: Sendable, Hashable {
  /// The contact card's id, or nil for a contact written in the offer.
  public let id: String?
  /// Who answers.
  public let name: String?
  /// A telephone number as people write it, such as `33 00 00 00`.
  public let phone: String?
  /// A number for text messages.
  public let sms: String?
  /// An e-mail address.
  public let email: String?
  /// A web page.
  public let website: String?
  /// A form.
  public let form: String?
  /// A remark, such as when the phone is answered.
  public let note: String?
  /// When the card was last checked.
  public let verification: Verification?
}
