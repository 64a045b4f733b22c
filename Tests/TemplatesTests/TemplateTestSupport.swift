import SiteBase

@testable import Templates

/// A template source whose file is the name with the ending of templates.
func source(_ name: String, _ text: String) -> TemplateSource {
  TemplateSource(name: name, file: SourceFile(path: "\(name).mustache", text: text))
}

/// Compiles templates by name; `page` is the layout and is rendered with an offer.
func compile(_ templates: [String: String]) -> Diagnosed<TemplateSet> {
  TemplateSet.compile(
    templates.sorted { $0.key < $1.key }.map { source($0.key, $0.value) },
    layouts: ["page": [TestOffer.shape.view]])
}

/// Renders a template; one with errors renders as its diagnostics' ids.
func render(
  _ page: String, _ parts: [String: String] = [:], offer: TestOffer = TestOffer()
) -> String {
  let compiled = compile(parts.merging(["page": page]) { _, page in page })
  guard let layout = compiled.value.layout("page") else {
    return compiled.diagnostics.map(\.kind.id).joined(separator: " ")
  }
  var output: [UInt8] = []
  layout.render([TestOffer.shape.level(offer)], into: &output)
  return String(decoding: output, as: UTF8.self)
}
