import ContentEditing
import SiteModel
import SiteRendering

extension FormMaking {
  /// Two words and unknown.
  func choice(
    _ words: [String], unknown: String?, _ value: ContentValue?
  ) -> FormPart.Content {
    let choices = words.map { ($0, texts.text("skjema." + $0)) }
    return choice(choices, unknown: unknown, value, asButtons: true)
  }

  /// Words of the schema. The one for what isn't known is the value that isn't there.
  func choice(
    _ choices: [ValueForm.Choice], _ value: ContentValue?, asButtons: Bool, none: String? = nil
  ) -> FormPart.Content {
    let unknown = choices.first { $0.word == "ukjent" }?.word
    return choice(
      choices.filter { $0.word != unknown }.map { ($0.word, $0.meaning.capitalisedFirst) },
      unknown: unknown, value, asButtons: asButtons, none: none)
  }

  func choice(
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
  func menu(_ options: [FormOption], _ value: ContentValue?) -> [FormOption] {
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
  func references(
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

  func ticks(_ element: ValueForm, _ value: ContentValue?) -> [FormOption] {
    var all: [FormOption] = []
    switch element {
    case .reference(let target): all = options[target]
    case .choice(let choices):
      all = choices.map { FormOption(value: $0.word, label: $0.meaning.capitalisedFirst) }
    default: break
    }
    return ticks(all, value)
  }

  /// The options, ticked where the value has them, and what else the value has.
  func ticks(_ all: [FormOption], _ value: ContentValue?) -> [FormOption] {
    let selected = (value?.items ?? []).compactMap(\.scalar)
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
}
