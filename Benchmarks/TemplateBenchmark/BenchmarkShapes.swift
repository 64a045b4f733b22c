import Templates

extension ViewShape {
  /// A page of the benchmark.
  static let page: ViewShape = ViewShape(
    "page", "An offer page.",
    [
      .field("language", .text, "Its language."), .field("siteName", .text, "The site."),
      .field("root", .text, "The way to the front page."), .field("url", .text, "Its address."),
      .field("title", .text, "Its title."), .field("alsoCalled", .text, "Another name."),
      .field("summary", .text, "One line."), .field("notice", .text, "A notice."),
      .field("body", .html, "Its text."), .field("checked", .text, "When it was checked."),
      .field("isOld", .flag, "Whether that is long ago."),
      .field("alternates", .list(of: .record(link)), "Other languages."),
      .field("menu", .list(of: .record(link)), "The site's menu."),
      .field("path", .list(of: .record(link)), "The way here."),
      .field("themes", .list(of: .record(link)), "Its themes."),
      .field("facts", .list(of: .record(fact)), "What is known."),
      .field("steps", .list(of: .text), "What to do."),
      .field("contacts", .list(of: .record(contact)), "Who to call."),
      .field("helplines", .list(of: .record(contact)), "Who to call now."),
      .field("provider", .optional(contact), "Who gives it."),
      .field("days", .list(of: .record(day)), "When it is open."),
      .field("place", .optional(place), "Where it is."),
      .field("related", .list(of: .record(card)), "Other offers."),
    ])
  static let link: ViewShape = ViewShape(
    "link", "A link.",
    [
      .field("url", .text, "Where to."), .field("label", .text, "Its text."),
      .field("language", .text, "Its language."), .field("isCurrent", .flag, "Whether it is here."),
    ])
  static let fact: ViewShape = ViewShape(
    "fact", "A fact.",
    [
      .field("label", .text, "What."), .field("value", .text, "The answer."),
      .field("isKnown", .flag, "Whether there is one."),
    ])
  static let contact: ViewShape = ViewShape(
    "contact", "A contact.",
    [
      .field("name", .text, "Who."), .field("role", .text, "As what."),
      .field("kind", .text, "What kind."), .field("phone", .text, "A number."),
      .field("phoneUrl", .text, "The same as a link."), .field("email", .text, "An address."),
      .field("url", .text, "A page."), .field("hours", .text, "When."),
    ])
  static let day: ViewShape = ViewShape(
    "day", "A day.",
    [
      .field("day", .text, "Which."), .field("isOpen", .flag, "Whether it is open."),
      .field("opens", .text, "From."), .field("closes", .text, "To."),
    ])
  static let place: ViewShape = ViewShape(
    "place", "A place.",
    [
      .field("address", .text, "Street."), .field("postalCode", .text, "Code."),
      .field("city", .text, "City."), .field("stepFree", .text, "Whether without steps."),
    ])
  static let card: ViewShape = ViewShape(
    "card", "A card.",
    [
      .field("url", .text, "Where to."), .field("title", .text, "Its title."),
      .field("summary", .text, "One line."), .field("ages", .text, "For whom."),
    ])
}
