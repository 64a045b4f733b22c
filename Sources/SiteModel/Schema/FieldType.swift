import Markup
import SiteBase
import YAML

/// Why a text is not of its type.
struct ScalarProblem: Error {
  let kind: DiagnosticKind
  /// Further arguments of the message, after the field's name and the text.
  var arguments: [String] = []
  /// The words that would have been right, for «mente du …?».
  var words: [String] = []
  /// The value that was most likely meant; nil when it is unclear.
  var meant: String?
}

/// What the value of a field may be, and how it becomes a `Value`.
struct FieldType<Value: Sendable>: Sendable {
  let form: ValueForm
  /// What `null` means inside a list; nil where a list can't have it.
  var null: Value?
  /// The facts about a value that staff may be asked for.
  var asked: @Sendable (Value) -> [AskedFact] = { _ in [] }
  /// Reads a node for the field of that name; nil when it is wrong, which has been reported.
  let read: @Sendable (YAMLNode, String, inout FileReader) -> Value?

  init(_ form: ValueForm, read: @escaping @Sendable (YAMLNode, String, inout FileReader) -> Value?)
  {
    self.form = form
    self.read = read
  }

  /// A type that is written as one text.
  init(
    _ form: ValueForm, null: Value? = nil,
    scalar: @escaping @Sendable (String) throws(ScalarProblem) -> Value
  ) {
    self.init(form) { node, name, reader in
      guard let text = node.text else {
        reader.report(
          .modelWrongType, [name, "\(name): \(form.example)"], at: node.range(in: reader.file))
        return nil
      }
      do throws(ScalarProblem) {
        return try scalar(text)
      } catch {
        let range = node.range(in: reader.file)
        if let meant = error.meant {
          reader.report(.modelWriteInstead, [name, text, "\(name): \(meant)"], at: range)
        } else {
          reader.report(
            error.kind, [name, text] + error.arguments, at: range,
            nearMiss: nearMiss(to: text, among: error.words))
        }
        return nil
      }
    }
    self.null = null
  }

  /// The same form, read into something else; a nil result leaves the field out.
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other?) -> FieldType<Other> {
    FieldType<Other>(form) { node, name, reader in
      read(node, name, &reader).flatMap(transform)
    }
  }

  /// A list; a single value is a list of one.
  static func list<Element>(_ element: FieldType<Element>) -> Self where Value == [Element] {
    var type = Self(.list(element.form)) { node, name, reader in
      let items = node.items ?? [node]
      var values: [Element] = []
      values.reserveCapacity(items.count)
      for item in items {
        if !item.isNull {
          if let value = element.read(item, name, &reader) { values.append(value) }
        } else if let null = element.null {
          values.append(null)
        } else {
          reader.report(.modelEmptyItem, [name], at: item.range(in: reader.file))
        }
      }
      return values
    }
    type.asked = { values in
      // A question about several elements is asked once, and open until all of them answer it.
      var facts: [AskedFact] = []
      for fact in values.flatMap(element.asked) {
        if let index = facts.firstIndex(where: { $0.name == fact.name }) {
          if !fact.isStated { facts[index] = fact }
        } else {
          facts.append(fact)
        }
      }
      return facts
    }
    return type
  }

  /// A group that becomes a `Value`; a nil result leaves the field out.
  static func group<Group>(
    _ schema: Schema<Group>,
    _ make: @escaping @Sendable (Record<Group>, inout FileReader) -> Value?
  ) -> Self {
    Self(.record(schema.description)) { node, name, reader in
      let before = reader.diagnostics.count
      guard let record = reader.record(node, schema, named: name),
        record.missingKeys.isEmpty
      else {
        precondition(reader.diagnostics.count > before, "a group was refused in silence")
        return nil
      }
      return make(record, &reader)
    }
  }

  /// A group that is a `Value`.
  static func group(_ schema: Schema<Value>) -> Self {
    var type = group(schema) { record, _ in record.value }
    type.asked = { schema.asked($0) }
    return type
  }

  /// One of the words of an enumeration, each with its meaning in Norwegian.
  static func choice(_ words: [(Value, String)]) -> Self
  where Value: RawRepresentable, Value.RawValue == String {
    choice(words.map { ($0.0.rawValue, $0.1, $0.0) })
  }

  /// One of some words, each with its meaning in Norwegian and its value.
  static func choice(_ words: [(word: String, meaning: String, value: Value)]) -> Self {
    let names = words.map(\.word)
    let form = ValueForm.choice(words.map { .init(word: $0.word, meaning: $0.meaning) })
    return Self(form) { text throws(ScalarProblem) in
      guard
        let index = names.firstIndex(where: { $0 == text || FieldDescription.ascii($0) == text })
      else {
        throw ScalarProblem(
          kind: .modelNotAChoice, arguments: [names.joined(separator: ", ")], words: names)
      }
      return words[index].value
    }
  }

  /// A word or, when the value is no such word, a group; `meant` of the group's schema has the first
  /// try at explaining a text that is neither.
  static func either<Group>(
    _ words: [(word: String, meaning: String, value: Value)], or schema: Schema<Group>,
    _ make: @escaping @Sendable (Record<Group>, inout FileReader) -> Value?
  ) -> Self {
    let word = Self.choice(words)
    let group = Self.group(schema, make)
    return Self(.either([word.form, group.form])) { node, name, reader in
      guard let text = node.text else { return group.read(node, name, &reader) }
      let isWord = words.contains { $0.word == text || FieldDescription.ascii($0.word) == text }
      guard isWord || schema.meant(text) == nil else { return group.read(node, name, &reader) }
      return word.read(node, name, &reader)
    }
  }
}

extension FieldType<String> {
  /// A text, with or without a limit in characters.
  ///
  /// - Parameter namesNumbers: Whether the digits in it can be telephone numbers; then each must be
  ///   one that somebody keeps.
  static func text(limit: Int? = nil, namesNumbers: Bool = true) -> Self {
    let checked = Self(.text(limit: limit)) { text throws(ScalarProblem) in
      guard let limit, text.utf8.count > limit, text.unicodeScalars.count > limit else {
        return text
      }
      throw ScalarProblem(
        kind: .modelTooLong, arguments: [String(limit), String(text.unicodeScalars.count)])
    }
    guard namesNumbers else { return checked }
    return Self(checked.form) { node, name, reader in
      let text = checked.read(node, name, &reader)
      if let text { reader.notePhoneNumbers(in: text, node) }
      return text
    }
  }

  /// The id of something else, which must exist.
  static func reference(_ target: ReferenceTarget) -> Self {
    let any = Self(.reference(target)) { text throws(ScalarProblem) in text }
    return Self(any.form) { node, name, reader in
      let id = any.read(node, name, &reader)
      if let id { reader.note(id, of: target, node) }
      return id
    }
  }
}

extension FieldType<Fact> {
  /// `ja`, `nei` or `ukjent`.
  static var fact: Self {
    Self(.fact) { text throws(ScalarProblem) in
      switch text {
      case "ja": return .yes
      case "nei": return .no
      case "ukjent": return .unknown
      default: throw wrongWord("ja", "nei", "ukjent")
      }
    }
  }
}

extension FieldType<Bool> {
  /// `ja` or `nei`.
  static var yesNo: Self {
    Self(.yesNo) { text throws(ScalarProblem) in
      switch text {
      case "ja": return true
      case "nei": return false
      default: throw wrongWord("ja", "nei")
      }
    }
  }
}

private func wrongWord(_ words: String...) -> ScalarProblem {
  ScalarProblem(
    kind: .modelNotAChoice, arguments: [words.joined(separator: ", ")], words: words)
}

extension FieldType<CalendarDate> {
  /// A day.
  static var date: Self {
    Self(.date) { text throws(ScalarProblem) in
      if let date = CalendarDate(text) { return date }
      throw ScalarProblem(kind: .modelNotADate, meant: meantDate(text)?.iso)
    }
  }

  /// A day on which something happened: never after the day the site is built for.
  static var pastDate: Self {
    Self(.date) { node, name, reader in
      guard let date = date.read(node, name, &reader) else { return nil }
      guard date <= reader.date else {
        reader.report(
          .modelFutureDate, [name, date.iso, reader.date.iso], at: node.range(in: reader.file))
        return nil
      }
      return date
    }
  }
}

extension FieldType<Int> {
  /// A whole number in a range.
  static func integer(_ range: ClosedRange<Int>) -> Self {
    Self(.integer(range)) { text throws(ScalarProblem) in
      guard let value = Int(text), range.contains(value) else {
        throw ScalarProblem(
          kind: .modelNotANumber, arguments: [String(range.lowerBound), String(range.upperBound)])
      }
      return value
    }
  }
}

extension FieldType<Double> {
  /// A decimal number in a range.
  static func decimal(_ range: ClosedRange<Double>) -> Self {
    Self(.decimal(range)) { text throws(ScalarProblem) in
      guard let value = decimalNumber(text), range.contains(value) else {
        throw ScalarProblem(
          kind: .modelNotANumber,
          arguments: [String(Int(range.lowerBound)), String(Int(range.upperBound))])
      }
      return value
    }
  }
}

extension FieldType<Double?> {
  /// A decimal number, or `null` where the source can't be read.
  static var numberOrNull: Self {
    Self(.numberOrNull, null: .some(nil)) { text throws(ScalarProblem) in
      guard let value = decimalNumber(text), abs(value) < 1e9 else {
        throw ScalarProblem(kind: .modelNotANumber, arguments: ["-1000000000", "1000000000"])
      }
      return value
    }
  }
}

/// A decimal number with `.` or `,`, without exponent, sign other than `-`, or special values.
private func decimalNumber(_ text: String) -> Double? {
  var seenDigit = false
  var seenPoint = false
  var normal = ""
  for (index, byte) in text.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      seenDigit = true
      normal.unicodeScalars.append(Unicode.Scalar(byte))
    case UInt8(ascii: "."), UInt8(ascii: ","):
      guard !seenPoint else { return nil }
      seenPoint = true
      normal += "."
    case UInt8(ascii: "-") where index == 0: normal += "-"
    default: return nil
    }
  }
  return seenDigit ? Double(normal) : nil
}

extension DiagnosticKind {
  static let valueKinds = [
    modelEmptyItem, modelTooLong, modelNotAChoice, modelNotADate, modelFutureDate, modelNotANumber,
  ]

  static let modelEmptyItem = DiagnosticKind(
    "model/empty-item", .error,
    nb: "Lista «{0}» kan ikke ha et tomt punkt",
    en: "The list “{0}” can't have an empty item")

  static let modelTooLong = DiagnosticKind(
    "model/too-long", .error,
    nb: "«{0}» kan ha høyst {2} tegn, og har {3}",
    en: "“{0}” may have at most {2} characters, and has {3}")

  static let modelNotAChoice = DiagnosticKind(
    "model/not-a-choice", .error,
    nb: "«{0}» kan ikke være «{1}»; velg en av: {2}",
    en: "“{0}” can't be “{1}”; choose one of: {2}")

  static let modelNotADate = DiagnosticKind(
    "model/not-a-date", .error,
    nb: "«{0}» skal være en dag som finnes, skrevet ÅÅÅÅ-MM-DD, ikke «{1}»",
    en: "“{0}” must be a day that exists, written YYYY-MM-DD, not “{1}”")

  /// A day something happened that has not come yet.
  static let modelFutureDate = DiagnosticKind(
    "model/future-date", .error,
    nb: "«{0}» er en dag som ikke har vært: {1} er etter {2}",
    en: "“{0}” is a day that hasn't come: {1} is after {2}",
    nbHelp: "Kontroller årstallet.", enHelp: "Check the year.")

  static let modelNotANumber = DiagnosticKind(
    "model/not-a-number", .error,
    nb: "«{0}» skal være et tall fra {2} til {3}, ikke «{1}»",
    en: "“{0}” must be a number from {2} to {3}, not “{1}”")
}
