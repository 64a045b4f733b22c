import SiteBase
import SiteModel

/// The share of a whole in percent, such as `37 %`; `–` of nothing. Never 0 or 100 percent for what is
/// some or not all.
func percent(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "–" }
  let rounded = (200 * part + whole) / (2 * whole)
  let percent = part == 0 ? 0 : part == whole ? 100 : min(99, max(1, rounded))
  return "\(percent) %"
}

/// The value in the middle, in halves: that of an even number of values lies between the two in the
/// middle. Nil for no values.
func median(_ values: [Int]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1
    ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
}

/// A median of months in words.
func months(_ median: Double?) -> String {
  guard let median else { return "–" }
  let whole = Int(median)
  let number = Double(whole) == median ? String(whole) : "\(whole),5"
  return "\(number) \(median == 1 ? "måned" : "måneder")"
}

extension CalendarDate {
  /// The day as in running text: `22. november 2026`.
  var norwegian: String {
    let names = [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
      "oktober", "november", "desember",
    ]
    return "\(day). \(names[month - 1]) \(year)"
  }
}

extension Offer {
  /// The offer in a cell.
  var cell: ReportCell { ReportCell([part]) }

  /// The offer in a list of offers.
  var part: ReportCell.Part { .offer(id: id, title: title) }
}

extension Site {
  /// The names of municipalities by id, in the site's order.
  func names(of municipalities: [String]) -> String {
    self.municipalities.filter { municipalities.contains($0.id) }.map(\.name)
      .joined(separator: ", ")
  }

  /// Providers' names by id.
  var providerNames: [String: String] {
    Dictionary(providers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The day of the newest document an offer was written from; nil when none has a day.
  func newestDocument(of offer: Offer) -> CalendarDate? {
    let wanted = Set(offer.sources.compactMap(\.document))
    return sources.filter { wanted.contains($0.id) }.compactMap(\.date).max()
  }
}
