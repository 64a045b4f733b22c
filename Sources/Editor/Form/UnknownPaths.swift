import ContentEditing
import SiteModel

/// The keys and list positions down to the values that a schema doesn't know, at any depth.
func unknownPaths(
  _ form: ValueForm, _ value: ContentValue?, _ path: [String] = []
) -> [[String]] {
  switch (form, value) {
  case (.record(let schema), .group(let entries)):
    return entries.flatMap { entry in
      guard let field = schema.fields.first(where: { matches($0.key, entry.key) }) else {
        return [path + [entry.key]]
      }
      return unknownPaths(field.form, entry.value, path + [entry.key])
    }
  case (.list(let element), .list(let items)):
    return items.enumerated().flatMap { index, item in
      unknownPaths(element, item, path + [String(index)])
    }
  case (.list(let element), .group): return unknownPaths(element, value, path)
  case (.either(let forms), .group):
    return forms.flatMap(\.groups).first.map { unknownPaths(.record($0), value, path) } ?? []
  default: return []
  }
}
