/// Makes the steps of a form from its parts: templates don't include themselves, and so write groups in
/// groups as one list.
struct FormFlattening {
  /// What is wrong with the values, by the path of their control.
  let errors: [[String]: [String]]
  /// The names of the boxes that are ticked to remove rows.
  let removals: Set<String>
  private(set) var steps: [PartView] = []

  init(errors: [[String]: [String]], removals: Set<String> = []) {
    self.errors = errors
    self.removals = removals
  }

  /// Adds a group of the form's own, such as «Kontakt». One group in it takes its place.
  ///
  /// - Parameters:
  ///   - told: What the form tells about the values; nil for nothing.
  ///   - key: The key of the part that it is told below; nil for all of them.
  mutating func add(
    set label: String, id: String, _ parts: [FormPart], told: PartView? = nil,
    below key: String? = nil
  ) {
    var start = PartView(step: .opens, id: id, label: label)
    if let part = parts.first, parts.count == 1, part.isGroup {
      start.id = fieldID(part.path)
      start.help = part.help
      start.errors = errors[part.path] ?? []
      steps.append(start)
      inside(part, depth: 0)
    } else {
      steps.append(start)
      for part in parts {
        add(part, depth: 1)
        if let told, part.path == key.map({ [$0] }) { steps.append(told) }
      }
    }
    if let told, key == nil { steps.append(told) }
    steps.append(PartView(step: .closes))
  }

  /// Adds what is in a group.
  private mutating func inside(_ part: FormPart, depth: Int) {
    switch part.content {
    case .group(let parts, _): for part in parts { add(part, depth: depth + 1) }
    case .rows(let rows):
      hidden(part.name + "." + countKey, String(rows.count))
      for (index, row) in rows.enumerated() {
        let isNew = index == rows.count - 1
        let start = steps.count
        add(row, depth: depth + 1, removal: isNew ? nil : "\(part.name).\(index).\(removeKey)")
        if isNew { steps[start].newItemOf = part.name }
      }
    default: break
    }
  }

  private mutating func add(_ part: FormPart, depth: Int, removal: String? = nil) {
    switch part.content {
    case .group(let parts, isFolded: false) where part.path.last == groupKey:
      // What a choice before it opens needs no frame of its own.
      for part in parts { add(part, depth: depth) }
    case .group, .rows: group(part, depth, removal: removal)
    case .line(let text, let keyboard, let limit):
      control(.line, part) {
        $0.value = text
        $0.keyboard = keyboard
        $0.limit = limit
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

  private mutating func group(_ part: FormPart, _ depth: Int, removal: String?) {
    var isFolded = false
    if case .group(_, isFolded: true) = part.content { isFolded = true }
    var start = PartView(step: .opens, id: fieldID(part.path), label: part.label)
    start.help = part.help
    start.errors = errors[part.path] ?? []
    start.isFolded = isFolded
    start.isOpen = errors.keys.contains { $0.starts(with: part.path) }
    start.removal = removal
    start.isRemoved = removal.map(removals.contains) ?? false
    start.depth = depth
    steps.append(start)
    inside(part, depth: depth)
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

extension FormPart {
  /// Whether it is written as a group.
  fileprivate var isGroup: Bool {
    switch content {
    case .group, .rows: true
    default: false
    }
  }
}
