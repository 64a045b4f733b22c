import SiteModel
import Templates

extension Edition {
  /// Some helplines, in order.
  func helplines(_ places: [Int]) -> ViewValue { .list(places.map(helpline)) }

  /// The helplines that fit some themes and audiences.
  func helplines(themes: [Int], audiences: [Int]) -> ViewValue {
    helplines(index.helplines.lines(themes: themes, audiences: audiences))
  }

  /// A helpline.
  func helpline(_ place: Int) -> ViewRecord {
    let line = site.helplines[place]
    // Names are names in every language; it is the description that is read aloud.
    let audience = localized(line.audienceText)
    return FactShapes.helpline.record([
      "id": .text(line.id),
      "navn": .text(line.name[language]),
      "telefon": .phone(line.phone),
      "sms": .phone(line.sms),
      "chat": .web(line.chat),
      "nettside": .web(line.website),
      "apent": .text(line.hoursText?[language] ?? line.schedule.flatMap { wording.week($0) }),
      "for_hvem": .text(audience.text),
      "merknad": .text(line.note?[language]),
      "kontrollert": .text(wording.verifiedLine(line.verification)),
      "annet_sprak": .text(audience.other),
    ])
  }

  /// The first line of a level that has a telephone, for the strip at the top of every page.
  func crisisLine(_ level: HelplineLevel) -> ViewValue {
    guard let line = site.helplines.first(where: { $0.level == level && $0.phone != nil }),
      let phone = line.phone
    else { return .absent }
    let name = localized(line.name)
    return .record(
      FrameShapes.crisisLine.record([
        "navn": .text(name.text), "nummer": .text(phone), "tel": .text(diallable(phone)),
        "annet_sprak": .text(name.other),
      ]))
  }
}
