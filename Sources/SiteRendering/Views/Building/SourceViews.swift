import SiteModel
import Templates

extension Edition {
  /// Where facts stand.
  func sources(_ references: [SourceReference]) -> ViewValue {
    .list(references.compactMap(source))
  }

  private func source(_ reference: SourceReference) -> ViewRecord? {
    let document = reference.document.flatMap { index.places.sources[$0] }.map { site.sources[$0] }
    guard let title = document?.title ?? reference.title ?? reference.website.map(hostForShowing)
    else { return nil }
    let page = reference.page.map(part)
    return FactShapes.source.record([
      "tittel": .text(title),
      "del": .text(page),
      "utgiver": .text(document?.publisher),
      "dato": .text(document?.date.map(wording.date)),
      "merknad": .text(reference.note),
      "url": .text(reference.website),
    ])
  }

  /// A part of a document: «side 42» for page numbers, everything else as it is written.
  func part(_ page: String) -> String {
    let isPageNumber = page.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    return isPageNumber ? text("swift.kilde.side", ["side": page]) : page
  }

  /// A contact.
  func contact(_ contact: Contact) -> ViewRecord {
    FactShapes.contact.record([
      "navn": .text(contact.name),
      "telefon": .phone(contact.phone),
      "sms": .phone(contact.sms),
      "epost": .text(contact.email),
      "nettside": .web(contact.website),
      "skjema": .web(contact.form),
      "merknad": .linked(contact.note),
      "kontrollert": .text(wording.verifiedLine(contact.verification)),
    ])
  }
}
