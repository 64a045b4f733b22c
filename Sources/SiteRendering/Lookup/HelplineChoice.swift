import SiteModel

/// Which helplines a page shows.
struct HelplineChoice: Sendable {
  /// No page shows more, so that the first is seen.
  static let most = 4

  private let byTheme: [[Int]]
  private let byAudience: [[Int]]
  private let isTalk: [Bool]
  /// The lines to fall back on: someone to talk to, or else whatever there is.
  private let anyone: [Int]

  init(_ site: Site, _ numbers: EntryNumbers) {
    var byTheme = [[Int]](repeating: [], count: site.themes.count)
    var byAudience = [[Int]](repeating: [], count: site.audiences.count)
    for (line, helpline) in site.helplines.enumerated() {
      for theme in helpline.themes.compactMap({ numbers.themes[$0] }) {
        byTheme[theme].append(line)
      }
      for audience in helpline.audiences.compactMap({ numbers.audiences[$0] }) {
        byAudience[audience].append(line)
      }
    }
    self.byTheme = byTheme
    self.byAudience = byAudience
    isTalk = site.helplines.map { $0.level == .talk }
    let talk = site.helplines.indices.filter { site.helplines[$0].level == .talk }
    anyone = Array((talk.isEmpty ? Array(site.helplines.indices) : talk).prefix(1))
  }

  /// The lines for some themes and audiences, at most four: those that fit most of them first, then
  /// someone to talk to before the emergency numbers, which stand at the top of every page anyway.
  /// At least one if there are any.
  func lines(themes: [Int], audiences: [Int]) -> [Int] {
    var score = [Int](repeating: 0, count: isTalk.count)
    // A line for the theme says more than one for the group of people.
    for theme in themes { for line in byTheme[theme] { score[line] += 2 } }
    for audience in audiences { for line in byAudience[audience] { score[line] += 1 } }
    let found = score.indices.filter { score[$0] > 0 }.sorted { a, b in
      if score[a] != score[b] { return score[a] > score[b] }
      if isTalk[a] != isTalk[b] { return isTalk[a] }
      return a < b
    }
    return found.isEmpty ? anyone : Array(found.prefix(Self.most))
  }
}
