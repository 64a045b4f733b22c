import SiteBase

/// Which styles of cells show a number as a day or a time.
final class DateStyles: XMLConsumer {
  /// The positions of such styles among those of cells.
  private(set) var dates: Set<Int> = []
  let isDone = false
  private var custom: [Int: Bool] = [:]
  private var isInCells = false
  private var position = 0

  func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      custom[id] = showsDate(attributes["formatCode"] ?? "")
    case "cellXfs":
      isInCells = true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      if custom[id] ?? isBuiltInDate(id) { dates.insert(position) }
      position += 1
    default: break
    }
  }

  func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
  func text(_ text: String) {}
}

/// The formats of days and times that have no code in the file (ECMA-376, part 1, §18.8.30), those of
/// East Asian languages included.
private func isBuiltInDate(_ id: Int) -> Bool {
  (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id)
    || (50...58).contains(id)
}

/// Whether a format's code has a part of a day or time outside quotes, brackets and escapes.
func showsDate(_ code: String) -> Bool {
  var isQuoted = false
  var isInBrackets = false
  var isEscaped = false
  var elapsed = ""
  for character in code.lowercased().unicodeScalars {
    if isEscaped {
      isEscaped = false
      continue
    }
    switch character {
    case "\"": isQuoted.toggle()
    case _ where isQuoted: break
    case "\\", "_", "*": isEscaped = true
    case "[":
      isInBrackets = true
      elapsed = ""
    case "]":
      isInBrackets = false
      // `[h]` counts hours beyond a day; `[red]` and `[$-414]` are no parts of a time.
      if !elapsed.isEmpty, elapsed.allSatisfy({ "hms".contains($0) }) { return true }
    case _ where isInBrackets: elapsed.unicodeScalars.append(character)
    // `e` is a year in East Asian formats and an exponent in those of numbers, so it tells nothing.
    case "y", "m", "d", "h", "s": return true
    // `General` has none of these letters before it ends; the rest of a format after `;` may.
    default: break
    }
  }
  return false
}

/// A number of days since the start of the calendar that spreadsheets use, as a day and a time; nil for
/// what is no day.
///
/// - Parameter from1904: Whether 0 is 1 January 1904; otherwise 1 is 1 January 1900, and 60 is the 29
///   February 1900 that never was.
func spreadsheetDay(_ number: Double, from1904: Bool) -> String? {
  guard number >= 0, number < 2_958_466 else { return nil }
  var whole = Int(number)
  let minutes = Int(((number - Double(whole)) * 1_440).rounded())
  let time = "\(twoDigits(minutes / 60 % 24)).\(twoDigits(minutes % 60))"
  if whole == 0, !from1904 { return time }
  if minutes == 1_440 { whole += 1 }
  guard from1904 || whole != 60 else { return nil }
  // 1 January 1904 is day −24,107 from 1970, and 31 December 1899 day −25,568.
  let day = from1904 ? whole - 24_107 : whole - (whole > 60 ? 1 : 0) - 25_568
  let date = CalendarDate(dayNumber: day).iso
  return minutes % 1_440 == 0 ? date : date + " " + time
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
