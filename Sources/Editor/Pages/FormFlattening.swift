/// Makes the steps of a form from its parts: templates don't include themselves, and so write groups in
/// groups as one list.
struct FormFlattening {
  /// What is wrong with the values, by the path of their control.
  let errors: [[String]: [String]]
  private(set) var steps: [PartView] = []

  init(errors: [[String]: [String]]) { self.errors = errors }

  /// Adds a group of the form's own, such as «Kontakt».
  mutating func add(set label: String, id: String, _ parts: [FormPart]) {
    steps.append(PartView(step: .opens, id: id, label: label))
    for part in parts { add(part, depth: 1) }
    steps.append(PartView(step: .closes))
  }

  private mutating func add(_ part: FormPart, depth: Int, removal: String? = nil) {
    switch part.content {
    case .group(let parts, let isFolded):
      group(part, depth, isFolded: isFolded, removal: removal) { $0.add(parts, depth) }
    case .rows(let rows):
      group(part, depth) { flattening in
        flattening.hidden(part.name + "." + countKey, String(rows.count))
        for (index, row) in rows.enumerated() {
          let isNew = index == rows.count - 1
          flattening.add(
            row, depth: depth + 1,
            removal: isNew ? nil : "\(part.name).\(index).\(removeKey)")
        }
      }
    case .line(let text, let keyboard):
      control(.line, part) {
        $0.value = text
        $0.keyboard = keyboard
      }
    case .area(let text, let limit):
      control(.area, part) {
        $0.value = text
        $0.limit = limit
      }
    case .choice(let options, let asButtons):
      let views = views(options, part)
      control(asButtons ? .buttons : .menu, part) { $0.options = views }
    case .ticks(let options):
      hidden(part.name + "." + shownKey, "1")
      let views = views(options, part)
      control(.ticks, part) { $0.options = views }
    case .kept(let text): control(.kept, part) { $0.value = text }
    }
  }

  private mutating func add(_ parts: [FormPart], _ depth: Int) {
    for part in parts { add(part, depth: depth + 1) }
  }

  private mutating func group(
    _ part: FormPart, _ depth: Int, isFolded: Bool = false, removal: String? = nil,
    _ content: (inout FormFlattening) -> Void
  ) {
    var start = PartView(step: .opens, id: fieldID(part.path), label: part.label)
    start.help = part.help
    start.errors = errors[part.path] ?? []
    start.isFolded = isFolded
    start.removal = removal
    start.depth = depth
    steps.append(start)
    content(&self)
    steps.append(PartView(step: .closes, isFolded: isFolded, depth: depth))
  }

  private mutating func control(
    _ step: PartView.Step, _ part: FormPart, _ change: (inout PartView) -> Void
  ) {
    var view = PartView(step: step, id: fieldID(part.path), name: part.name, label: part.label)
    view.help = part.help
    view.isRequired = part.isRequired
    // A list in one control has the problems of its items.
    view.errors = errors.filter { $0.key.starts(with: part.path) }
      .sorted { $0.key.joined(separator: ".") < $1.key.joined(separator: ".") }.flatMap(\.value)
    change(&view)
    steps.append(view)
  }

  private mutating func hidden(_ name: String, _ value: String) {
    steps.append(PartView(step: .hidden, name: name, value: value))
  }

  private func views(_ options: [FormOption], _ part: FormPart) -> [OptionView] {
    options.enumerated().map { index, option in
      OptionView(id: "\(fieldID(part.path))-valg-\(index + 1)", name: part.name, option: option)
    }
  }
}
