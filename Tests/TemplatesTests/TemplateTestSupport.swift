import SiteBase

@testable import Templates

/// Renders a template in the lenient mode; a template with errors renders as its diagnostics' ids.
func renderLeniently(
  _ template: String, partials: [String: String] = [:], value: ViewValue
) -> String {
  var sources = [source("test case", template)]
  sources += partials.sorted { $0.key < $1.key }.map { source($0.key, $0.value) }
  let compiled = TemplateSet.compileLeniently(sources, layout: "test case")
  guard let layout = compiled.value.layout("test case") else {
    return compiled.diagnostics.map(\.kind.id).joined(separator: " ")
  }
  var output: [UInt8] = []
  layout.renderLeniently(value, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// A template source whose file is the name with the ending of templates.
func source(_ name: String, _ text: String) -> TemplateSource {
  TemplateSource(name: name, file: SourceFile(path: "\(name).mustache", text: text))
}
