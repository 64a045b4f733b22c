import SiteBase
import YAML

/// A content folder that was read, with what the next reading of it may take over.
///
/// A reading after another gives what a reading by itself gives. It takes over what a file or an offer
/// gave as long as nothing changed that this was made of. A file is unchanged when it is the very same
/// object at the same path.
package struct SiteReading: Sendable {
  /// The site, with what was wrong. Nil when the settings can't be used; otherwise it is as complete as
  /// the files allow, and whoever goes on must look at the diagnostics first.
  package let site: Diagnosed<Site?>

  private let date: CalendarDate
  private let files: [ReadFile]
  private let shared: SharedFiles
  /// Nil when the settings can't be used.
  private let offers: JoinedOffers?

  /// Reads the content folder into a checked site.
  ///
  /// - Parameter files: The files of the content folder, in any order.
  /// - Parameter date: The day the site is built for: drafts and offers outside their days are left
  ///   out, notices whose last day has passed are dropped, and nothing can have happened after it.
  /// - Parameter jobs: The number of threads.
  /// - Parameter previous: An earlier reading; nil for none. Nothing of it is kept but what is the same.
  /// - Complexity: O(*n*) in the number of offers and in the bytes of the files that changed; in the
  ///   bytes of all files where the day or the defaults of offers changed.
  package init(
    _ files: [ContentFile], date: CalendarDate, jobs: Int, previous: SiteReading? = nil
  ) {
    let previous = previous?.date == date ? previous : nil
    let known = previous?.files ?? []
    let placed = placedFiles(files, known: known)
    func keeps(_ roles: (ContentRole) -> Bool) -> SiteReading? {
      areSame(placed, known, roles) ? previous : nil
    }
    let shared = keeps { !$0.isOffer }?.shared ?? SharedFiles(placed, date: date)
    let read = readOffers(
      placed, defaults: shared.defaults, keepsKnown: keeps(\.isDefaults) != nil, date: date,
      jobs: jobs)
    self.date = date
    self.files = read
    self.shared = shared
    let offerFiles = read.compactMap(\.offers)
    var diagnostics = shared.diagnostics + offerFiles.flatMap(\.diagnostics)
    guard let settings = shared.settings else {
      offers = nil
      site = Diagnosed(nil, diagnostics)
      return
    }

    let offers = joinOffers(
      offerFiles, shared.vocabularies, settings, date: date, jobs: jobs,
      previous: keeps(\.isVocabulary)?.offers)
    let pages = joinPages(shared.pages, siteLanguage: settings.language)
    diagnostics += offers.diagnostics + pages.diagnostics

    let offerIDs = Set(offerFiles.flatMap(\.ids))
    let ids = shared.vocabularies.ranges.mapValues { Set($0.keys) }
    let all = AllEntries(
      settings: settings, shared: shared, offers: offers.value.all.map(\.offer),
      traits: offers.value.all.map(\.traits), offerFiles: offerFiles, offerIDs: offerIDs,
      ids: ids.merging([.offer: offerIDs]) { a, _ in a }, pages: pages.value,
      folders: municipalityFolders(placed))
    diagnostics += all.traits.flatMap(\.problems)
    let found = parallelMap(count: Check.ofEverything.count, jobs: jobs, chunk: 1) {
      Check.ofEverything[$0](all)
    }
    diagnostics += found.joined()
    self.offers = offers.value
    site = Diagnosed(published(all, date: date), settings.warningRules.applied(to: diagnostics))
  }
}

/// Reads the content folder into a checked site; see ``SiteReading``.
package func readSite(
  _ files: [ContentFile], date: CalendarDate, jobs: Int
) -> Diagnosed<Site?> {
  SiteReading(files, date: date, jobs: jobs).site
}

/// Reads the files of offers among all files.
///
/// - Parameter keepsKnown: Whether what is known of a file still holds.
private func readOffers(
  _ files: [PlacedFile], defaults: [String: Record<OfferFields>], keepsKnown: Bool,
  date: CalendarDate, jobs: Int
) -> [ReadFile] {
  parallelMap(count: files.count, jobs: jobs, chunk: 32) { index in
    let placed = files[index]
    let isOffer = placed.role.isOffer
    if let known = placed.known, keepsKnown || !isOffer { return known }
    return ReadFile(
      placed, offers: isOffer ? readOffers(placed, defaults: defaults, date: date) : nil)
  }
}

private func readOffers(
  _ placed: PlacedFile, defaults: [String: Record<OfferFields>], date: CalendarDate
) -> OfferFile {
  let file = placed.file
  func reader(_ kind: OfferKind) -> OfferFileReader {
    let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(file.path[..<$0]) } ?? ""
    return OfferFileReader(date: date, kind: kind, defaults: defaults.nearest(to: folder))
  }
  switch placed.role {
  case .offer(_, let kind, let id, nil): return reader(kind).offer(file.source, id: id)
  case .offer(_, let kind, let id, let language?):
    return reader(kind).translation(file.source, of: id, in: language)
  case .offerList(_, let kind):
    let name = file.path.split(separator: "/").last.map(String.init) ?? ""
    return reader(kind).list(file.source, stem: String(name.prefix { $0 != "." }))
  default: preconditionFailure("only offers' files have offers")
  }
}
