import ContentEditing
import SiteBase
import SiteModel
import SiteRendering

/// Makes the parts of a form from the schema and the values of a file.
struct FormMaking {
  let options: FormOptions
  let texts: LanguageTexts
  /// The names of values that are no references, by the field's key: they are ticked instead of typed.
  var named: [String: [FormOption]] = [:]

  /// The word before the keys of labels and help that are for one kind of form alone; nil for the usual ones.
  var scope: String?
  /// The file and line of the value at a path, for values that can be changed there alone.
  var place: ([String]) -> (file: String, line: Int)? = { _ in nil }

  /// The part for a field of a group.
  func part(_ field: FieldDescription, in path: [String], _ value: ContentValue?) -> FormPart {
    let path = path + [field.key]
    let label = label(path)
    let help = text("hjelp", textKey(path)) ?? field.documentation
    var part = part(
      field.form, path, label: label,
      help: help.lowercased() == label.lowercased() + "." ? nil : help, value)
    part.isRequired = field.isRequired
    return part
  }

  /// The parts for the fields of a group.
  func parts(_ schema: RecordSchema, in path: [String], _ value: ContentValue?) -> [FormPart] {
    schema.fields.map { field in
      var part = part(field, in: path, value?[field.key])
      // A group that isn't there needs nothing.
      if value == nil { part.isRequired = false }
      return part
    }
  }

  private func part(
    _ form: ValueForm, _ path: [String], label: String, help: String?, _ value: ContentValue?
  ) -> FormPart {
    func made(_ content: FormPart.Content) -> FormPart {
      FormPart(path: path, label: label, help: help, content: content)
    }
    guard form.canShow(value) else { return made(.kept(kept(path))) }
    let text = value?.scalar ?? ""
    switch form {
    case .fact: return made(choice(["ja", "nei"], unknown: "ukjent", value))
    case .yesNo: return made(choice(["ja", "nei"], unknown: nil, value))
    case .choice(let choices):
      let asButtons = choices.count <= 3
      return made(
        choice(
          choices, value, asButtons: asButtons, none: texts.optionalText("tomt." + textKey(path))))
    case .reference(let target):
      return made(.choice(menu(options[target], value), asButtons: false))
    case .list where path.count == 1 && !(named[path[0]] ?? []).isEmpty:
      return made(.ticks(ticks(named[path[0]] ?? [], value)))
    case .list(let element) where element.isTicked:
      return made(.ticks(ticks(element, value)))
    case .list(.reference(let target)): return made(references(options[target], path, value))
    case .list(let element) where element.isLine:
      let lines = (value?.items ?? []).compactMap(\.scalar)
      return made(.area(lines.joined(separator: "\n"), limit: nil))
    case .list(let element):
      let items = (value.map { $0.isNothing ? [] : $0.items } ?? []).map { Optional($0) } + [nil]
      return made(
        .rows(
          items.enumerated().map { index, item in
            row(element, path + [String(index)], label, number: index + 1, item)
          }))
    case .record(let schema):
      return made(.group(parts(schema, in: path, value), isFolded: value == nil))
    case .either(let forms): return made(either(forms, path, value))
    default:
      // A text in several languages is as long as what it is.
      let isLanguage = path.last.map { SiteLanguage(rawValue: $0) != nil } ?? false
      let key = (isLanguage ? path.dropLast() : path[...]).last ?? ""
      let isOneLine = form.isOneLine(key) && !text.utf8.contains(0x0A)
      return made(
        isOneLine
          ? .line(text, keyboard: form.keyboard(text), limit: form.limit)
          : .area(text, limit: form.limit))
    }
  }

  /// An item of a list; the one that may be added is hidden at first.
  private func row(
    _ element: ValueForm, _ path: [String], _ label: String, number: Int, _ value: ContentValue?
  ) -> FormPart {
    let name =
      value == nil
      ? texts.text("skjema.ny_rad", ["navn": label])
      : texts.text("skjema.rad", ["navn": label, "nummer": String(number)])
    let row = part(element, path, label: name, help: nil, value)
    guard case .group(let parts, _) = row.content else { return row }
    return FormPart(
      path: path, label: name, content: .group(parts, isFolded: value == nil))
  }

  /// A word or a group: which of them, and the group's fields.
  private func either(
    _ forms: [ValueForm], _ path: [String], _ value: ContentValue?
  ) -> FormPart.Content {
    let isGroup = value?.isGroup ?? false
    guard let group = forms.flatMap(\.groups).first else { return .group([], isFolded: false) }
    let own = FormOption(
      value: ownWords, label: texts.text("skjema.oppgi_selv"), isSelected: isGroup)
    let first: FormPart.Content
    switch forms.first {
    case .choice(let choices):
      guard case .choice(let words, let asButtons) = choice(choices, value, asButtons: true) else {
        return .group([], isFolded: false)
      }
      first = .choice(words + [own], asButtons: asButtons)
    case .reference(let target):
      first = .choice(menu(options[target], value) + [own], asButtons: false)
    default:
      // A text or words on their own are the same in bokmål.
      let text = value?.lines ?? ""
      if isGroup { return .group(parts(group, in: path, value), isFolded: false) }
      var isOneLine = false
      if let first = forms.first, case .text = first, !text.utf8.contains(0x0A) {
        isOneLine = first.isOneLine(path.last ?? "")
      }
      return isOneLine
        ? .line(text, keyboard: .text, limit: forms.first?.limit)
        : .area(text, limit: forms.first?.limit)
    }
    let chooser = FormPart(
      path: path + [chooserKey], label: texts.text("skjema.velg"), content: first)
    let inside = FormPart(
      path: path + [groupKey], label: own.label,
      content: .group(
        parts(group, in: path, isGroup ? value : nil),
        isFolded: !isGroup && value.map { !$0.isNothing } ?? false))
    return .group([chooser, inside], isFolded: false)
  }

  /// The names of a field and of the groups around it, outermost first; items of lists have numbers.
  func labels(_ path: [String]) -> [String] {
    var labels: [String] = []
    for (index, step) in path.enumerated() {
      if let number = Int(step) {
        if number > 0 { labels[labels.count - 1] += " \(number + 1)" }
      } else {
        labels.append(label(Array(path[...index])))
      }
    }
    return labels
  }

  /// The name people know a field by.
  private func label(_ path: [String]) -> String {
    text("felt", textKey(path)) ?? text("felt", asciiKey(path.last ?? ""))
      ?? (path.last ?? "").replacing("_", with: " ").capitalisedFirst
  }

  /// A text of a group by its key, the form's own before the usual one; nil where there is none.
  private func text(_ group: String, _ key: String) -> String? {
    scope.flatMap { texts.optionalText("\(group).\($0)-\(key)") }
      ?? texts.optionalText("\(group).\(key)")
  }

  /// What a form has instead of a control, with where the value can be changed.
  private func kept(_ path: [String]) -> String {
    guard let place = place(path) else { return texts.text("skjema.ma_rettes_i_fila") }
    return texts.text(
      "skjema.ma_rettes_i_fila_her", ["fil": place.file, "linje": String(place.line)])
  }
}

/// Marks the control that chooses between a word and a group.
let chooserKey = "valg"
/// Marks the group that may be chosen.
let groupKey = "gruppe"
/// Ends the name of the boxes for the references there are.
let presentKey = "valgte"
/// End the names of the menus that add references.
let addedKeys = ["ny1", "ny2"]
/// The value of the option «write it yourself»; no id or word has it.
let ownWords = "+"

/// The key of the texts about a field: its keys in plain ASCII without list positions.
func textKey(_ path: [String]) -> String {
  path.filter { Int($0) == nil }.map(asciiKey).joined(separator: "-")
}

/// A key in plain ASCII.
func asciiKey(_ key: String) -> String { FieldDescription.ascii(key) }

/// Whether a text is a word or the word in plain ASCII.
func matches(_ word: String, _ text: String) -> Bool { text == word || text == asciiKey(word) }

extension String {
  /// The text with a capital first letter.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
