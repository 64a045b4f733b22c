import Templates

/// The reference of everything a template may show, `docs/maler.md`: the fields of every page, each
/// layout's own, and every record they lead to.
public func templateReferencePage() -> String {
  let texts = ViewShape("tekst", "The interface's texts, one field a key of `tekster/nb.yaml`.", [])
  let resources = ViewShape(
    "ressurs", "The hashed addresses of the theme's files: `stil`, `skript.…` and `filer.…`.", [])
  let frame = FrameShapes.fields(texts: texts, resources: resources)
  let shapes = LayoutShapes(texts: texts, resources: resources)
  var page = """
    # What templates can show

    Written by `veiviser reference maler`; change `Sources/SiteRendering/Views` instead.

    A layout is a file of `maler/` with the name below. It sees the fields of every page and its own;
    a section over a record or a list makes that record's fields visible. Texts are escaped, `html`
    is written as it is, and a `flag` can only be tested. A text, an `html` or an `optional` may be
    missing and is then false as a section. For each list `x` there is a flag `har_x`. All fields
    named `adresse` lead from the site's root: write `href="{{rot}}{{adresse}}"`.


    """
  page += "## Every page\n\n" + table(frame) + "\n"
  page += "## Layouts\n\n"
  for layout in Layout.allCases {
    page += "### \(layout.rawValue)\n\n"
    page += table(Array(shapes[layout].fields.dropFirst(frame.count))) + "\n"
  }
  page += "## Records\n"
  var seen: [ViewShape] = [texts, resources]
  for layout in Layout.allCases {
    for shape in shapes[layout].reachableShapes().dropFirst()
    where !seen.contains(where: { $0 === shape }) {
      seen.append(shape)
      page += "\n### \(shape.name)\n\n\(shape.doc)\n\n" + table(shape.fields)
    }
  }
  return page
}

/// A table of fields; the flags that lists bring are left out.
private func table(_ fields: [ViewField]) -> String {
  var lines = ["| Field | Type | Meaning |", "|---|---|---|"]
  var list: String?
  for field in fields {
    if let list, field.name == "har_" + list { continue }
    if case .list = field.type { list = field.name } else { list = nil }
    lines.append("| `\(field.name)` | \(typeWords(field.type)) | \(field.doc) |")
  }
  return lines.joined(separator: "\n") + "\n"
}

private func typeWords(_ type: ViewType) -> String {
  switch type {
  case .list(let element): "list of \(typeWords(element))"
  case .shape, .optionalShape:
    (type.word == "optional" ? "optional " : "") + (type.shape.map { $0.name } ?? "record")
  default: type.word
  }
}
