import Templates

/// The kinds of page, by the names of their templates.
enum EditorLayout: String, CaseIterable {
  case start
  case form = "skjema"
  case cards = "kontaktkort"
  case message = "melding"
  case new = "ny"
  case confirm = "bekreft"
  case confirmList = "bekreft-liste"
  case end = "slutt"
  case told = "sagt"
  case history = "tidligere"
  case fault = "feil"
  case notShown = "ikke-vist"

  /// The shape of each page, by the template's name.
  static var shapes: [String: ViewShape] {
    Dictionary(
      uniqueKeysWithValues: allCases.map { layout in
        switch layout {
        case .start: (layout.rawValue, StartPage.shape.view)
        case .form: (layout.rawValue, FormPage.shape.view)
        case .cards: (layout.rawValue, CardsPage.shape.view)
        case .confirm: (layout.rawValue, ConfirmPage.shape.view)
        case .confirmList: (layout.rawValue, ConfirmListPage.shape.view)
        case .end: (layout.rawValue, EndPage.shape.view)
        case .new: (layout.rawValue, NewPage.shape.view)
        case .fault: (layout.rawValue, FaultPage.shape.view)
        case .history: (layout.rawValue, HistoryPage.shape.view)
        case .told: (layout.rawValue, ToldPage.shape.view)
        case .notShown: (layout.rawValue, MessagePage.shape.view)
        case .message: (layout.rawValue, MessagePage.shape.view)
        }
      })
  }
}
