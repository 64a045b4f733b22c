import ContentEditing
import SiteBase
import SiteModel
import SiteRendering
import Templates

/// What a form tells about its values: how the site puts the hours, when the page is shown, and how hard
/// the text is to read.
struct ToldFacts {
  /// The hours as the site has them, a line each.
  let hours: [String]
  /// When the page and a notice are shown.
  let days: [String]
  /// How hard the text is to read; nil for no text.
  let reading: ReadingLevel?

  private let texts: LanguageTexts

  /// - Parameter facts: What the page with the values states; nil when it isn't known.
  init(_ value: FormValue, facts: PublicFacts?, _ state: EditorState, _ texts: LanguageTexts) {
    self.texts = texts
    hours = facts?.lines[.hours]?.map(\.text) ?? []
    days = Self.days(value.group, today: state.today, texts)
    reading = value.body.map { ReadingLevel(markdown: $0) }
  }

  /// The step of a form's set; nil where it tells nothing.
  func step(of set: String) -> PartView? { steps.first { $0.id == "sagt-" + set } }

  /// The steps of all sets that tell something, also those without lines, so that a script finds them.
  var steps: [PartView] {
    [
      told("nar", texts.text("sagt.tider"), hours + days),
      reading(told("teksten", texts.text("sagt.lesbarhet"), readingLines)),
    ]
  }

  /// A step with the text and what makes it hard.
  private func reading(_ step: PartView) -> PartView {
    var step = step
    step.showsMarks = true
    guard let marked = reading?.marked, marked.hardWords + marked.longSentences > 0 else {
      return step
    }
    step.marks = texts.text(
      "sagt.merket",
      ["ord": String(marked.hardWords), "setninger": String(marked.longSentences)])
    step.marked = marked.blocks.map { MarkedBlockView(block: $0, texts: texts) }
    step.isOpen = reading?.isHard ?? false
    return step
  }

  private func told(_ set: String, _ label: String, _ lines: [String]) -> PartView {
    var view = PartView(step: .told, id: "sagt-" + set, label: label)
    view.lines = lines
    return view
  }

  private static func days(
    _ group: ContentValue?, today: CalendarDate, _ texts: LanguageTexts
  ) -> [String] {
    func day(_ keys: String...) -> CalendarDate? {
      keys.reduce(group) { $0?[$1] }?.text.flatMap { CalendarDate($0) }
    }
    var lines: [String] = []
    if group?["status"]?.text == OfferStatus.draft.rawValue {
      lines.append(texts.text("sagt.utkast"))
    }
    let (first, last) = (day("gyldig", "fra"), day("gyldig", "til"))
    switch (first, last) {
    case (nil, nil): break
    case (let first?, nil): lines.append(texts.text("sagt.fra", ["fra": first.numbers]))
    case (nil, let last?): lines.append(texts.text("sagt.til", ["til": last.numbers]))
    case (let first?, let last?):
      lines.append(texts.text("sagt.fra_til", ["fra": first.numbers, "til": last.numbers]))
    }
    if let last, last < today { lines.append(texts.text("sagt.over")) }
    if group?["beskjed"]?["tekst"]?.text != nil {
      guard let until = day("beskjed", "til") else { return lines + [texts.text("sagt.beskjed")] }
      let key = until < today ? "sagt.beskjed_over" : "sagt.beskjed_til"
      lines.append(texts.text(key, ["til": until.numbers]))
    }
    return lines
  }

  private var readingLines: [String] {
    guard let reading, reading.words > 0 else { return [] }
    let key = !reading.isSure ? "sagt.kort_tekst" : reading.isHard ? "sagt.tung" : "sagt.lett"
    var lines = [
      texts.text(
        key,
        [
          "lix": String(reading.lix), "ord": String(reading.wordsPerSentence),
          "grense": String(ReadabilityLimits.lix), "setning": String(ReadabilityLimits.sentence),
        ])
    ]
    if !reading.hardWords.isEmpty {
      lines.append(
        texts.text("sagt.lange_ord", ["ordene": reading.hardWords.joined(separator: ", ")]))
    }
    return lines
  }
}

/// What a form tells about its values, alone.
struct ToldPage {
  let steps: [PartView]

  static let shape = Shape<ToldPage>("sagt", "What a form tells about its values.") { f in
    f.list("deler", PartView.shape, "The steps.") { $0.steps }
  }
}
