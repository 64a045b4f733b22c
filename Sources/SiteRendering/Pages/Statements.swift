import SiteModel
import Templates

/// The municipalities' accessibility statements, as the footer names them.
struct Statements: Sendable {
  /// A footer with more than this many is longer than most pages; a catalogue of forty municipalities
  /// would carry a third of its bytes there.
  private static let most = 6

  private let all: [ViewValue]
  /// By municipality; empty for one without a statement.
  private let own: [[ViewValue]]

  init(_ edition: Edition) {
    own = edition.site.municipalities.map { municipality in
      guard let url = municipality.accessibilityStatement else { return [] }
      return [
        .record(
          FrameShapes.statement.record([
            "navn": .text(municipality.name), "url": .text(url), "vert": .text(hostForShowing(url)),
          ]))
      ]
    }
    all = own.flatMap { $0 }
  }

  /// What a page's footer names: every statement when they are few. When they are many, the page of
  /// one municipality names that one, and the front page and the page about accessibility, which
  /// every footer leads to, name them all.
  func shown(on route: Route, of municipality: Int?) -> [ViewValue] {
    if all.count <= Self.most { return all }
    switch route {
    case .front, .page("tilgjengelighet"): return all
    default: return municipality.map { own[$0] } ?? []
    }
  }
}
