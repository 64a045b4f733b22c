import ContentEditing
import Foundation
import SiteBase
import SiteModel
import SiteRendering

/// Makes the form of a thing from a version of its file and what it is to show.
struct FormPages {
  let target: FormTarget
  let state: EditorState
  let texts: LanguageTexts

  /// The form as the file has it.
  func current(_ notice: FormPage.Notice?) -> FormPage {
    let content =
      state.file(target.path)?.source ?? target.translation?.source(state)
      ?? SourceFile(path: target.path, bytes: [])
    let old = newAndOldFaults(
      target, before: (state.diagnostics, content), after: (state.diagnostics, content)
    ).filter { $0.path != nil }
    do throws(EditError) {
      var value = FormValue(target, in: try EditableFile(content))
      // A translation without a file is written field by field too.
      if target.kind == .translation, value.group == nil { value.group = .group([]) }
      var page = page(value, content, faults: old)
      page.notice = notice
      return page
    } catch {
      var page = page(FormValue(group: nil, body: nil), content, faults: old)
      page.problem = error.message(.nb) + "."
      page.steps = []
      return page
    }
  }

  /// The form after a save that was refused.
  func refused(_ refused: RefusedSave) -> FormPage {
    var page = page(
      refused.value, refused.file, faults: refused.faults, removals: refused.removals)
    page.problem = refused.error.map { $0.message(.nb) + "." }
    page.leftOut = refused.leftOut.map {
      HistoryPage.Change(label: $0.path.joined(separator: " › "), then: shown($0.value), now: "")
    }
    page.shown = refused.shown.map { Data($0.bytes).base64EncodedString() }
    page.conflicts = refused.conflicts.map { conflict in
      ConflictView(
        path: conflict.path, label: label(conflict.path), mine: shown(conflict.mine),
        theirs: shown(conflict.theirs))
    }
    return page
  }

  /// What is wrong with values, a sentence each.
  func sentences(about faults: [Fault]) -> [String] {
    faults.map { fault in
      let sentence = sentence(fault.diagnostic, fault.path)
      guard let path = fault.path, !path.isEmpty else { return sentence }
      return label(path) + ": " + sentence
    }
  }

  private func page(
    _ value: FormValue, _ file: SourceFile, faults: [Fault], removals: Set<String> = []
  ) -> FormPage {
    let places = FaultPlaces(target, file)
    var making = making
    making.place = { path in places.line(of: path).map { (file: file.path, line: $0) } }
    let sets = FieldSets(target)
    let stopping = faults.filter { !$0.isOld && $0.diagnostic.severity == .error }
    var errors: [[String]: [String]] = [:]
    for fault in faults {
      guard let path = fault.path else { continue }
      errors[path, default: []].append(sentence(fault.diagnostic, path))
    }
    var flattening = FormFlattening(errors: errors, removals: removals)
    let told = ToldFacts(
      value, facts: target.kind == .offer ? state.pages?.facts(of: target.id) : nil, state, texts)
    for set in sets.sets {
      var parts = set.fields.map { making.part($0, in: [], value.group?[$0.key]) }
      if set.hasBody, let body = value.body {
        let text = FormPart(
          path: [bodyKey], label: texts.text("felt.brodtekst"),
          help: texts.text("hjelp.brodtekst"), content: .area(body, limit: nil))
        parts.insert(text, at: target.kind == .offer ? 0 : parts.count)
      }
      flattening.add(
        set: texts.text("sett." + set.key), id: "sett-" + set.key, parts,
        told: target.kind == .offer || set.hasBody && target.kind.isWritten
          ? told.step(of: set.key) : nil,
        below: set.hasBody ? bodyKey : nil)
    }
    let ids = Set(flattening.steps.map(\.id))
    func view(_ fault: Fault) -> FaultView {
      let path = fault.path ?? []
      let known = (0...path.count).reversed().map { Array(path.prefix($0)) }
        .first { !$0.isEmpty && ids.contains(fieldID($0)) }
      return FaultView(
        text: sentence(fault.diagnostic, fault.path), help: help(fault.diagnostic),
        id: known.map(fieldID), label: known.map(label))
    }
    let steps = value.group == nil ? [] : withOriginals(flattening.steps)
    let page = state.pages.flatMap { pages in target.pageIndex(in: pages).map(pages.address) }
    return FormPage(
      kind: target.kind, id: target.id, heading: heading, errors: stopping.map(view),
      oldFaults: faults.filter { $0.isOld || $0.diagnostic.severity == .warning }.map(view),
      unknown: unknownKeys(value.group).map { path in
        UnknownValue(
          name: path.joined(separator: " › "),
          place: places.line(of: path).map {
            texts.text("skjema.sted", ["fil": file.path, "linje": String($0)])
          })
      },
      hasHistory: state.history != nil && state.file(target.path) != nil,
      visible: state.visibleWhen.map { texts.text("skjema.synlig", ["nar": $0]) },
      page: page, translations: translations, inner: inner(value.group),
      base: Data(file.bytes).base64EncodedString(), hash: contentHash(file.bytes),
      steps: steps,
      outdated: steps.filter(\.isOutdated).map {
        FaultView(text: $0.label, help: nil, id: $0.id, label: nil)
      },
      isConfirmable: target.kind == .offer && state.offers.published[target.id] != nil, uses: uses)
  }

  /// What makes the parts of the form, without the places of a file.
  private var making: FormMaking {
    FormMaking(
      options: state.options, texts: texts, named: named,
      scope: target.kind == .offer ? nil : target.kind.isWritten ? "side" : target.kind.rawValue)
  }

  /// The names of levels of help and of languages.
  private var named: [String: [FormOption]] {
    guard target.kind == .offer else { return [:] }
    let offer = state.offers[target.id]
    let municipality = state.site?.municipalities.first { $0.id == offer?.municipality }
    let levels = (municipality?.levels ?? []).map { level in
      FormOption(
        value: String(level.number), label: "\(level.number): \(level.name[state.language])")
    }
    let languages = Self.languages.map {
      FormOption(value: $0, label: texts.text("spraknavn." + $0))
    }
    return ["nivå": levels, "språk": languages]
  }

  /// The languages a form names: those the standard theme names. Others stay as their codes.
  private static let languages = [
    "nb", "nn", "en", "se", "ar", "so", "uk", "ru", "pl", "ti", "fa", "ps", "ku", "tr", "ur", "es",
    "fr", "de", "th", "vi",
  ]

  /// The steps with the original's texts beside the controls of a translation, and what they were when it
  /// was last saved, where that is something else.
  private func withOriginals(_ steps: [PartView]) -> [PartView] {
    let original =
      target.translation?.original ?? target.original.map { TranslatedTexts($0.source) }
    guard let original else { return steps }
    let then = target.translation?.originalThen(state)
    return steps.map { step in
      guard TranslatedTexts.keys.contains(step.name) else { return step }
      var step = step
      let isEmpty = step.value.trimmed.isEmpty
      step.original = original[step.name]
      step.originalLanguage = (state.site?.settings.language ?? .nb).rawValue
      step.isMissing = step.original != nil && isEmpty
      if let then, !isEmpty, then[step.name] != step.original {
        step.isOutdated = true
        step.originalThen = then[step.name]
      }
      return step
    }
  }

  /// The other languages of an offer, with what they lack, or of a written page.
  private var translations: [LinkView] {
    guard target.kind == .offer else { return pageTranslations }
    return Translation.all(of: target.id, state).map { translation in
      let missing = translation.missing(state).count
      let remark =
        state.file(translation.path) == nil
        ? texts.text("oversett.finnes_ikke")
        : !translation.outdated(state).isEmpty
          ? texts.text("oversett.utdatert")
          : missing > 0 ? texts.text("oversett.mangler", count: missing) : nil
      return LinkView(
        address: "oversett/\(target.id)/\(translation.language.rawValue)",
        text: texts.text("spraknavn." + translation.language.rawValue), remark: remark)
    }
  }

  /// The translations that a written page has.
  private var pageTranslations: [LinkView] {
    guard target.original == nil, let written = WrittenID(target.kind, target.id) else { return [] }
    return SiteLanguage.allCases.compactMap { language in
      var other = written
      other.language = language
      guard state.file(other.path(target.kind)) != nil else { return nil }
      return LinkView(
        address: target.address + "/" + language.rawValue,
        text: texts.text("spraknavn." + language.rawValue))
    }
  }

  /// The forms of the entries that have their own.
  private func inner(_ group: ContentValue?) -> [LinkView] {
    target.kind.inner.flatMap { key, kind in
      guard case .entry(_, let idKey) = kind.place else { return [LinkView]() }
      let start = kind == .municipality ? "" : target.id + "/"
      return (group?[key]?.items ?? []).compactMap { item in
        guard let id = item[idKey]?.text else { return nil }
        return LinkView(
          address: kind.rawValue + "/" + start + percentEncoded(id), text: name(of: item) ?? id)
      }
    }
  }

  /// What people call the thing.
  var heading: String {
    switch target.kind {
    case .translation: inLanguage(target.translation?.offer.title, target.translation?.language)
    case .offer: state.offers[target.id]?.title ?? target.id
    case .card: state.options.label(target.id, .contactCard)
    case .provider: state.options.label(target.id, .provider)
    default: ownHeading
    }
  }

  /// The name in the thing's own group, with its language where it is a translation.
  private var ownHeading: String {
    let read = state.file(target.path).flatMap { try? EditableFile($0.source) }
    let group = read.flatMap { file in target.place(in: file).flatMap { file.value(at: $0) } }
    let own = group.flatMap { name(of: $0) } ?? target.id
    guard target.original != nil else { return own }
    return inLanguage(own, WrittenID(target.kind, target.id)?.language)
  }

  private func inLanguage(_ name: String?, _ language: SiteLanguage?) -> String {
    texts.text(
      "oversett.tittel",
      ["tittel": name ?? "", "sprak": texts.text("spraknavn." + (language ?? .nb).rawValue)])
  }

  /// What people call a group of the content; nil for one without a name.
  private func name(of group: ContentValue) -> String? {
    ["navn", "tittel", "ord"].lazy.compactMap { key in
      group[key]?.text ?? group[key]?[state.language.rawValue]?.text ?? group[key]?["nb"]?.text
    }.first
  }

  /// The offers that refer to the thing.
  private var uses: [LinkView] {
    guard let key = target.kind.keyOfOffers else { return [] }
    return state.offers.entries.filter { $0.value?[key]?.texts.contains(target.id) ?? false }
      .map { LinkView(address: "tilbud/" + $0.id, text: $0.title) }
  }

  private func sentence(_ diagnostic: Diagnostic, _ path: [String]?) -> String {
    let kind = diagnostic.kind.id.replacing("/", with: "_")
    let summary =
      texts.optionalText("feil." + kind)
      ?? diagnostic.kind.summary.text(.nb, diagnostic.arguments)
    guard path == nil, let file = diagnostic.range?.file.path else { return summary + "." }
    return "\(file): \(summary)."
  }

  private func help(_ diagnostic: Diagnostic) -> String? {
    if let near = diagnostic.nearMiss {
      return texts.text("skjema.mente_du", ["forslag": near])
    }
    guard texts.optionalText("feil." + diagnostic.kind.id.replacing("/", with: "_")) == nil else {
      return nil
    }
    return diagnostic.kind.help?.text(.nb, diagnostic.arguments)
  }

  /// What people call a field, with the groups around it.
  func label(_ path: [String]) -> String {
    making.labels(path)
      .joined(separator: texts.text("skjema.inni"))
  }

  /// A value in words, for people who compare two.
  func shown(_ value: ContentValue?) -> String {
    switch value {
    case nil, .nothing: ""
    case .text(let text): text
    case .list(let items): items.map { shown($0) }.joined(separator: "\n")
    case .group(let entries):
      entries.map { "\(label([$0.key])): \(shown($0.value))" }.joined(separator: "\n")
    }
  }

  /// The paths of the values that the form doesn't know, at any depth.
  private func unknownKeys(_ group: ContentValue?) -> [[String]] {
    let known = Set(FieldSets(target).keys + target.kind.inner.map { asciiKey($0.key) })
    let ids = target.kind.idKeys
    var paths = unknownPaths(.record(target.schema), group)
    // What the compiler knows isn't in every form: a translation has the texts alone.
    if case .group(let entries) = group {
      paths += entries.map { [$0.key] }.filter {
        !known.contains(asciiKey($0[0])) && !paths.contains($0) && !ids.contains($0[0])
      }
    }
    return paths
  }
}
