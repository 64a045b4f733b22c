import SiteBase
import SiteModel

/// Finds pages that would be written to the same file, or to files that differ only in case, which
/// many disks and hosts take for the same.
func checkAddresses(
  _ site: Site, _ pages: [PlannedPage], _ redirects: [PlannedRedirect]
) -> [Diagnostic] {
  var owners: [String: (address: String, range: SourceRange?)] = [:]
  owners.reserveCapacity(pages.count + redirects.count)
  var diagnostics: [Diagnostic] = []
  func claim(_ address: String, range: SourceRange?) {
    if let folder = reservedFolders.first(where: { address.hasPrefix($0 + "/") }) {
      diagnostics.append(Diagnostic(.routeReserved, ["/" + address, folder], at: range))
    }
    let key = outputPath(of: address).lowercased()
    guard let first = owners.updateValue((address, range), forKey: key) else { return }
    owners[key] = first
    let notes = first.range.map { [Diagnostic.Note(.firstPageNote, at: $0)] } ?? []
    let kind: DiagnosticKind =
      first.address == address ? .routeCollision : .routeCaseCollision
    diagnostics.append(
      Diagnostic(
        kind, ["/" + address, "/" + first.address], at: range ?? first.range, notes: notes)
    )
  }
  let files = sourceRanges(site)
  for page in pages { claim(page.address, range: files[page.route]) }
  for redirect in redirects {
    // A stage of life keeps no place; its file is small.
    if case .offer(let number) = redirect.target {
      claim(redirect.address, range: site.offers[number].range)
    } else {
      claim(redirect.address, range: nil)
    }
  }
  return diagnostics
}

/// Folders whose files have a hash in their names and are kept by browsers for ever.
private let reservedFolders = [assetFolder, searchIndexFolder]

/// Where the content of pages is, as far as a page comes from one file.
private func sourceRanges(_ site: Site) -> [Route: SourceRange] {
  var ranges: [Route: SourceRange] = [:]
  for offer in site.offers { ranges[.offer(offer.id)] = offer.range }
  for page in site.pages {
    guard let text = page.text(in: site.settings.language)?.text else { continue }
    ranges[Route(page)] = SourceRange(file: text.file, start: 0, end: 0)
  }
  return ranges
}
