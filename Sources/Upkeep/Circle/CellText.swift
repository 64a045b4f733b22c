import ContentEditing
import SiteBase
import SiteModel

/// What stands between the items of a list in a cell.
let listSeparator = " | "
/// What is typed to remove a value.
package let removingText = "(tøm)"
/// What a cell shows whose value can't be changed in a table.
let lockedText = "(rettes i fila)"

/// Texts of cells to values of content files and back.
struct CellTexts: Sendable {
  let names: VocabularyNames

  /// The text of a record's value in a column; empty for none, nil for what a cell can't have.
  func text(_ column: CircleColumn, of record: ContentValue) -> String? {
    var value = record
    for step in column.path {
      let next: ContentValue?
      switch step {
      case .key(let key): next = value[key]
      case .item(let index):
        let items = value.items
        next = items.indices.contains(index) ? items[index] : nil
      }
      guard let next else { return "" }
      // Nothing about a place with a secret address leaves the file.
      if next["skjult_adresse"].map({ $0 != .text("nei") }) ?? false { return nil }
      value = next
    }
    if case .group = value, column.isAlternative { return "" }
    return text(value, column.form)
  }

  private func text(_ value: ContentValue, _ form: ValueForm) -> String? {
    if case .nothing = value { return "" }
    switch form {
    case .list(.record): return hoursText(value).flatMap(shown)
    case .list(let element):
      var texts: [String] = []
      for item in value.items {
        guard let text = text(item, element), !text.isEmpty, !text.contains("|") else { return nil }
        texts.append(text)
      }
      return shown(texts.joined(separator: listSeparator))
    case .record, .either: return nil
    case .reference(let target):
      guard case .text(let id) = value else { return nil }
      return shown(names.name(id, target))
    default:
      guard case .text(let text) = value else { return nil }
      return text.isEmpty ? "" : shown(text)
    }
  }

  /// A text if a cell can have it: programs drop spaces at its ends, and two texts mean something else.
  private func shown(_ text: String) -> String? {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) || $0 == "\n"
    }
    return isPlain && text == trimmed(text) && text.utf16.count <= 32_000
      && text != removingText && text != lockedText ? text : nil
  }

  /// The value that a cell's text stands for.
  func value(_ text: String, _ form: ValueForm) throws(CellProblem) -> ContentValue {
    switch form {
    case .list(.record):
      guard let groups = hours(text) else {
        throw CellProblem(
          "Skriv dager og klokkeslett som «tirsdag, torsdag 12.00–15.00».",
          "Write days and hours as “tirsdag, torsdag 12.00–15.00”.")
      }
      return .list(groups)
    case .list(let element):
      var items: [ContentValue] = []
      for part in text.split(separator: "|").map({ trimmed(String($0)) }) where !part.isEmpty {
        items.append(try value(part, element))
      }
      guard !items.isEmpty else { throw wrongWord(text, []) }
      return .list(items)
    case .fact: return .text(try word(text, ["ja", "nei", "ukjent"]))
    case .yesNo: return .text(try word(text, ["ja", "nei"]))
    case .choice(let choices): return .text(try word(text, choices.map(\.word)))
    case .reference(let target):
      guard let id = names.id(text, target) else { throw wrongWord(text, names.all(target)) }
      return .text(id)
    case .integer(let range):
      guard let number = Int(text), range.contains(number) else {
        throw CellProblem(
          "Skal være et helt tall fra {0} til {1}.", "Must be a whole number from {0} to {1}.",
          [String(range.lowerBound), String(range.upperBound)])
      }
      return .text(String(number))
    case .date:
      guard let date = CalendarDate(text) ?? norwegianDate(text) else {
        throw CellProblem(
          "Skal være en dag, skrevet ÅÅÅÅ-MM-DD.", "Must be a day, written YYYY-MM-DD.")
      }
      return .text(date.iso)
    case .phone:
      let number = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
      let isShort = number.utf8.count <= 5 && number.utf8.allSatisfy(\.isDigit)
      guard PhoneNumber(number) != nil || isShort else {
        throw CellProblem("Er ikke et telefonnummer.", "Is no telephone number.")
      }
      return .text(number)
    case .email:
      guard isEmailAddress(text) else {
        throw CellProblem("Er ikke en e-postadresse.", "Is no e-mail address.")
      }
      return .text(text)
    case .url:
      guard isWebAddress(text) else {
        throw CellProblem(
          "Skal være en nettadresse som begynner med https://.",
          "Must be a web address that begins with https://.")
      }
      return .text(text)
    default: return .text(text)
    }
  }

  private func word(_ text: String, _ words: [String]) throws(CellProblem) -> String {
    func folded(_ word: String) -> String {
      FieldDescription.ascii(word.lowercased()).replacing(" ", with: "_")
    }
    guard let word = words.first(where: { folded($0) == folded(text) }) else {
      throw wrongWord(text, words)
    }
    return word
  }

  private func wrongWord(_ text: String, _ words: [String]) -> CellProblem {
    if let near = nearMiss(to: text, among: words) {
      return CellProblem(
        "«{0}» finnes ikke. Mente du «{1}»?", "“{0}” doesn't exist. Did you mean “{1}”?",
        [text, near])
    }
    return words.count <= 8 && !words.isEmpty
      ? CellProblem(
        "Velg en av: {0}.", "Choose one of: {0}.", [words.joined(separator: ", ")])
      : CellProblem("«{0}» finnes ikke.", "“{0}” doesn't exist.", [text])
  }
}

/// A day written `3.11.2026` or `03.11.2026`; nil for anything else.
private func norwegianDate(_ text: String) -> CalendarDate? {
  let parts = text.split(separator: ".").map { Int($0) }
  guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else {
    return nil
  }
  return CalendarDate(year: year, month: month, day: day)
}

/// A text without white space at its ends.
func trimmed(_ text: String) -> String {
  let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
  let scalars = text.unicodeScalars
  let start = scalars.firstIndex { !isSpace($0) } ?? scalars.endIndex
  let end = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) } ?? start
  return String(scalars[start..<end])
}
