import SiteBase
import YAML

extension SchemaReader {
  /// Reads a place. Of a hidden one only the remark is kept.
  mutating func place(_ record: RecordValue) -> Place? {
    let note = record.text("merknad")
    if record.flag("skjult_adresse") { return .hidden(note: note) }
    if let channel = record.text("kanal").flatMap(Channel.init) {
      if record["adresse"] != nil {
        report(.modelContradiction, ["«kanal»", "«adresse»"], at: record.range("adresse"))
      }
      return .channel(channel, note: note)
    }
    let address = Address(
      street: record.text("adresse"), postalCode: record.text("postnummer"),
      town: record.text("poststed"))
    let isAddressEmpty = address.street == nil && address.postalCode == nil && address.town == nil
    let name = record.text("navn")
    let coordinates = record.record("koordinater").flatMap { point -> Coordinates? in
      guard let latitude = point["bredde"]?.decimal, let longitude = point["lengde"]?.decimal
      else { return nil }
      return Coordinates(latitude: latitude, longitude: longitude)
    }
    if name == nil, isAddressEmpty, coordinates == nil, note == nil {
      report(
        .modelMissingKey, ["navn", record.schema.name], at: record.position.range(in: record.file))
      return nil
    }
    return .site(
      PlaceSite(
        name: name, address: isAddressEmpty ? nil : address, coordinates: coordinates, note: note,
        municipality: record.text("kommune"),
        accessibility: accessibility(record.record("tilgjengelighet"))))
  }

  private func accessibility(_ record: RecordValue?) -> PlaceAccessibility {
    guard let record else { return PlaceAccessibility() }
    return PlaceAccessibility(
      wheelchair: record.fact("rullestol"), lift: record.fact("heis"),
      toilet: record.fact("hc_toalett"), parking: record.fact("hc_parkering"),
      hearingLoop: record.fact("teleslynge"))
  }
}
