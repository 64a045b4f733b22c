import Markup
import SiteBase

/// The three kinds of offer, told apart everywhere.
package enum OfferKind: String, Sendable, Hashable, CaseIterable {
  /// A public service.
  case service = "tiltak"
  /// An offer by volunteers or a non-profit.
  case voluntary = "frivillig"
  /// An offer mainly for relatives.
  case relatives = "pårørende"
}

/// Whether an offer is published on the day the site is built for.
enum Publication: Sendable {
  case published, draft, outsideItsDays
}

/// One service, voluntary offer or relatives' resource, checked and frozen.
///
/// What its file states is reached as members of the offer: those of ``OfferFields`` and, for texts
/// in the offer's own language, of ``OfferTexts``. A class, because the fields are large and offers
/// are passed around a great deal.
@dynamicMemberLookup
@usableFromInline package final class Offer: Sendable {
  /// The stable id, never reused; also the last part of the page's address.
  package let id: String
  /// The file it was read from.
  package let file: SourceFile
  /// Where in the file it begins, for problems that concern the whole offer.
  package let range: SourceRange
  /// The kind.
  package let kind: OfferKind
  /// What the file states.
  @usableFromInline package let fields: OfferFields
  /// The text under the facts.
  package let body: MarkupDocument
  /// The language the offer is written in.
  package let language: SiteLanguage
  /// Translations by language; the offer's own language is not among them.
  package let translations: [SiteLanguage: OfferTranslation]

  /// The contact of its provider or of the nearest parent that has one, whether or not the offer has
  /// its own; nil when none of them has a number or an address.
  package let inheritedContact: InheritedContact?

  let publication: Publication

  init(
    _ file: OfferFile.Draft, fields: OfferFields, language: SiteLanguage,
    translations: [SiteLanguage: OfferTranslation], publication: Publication,
    inheritedContact: InheritedContact?
  ) {
    id = file.id
    self.file = file.record.file
    range = file.range
    kind = file.kind
    self.fields = fields
    body = file.body
    self.language = language
    self.translations = translations
    self.publication = publication
    self.inheritedContact = inheritedContact
  }

  /// The name people recognise. A member of its own, as what others call `title(in:)` would hide it.
  package var title: String { fields.texts.title }

  /// What the file states. Inlined, so that a member is read where it is and no key path is made.
  @inlinable @inline(__always)
  package subscript<Value>(dynamicMember path: KeyPath<OfferFields, Value>) -> Value {
    fields[keyPath: path]
  }

  /// One of the texts in the offer's own language.
  @inlinable @inline(__always)
  package subscript<Value>(dynamicMember path: KeyPath<OfferTexts, Value>) -> Value {
    fields.texts[keyPath: path]
  }

  /// The facts that nobody has stated, by the names staff use, in the order of the fields.
  package var unstatedFacts: [String] { askedFacts.filter { !$0.isStated }.map(\.name) }

  /// The facts that staff may be asked for, in the order of the fields. Facts of a part that the offer
  /// doesn't have, such as of a place, are not among them.
  package var askedFacts: [AskedFact] { OfferFields.schema.asked(fields) }
}
