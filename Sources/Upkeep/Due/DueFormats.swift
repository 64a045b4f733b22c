import SiteBase
import SiteModel
import Tables

extension DueList {
  /// A form the list is printed in.
  package enum Form: String, CaseIterable, Sendable {
    /// For people, in Norwegian.
    case text
    /// For a spreadsheet; see ``csvRow(_:)``.
    case csv
    /// For programs.
    case json
    /// For a calendar: an all-day event a check (https://www.rfc-editor.org/rfc/rfc5545).
    case ics
  }

  /// The list as a file.
  package func bytes(_ form: Form) -> [UInt8] {
    switch form {
    case .text: Array(text.utf8)
    case .csv: Array(csv.utf8)
    case .json: json
    case .ics: Array(calendar.utf8)
    }
  }

  private var text: String {
    guard !parts.isEmpty else { return "Ingenting skal kontrolleres.\n" }
    var text = ""
    for part in parts {
      let count = part.checks.count
      text += (part.owner?.line ?? "Uten eier") + ": \(count) tilbud\n"
      for check in part.checks {
        text += "  \(check.day.iso)  \(check.offer.id): \(check.offer.title)\n"
        text += "              \(check.sentence)\n"
      }
    }
    return text
  }

  private var csv: String {
    let head = ["Dag", "Id", "Tilbud", "Eier", "E-post", "Hvorfor", "Side"]
    let rows = parts.flatMap { part in
      part.checks.map { check in
        [
          check.day.iso, check.offer.id, check.offer.title, part.owner?.name ?? "",
          part.owner?.email ?? "", check.sentence, address(of: check.offer),
        ]
      }
    }
    return csvMark + ([head] + rows).map(csvRow).joined()
  }

  private var json: [UInt8] {
    var writer = JSONWriter()
    writer.array(parts.flatMap { part in part.checks.map { (part.owner, $0) } }) { writer, item in
      let (owner, check) = item
      writer.object { writer in
        let members = [
          ("dag", check.day.iso), ("id", check.offer.id), ("tittel", check.offer.title),
          ("eier", owner?.name), ("epost", owner?.email), ("hvorfor", check.sentence),
          ("side", address(of: check.offer)),
        ]
        for case (let key, let value?) in members {
          writer.key(key)
          writer.string(value)
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private var calendar: String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Veiviser//due//NB"]
    let host = baseURL.map(\.hostOfAddress) ?? "veiviser.invalid"
    let stamp = date.iso.filter { $0 != "-" }
    for check in parts.flatMap(\.checks) {
      let day = check.day.iso.filter { $0 != "-" }
      lines += [
        "BEGIN:VEVENT", "UID:\(check.offer.id)-\(day)@\(host)", "DTSTAMP:\(stamp)T000000Z",
        "DTSTART;VALUE=DATE:\(day)", "SUMMARY:\(calendarText("Kontroller: " + check.offer.title))",
        "DESCRIPTION:\(calendarText(check.sentence + " " + address(of: check.offer)))",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map(foldedCalendarLine).joined()
  }
}

extension String {
  /// The host of a web address.
  fileprivate var hostOfAddress: String {
    let rest = self[(firstRange(of: "://")?.upperBound ?? startIndex)...]
    return String(rest.prefix { $0 != "/" && $0 != ":" })
  }
}

/// A text of a calendar file: RFC 5545, 3.3.11.
private func calendarText(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    switch character {
    case "\\", ";", ",": result += "\\" + String(character)
    case "\n", "\r\n": result += "\\n"
    default: result.append(character)
    }
  }
}

/// A line of a calendar file, at most 75 octets before each break: RFC 5545, 3.1.
private func foldedCalendarLine(_ line: String) -> String {
  var result = ""
  var length = 0
  for character in line {
    let size = character.utf8.count
    if length + size > 75 {
      result += "\r\n "
      length = 1
    }
    result.append(character)
    length += size
  }
  return result + "\r\n"
}
