import SiteBase
import SiteModel
import SiteRendering
import Upkeep

/// Who made a check and how, as a form has it.
struct Signature {
  /// Empty for nothing typed.
  let by: String
  /// Nil for nothing chosen.
  let method: CheckMethod?

  /// The most characters of a name.
  private static let longest = 100

  /// - Parameter editor: Who uses the editor, which is the name where none was typed.
  init(_ fields: [EditorRequest.Field], editor: String?) {
    let submission = Submission(fields)
    by = (submission["av"] ?? editor ?? "").trimmed
    method = submission["hvordan"].flatMap(CheckMethod.init)
  }

  /// The check on a day; nil while something is missing.
  func check(on day: CalendarDate) -> MadeCheck? {
    guard !by.isEmpty, by.count <= Self.longest, !by.hasBreak, let method else { return nil }
    return MadeCheck(date: day, by: by, method: method)
  }

  /// The query that fills in the form for the next check.
  var query: String {
    "av=\(percentEncoded(by))" + (method.map { "&hvordan=\(percentEncoded($0.rawValue))" } ?? "")
  }

  /// The controls.
  ///
  /// - Parameter isAsked: Whether what is missing is told.
  func steps(_ texts: LanguageTexts, isAsked: Bool) -> [PartView] {
    var errors: [[String]: [String]] = [:]
    if isAsked, by.isEmpty || by.count > Self.longest {
      errors[["av"]] = [texts.text("bekreft.mangler_av")]
    }
    if isAsked, method == nil { errors[["hvordan"]] = [texts.text("bekreft.mangler_hvordan")] }
    var flattening = FormFlattening(errors: errors)
    var name = FormPart(
      path: ["av"], label: texts.text("bekreft.av"), help: texts.text("bekreft.av_hjelp"),
      content: .line(by, keyboard: .text, limit: nil))
    name.isRequired = true
    var how = FormPart(
      path: ["hvordan"], label: texts.text("bekreft.hvordan"), help: nil,
      content: .choice(
        CheckMethod.allCases.map {
          FormOption(
            value: $0.rawValue, label: texts.text("bekreft." + asciiKey($0.rawValue)),
            isSelected: $0 == method)
        }, asButtons: true))
    how.isRequired = true
    flattening.add(set: texts.text("bekreft.hvem"), id: "sett-hvem", [name, how])
    return flattening.steps
  }
}
