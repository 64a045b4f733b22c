import ContentEditing
import SiteBase
import SiteModel
import SiteRendering

/// Makes the parts of a form from the schema and the values of a file.
struct FormMaking {
  let options: FormOptions
  let texts: LanguageTexts

  /// The part for a field of a group.
  func part(_ field: FieldDescription, in path: [String], _ value: ContentValue?) -> FormPart {
    let path = path + [field.key]
    let label = label(path)
    let help = texts.optionalText("hjelp." + textKey(path)) ?? field.documentation
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
    guard form.canShow(value) else { return made(.kept(texts.text("skjema.ma_rettes_i_fila"))) }
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
      let isOneLine = form.isOneLine(path.last ?? "") && !text.utf8.contains(0x0A)
      return made(
        isOneLine ? .line(text, keyboard: form.keyboard(text)) : .area(text, limit: form.limit))
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
      // A text on its own is the same text in bokmål.
      let text = value?.scalar ?? ""
      return isGroup
        ? .group(parts(group, in: path, value), isFolded: false)
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

  /// Two words and unknown.
  private func choice(
    _ words: [String], unknown: String?, _ value: ContentValue?
  ) -> FormPart.Content {
    let choices = words.map { ($0, texts.text("skjema." + $0)) }
    return choice(choices, unknown: unknown, value, asButtons: true)
  }

  /// Words of the schema. The one for what isn't known is the value that isn't there.
  private func choice(
    _ choices: [ValueForm.Choice], _ value: ContentValue?, asButtons: Bool, none: String? = nil
  ) -> FormPart.Content {
    let unknown = choices.first { $0.word == "ukjent" }?.word
    return choice(
      choices.filter { $0.word != unknown }.map { ($0.word, $0.meaning.capitalisedFirst) },
      unknown: unknown, value, asButtons: asButtons, none: none)
  }

  private func choice(
    _ choices: [(word: String, label: String)], unknown: String?, _ value: ContentValue?,
    asButtons: Bool, none: String? = nil
  ) -> FormPart.Content {
    let selected = value?.scalar
    var options = choices.map { choice in
      let isSelected = selected.map { matches(choice.word, $0) } ?? false
      // A word in plain ASCII stays so.
      return FormOption(
        value: isSelected ? selected ?? choice.word : choice.word, label: choice.label,
        isSelected: isSelected)
    }
    if let selected, selected != unknown, !selected.isEmpty,
      !options.contains(where: \.isSelected)
    {
      options.append(FormOption(value: selected, label: selected, isSelected: true))
    }
    let isGroup = value?.isGroup ?? false
    options.append(
      FormOption(
        value: value?.isNothing ?? true ? "" : unknown ?? "",
        label: none ?? texts.text("skjema.ikke_oppgitt"),
        isSelected: !isGroup && !options.contains(where: \.isSelected)))
    return .choice(options, asButtons: asButtons)
  }

  /// What a reference may lead to, with nothing first, and the id that is there if nothing has it.
  private func menu(_ options: [FormOption], _ value: ContentValue?) -> [FormOption] {
    let selected = value?.scalar ?? ""
    var menu = [
      FormOption(
        value: "", label: texts.text("skjema.ikke_valgt"),
        isSelected: selected.isEmpty && !(value?.isGroup ?? false))
    ]
    menu += options.map {
      FormOption(value: $0.value, label: $0.label, isSelected: $0.value == selected)
    }
    if !selected.isEmpty, !options.contains(where: { $0.value == selected }) {
      menu.append(FormOption(value: selected, label: selected, isSelected: true))
    }
    return menu
  }

  /// The references there are, to be unticked, and menus to add others by: a menu has hundreds of
  /// options, so there is not one for each.
  private func references(
    _ options: [FormOption], _ path: [String], _ value: ContentValue?
  ) -> FormPart.Content {
    let ids = (value?.items ?? []).compactMap(\.scalar)
    let labels = Dictionary(
      options.map { ($0.value, $0.label) }, uniquingKeysWith: { first, _ in first })
    let present = FormPart(
      path: path + [presentKey], label: texts.text("skjema.valgte"),
      content: .ticks(
        ids.map { FormOption(value: $0, label: labels[$0] ?? $0, isSelected: true) }))
    let menus = addedKeys.map { key in
      FormPart(
        path: path + [key], label: texts.text("skjema.legg_til"),
        content: .choice(menu(options.filter { !ids.contains($0.value) }, nil), asButtons: false))
    }
    return .group((ids.isEmpty ? [] : [present]) + menus, isFolded: false)
  }

  private func ticks(_ element: ValueForm, _ value: ContentValue?) -> [FormOption] {
    let selected = (value?.items ?? []).compactMap(\.scalar)
    var all: [FormOption] = []
    switch element {
    case .reference(let target): all = options[target]
    case .choice(let choices):
      all = choices.map { FormOption(value: $0.word, label: $0.meaning.capitalisedFirst) }
    default: break
    }
    var ticks = all.map { option in
      FormOption(
        value: option.value, label: option.label,
        isSelected: selected.contains { $0 == option.value || $0 == asciiKey(option.value) })
    }
    for text in selected where !all.contains(where: { matches($0.value, text) }) {
      ticks.append(FormOption(value: text, label: text, isSelected: true))
    }
    return ticks
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
    texts.optionalText("felt." + textKey(path))
      ?? texts.optionalText("felt." + asciiKey(path.last ?? ""))
      ?? (path.last ?? "").replacing("_", with: " ").capitalisedFirst
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
private func textKey(_ path: [String]) -> String {
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
