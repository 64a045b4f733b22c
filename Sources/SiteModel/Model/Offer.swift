import Markup
import SiteBase

/// The three kinds of offer, told apart everywhere.
public enum OfferKind: String, Sendable, Hashable, CaseIterable {
  /// A public service.
  case service = "tiltak"
  /// An offer by volunteers or a non-profit.
  case voluntary = "frivillig"
  /// An offer mainly for relatives.
  case relatives = "pårørende"
}

/// One service, voluntary offer or relatives' resource, checked and frozen.
///
/// Ids refer to the vocabularies of the ``Site`` that holds the offer and always resolve there. A
/// class, because an offer has some forty fields and is passed around a great deal.
public final class Offer: Sendable {
  /// The stable id, never reused; also the last part of the page's address.
  public let id: String
  /// The file it was read from.
  public let file: SourceFile
  /// Where in the file it begins, for problems that concern the whole offer.
  public let range: SourceRange
  /// The name people recognise.
  public let title: String
  /// Other names and abbreviations.
  public let otherNames: [String]
  /// One sentence, at most 160 characters.
  public let summary: String
  /// The kind.
  public let kind: OfferKind
  /// Who gives it; nil when the source doesn't say.
  public let provider: String?
  /// Who else takes part.
  public let partners: [String]
  /// The municipalities it serves, at least one.
  public let municipalities: [String]
  /// Audience ids; empty when not stated.
  public let audiences: [String]
  /// Theme ids, the most fitting first.
  public let themes: [String]
  /// Words that are searched and never shown.
  public let keywords: [String]
  /// The age of the one who uses it; nil when not stated.
  public let age: AgeRange?
  /// The relative's age; nil when not stated.
  public let relativesAge: AgeRange?
  /// Audiences that `age` doesn't apply to, such as the parents of the children an offer is for:
  /// whoever is outside the range may still be one of them.
  public let ageExemptAudiences: [String]
  /// How one gets in.
  public let access: AccessFacts
  /// What it costs.
  public let price: Price
  /// Facts for relatives; nil when the offer says nothing about relatives.
  public let relatives: RelativesFacts?
  /// When it is open; nil when not stated.
  public let schedule: Schedule?
  /// Where it is given; empty when not stated.
  public let places: [Place]
  /// BCP 47 codes of the languages it is given in; empty when not stated.
  public let languages: [String]
  /// Whether there is an interpreter.
  public let interpreter: Fact
  /// The waiting time; nil when not stated.
  public let waiting: WaitingTime?
  /// What was said about capacity and use.
  public let capacity: [Capacity]
  /// What one gets, a line each.
  public let whatYouGet: [String]
  /// What to do, step by step.
  public let steps: [String]
  /// What happens first.
  public let firstContact: String?
  /// Whether it runs.
  public let status: OfferStatus
  /// Why the status is what it is.
  public let statusNote: String?
  /// The id of the offer that took over.
  public let successor: String?
  /// The first day it is published; nil for always.
  public let validFrom: CalendarDate?
  /// The last day it is published; nil for always.
  public let validTo: CalendarDate?
  /// A notice.
  public let notice: Notice?
  /// How to reach it; cards are already looked up. Empty when not stated.
  public let contacts: [Contact]
  /// When the facts were last checked.
  public let verification: Verification?
  /// Where the facts stand.
  public let sources: [SourceReference]
  /// Ids of related offers.
  public let related: [String]
  /// The id of the offer this is a part of.
  public let partOf: String?
  /// Old addresses that lead here, each starting and ending with `/`.
  public let formerPaths: [String]
  /// The name of the one who keeps it true; nil when not stated.
  public let ownerName: String?
  /// The address «Meld feil» writes to; nil when not stated.
  public let ownerEmail: String?
  /// The text under the facts.
  public let body: MarkupDocument
  /// The language the offer is written in.
  public let language: SiteLanguage
  /// Translations by language; the offer's own language is not among them.
  public let translations: [SiteLanguage: OfferTranslation]

  /// Whether it is published on the day the site is built for.
  let isPublished: Bool

  init(
    id: String,
    file: SourceFile,
    range: SourceRange,
    title: String,
    otherNames: [String],
    summary: String,
    kind: OfferKind,
    provider: String?,
    partners: [String],
    municipalities: [String],
    audiences: [String],
    themes: [String],
    keywords: [String],
    age: AgeRange?,
    relativesAge: AgeRange?,
    ageExemptAudiences: [String],
    access: AccessFacts,
    price: Price,
    relatives: RelativesFacts?,
    schedule: Schedule?,
    places: [Place],
    languages: [String],
    interpreter: Fact,
    waiting: WaitingTime?,
    capacity: [Capacity],
    whatYouGet: [String],
    steps: [String],
    firstContact: String?,
    status: OfferStatus,
    statusNote: String?,
    successor: String?,
    validFrom: CalendarDate?,
    validTo: CalendarDate?,
    notice: Notice?,
    contacts: [Contact],
    verification: Verification?,
    sources: [SourceReference],
    related: [String],
    partOf: String?,
    formerPaths: [String],
    ownerName: String?,
    ownerEmail: String?,
    body: MarkupDocument,
    language: SiteLanguage,
    translations: [SiteLanguage: OfferTranslation],
    isPublished: Bool
  ) {
    self.id = id
    self.file = file
    self.range = range
    self.title = title
    self.otherNames = otherNames
    self.summary = summary
    self.kind = kind
    self.provider = provider
    self.partners = partners
    self.municipalities = municipalities
    self.audiences = audiences
    self.themes = themes
    self.keywords = keywords
    self.age = age
    self.relativesAge = relativesAge
    self.ageExemptAudiences = ageExemptAudiences
    self.access = access
    self.price = price
    self.relatives = relatives
    self.schedule = schedule
    self.places = places
    self.languages = languages
    self.interpreter = interpreter
    self.waiting = waiting
    self.capacity = capacity
    self.whatYouGet = whatYouGet
    self.steps = steps
    self.firstContact = firstContact
    self.status = status
    self.statusNote = statusNote
    self.successor = successor
    self.validFrom = validFrom
    self.validTo = validTo
    self.notice = notice
    self.contacts = contacts
    self.verification = verification
    self.sources = sources
    self.related = related
    self.partOf = partOf
    self.formerPaths = formerPaths
    self.ownerName = ownerName
    self.ownerEmail = ownerEmail
    self.body = body
    self.language = language
    self.translations = translations
    self.isPublished = isPublished
  }
}

/// An offer's texts in another language; facts are the offer's own.
public struct OfferTranslation: Sendable {
  /// The title.
  public let title: String
  /// The summary.
  public let summary: String
  /// What one gets; empty when not translated.
  public let whatYouGet: [String]
  /// The steps; empty when not translated.
  public let steps: [String]
  /// What happens first.
  public let firstContact: String?
  /// The text.
  public let body: MarkupDocument
}
