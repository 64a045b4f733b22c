import SiteBase

/// Why a text is not of its type.
struct ScalarProblem: Error {
  let kind: DiagnosticKind
  /// Further arguments of the message, after the field's name and the text.
  var arguments: [String] = []
  /// The words that would have been right, for «mente du …?».
  var words: [String] = []
}

/// Reads a text by its type. References are not resolved here.
func readScalar(
  _ text: String, _ type: FieldType
) -> Result<FieldValue.Content, ScalarProblem> {
  switch type {
  case .text(let limit):
    guard let limit, text.utf8.count > limit, text.unicodeScalars.count > limit else {
      return .success(.text(text))
    }
    return .failure(
      ScalarProblem(
        kind: .modelTooLong, arguments: [String(limit), String(text.unicodeScalars.count)]))
  case .choice(let choices):
    if let choice = choices.first(where: { $0.word == text || Field.ascii($0.word) == text }) {
      return .success(.text(choice.word))
    }
    let words = choices.map(\.word)
    return .failure(
      ScalarProblem(
        kind: .modelNotAChoice, arguments: [words.joined(separator: ", ")], words: words))
  case .fact:
    switch text {
    case "ja": return .success(.fact(.yes))
    case "nei": return .success(.fact(.no))
    case "ukjent": return .success(.fact(.unknown))
    default:
      return .failure(
        ScalarProblem(
          kind: .modelNotAChoice, arguments: ["ja, nei, ukjent"], words: ["ja", "nei", "ukjent"]))
    }
  case .yesNo:
    switch text {
    case "ja": return .success(.flag(true))
    case "nei": return .success(.flag(false))
    default:
      return .failure(
        ScalarProblem(kind: .modelNotAChoice, arguments: ["ja, nei"], words: ["ja", "nei"]))
    }
  case .date:
    return read(text, CalendarDate.init(_:), FieldValue.Content.date, else: .modelNotADate)
  case .monthDay:
    return read(text, MonthDay.init, FieldValue.Content.monthDay, else: .modelNotAMonthDay)
  case .clockTime:
    return read(text, ClockTime.init, FieldValue.Content.clockTime, else: .modelNotAClockTime)
  case .integer(let range):
    guard let value = Int(text), range.contains(value) else {
      return .failure(
        ScalarProblem(
          kind: .modelNotANumber, arguments: [String(range.lowerBound), String(range.upperBound)]))
    }
    return .success(.integer(value))
  case .decimal(let range):
    guard let value = decimal(text), range.contains(value) else {
      return .failure(
        ScalarProblem(
          kind: .modelNotANumber,
          arguments: [String(Int(range.lowerBound)), String(Int(range.upperBound))]))
    }
    return .success(.decimal(value))
  case .numberOrNull:
    guard let value = decimal(text), abs(value) < 1e9 else {
      return .failure(
        ScalarProblem(kind: .modelNotANumber, arguments: ["-1000000000", "1000000000"]))
    }
    return .success(.decimal(value))
  default:
    guard let isRight = type.form, let kind = type.formProblem else {
      preconditionFailure("not the type of a scalar: \(type)")
    }
    return isRight(text) ? .success(.text(text)) : .failure(ScalarProblem(kind: kind))
  }
}

private func read<Value>(
  _ text: String, _ reader: (String) -> Value?, _ content: (Value) -> FieldValue.Content,
  else kind: DiagnosticKind
) -> Result<FieldValue.Content, ScalarProblem> {
  reader(text).map { .success(content($0)) } ?? .failure(ScalarProblem(kind: kind))
}

/// A decimal number with `.` or `,`, without exponent, sign other than `-`, or special values.
private func decimal(_ text: String) -> Double? {
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
