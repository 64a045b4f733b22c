import ContentEditing
import SiteModel

extension ContentValue {
  /// The record with a column's value set, or removed for nil.
  ///
  /// An item of a list that loses its last value becomes `.nothing`, so that the items after it keep
  /// their places; see ``withoutEmptyItems``.
  func setting(
    _ column: CircleColumn, to new: ContentValue?
  ) throws(CellProblem) -> ContentValue {
    try Self.setting(column.path[...], to: new, over: self, column) ?? .group([])
  }

  private static func setting(
    _ path: ArraySlice<ContentPath.Step>, to new: ContentValue?, over old: ContentValue?,
    _ column: CircleColumn
  ) throws(CellProblem) -> ContentValue? {
    let rest = path.dropFirst()
    switch path.first {
    case nil:
      // A single value stays one where a list may be.
      if case .list(let items)? = new, items.count == 1, case .text = old { return items[0] }
      return new
    case .key(let key):
      var entries: [Entry] = []
      switch old {
      case .group(let group): entries = group
      case .text where isCard(path, column):
        guard new != nil else { return old }
        throw CellProblem(
          "Her står et kontaktkort. Rett det i arket «kontaktkort», eller bytt kortet.",
          "Here is a contact card. Correct it in the sheet “kontaktkort”, or change the card.")
      case .text: if new == nil { return old }
      case .list, .nothing, nil: break
      }
      let ascii = FieldDescription.ascii(key)
      let index =
        entries.firstIndex { $0.key == key } ?? entries.firstIndex { $0.key == ascii }
      let value = try setting(rest, to: new, over: index.map { entries[$0].value }, column)
      switch (index, value) {
      case (let index?, let value?): entries[index] = Entry(entries[index].key, value)
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key, value))
      case (nil, nil): return old
      }
      return entries.isEmpty ? nil : .group(entries)
    case .item(let position):
      var items = old?.items ?? []
      guard position <= items.count else {
        guard new != nil else { return old }
        throw CellProblem(
          "Fyll ut «{0} {1}» først.", "Fill in “{0} {1}” first.",
          [column.path.first.map { ContentPath([$0]).description } ?? "", String(items.count + 1)])
      }
      let isNew = position == items.count
      let value = try setting(rest, to: new, over: isNew ? nil : items[position], column)
      if isNew {
        guard let value else { return old }
        items.append(value)
      } else {
        items[position] = value ?? .nothing
      }
      if case .list = old { return .list(items) }
      return items.count == 1 && old != nil ? items[0] : .list(items)
    }
  }

  /// Whether a text where a step leads into is the id of a card.
  private static func isCard(
    _ path: ArraySlice<ContentPath.Step>, _ column: CircleColumn
  ) -> Bool {
    if case .key("kontakt") = column.path.first { path.count < column.path.count } else { false }
  }

  /// The record without items and keys that have become empty.
  var withoutEmptyItems: ContentValue {
    guard case .group(let entries) = self else { return self }
    return .group(
      entries.compactMap { entry in
        guard case .list(let items) = entry.value, items.contains(.nothing) else { return entry }
        let left = items.filter { $0 != .nothing }
        return left.isEmpty ? nil : Entry(entry.key, .list(left))
      })
  }
}
