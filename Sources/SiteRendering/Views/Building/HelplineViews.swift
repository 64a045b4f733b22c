import SiteBase
import SiteModel
import Templates

extension Edition {
  /// Some helplines, in order.
  func helplines(_ places: [Int]) -> ViewValue { .list(places.map { shared.helplines[$0] }) }

  /// The helplines that fit some themes and audiences.
  func helplines(themes: [Int], audiences: [Int]) -> ViewValue {
    helplines(index.helplines.lines(themes: themes, audiences: audiences))
  }

  /// The helplines a page names, or else those that fit some themes and audiences.
  func helplines(of page: Page?, themes: [Int], audiences: [Int]) -> ViewValue {
    let named = page?.helplines.compactMap { index.places.helplines[$0] } ?? []
    return named.isEmpty ? helplines(themes: themes, audiences: audiences) : helplines(named)
  }

  /// The first line of a level that has a telephone, for the strip at the top of every page.
  func crisisLine(_ level: HelplineLevel) -> ViewValue {
    guard let line = site.helplines.first(where: { $0.level == level && $0.phone != nil }),
      let phone = line.phone
    else { return .absent }
    let name = localized(line.name)
    return .record(
      FrameShapes.crisisLine.record([
        "navn": .text(name.text), "nummer": .text(phone),
        "tel": .text(PhoneNumber(phone)?.diallable),
        "annet_sprak": .text(name.other),
      ]))
  }
}
