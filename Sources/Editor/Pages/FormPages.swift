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
    let content = state.file(target.path)?.source ?? SourceFile(path: target.path, bytes: [])
    let old = newAndOldFaults(
      target, before: (state.diagnostics, content), after: (state.diagnostics, content)
    ).filter { $0.path != nil }
    do throws(EditError) {
      let value = FormValue(target, in: try EditableFile(content))
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
    page.conflicts = refused.conflicts.map { conflict in
      ConflictView(
        path: conflict.path, label: label(conflict.path), mine: shown(conflict.mine),
        theirs: shown(conflict.theirs))
    }
    return page
  }

  private func page(
    _ value: FormValue, _ file: SourceFile, faults: [Fault], removals: Set<String> = []
  ) -> FormPage {
    let making = FormMaking(options: state.options, texts: texts)
    let sets = FieldSets(target.kind, target.schema)
    let stopping = faults.filter { !$0.isOld && $0.diagnostic.severity == .error }
    var errors: [[String]: [String]] = [:]
    for fault in faults {
      guard let path = fault.path else { continue }
      errors[path, default: []].append(sentence(fault.diagnostic, path))
    }
    var flattening = FormFlattening(errors: errors, removals: removals)
    for set in sets.sets {
      var parts = set.fields.map { making.part($0, in: [], value.group?[$0.key]) }
      if set.hasBody, let body = value.body {
        parts.insert(
          FormPart(
            path: [bodyKey], label: texts.text("felt.brodtekst"),
            help: texts.text("hjelp.brodtekst"), content: .area(body, limit: nil)), at: 0)
      }
      flattening.add(set: texts.text("sett." + set.key), id: "sett-" + set.key, parts)
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
    return FormPage(
      kind: target.kind, id: target.id, heading: heading, errors: stopping.map(view),
      oldFaults: faults.filter { $0.isOld || $0.diagnostic.severity == .warning }.map(view),
      unknownKeys: unknownKeys(.record(target.schema), value.group, []),
      base: Data(file.bytes).base64EncodedString(), hash: contentHash(file.bytes),
      steps: value.group == nil ? [] : flattening.steps, uses: uses)
  }

  /// What people call the thing.
  private var heading: String {
    switch target.kind {
    case .offer: state.offers[target.id]?.title ?? target.id
    case .card: state.options.label(target.id, .contactCard)
    case .provider: state.options.label(target.id, .provider)
    }
  }

  /// The offers that use a contact card or a provider.
  private var uses: [LinkView] {
    let key = target.kind == .card ? "kontakt" : "tilbyder"
    guard target.kind != .offer else { return [] }
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
  private func label(_ path: [String]) -> String {
    FormMaking(options: state.options, texts: texts).labels(path)
      .joined(separator: texts.text("skjema.inni"))
  }

  /// A value in words, for people who compare two.
  private func shown(_ value: ContentValue?) -> String {
    switch value {
    case nil, .nothing: ""
    case .text(let text): text
    case .list(let items): items.map { shown($0) }.joined(separator: "\n")
    case .group(let entries):
      entries.map { "\(label([$0.key])): \(shown($0.value))" }.joined(separator: "\n")
    }
  }

  /// The keys that the schema doesn't know, at any depth.
  private func unknownKeys(
    _ form: ValueForm, _ value: ContentValue?, _ path: [String]
  ) -> [String] {
    switch (form, value) {
    case (.record(let schema), .group(let entries)):
      return entries.flatMap { entry in
        guard let field = schema.fields.first(where: { matches($0.key, entry.key) }) else {
          return [(path + [entry.key]).joined(separator: " › ")]
        }
        return unknownKeys(field.form, entry.value, path + [entry.key])
      }
    case (.list(let element), .list(let items)):
      return items.flatMap { unknownKeys(element, $0, path) }
    case (.list(let element), .group): return unknownKeys(element, value, path)
    case (.either(let forms), .group):
      return forms.flatMap(\.groups).first.map { unknownKeys(.record($0), value, path) } ?? []
    default: return []
    }
  }
}
