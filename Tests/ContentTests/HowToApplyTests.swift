import SiteBase
import SiteModel
import SiteTestSupport
import Testing

/// «Slik søker du, og hvem viser vei», one page for all and one for each municipality.
@Suite("How to apply")
struct HowToApplyTests {
  /// What a person who applies must be able to read, whatever the municipality.
  private static let told = [
    "skjema", "en måned", "foreløpig svar", "individuell plan", "koordinator", "los",
    "barneansvarlig", "vedtak", "Klag", "Statsforvalteren", "ombudet", "gratis",
  ]

  private static func page(_ path: String) throws -> String {
    let file = try #require(Repository.files(below: "content").first { $0.path == path })
    return String(decoding: file.source.bytes, as: UTF8.self).replacing("**", with: "")
  }

  @Test(
    "tells of forms, deadlines, those who show the way, plans, children, complaints and the ombud",
    arguments: ["tonsberg", "kragero", "fredrikstad"])
  func municipality(id: String) throws {
    let page = try Self.page("\(id)/sider/slik-soker-du.md")
    for part in Self.told { #expect(page.contains(part), "\(id): \(part)") }
    #expect(page.contains("tilbyder:\(id)-"), "\(id): no office")
  }

  @Test("is told for all the municipalities on the common page")
  func common() throws {
    let page = try Self.page("felles/sider/slik-soker-du.md")
    for part in ["Tønsberg", "Kragerø", "Fredrikstad", "én måned", "foreløpig svar"] {
      #expect(page.contains(part), "\(part)")
    }
  }
}
