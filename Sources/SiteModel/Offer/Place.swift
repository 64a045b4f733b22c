import SiteBase

/// What is known about getting into and around a place.
package struct PlaceAccessibility: Sendable, Hashable {
  /// Reachable by wheelchair (`rullestol`).
  package internal(set) var wheelchair: Fact = .unknown
  /// There is a lift (`heis`).
  package internal(set) var lift: Fact = .unknown
  /// There is an accessible toilet (`hc_toalett`).
  package internal(set) var toilet: Fact = .unknown
  /// There is accessible parking (`hc_parkering`).
  package internal(set) var parking: Fact = .unknown
  /// There is a hearing loop (`teleslynge`).
  package internal(set) var hearingLoop: Fact = .unknown
}

/// A way to take part that is no place of its own.
package enum Channel: String, Sendable, Hashable, CaseIterable {
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
package struct Address: Sendable, Hashable {
  /// The street and number.
  package internal(set) var street: String?
  /// Four digits.
  package internal(set) var postalCode: String?
  /// The post town.
  package internal(set) var town: String?
}

/// A point on the map, in WGS 84 degrees.
package struct Coordinates: Sendable, Hashable {
  /// North, −90 to 90.
  package internal(set) var latitude = 0.0
  /// East, −180 to 180.
  package internal(set) var longitude = 0.0
}

/// Where an offer is given.
package enum Place: Sendable, Hashable {
  /// A place one can go to.
  case site(PlaceSite)
  /// A channel.
  case channel(Channel, note: String?)
  /// A secret address. Reading drops whatever the file has about it, the remark included, so that
  /// nothing after the reader can give it away; `note` is always nil.
  case hidden(note: String?)
}

/// A place one can go to.
package struct PlaceSite: Sendable, Hashable {
  /// The house or room; nil when only an address is known.
  package internal(set) var name: String?
  /// The address; nil when not stated.
  package internal(set) var address: Address?
  /// The point; nil when not stated.
  package internal(set) var coordinates: Coordinates?
  /// How to find it.
  package internal(set) var note: String?
  /// The municipality it lies in; nil when it is the offer's own.
  package internal(set) var municipality: String?
  /// What is known about accessibility.
  package internal(set) var accessibility = PlaceAccessibility()
}

extension Place {
  /// A place as it is read: a site, a channel or a secret address.
  struct Parts: Sendable {
    var site = PlaceSite()
    var address = Address()
    var channel: Channel?
    var isHidden = false
  }

  static let schema = Schema(
    "sted", "Hvor tilbudet gis: et sted, en kanal eller en hemmelig adresse.", empty: Parts(),
    meant: meantPlace
  ) {
    Field("navn", .text(), \.site.name, "Huset eller rommet.", example: "Familiehuset")
    Field("adresse", .text(), \.address.street, "Gate og nummer.")
    Field(
      "postnummer", .text(limit: 4, namesNumbers: false), \.address.postalCode,
      "Fire sifre, i anførselstegn.", example: "\"3111\"")
    Field("poststed", .text(), \.address.town, "Poststedet.")
    Field("koordinater", .group(Coordinates.schema), \.site.coordinates, "Punktet på kartet.")
    Field(
      "kommune", .reference(.municipality), \.site.municipality, "Kommunen stedet ligger i.")
    Field("merknad", .text(), \.site.note, "Hvordan du finner fram.")
    Field(
      "tilgjengelighet", .group(PlaceAccessibility.schema), \.site.accessibility,
      "Tilgjengelighet på stedet.")
    Field(
      "kanal",
      .choice([
        (.digital, "på nett"), (.phone, "på telefon"), (.home, "hjemme hos deg"),
        (.school, "på skolen"), (.outdoors, "ute"),
      ]), \.channel, "En måte å delta på som ikke er et sted.")
    Field(
      "skjult_adresse", .yesNo, \.isHidden,
      "Adressen er hemmelig. Ingenting om hvor det er, kommer med på nettstedet.")
  }

  /// The place a group describes; nil, with a diagnostic, when it is empty.
  @Sendable static func make(_ record: Record<Parts>, _ reader: inout FileReader) -> Place? {
    let parts = record.value
    if parts.isHidden {
      if let range = record.written(\.site.note) { reader.report(.modelHiddenRemark, at: range) }
      return .hidden(note: nil)
    }
    if let channel = parts.channel {
      if parts.address.street != nil {
        reader.report(
          .modelContradiction, ["«kanal»", "«adresse»"], at: record.range(\.address.street))
      }
      return .channel(channel, note: parts.site.note)
    }
    var site = parts.site
    if parts.address != Address() { site.address = parts.address }
    guard site.name != nil || site.address != nil || site.coordinates != nil || site.note != nil
    else {
      reader.report(.modelMissingKey, ["navn", record.schema.name], at: record.range)
      return nil
    }
    return .site(site)
  }
}

extension Coordinates {
  static let schema = Schema(
    "koordinater", "Punktet på kartet (WGS 84).", empty: Coordinates()
  ) {
    Field("bredde", .decimal(-90...90), \.latitude, "Breddegrad.", required: true, example: "59.27")
    Field(
      "lengde", .decimal(-180...180), \.longitude, "Lengdegrad.", required: true, example: "10.41")
  }
}

extension PlaceAccessibility {
  static let schema = Schema(
    "tilgjengelighet", "Hva som er kjent om å komme fram på stedet.", empty: PlaceAccessibility()
  ) {
    Field("rullestol", .fact, \.wheelchair, "Kan brukes med rullestol.", asks: "rullestol")
    Field("heis", .fact, \.lift, "Heis.")
    Field("hc_toalett", .fact, \.toilet, "Toalett for rullestolbrukere.")
    Field("hc_parkering", .fact, \.parking, "Parkering for forflytningshemmede.")
    Field("teleslynge", .fact, \.hearingLoop, "Teleslynge.")
  }
}

extension DiagnosticKind {
  /// A remark of a place whose address is secret; it is dropped, as it could disclose where the place is.
  static let modelHiddenRemark = DiagnosticKind(
    "model/hidden-remark", .warning,
    nb: "Merknaden til et sted med hemmelig adresse vises ikke",
    en: "The remark of a place with a secret address is not shown",
    nbHelp: "Fjern den. Skriv i «slik_gjør_du» hvordan man tar kontakt.",
    enHelp: "Remove it. Write in “slik_gjør_du” how to get in touch.")
}

extension FieldType<Place> {
  /// Where an offer is given.
  static var place: Self {
    var type = Self.group(Place.schema, Place.make)
    type.asked = { place in
      guard case .site(let site) = place else { return [] }
      return PlaceAccessibility.schema.asked(site.accessibility)
    }
    return type
  }
}
