import SiteBase
import SiteModel
import SiteRendering
import Templates

/// The page to begin at: what to do, and the list of offers.
struct StartPage {
  let tasks: [TaskView]
  let query: OfferQuery
  let municipalities: [OptionView]
  let providers: [OptionView]
  let owners: [OptionView]
  let properties: [OptionView]
  let orders: [OptionView]
  let rows: [OfferRow]
  /// How many offers there are in words.
  let count: String

  static let shape = Shape<StartPage>("start", "What to do, and the list of offers.") { f in
    f.list("oppgaver", TaskView.shape, "What to do, the worst first.") { $0.tasks }
    f.text("sok", "The words that were looked for.") { $0.query.words }
    f.list("kommuner", OptionView.shape, "The municipalities.") { $0.municipalities }
    f.list("tilbydere", OptionView.shape, "The providers that have offers.") { $0.providers }
    f.list("eiere", OptionView.shape, "Those who hold facts true, whoever asks first.") {
      $0.owners
    }
    f.list("egenskaper", OptionView.shape, "Properties to limit the list to.") { $0.properties }
    f.flag("er_avgrenset", "The list is limited, or not by name.") { $0.query.isLimited }
    f.list("rekkefolger", OptionView.shape, "The orders of the list.") { $0.orders }
    f.list("rader", OfferRow.shape, "The offers found.") { $0.rows }
    f.text("antall", "How many they are, in words.") { $0.count }
  }
}

/// Something to do.
struct TaskView {
  let text: String
  let remark: String?
  /// The address below the editor's root.
  let address: String
  let isFault: Bool

  static let shape = Shape<TaskView>("oppgave", "Something to do.") { f in
    f.text("tekst_her", "What.") { $0.text }
    f.text("merknad", "Why.") { $0.remark }
    f.text("adresse", "Where, below the editor's root.") { $0.address }
    f.flag("er_feil", "It keeps the site from being built.") { $0.isFault }
  }
}

/// An offer in the list.
struct OfferRow {
  let id: String
  let title: String
  let summary: String?
  let place: String
  let marks: [String]

  static let shape = Shape<OfferRow>("rad", "An offer in the list.") { f in
    f.text("id", "Its id.") { $0.id }
    f.text("tittel", "Its name.") { $0.title }
    f.text("kort", "What it is.") { $0.summary }
    f.text("sted", "The municipality and the provider.") { $0.place }
    f.list("merker", Sentence.shape, "What to know of it.") { $0.marks.map(Sentence.init) }
  }
}

extension Editor {
  /// The start page, with the list that the query asks for.
  func start(_ request: EditorRequest) -> EditorResponse {
    let query = OfferQuery(request.query, editor: request.editor)
    let options = state.options
    let found = query.results(state)
    let used = Set(
      state.offers.entries.compactMap {
        state.offers.published[$0.id]?.provider ?? $0.text("tilbyder")
      })
    func views(_ options: [FormOption], _ name: String, _ selected: [String]) -> [OptionView] {
      options.enumerated().map { index, option in
        var option = option
        option.isSelected = selected.contains(option.value)
        return OptionView(id: "\(name)-\(index + 1)", name: name, option: option)
      }
    }
    let properties = OfferQuery.Property.allCases.map {
      FormOption(value: $0.rawValue, label: texts.text("liste." + $0.rawValue))
    }
    let faulty = state.faultyFiles
    let page = StartPage(
      tasks: tasks, query: query,
      municipalities: views(
        options[.municipality], "kommune", [query.municipality].compactMap(\.self)),
      providers: views(
        options[.provider].filter { used.contains($0.value) }, "tilbyder",
        [query.provider].compactMap(\.self)),
      owners: views(owners(request.editor), "eier", [query.owner].compactMap(\.self)),
      properties: views(properties, "vis", query.properties.map(\.rawValue)),
      orders: views(
        OfferQuery.Order.allCases.map {
          FormOption(value: $0.rawValue, label: texts.text("start.rekkefolge_" + $0.rawValue))
        }, "rekkefolge", [query.order.rawValue]),
      rows: found.map { row($0, options, isFaulty: faulty.contains($0.file.source.path)) },
      count: texts.text("liste.antall", count: found.count))
    let frame = frame(texts.text("start.tittel"), request)
    return .page(status: 200, html: resources.page(.start, frame, StartPage.shape.level(page)))
  }

  /// Those who hold facts true, by name; whoever asks comes first.
  private func owners(_ editor: String?) -> [FormOption] {
    var labels: [String: String] = [:]
    for entry in state.offers.entries {
      guard let key = state.owner(of: entry) else { continue }
      labels[key] = state.offers.published[entry.id]?.owner.name ?? labels[key] ?? key
    }
    let all = labels.map { FormOption(value: $0.key, label: $0.value) }
      .sorted { (NorwegianOrder($0.label), $0.value) < (NorwegianOrder($1.label), $1.value) }
    let mine = FormOption(value: OfferQuery.mine, label: texts.text("start.mine"))
    return (editor == nil ? [] : [mine]) + all
  }

  private func row(_ entry: OfferEntry, _ options: FormOptions, isFaulty: Bool) -> OfferRow {
    let offer = state.offers.published[entry.id]
    let provider = offer?.provider ?? entry.text("tilbyder")
    let place = [
      options.label(entry.municipality, .municipality),
      provider.map { options.label($0, .provider) },
    ]
    var marks = isFaulty ? [texts.text("liste.feil")] : []
    for property in [OfferQuery.Property.draft, .withoutContact]
    where state.has(property, entry) {
      marks.append(texts.text("liste." + property.rawValue))
    }
    return OfferRow(
      id: entry.id, title: entry.title, summary: entry.text("kort"),
      place: place.compactMap(\.self).joined(separator: " · "), marks: marks)
  }

  /// What to do, the worst first, at most seven: single faults, and of everything else how many there
  /// are.
  private var tasks: [TaskView] {
    var tasks: [TaskView] = []
    let faulty = state.faultyFiles
    let broken = state.offers.entries.filter { faulty.contains($0.file.source.path) }
    for entry in broken.prefix(3) {
      let fault = state.diagnostics.first {
        $0.severity == .error && $0.range?.file.path == entry.file.source.path
      }
      tasks.append(
        TaskView(
          text: texts.text("oppgaver.feil", ["tittel": entry.title]),
          remark: fault.map { $0.kind.summary.text(.nb, $0.arguments) + "." },
          address: fault.flatMap(address) ?? "tilbud/" + entry.id, isFault: true))
    }
    let counted: [OfferQuery.Property?] = [
      .faulty, .dueSoon, nil, .withoutContact, .neverChecked, .draft, .withoutAge,
    ]
    for property in counted where tasks.count < 7 {
      guard let property else {
        // What is due is not a list to look at but a round to take.
        guard !state.due.ids.isEmpty else { continue }
        tasks.append(
          TaskView(
            text: texts.text("oppgaver.kontroll", count: state.due.ids.count),
            remark: texts.text("oppgaver.kontroll_hvorfor"), address: "bekreft", isFault: false))
        continue
      }
      var query = OfferQuery()
      query.properties = [property]
      let count = query.results(state).count
      guard count > (property == .faulty ? 3 : 0) else { continue }
      tasks.append(
        TaskView(
          text: texts.text("oppgaver." + property.rawValue, count: count),
          remark: texts.optionalText("oppgaver.\(property.rawValue)_hvorfor"),
          address: "?vis=" + property.rawValue, isFault: property == .faulty))
    }
    return tasks
  }
}
