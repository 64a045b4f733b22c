import Markup
import SiteBase
import YAML

/// The id of something else, as a file uses it.
struct ReferenceUse: Sendable {
  let target: ReferenceTarget
  let id: String
  let range: SourceRange
}

/// A telephone number found in a text.
struct PhoneNumberUse: Sendable {
  let number: PhoneNumber
  let range: SourceRange
}

/// Reads the groups of one file by their schemas, and collects what is wrong, what is referred to
/// and which telephone numbers the texts name.
///
/// Values that are wrong are left out, so that one mistake gives one message.
struct FileReader {
  let file: SourceFile
  /// The day the site is built for.
  let date: CalendarDate
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var references: [ReferenceUse] = []
  private(set) var phoneNumbers: [PhoneNumberUse] = []

  init(_ file: SourceFile, date: CalendarDate) {
    self.file = file
    self.date = date
  }

  /// Adds a problem.
  mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String] = [], at range: SourceRange,
    first: SourceRange? = nil, nearMiss: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        kind, arguments, at: range,
        notes: first.map { [.init(.modelFirstHere, at: $0)] } ?? [], nearMiss: nearMiss))
  }

  /// Adds the problems of a parser and returns what it made.
  mutating func accept<Value>(_ parsed: Diagnosed<Value>) -> Value {
    diagnostics += parsed.diagnostics
    return parsed.value
  }

  /// Adds an id that must be the id of something.
  mutating func note(_ id: String, of target: ReferenceTarget, _ node: YAMLNode) {
    references.append(ReferenceUse(target: target, id: id, range: node.range(in: file)))
  }

  /// Adds the telephone numbers of a text that is a value.
  mutating func notePhoneNumbers(in text: String, _ node: YAMLNode) {
    // The shortest number has three digits, and most texts have fewer.
    guard text.utf8.count(where: { 0x30...0x39 ~= $0 }) >= 3 else { return }
    let bytes = Array(text.utf8)
    let start = Int(node.position.start)
    var searched = start..<Int(node.position.end)
    for number in SiteBase.phoneNumbers(in: text) {
      // Quotes, escapes and folded lines shift what was read against what was written.
      let found = file.bytes.firstRange(of: bytes[number.range], in: searched)
      let range =
        found.map { SourceRange(file: file, start: $0.lowerBound, end: $0.upperBound) }
        ?? node.range(in: file)
      if let number = number.number {
        phoneNumbers.append(PhoneNumberUse(number: number, range: range))
      } else {
        let written = String(decoding: bytes[number.range], as: UTF8.self)
        report(.markupPhoneNumberLength, [written], at: range)
      }
      if let found { searched = found.upperBound..<searched.upperBound }
    }
  }

  /// Adds the telephone numbers of a text in Markdown.
  mutating func notePhoneNumbers(in body: MarkupDocument) {
    phoneNumbers += body.phoneNumbers.map {
      PhoneNumberUse(number: $0.number, range: $0.range)
    }
  }

  /// Reads a group; nil, with a diagnostic, when the node is no group at all.
  ///
  /// - Parameter defaults: Values of fields that are not written.
  /// - Parameter isComplete: Whether required fields must be there; files of defaults need none.
  mutating func record<Group>(
    _ node: YAMLNode, _ schema: Schema<Group>, named name: String? = nil,
    over defaults: Record<Group>? = nil, isComplete: Bool = true
  ) -> Record<Group>? {
    guard let entries = node.entries else {
      reportNoGroup(node, schema, named: name)
      return nil
    }
    var record = Record(schema, file, node.position, over: defaults)
    // The index of each field's first entry; -1 for a field that is not written.
    var written = [Int](repeating: -1, count: schema.fields.count)
    for (number, entry) in entries.enumerated() {
      guard let index = schema.indexByKey[entry.key] else {
        reportUnknownKey(entry, schema.description)
        continue
      }
      guard written[index] < 0 else {
        let first = entries[written[index]]
        report(
          .modelRepeatedKey, [entry.key, first.key], at: entry.keyRange(in: file),
          first: first.keyRange(in: file))
        continue
      }
      written[index] = number
      if entry.value.isNull { continue }
      let field = schema.fields[index]
      if field.description.isRequired, entry.value.items?.isEmpty == true {
        report(
          .modelMissingKey, [field.description.key, schema.name], at: entry.value.range(in: file))
      } else if field.read(entry.value, &self, &record.value) {
        record.ranges[index] = entry.value.range(in: file)
      }
    }
    if isComplete {
      for index in schema.requiredIndices
      where record.ranges[index] == nil
        && (written[index] < 0 || entries[written[index]].value.isNull)
      {
        reportMissing(schema.fields[index].description.key, in: record)
      }
      schema.rule(&record, &self)
    }
    return record
  }

  /// Reports a required field that is nowhere.
  mutating func reportMissing<Group>(_ key: String, in record: Record<Group>) {
    let start = record.range.bytes.lowerBound
    report(
      .modelMissingKey, [key, record.schema.name],
      at: SourceRange(file: record.file, start: start, end: start))
  }

  private mutating func reportNoGroup<Group>(
    _ node: YAMLNode, _ schema: Schema<Group>, named name: String?
  ) {
    let prefix = name.map { $0 + ": " } ?? ""
    if let text = node.text, let meant = schema.meant(text) {
      report(
        .modelWriteInstead, [name ?? schema.name, text, prefix + meant], at: node.range(in: file))
    } else {
      report(
        .modelWrongType, [name ?? schema.name, prefix + schema.description.example],
        at: node.range(in: file))
    }
  }

  private mutating func reportUnknownKey(_ entry: YAMLEntry, _ schema: RecordSchema) {
    let range = entry.keyRange(in: file)
    if let holder = schema.fieldHolding(entry.key) {
      let value = entry.value.text ?? "…"
      let group = "{\(entry.key): \(value)}"
      let line = if case .list = holder.form { "[\(group)]" } else { group }
      report(
        .modelKeyBelongsElsewhere, [entry.key, holder.key, "\(holder.key): \(line)"], at: range)
      return
    }
    if let text = entry.value.text, schema.fields.contains(where: \.form.isClockTime),
      let hours = meantHours(text)
    {
      report(.modelWriteInstead, [entry.key, text, hours], at: range)
      return
    }
    report(
      .modelUnknownKey, [entry.key, schema.name], at: range,
      nearMiss: nearMiss(to: entry.key, among: schema.fields.map(\.key)))
  }
}

extension ValueForm {
  fileprivate var isClockTime: Bool { if case .clockTime = self { true } else { false } }
}

extension [UInt8] {
  /// The first position of some bytes inside a range; nil when they are not there or empty.
  fileprivate func firstRange(of wanted: ArraySlice<UInt8>, in range: Range<Int>) -> Range<Int>? {
    guard let first = wanted.first else { return nil }
    var start = range.lowerBound
    while start + wanted.count <= range.upperBound {
      if self[start] == first, self[start..<start + wanted.count].elementsEqual(wanted) {
        return start..<start + wanted.count
      }
      start += 1
    }
    return nil
  }
}

extension DiagnosticKind {
  static let formKinds = [
    modelUnknownKey, modelKeyBelongsElsewhere, modelRepeatedKey, modelMissingKey, modelWrongType,
    modelWriteInstead,
  ]

  static let modelUnknownKey = DiagnosticKind(
    "model/unknown-key", .error,
    nb: "Nøkkelen «{0}» finnes ikke i «{1}»",
    en: "The key “{0}” doesn't exist in “{1}”",
    nbHelp: "Se docs/innhold.md for nøklene som finnes.",
    enHelp: "See docs/innhold.md for the keys there are.")

  /// A key of a group inside this one.
  static let modelKeyBelongsElsewhere = DiagnosticKind(
    "model/key-belongs-elsewhere", .error,
    nb: "Nøkkelen «{0}» skal stå under «{1}»",
    en: "The key “{0}” belongs under “{1}”",
    nbHelp: "Skriv {2}.", enHelp: "Write {2}.")

  /// A key written both with æøå and in plain ASCII.
  static let modelRepeatedKey = DiagnosticKind(
    "model/repeated-key", .error,
    nb: "En nøkkel kan bare stå én gang: «{0}» er det samme som «{1}»",
    en: "A key may be written once only: “{0}” is the same as “{1}”")

  /// A required key that is absent or an empty list.
  static let modelMissingKey = DiagnosticKind(
    "model/missing-key", .error,
    nb: "Nøkkelen «{0}» må stå i «{1}»",
    en: "The key “{0}” is required in “{1}”")

  /// A list where a text should be, or the like.
  static let modelWrongType = DiagnosticKind(
    "model/wrong-type", .error,
    nb: "«{0}» skal skrives slik: {1}",
    en: "“{0}” is written like this: {1}")

  /// Something else was written, and what was meant can be told.
  static let modelWriteInstead = DiagnosticKind(
    "model/write-instead", .error,
    nb: "«{0}» kan ikke skrives som «{1}»",
    en: "“{0}” can't be written as “{1}”",
    nbHelp: "Skriv {2}.", enHelp: "Write {2}.")
}

extension MessageText {
  /// The note at the first of two.
  static let modelFirstHere = MessageText(nb: "Først her", en: "First here")
}
