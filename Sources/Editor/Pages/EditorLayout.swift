import Templates

/// The kinds of page, by the names of their templates.
enum EditorLayout: String, CaseIterable {
  case start
  case form = "skjema"
  case cards = "kontaktkort"
  case message = "melding"
  case new = "ny"

  /// The shape of each page, by the template's name.
  static var shapes: [String: ViewShape] {
    Dictionary(
      uniqueKeysWithValues: allCases.map { layout in
        switch layout {
        case .start: (layout.rawValue, StartPage.shape.view)
        case .form: (layout.rawValue, FormPage.shape.view)
        case .cards: (layout.rawValue, CardsPage.shape.view)
        case .new: (layout.rawValue, NewPage.shape.view)
        case .message: (layout.rawValue, MessagePage.shape.view)
        }
      })
  }
}
