import SiteBase
import SiteModel
import Tables

/// Offers that somebody is to call about: no mail was answered, or there is nobody to write to.
package struct CallList: Sendable {
  package struct Call: Sendable {
    package let offer: Offer
    /// The day it got on the list.
    package let since: CalendarDate
    /// The numbers to call, as people write them; empty when none is known.
    package let numbers: [String]
  }

  /// Those that have waited longest first, then by id.
  package let calls: [Call]

  /// The list on the site's day.
  package init(_ site: Site, _ log: UpkeepLog, _ rules: RoundRules) {
    let open = RoundState(site, log, rules).open.values
    calls = open.filter { $0.step.kind == .listed && !$0.isAnswered }.map { open in
      let contacts = open.offer.contacts + (open.offer.inheritedContact?.contacts ?? [])
      let numbers = contacts.compactMap(\.phone)
      return Call(
        offer: open.offer, since: open.step.date,
        numbers: numbers.indices.filter { numbers.firstIndex(of: numbers[$0]) == $0 }
          .map { numbers[$0] })
    }.sorted { ($0.since, $0.offer.id) < ($1.since, $1.offer.id) }
  }

  /// The list for people, in Norwegian.
  package var text: String {
    guard !calls.isEmpty else { return "Ingen å ringe.\n" }
    var text = """
      Ring disse. Stemmer alt, skriver du det ned med
        veiviser confirm ID --by NAVN --how telefon

      """
    for call in calls {
      let numbers = call.numbers.isEmpty ? "ikke kjent" : call.numbers.joined(separator: ", ")
      text += "\n\(call.offer.title) (\(call.offer.id))\n"
      text += "  Telefon: \(numbers)\n  På listen siden \(norwegianDate(call.since))\n"
    }
    return text
  }

  /// The list for a spreadsheet; see ``csvRow(_:)``.
  package var csv: String {
    let head = ["Id", "Tilbud", "Telefon", "Eier", "På listen siden"]
    let rows = calls.map { call in
      [
        call.offer.id, call.offer.title, call.numbers.joined(separator: ", "),
        call.offer.owner.line, call.since.iso,
      ]
    }
    return csvMark + ([head] + rows).map(csvRow).joined()
  }
}

/// A day as people write it, such as «3. mai 2026».
func norwegianDate(_ date: CalendarDate) -> String {
  let months = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
  ]
  return "\(date.day). \(months[date.month - 1]) \(date.year)"
}
