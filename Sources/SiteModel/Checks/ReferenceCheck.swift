import SiteBase

/// Every id must be the id of something.
func checkReferences(_ all: AllEntries) -> [Diagnostic] {
  let ids = all.ids
  var diagnostics: [Diagnostic] = []
  for references in all.references {
    for use in references {
      let known = ids[use.target] ?? []
      guard !known.contains(use.id) else { continue }
      diagnostics.append(
        Diagnostic(
          .modelUnknownReference, [use.target.norwegianName, use.id], at: use.range,
          nearMiss: nearMiss(to: use.id, among: known)))
    }
  }
  return diagnostics
}

/// Every folder with content must be a municipality's.
func checkFolders(_ all: AllEntries) -> [Diagnostic] {
  let known = all.ids[.municipality] ?? []
  return all.shared.folders.filter { !known.contains($0.key) }.map { folder, file in
    Diagnostic(
      .modelUnknownReference, [ReferenceTarget.municipality.norwegianName, folder],
      at: SourceRange(file: file, start: 0, end: 0), nearMiss: nearMiss(to: folder, among: known))
  }
}

extension ReferenceTarget {
  /// The word editors know it by.
  public var norwegianName: String {
    switch self {
    case .audience: "målgrupper"
    case .theme: "temaer"
    case .provider: "tilbydere"
    case .contactCard: "kontaktkort"
    case .helpline: "hjelpelinjer"
    case .sourceDocument: "kilder"
    case .municipality: "kommuner"
    case .crisisService: "krisetjenester"
    case .offer: "tilbud"
    }
  }
}
