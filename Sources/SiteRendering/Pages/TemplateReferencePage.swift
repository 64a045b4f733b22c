import Templates

/// The reference of everything a template may show, `docs/maler.md`: the fields of every page, each
/// layout's own, and every record they lead to.
package func templateReferencePage() -> String {
  let texts = Shape<TextGroup>(
    "tekst", "The interface's texts, one field a key of `tekster/nb.yaml`."
  ) { _ in }
  let resources = Shape<AssetFolder>(
    "ressurs", "The hashed addresses of the theme's files: `stil`, `skript.…` and `filer.…`."
  ) { _ in }
  let frame = [
    LanguageFrame.shape(texts: texts, resources: resources).view, PageFrame.shape.view,
  ]
  let layouts = layoutShapes.sorted { $0.key < $1.key }
  var page = """
    # What templates can show

    Written by `veiviser reference maler`; change the shapes in `Sources/SiteRendering` instead.

    A layout is a file of `maler/` with the name below. It sees the fields of every page and its own;
    a section over a record or a list makes that record's fields visible. Texts are escaped, `html`
    is written as it is, and a `flag` can only be tested. A text, an `html` or an `optional` may be
    missing and is then false as a section. For each list `x` there is a flag `har_x`. A loop inside
    another goes over a list of the other's items. All fields named `adresse` lead from the site's
    root: write `href="{{rot}}{{adresse}}"`.


    """
  page += "## Every page\n\n" + table(frame.flatMap(\.fields)) + "\n"
  page += "## Layouts\n\n"
  for (name, shape) in layouts { page += "### \(name)\n\n" + table(shape.fields) + "\n" }
  page += "## Records\n"
  var seen: [ViewShape] = [texts.view, resources.view]
  for root in frame + layouts.map(\.value) {
    for shape in root.reachableShapes().dropFirst() where !seen.contains(where: { $0 === shape }) {
      seen.append(shape)
      page += "\n### \(shape.name)\n\n\(shape.doc)\n\n" + table(shape.fields)
    }
  }
  return page
}

/// A table of fields; the flags that lists bring are left out.
private func table(_ fields: [ViewField]) -> String {
  var lines = ["| Field | Type | Meaning |", "|---|---|---|"]
  for field in fields where field.listSlot == nil {
    lines.append("| `\(field.name)` | \(typeWords(field.type)) | \(field.doc) |")
  }
  return lines.joined(separator: "\n") + "\n"
}

private func typeWords(_ type: FieldType) -> String {
  switch type {
  case .list(let shape): "list of \(shape.name)"
  case .optional(let shape): "optional \(shape.name)"
  case .record(let shape): shape.name
  case .text, .html, .flag: type.word
  }
}
