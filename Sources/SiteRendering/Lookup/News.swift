import SiteBase
import SiteModel

/// What has happened to the offers of a site: new ones, those that have ended, and notices that hold.
struct News: Sendable {
  /// Something that happened to an offer.
  struct Event: Sendable {
    /// The offer's number.
    let offer: Int
    /// The day; nil when nobody has told.
    let day: CalendarDate?
    /// Whether the offer ended; else it is new.
    let isEnd: Bool
  }

  /// The events of a month, the latest first, then by title.
  struct Month: Sendable {
    /// The month's first day.
    let first: CalendarDate
    fileprivate(set) var events: [Event]
  }

  /// The offers with a notice that holds, by title.
  let notices: [Int]
  /// The months with events, the latest first.
  let months: [Month]
  /// Offers that ended on a day that nobody has told, by title.
  let undated: [Event]

  /// Whether there is nothing to tell.
  var isEmpty: Bool { notices.isEmpty && months.isEmpty && undated.isEmpty }

  /// - Parameter titles: The offers by title.
  /// - Parameter most: No more events are told, so that a catalogue that came whole on one day makes no
  ///   page that a phone can't load; the latest are.
  init(_ site: Site, titles: [Int], most: Int) {
    notices = titles.filter { site.isListed($0) && site.offers[$0].notice != nil }
    var events: [Event] = []
    var undated: [Event] = []
    for number in titles {
      let offer = site.offers[number]
      if offer.status == .ended {
        let event = Event(offer: number, day: offer.statusSince, isEnd: true)
        if event.day == nil { undated.append(event) } else { events.append(event) }
      } else if site.isListed(number), let day = offer.published ?? offer.validFrom {
        events.append(Event(offer: number, day: day, isEnd: false))
      }
    }
    self.undated = undated
    var months: [Month] = []
    let dated = events.enumerated().compactMap { place, event in
      event.day.map { (day: $0, place: place, event: event) }
    }
    // By place as well, since the sort isn't stable.
    for (day, _, event) in dated.filter({ $0.day <= site.date })
      .sorted(by: { ($1.day, $0.place) < ($0.day, $1.place) }).prefix(most)
    {
      let first = day.adding(days: 1 - day.day)
      if months.last?.first != first { months.append(Month(first: first, events: [])) }
      months[months.count - 1].events.append(event)
    }
    self.months = months
  }
}
