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
  let found = after.0.inReportOrder().map { ($0, newPlaces.path(of: $0)) }
  let areOld = wereThereBefore(
    found.map { key($0.0, $0.1) }, before.0.map { key($0, oldPlaces.path(of: $0)) })
  return zip(found, areOld).compactMap { found, isOld in
    let (diagnostic, path) = found
    guard !isOld || path != nil else { return nil }
    return Fault(diagnostic: diagnostic, path: path, isOld: isOld)
  }
}

/// What makes two problems the same one before and after a change.
private func key(_ diagnostic: Diagnostic, _ path: [String]?) -> String {
  var parts = [diagnostic.kind.id, diagnostic.range?.file.path ?? ""]
  // Rows have other numbers when one above them is removed.
  parts += (path ?? []).map { Int($0) == nil ? $0 : "" }
  if path == nil || path == [bodyKey] { parts += diagnostic.arguments }
  return parts.joined(separator: "\u{0}")
}
