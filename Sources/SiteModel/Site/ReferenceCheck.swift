import SiteBase

/// Every id is the id of something.
let referenceCheck = Check([.modelUnknownReference]) { all in
  all.references.compactMap { use in
    guard all.ids[use.target]?.contains(use.id) != true else { return nil }
    let known = all.ids[use.target] ?? []
    return Diagnostic(
      .modelUnknownReference, [use.target.norwegianName, use.id], at: use.range,
      nearMiss: all.meantID(use.id, use.target, known))
  }
}

/// Every folder with content is a municipality's.
let folderCheck = Check { all in
  let known = all.ids[.municipality] ?? []
  return all.folders.filter { !known.contains($0.key) }.map { folder, file in
    Diagnostic(
      .modelUnknownReference, [ReferenceTarget.municipality.norwegianName, folder],
      at: SourceRange(file: file, start: 0, end: 0), nearMiss: nearMiss(to: folder, among: known))
  }
}

extension AllEntries {
  /// The id someone meant: that of the entry with this name, or a near one.
  fileprivate func meantID(
    _ written: String, _ target: ReferenceTarget, _ known: Set<String>
  ) -> String? {
    let lowered = written.lowercased()
    let names =
      target == .offer
      ? offers.map { ($0.id, $0.title) } : shared.vocabularies.names(of: target)
    if let named = names.first(where: { $0.name.lowercased() == lowered }) { return named.id }
    return nearID(to: written, among: known)
  }
}

/// The id nearest to what someone wrote; nil for none. Many ids begin with
/// their municipality; where that is the same, only the rest is compared.
func nearID(to written: String, among known: Set<String>) -> String? {
  guard let hyphen = written.firstIndex(of: "-") else {
    return nearMiss(to: written, among: known)
  }
  let prefix = written[...hyphen]
  let rests = known.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  guard !rests.isEmpty else { return nearMiss(to: written, among: known) }
  return nearMiss(to: String(written.dropFirst(prefix.count)), among: rests).map { prefix + $0 }
}

extension DiagnosticKind {
  /// An id that nothing has.
  static let modelUnknownReference = DiagnosticKind(
    "model/unknown-reference", .error,
    nb: "Det finnes ikke noe i «{0}» med id «{1}»",
    en: "Nothing in “{0}” has the id “{1}”")
}
