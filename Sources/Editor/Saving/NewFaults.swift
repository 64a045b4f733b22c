import SiteBase
import SiteModel

/// A problem of the content after a change, with what it is about.
struct Fault {
  let diagnostic: Diagnostic
  /// Where it belongs in the form; nil for a problem of something else.
  let path: [String]?
  /// Whether it was there before the change.
  let isOld: Bool
}

/// The problems after a change that concern a thing, and those of other things that are new.
///
/// A problem is old if there was one of the same kind in the same field of the same file before; in
/// other files, and in running text, one with the same words.
///
/// - Parameters:
///   - before: The problems of the content with the file as it was.
///   - after: Those with the file as it is to be.
func newAndOldFaults(
  _ target: FormTarget, before: ([Diagnostic], SourceFile), after: ([Diagnostic], SourceFile)
) -> [Fault] {
  let oldPlaces = FaultPlaces(target, before.1)
  let newPlaces = FaultPlaces(target, after.1)
  var old: [String: Int] = [:]
  for diagnostic in before.0 {
    old[key(diagnostic, oldPlaces.path(of: diagnostic)), default: 0] += 1
  }
  var found: [Fault] = []
  for diagnostic in after.0.inReportOrder() {
    let path = newPlaces.path(of: diagnostic)
    let key = key(diagnostic, path)
    let count = old[key] ?? 0
    if count > 0 { old[key] = count - 1 }
    guard count == 0 || path != nil else { continue }
    found.append(Fault(diagnostic: diagnostic, path: path, isOld: count > 0))
  }
  return found
}

/// What makes two problems the same one before and after a change.
private func key(_ diagnostic: Diagnostic, _ path: [String]?) -> String {
  var parts = [diagnostic.kind.id, diagnostic.range?.file.path ?? ""]
  // Rows have other numbers when one above them is removed.
  parts += (path ?? []).map { Int($0) == nil ? $0 : "" }
  if path == nil || path == [bodyKey] { parts += diagnostic.arguments }
  return parts.joined(separator: "\u{0}")
}
