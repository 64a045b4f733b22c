import ContentEditing
import SiteBase
import SiteModel

/// What differs between the site as it was and as it is.
package struct SiteChanges: Sendable {
  /// A fact of an offer before and after.
  package struct Fact: Sendable, Equatable {
    /// The key, or `teksten`.
    package let name: String
    /// Nil where it was not stated.
    package let before: String?
    /// Nil where it is not stated any more.
    package let after: String?
  }

  /// What the report compares with, in words: `22. november 2025` or the name of a revision.
  package let since: String
  /// Offers that were not there, or had ended.
  package var added: [Offer] = []
  /// Offers that have ended, as they are, or are not published any more, as they were.
  package var ended: [Offer] = []
  /// Offers with other facts, each with those; only known between two revisions.
  package var changed: [(offer: Offer, facts: [Fact])] = []
  /// Offers that somebody has checked since.
  package var checked: [Offer] = []
  /// How many errors the old content has: what couldn't be read isn't compared.
  package var unreadable = 0
  /// Whether facts could be compared.
  package let comparesFacts: Bool
}

extension SiteChanges {
  /// What the dates in the content tell: offers that are published or not since a day, and checks made
  /// since.
  ///
  /// - Parameter before: The site of the same content on that day.
  package init(of site: Site, sinceDay day: CalendarDate, before: Site) {
    since = day.norwegian
    comparesFacts = false
    compareOffers(of: site, with: before)
    checked = site.offers.filter { $0.verification?.date.map { $0 > day } ?? false }
  }

  /// What differs from an older version of the content.
  ///
  /// - Parameters:
  ///   - revision: Its name, as it was asked for.
  ///   - before: The site of that version.
  ///   - errors: How many errors that version has.
  package init(of site: Site, sinceRevision revision: String, before: Site, errors: Int) {
    since = "utgaven \(revision)"
    comparesFacts = true
    unreadable = errors
    compareOffers(of: site, with: before)
    let old = Dictionary(before.offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let told = Set((added + ended).map(\.id))
    for offer in site.offers where !told.contains(offer.id) {
      guard let former = old[offer.id] else { continue }
      let facts = factsChanged(from: former, to: offer)
      let own = facts.filter { $0.name != "kontrollert" }
      if !own.isEmpty { changed.append((offer, own)) }
      if own.count < facts.count, offer.verification?.date != nil { checked.append(offer) }
    }
  }

  private mutating func compareOffers(of site: Site, with before: Site) {
    func running(_ site: Site) -> Set<String> {
      Set(site.offers.filter { $0.status != .ended }.map(\.id))
    }
    let (then, now) = (running(before), running(site))
    added = site.offers.filter { now.contains($0.id) && !then.contains($0.id) }
    let still = Dictionary(site.offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    ended = before.offers.filter { then.contains($0.id) && !now.contains($0.id) }
      .map { still[$0.id] ?? $0 }
  }
}

/// The facts of an offer's own file that differ, in the order of the newer file, and then what it has from
/// others: contact cards.
///
/// - Complexity: O(*n*) in the sizes of the two files; O(1) where they are the same.
private func factsChanged(from old: Offer, to new: Offer) -> [SiteChanges.Fact] {
  var facts: [SiteChanges.Fact] = []
  if old.file.bytes != new.file.bytes, let before = OfferSource(old), let after = OfferSource(new) {
    let keys = after.entries.map(\.key)
    let gone = before.entries.map(\.key).filter { !keys.contains($0) }
    for key in keys + gone where key != "internt" {
      let (then, now) = (before[key], after[key])
      guard then != now else { continue }
      facts.append(SiteChanges.Fact(name: key, before: then?.told, after: now?.told))
    }
    if before.body != after.body {
      facts.append(SiteChanges.Fact(name: "teksten", before: "en annen tekst", after: "skrevet om"))
    }
  }
  if old.contacts != new.contacts, !facts.contains(where: { $0.name == "kontakt" }) {
    facts.append(
      SiteChanges.Fact(name: "kontakt", before: old.contactLine, after: new.contactLine))
  }
  return facts
}

/// The keys and the text of an offer as its file has them.
private struct OfferSource {
  let entries: [ContentValue.Entry]
  let body: String?

  /// Nil for a file that can't be read.
  init?(_ offer: Offer) {
    guard let file = try? EditableFile(offer.file) else { return nil }
    let document =
      (0..<file.documentCount).first {
        file.value(at: ContentPath(document: $0, ["id"])) == .text(offer.id)
      } ?? 0
    guard case .group(let entries) = file.value(at: ContentPath(document: document, [])) else {
      return nil
    }
    self.entries = entries
    body = file.body
  }

  subscript(_ key: String) -> ContentValue? { entries.first { $0.key == key }?.value }
}

extension Offer {
  fileprivate var contactLine: String? {
    let lines = self.contacts.map { contact in
      [contact.name, contact.phone, contact.email, contact.website].compactMap(\.self)
        .joined(separator: ", ")
    }
    return lines.isEmpty ? nil : shortened(lines.joined(separator: "; "))
  }
}

extension ContentValue {
  /// The value in one line for a reader. A place with a secret address is not told.
  fileprivate var told: String { shortened(line) }

  private var line: String {
    switch self {
    case .nothing: "(tomt)"
    case .text(let text): text
    case .list(let items): items.map(\.line).joined(separator: "; ")
    case .group(let entries):
      entries.contains { $0.key == "skjult_adresse" }
        ? "skjult adresse"
        : entries.map { "\($0.key): \($0.value.line)" }.joined(separator: ", ")
    }
  }
}

/// At most 200 characters of a text.
private func shortened(_ text: String) -> String {
  text.count > 200 ? text.prefix(199) + "…" : text
}
