import Templates

/// A step of a form as its template writes it: a group's start or end, or a control.
struct PartView {
  /// What the step is.
  enum Step {
    case opens
    case closes
    /// A control, in the words the template tells them apart by.
    case line, area, menu, buttons, ticks, kept
    case hidden
    /// What the form tells about values.
    case told
  }

  let step: Step
  var id = ""
  var name = ""
  var label = ""
  var help: String?
  var errors: [String] = []
  var value = ""
  var keyboard: FormPart.Keyboard?
  var limit: Int?
  var isRequired = false
  var isFolded = false
  /// Whether a group that may be hidden is shown at first, as something in it is wrong.
  var isOpen = false
  /// The name of the box that removes the row; nil for what is no row.
  var removal: String?
  /// Whether that box is ticked.
  var isRemoved = false
  /// The number of the heading's level below the page's; 0 for a set at the top.
  var depth = 0
  var options: [OptionView] = []
  /// The text that is translated, and its language; nil where nothing is.
  var original: String?
  var originalLanguage: String?
  /// Whether the original has a text and the translation doesn't.
  var isMissing = false
  /// Whether the original has changed since the translation.
  var isOutdated = false
  /// What the original was before; nil for nothing.
  var originalThen: String?
  /// What the form tells; empty for nothing.
  var lines: [String] = []
  /// Whether it tells about a text, which may be shown with marks.
  var showsMarks = false
  /// What is marked in it, a heading.
  var marks = ""
  /// That text; empty when nothing is marked.
  var marked: [MarkedBlockView] = []
  /// The name of the list that the row is a new item of; nil for any other step.
  var newItemOf: String?

  /// The ids of what describes the control.
  private var description: String {
    [help.map { _ in id + "-hjelp" }, errors.isEmpty ? nil : id + "-feil"].compactMap(\.self)
      .joined(separator: " ")
  }

  static let shape = Shape<PartView>("del", "A step of a form.") { f in
    f.flag("apner", "A group starts.") { $0.step == .opens && !$0.isFolded }
    f.flag("apner_lukket", "A group that is hidden at first starts.") {
      $0.step == .opens && $0.isFolded
    }
    f.flag("lukker", "A group ends.") { $0.step == .closes && !$0.isFolded }
    f.flag("lukker_lukket", "A group that is hidden at first ends.") {
      $0.step == .closes && $0.isFolded
    }
    f.flag("apen", "The group that may be hidden is shown.") { $0.isOpen }
    f.flag("linje", "A line of text.") { $0.step == .line }
    f.flag("omrade", "A text of several lines.") { $0.step == .area }
    f.flag("meny", "One of many options.") { $0.step == .menu }
    f.flag("knapper", "One of few options.") { $0.step == .buttons }
    f.flag("kryss", "Any number of options.") { $0.step == .ticks }
    f.flag("fast", "A value that can't be changed here.") { $0.step == .kept }
    f.flag("skjult", "A value that isn't shown.") { $0.step == .hidden }
    f.text("original", "The text that is translated.") { $0.original }
    f.text("original_sprak", "The language of that text.") { $0.originalLanguage }
    f.flag("mangler", "The original has a text and the translation doesn't.") { $0.isMissing }
    f.flag("utdatert", "The original has changed since the translation.") { $0.isOutdated }
    f.text("original_da", "What the original was before.") { $0.originalThen }
    f.flag("sagt", "Something that the form tells about values.") { $0.step == .told }
    f.list("linjer", Sentence.shape, "What it tells.") { $0.lines.map(Sentence.init) }
    f.flag("viser_merker", "It tells about a text, which may be shown with marks.") {
      $0.showsMarks
    }
    f.text("merket", "What is marked in that text.") { $0.marks }
    f.list("avsnitt", MarkedBlockView.shape, "That text; none when nothing is marked.") {
      $0.marked
    }
    f.text("ny_i", "The name of the list that the row is a new item of.") { $0.newItemOf }
    f.flag("ytterst", "A group at the top of the form.") { $0.depth == 0 }
    f.text("id", "The control's id.") { $0.id }
    f.text("navn", "The control's name.") { $0.name }
    f.text("etikett", "What people call it.") { $0.label }
    f.text("hjelp", "What it is for.") { $0.help }
    f.list("feil", Sentence.shape, "What is wrong with the value.") {
      $0.errors.map(Sentence.init)
    }
    f.text("beskrevet", "The ids of what describes it.") {
      $0.description.isEmpty ? nil : $0.description
    }
    f.text("verdi", "The value.") { $0.value }
    f.text("slag", "The kind of line: `text`, `tel` or `date`.") { $0.keyboard?.type }
    f.text("tastatur", "The keyboard of a telephone.") { $0.keyboard?.mode }
    f.text("grense", "The most characters.") { $0.limit.map(String.init) }
    f.text("hoyde", "The number of lines shown.") { String($0.height) }
    f.flag("pakrevd", "It must be filled in.") { $0.isRequired }
    f.text("fjerner", "The name of the box that removes the row.") { $0.removal }
    f.flag("fjernes", "That box is ticked.") { $0.isRemoved }
    f.list("valg", OptionView.shape, "The options.") { $0.options }
  }

  /// As many lines as the text needs, within reason.
  private var height: Int {
    let other = original ?? ""
    let longest = value.utf8.count < other.utf8.count ? other : value
    let lines = longest.utf8.count(where: { $0 == 0x0A }) + longest.utf8.count / 70 + 2
    return min(max(lines, 2), name == bodyKey ? 30 : 12)
  }
}

/// An option of a control.
struct OptionView {
  let id: String
  let name: String
  let option: FormOption

  static let shape = Shape<OptionView>("valg", "An option of a control.") { f in
    f.text("id", "The option's id.") { $0.id }
    f.text("navn", "The control's name.") { $0.name }
    f.text("verdi", "What is sent; empty for nothing.") { $0.option.value }
    f.text("etikett", "What people call it.") { $0.option.label }
    f.flag("valgt", "It is chosen.") { $0.option.isSelected }
  }
}

extension FormPart.Keyboard {
  /// The type of the line. Browsers change what is typed into lines for addresses, so those are texts.
  fileprivate var type: String {
    switch self {
    case .telephone: "tel"
    case .day: "date"
    case .text, .email, .address, .number: "text"
    }
  }

  /// The keyboard a telephone shows; nil for the usual one.
  fileprivate var mode: String? {
    switch self {
    case .email: "email"
    case .address: "url"
    case .number: "decimal"
    case .text, .telephone, .day: nil
    }
  }
}
