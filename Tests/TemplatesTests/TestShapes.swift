import Templates

/// Shapes the tests share: a small offer.
extension ViewShape {
  static let offer: ViewShape = ViewShape(
    "offer", "An offer.",
    [
      .field("title", .text, "Its title."),
      .field("body", .html, "Its text."),
      .field("minimumAge", .number, "The least age in years."),
      .field("isFree", .flag, "Whether it costs nothing."),
      .field("provider", .optional(provider), "Who gives it."),
      .field("place", .optional(place), "Where it is."),
      .field("themes", .list(of: .text), "What it is about."),
      .field("phones", .list(of: .record(phone)), "Numbers in order of use."),
      .field("kind", .template(folder: "kinds/"), "How it is shown."),
      .field("related", .list(of: .record(offer)), "Other offers."),
    ])
  static let provider: ViewShape = ViewShape(
    "provider", "An organisation.",
    [
      .field("name", .text, "Its name."),
      .field("offers", .list(of: .record(offer)), "What it gives."),
    ])
  static let place: ViewShape = ViewShape(
    "place", "A place.", [.field("address", .text, "Street and number.")])
  static let phone: ViewShape = ViewShape(
    "phone", "A number.",
    [.field("label", .text, "Whose it is."), .field("number", .text, "As people write it.")])
}
