import ContentEditing
import SiteBase
import SiteModel

/// Reads the values of a form that was sent. What the form shows as the file has it stays the same
/// value, in the file's own form; keys that the schema doesn't know stay where they are.
struct FormReading {
  let submission: Submission
  /// Whether rows that are to be removed stay, for a form that is shown again: each row then is still at
  /// its place in the file.
  var keepsRemoved = false

  /// The group with the values of its fields.
  ///
  /// - Parameter base: The group that the form was made from; nil where there was none.
  /// - Returns: The group; nil when nothing is left of it.
  func group(_ schema: RecordSchema, _ path: [String], over base: ContentValue?) -> ContentValue? {
    var entries: [ContentValue.Entry] = []
    if case .group(let old) = base { entries = old }
    let isEmpty = entries.isEmpty
    var isChanged = false
    for field in schema.fields {
      let index = entries.firstIndex { matches(field.key, $0.key) }
      let old = index.map { entries[$0].value }
      let new = value(field.form, path + [field.key], over: old)
      guard new != old else { continue }
      isChanged = true
      switch (index, new) {
      case (let index?, let new?): entries[index] = .init(entries[index].key, new)
      case (let index?, nil): entries.remove(at: index)
      case (nil, let new?): entries.append(.init(field.key, new))
      case (nil, nil): break
      }
    }
    guard isChanged else { return base }
    return entries.isEmpty && !isEmpty ? nil : .group(entries)
  }

  /// A value; `base` itself when the form shows the same.
  func value(_ form: ValueForm, _ path: [String], over base: ContentValue?) -> ContentValue? {
    guard form.canShow(base) else { return base }
    switch form {
    case .list(let element)
    where element.isTicked || submission[path.joined(separator: ".") + "." + shownKey] != nil:
      return ticked(path, over: base)
    case .list(.reference): return references(path, over: base)
    case .list(let element) where element.isLine: return lines(path, over: base)
    case .list(let element): return rows(element, path, over: base)
    case .record(let schema): return group(schema, path, over: base)
    case .either(let forms): return either(forms, path, over: base)
    default: return text(path, over: base) { form.cleaned($0) }
    }
  }

  private func text(
    _ path: [String], over base: ContentValue?, _ cleaned: (String) -> String = { $0.trimmed }
  ) -> ContentValue? {
    guard let typed = submission[path.joined(separator: ".")] else { return base }
    guard typed != plainBreaks(base?.scalar ?? "") else { return base }
    let text = cleaned(typed)
    if text.isEmpty { return base.map(\.isNothing) ?? false ? base : nil }
    return .text(text)
  }

  private func lines(_ path: [String], over base: ContentValue?) -> ContentValue? {
    guard let typed = submission[path.joined(separator: ".")] else { return base }
    return list(typed.filledLines.map { .text($0) }, over: base)
  }

  /// The ticked options: those that were there in their order, then the others in the form's.
  private func ticked(_ path: [String], over base: ContentValue?) -> ContentValue? {
    let name = path.joined(separator: ".")
    guard submission[name + "." + shownKey] != nil else { return base }
    let ticked = submission.all(name)
    let old = (base.map { $0.isNothing ? [] : $0.items } ?? []).compactMap(\.scalar)
    let kept = old.filter { text in ticked.contains { matches($0, text) } }
    let added = ticked.filter { word in !old.contains { matches(word, $0) } }
    return list((kept + added).map { .text($0) }, over: base)
  }

  /// The references that are still ticked, and those that were added.
  private func references(_ path: [String], over base: ContentValue?) -> ContentValue? {
    let name = path.joined(separator: ".")
    var ids = (base.map { $0.isNothing ? [] : $0.items } ?? []).compactMap(\.scalar)
    if submission["\(name).\(presentKey).\(shownKey)"] != nil {
      let shown = submission.all("\(name).\(presentKey)")
      ids = ids.filter(shown.contains) + shown.filter { !ids.contains($0) }
    }
    for key in addedKeys {
      guard let id = submission["\(name).\(key)"], !id.isEmpty, !ids.contains(id) else { continue }
      ids.append(id)
    }
    return list(ids.map { .text($0) }, over: base)
  }

  private func rows(
    _ element: ValueForm, _ path: [String], over base: ContentValue?
  ) -> ContentValue? {
    let name = path.joined(separator: ".")
    guard let count = submission[name + "." + countKey].flatMap({ Int($0) }) else { return base }
    let old = base.map { $0.isNothing ? [] : $0.items } ?? []
    var items: [ContentValue] = []
    for index in 0..<max(0, min(count, rowLimit)) {
      let isRemoved = submission["\(name).\(index).\(removeKey)"] != nil
      let base = old.indices.contains(index) ? old[index] : nil
      let item =
        isRemoved && !keepsRemoved
        ? nil : value(element, path + [String(index)], over: base)
      if let item {
        items.append(item)
      } else if keepsRemoved, base != nil {
        items.append(.group([]))
      }
    }
    return list(items, over: base)
  }

  /// A list; the base itself for the same items, and a single value where the base is one.
  private func list(_ items: [ContentValue], over base: ContentValue?) -> ContentValue? {
    let old = base.map { $0.isNothing ? [] : $0.items } ?? []
    if items == old { return base }
    if items.isEmpty { return nil }
    if let base, items.count == 1, !base.isNothing {
      if case .list = base { return .list(items) }
      return items[0]
    }
    return .list(items)
  }

  private func either(
    _ forms: [ValueForm], _ path: [String], over base: ContentValue?
  ) -> ContentValue? {
    guard let schema = forms.flatMap(\.groups).first else { return base }
    let chooser = (path + [chooserKey]).joined(separator: ".")
    let oldGroup = base?.isGroup ?? false ? base : nil
    let newGroup = group(schema, path, over: oldGroup)
    guard let chosen = submission[chooser] else {
      // A text without a choice, such as one in several languages.
      guard oldGroup == nil else { return newGroup }
      if case .list = forms.first { return lines(path, over: base) }
      return text(path, over: base)
    }
    let shown = oldGroup != nil ? ownWords : base?.scalar ?? ""
    if chosen == ownWords || (matches(chosen, shown) && newGroup != oldGroup) {
      return newGroup ?? (oldGroup == nil ? base : nil)
    }
    if chosen.isEmpty { return base.map(\.isNothing) ?? false ? base : nil }
    return matches(chosen, shown) ? base : .text(chosen)
  }
}

/// Ends the name of the field that tells that a set of boxes was shown, ticked or not.
let shownKey = "vist"
/// Ends the name of the field with the number of rows.
let countKey = "antall"
/// Ends the name of the box that removes a row.
let removeKey = "fjern"
/// The most rows of a list that are read.
private let rowLimit = 200

extension ValueForm {
  /// A text as it is written to a file: without white space at its ends, a number with plain spaces,
  /// which people paste others for, and a time of day with two digits each.
  fileprivate func cleaned(_ text: String) -> String {
    let text = text.trimmed
    switch self {
    case .phone:
      return String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
    case .clockTime: return writtenTime(text) ?? text
    default: return text
    }
  }
}

/// A time of day typed as `9`, `9.30`, `09:30` or `0930`, as `09.30`; nil for anything else.
private func writtenTime(_ text: String) -> String? {
  guard text.utf8.count <= 5, text.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E || $0 == 0x3A })
  else {
    return nil
  }
  var parts = text.split { $0 == "." || $0 == ":" }.map(String.init)
  if parts.count == 1, parts[0].utf8.count == 4 {
    parts = [String(parts[0].prefix(2)), String(parts[0].suffix(2))]
  }
  if parts.count == 1 { parts.append("00") }
  guard parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count == 2 else { return nil }
  let time = (parts[0].utf8.count == 1 ? "0" : "") + parts[0] + "." + parts[1]
  return ClockTime(time)?.text
}
