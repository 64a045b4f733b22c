import SiteModel

/// What an offer's page states, in words and by what people ask about, for whoever compares it with what
/// they are told. Secret addresses and internal notes are no part of it, as they are none of the page.
package struct PublicFacts: Sendable, Equatable {
  /// What facts are about.
  package enum Subject: String, CaseIterable, Sendable {
    /// Whom to call.
    case contact = "kontakt"
    /// When it is open, and the waiting time.
    case hours = "nar"
    /// Who it is for.
    case audience = "hvem"
    /// Where it is given.
    case place = "hvor"
    /// What it costs.
    case price = "pris"
    /// How one gets in, and what happens then.
    case access = "hvordan"
  }

  /// One fact.
  package struct Line: Sendable, Equatable {
    /// What the page shows beside the text, where that is more than the text itself.
    package enum Mark: String, Sendable {
      /// The text is a number for text messages.
      case textMessage = "sms"
      /// The address is secret; the text may be empty.
      case hiddenPlace = "skjult"
      /// The text names whose contact the lines after it are, since the offer has none of its own.
      case inherited = "arvet"
      /// The lines after it are the municipality's, since nobody answers for the offer.
      case wayIn = "vei_inn"
    }

    package let mark: Mark?
    package let text: String

    init(_ text: String, _ mark: Mark? = nil) {
      self.text = text
      self.mark = mark
    }
  }

  /// The offer's name.
  package let title: String
  /// What it is, one sentence.
  package let summary: String
  /// Why it doesn't run as usual, and a notice that holds; empty for most.
  package let news: [String]
  /// Facts by subject. A subject without facts isn't there.
  package let lines: [Subject: [Line]]
  /// What the page tells visitors to ask about.
  package let questions: [String]
  /// How old the facts are, a sentence.
  package let age: String

  init(_ page: OfferPage) {
    let wording = page.wording
    title = page.texts.title
    summary = page.texts.summary
    let status = StatusView(page.offer, page.links).map {
      [wording.texts.text("tall_og_ord.status.\($0.key).tittel"), page.offer.statusNote]
    }
    news = ((status ?? []) + [page.offer.notice?.text]).compactMap(\.self)
    let hours = page.offer.schedule.map(page.links.lines) ?? []
    let access = page.facts.others.filter { $0 != page.facts.price } + page.texts.steps
    let all: [Subject: [Line]] = [
      .contact: Self.contact(page),
      .hours: (hours + [page.offer.waiting?.text].compactMap(\.self)).map { Line($0) },
      .audience: page.facts.audience.map { Line("\($0.name): \($0.value)") },
      .place: page.offer.places.flatMap { PlaceView($0, page.offer, page.links).lines },
      .price: [wording.price(page.offer.price)].compactMap(\.self).map { Line($0) },
      .access: (access + [page.texts.firstContact].compactMap(\.self)).map { Line($0) },
    ]
    lines = all.filter { !$0.value.isEmpty }
    questions = OpenQuestion.questions(about: page.offer).map {
      wording.texts.text("tall_og_ord.sporsmal.\($0.rawValue)")
    }
    age = page.links.factAge(of: page.number)
  }

  private static func contact(_ page: OfferPage) -> [Line] {
    let contacts = page.contacts
    var lines = contacts.own.flatMap(\.lines)
    if let inherited = contacts.inherited {
      lines.append(Line(inherited.provider.name, .inherited))
      lines += inherited.contacts.flatMap(\.lines)
    }
    if let organisation = contacts.organisation {
      lines += [organisation.name, organisation.website].compactMap(\.self).map { Line($0) }
    }
    if !contacts.waysIn.isEmpty {
      lines.append(Line("", .wayIn))
      lines += contacts.waysIn.flatMap(\.way.contact.lines)
    }
    return lines
  }
}

extension Contact {
  /// The contact as a page shows it, a line for each fact.
  fileprivate var lines: [PublicFacts.Line] {
    [
      name.map { .init($0) }, phone.map { .init($0) }, sms.map { .init($0, .textMessage) },
      email.map { .init($0) }, website.map { .init($0) }, form.map { .init($0) },
      note.map { .init($0) },
    ].compactMap(\.self)
  }
}
