import SiteBase

/// What is known about a yes-or-no fact. Unknown is a value of its own and is never guessed away.
public enum Fact: Sendable, Hashable {
  /// It is so (`ja`).
  case yes
  /// It is not so (`nei`).
  case no
  /// The source doesn't say (`ukjent`, or the key is absent).
  case unknown
}

/// The ages something is for, both ends included, in whole years.
public enum AgeRange: Sendable, Hashable {
  /// Everyone, said outright (`alle`).
  case everyone
  /// From and to, nil where the end is open; at least one end is given.
  case years(from: Int?, to: Int?)

  /// Whether someone of `age` is inside.
  public func contains(_ age: Int) -> Bool {
    switch self {
    case .everyone: true
    case .years(let from, let to): age >= from ?? 0 && age <= to ?? Int.max
    }
  }

  /// Whether any age of `other`, both ends included, is inside.
  public func overlaps(_ other: ClosedRange<Int>) -> Bool {
    switch self {
    case .everyone: true
    case .years(let from, let to): (from ?? 0) <= other.upperBound && other.lowerBound <= to ?? 200
    }
  }
}

/// Whose age an age range speaks of.
public enum AgeSubject: String, Sendable, Hashable, CaseIterable {
  /// The person who uses the offer.
  case user = "bruker"
  /// The relative.
  case relative = "pårørende"
}

/// How one gets in.
public struct AccessFacts: Sendable, Hashable {
  /// A referral is needed (`henvisning`).
  public var referral: Fact = .unknown
  /// A formal decision is needed (`vedtak`).
  public var decision: Fact = .unknown
  /// An appointment is needed (`timebestilling`).
  public var appointment: Fact = .unknown
  /// One must sign up (`påmelding`).
  public var registration: Fact = .unknown
  /// One can just come (`drop_in`).
  public var dropIn: Fact = .unknown
  /// One can be anonymous (`anonymt`).
  public var anonymous: Fact = .unknown
  /// The staff come to where people are (`oppsøkende`).
  public var outreach: Fact = .unknown
}

/// What it costs.
public enum Price: Sendable, Hashable {
  /// Free of charge.
  case free
  /// An amount in Norwegian kroner with what it is per, such as «per gang»; nil when not said.
  case amount(Int, unit: String?)
  /// In words.
  case text(String)
  /// The source doesn't say.
  case unknown
}

/// What relatives need to know before the first call.
public struct RelativesFacts: Sendable, Hashable {
  /// One can get in touch without the other's consent (`uten_samtykke`).
  public var withoutConsent: Fact = .unknown
  /// A relative can be anonymous (`anonymt`).
  public var anonymous: Fact = .unknown
  /// There is something of their own for children (`egne_tilbud_til_barn`).
  public var forChildren: Fact = .unknown
  /// The relative's age; nil when not stated.
  public var age: AgeRange?
}

/// Whether the offer runs.
public enum OfferStatus: String, Sendable, Hashable, CaseIterable {
  /// It runs.
  case active = "aktiv"
  /// It is closed for a while; contact facts stay.
  case paused = "midlertidig_stengt"
  /// It has ended; the page stays and names the successor.
  case ended = "avviklet"
  /// It is planned or being set up.
  case planned = "planlagt"
  /// The source doesn't make clear whether it runs.
  case unclear = "uavklart"
  /// Not published.
  case draft = "utkast"
}

/// Waiting time as somebody said it.
public struct WaitingTime: Sendable, Hashable {
  /// In words.
  public let text: String
  /// Weeks from and to; nil when not said.
  public let weeksFrom: Int?
  /// The upper end in weeks; nil when not said.
  public let weeksTo: Int?
  /// The day it was said.
  public let date: CalendarDate?
}

/// A statement of capacity or use, with its year.
public struct Capacity: Sendable, Hashable {
  /// In words.
  public let text: String
  /// The year it was said; nil when the source gives none.
  public let year: Int?
}

/// A notice on the page, with its last day.
public struct Notice: Sendable, Hashable {
  /// What it says.
  public let text: String
  /// The last day it is shown.
  public let until: CalendarDate?
}

/// When a person last checked the facts. Never taken from file dates or version control.
public struct Verification: Sendable, Hashable {
  /// The day the facts were last checked; nil when nobody has said.
  public let date: CalendarDate?
  /// Who checked them.
  public let by: String?
  /// When they are to be checked next.
  public let next: CalendarDate?
}

/// Where a fact stands.
public struct SourceReference: Sendable, Hashable {
  /// The id of a source document in the vocabulary; nil for a reference that stands alone.
  public let document: String?
  /// A title of its own, when there is no document.
  public let title: String?
  /// A page, chapter or slide, as text.
  public let page: String?
  /// A web address.
  public let website: String?
  /// A remark about how the fact was read.
  public let note: String?
}
