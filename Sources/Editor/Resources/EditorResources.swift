import SiteBase
import SiteModel
import SiteRendering
import Templates

/// What the editor's pages are made of besides the content: the templates, texts, style and scripts of
/// the folder `editor/`, read and checked once at the start.
package struct EditorResources: Sendable {
  /// The files that pages load, by name.
  package let files: [String: EditorFile]

  let texts: TextSet
  let frame: Shape<EditorFrame>
  private let templates: TemplateSet

  /// Reads the folder's files.
  ///
  /// - Parameter files: The files, with paths inside the folder.
  /// - Returns: The resources, or nil if a template or text can't be used, which a diagnostic tells.
  package static func read(_ files: [TreeFile]) -> Diagnosed<EditorResources?> {
    let byPath = Dictionary(
      files.map { ($0.path, $0.source) }, uniquingKeysWith: { first, _ in first })
    let languages: [SiteLanguage] = [.nb, .nn]
    let sources = languages.compactMap { language in
      byPath["tekster/\(language.rawValue).yaml"].map { (language: language, file: $0) }
    }
    guard let first = sources.first, sources.count == languages.count else {
      let missing = languages.map { "tekster/\($0.rawValue).yaml" }.filter { byPath[$0] == nil }
      return Diagnosed(nil, missing.map { Diagnostic(.themeFileMissing, [$0, "editor"]) })
    }
    let texts = TextSet.read(first, Array(sources.dropFirst()))
    let frame = EditorFrame.shape(texts.value.shape)
    let templates = TemplateSet.compile(
      files.compactMap { file in
        guard file.path.hasPrefix("maler/"), file.path.hasSuffix(".mustache") else { return nil }
        let name = file.path.dropFirst("maler/".count).dropLast(".mustache".count)
        return TemplateSource(name: String(name), file: file.source)
      }, layouts: EditorLayout.shapes.mapValues { [frame.view, $0] })
    let diagnostics = texts.diagnostics + templates.diagnostics
    guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
    return Diagnosed(
      EditorResources(
        files: loaded(files), texts: texts.value, frame: frame, templates: templates.value),
      diagnostics)
  }

  /// The page of a layout.
  func page(_ layout: EditorLayout, _ frame: EditorFrame, _ page: Level) -> String {
    guard let template = templates.layout(layout.rawValue) else {
      preconditionFailure("Resources are made only when every layout has been compiled")
    }
    var bytes: [UInt8] = []
    template.render([self.frame.level(frame), page], into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func loaded(_ files: [TreeFile]) -> [String: EditorFile] {
    var loaded: [String: EditorFile] = [:]
    for file in files {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      if file.path.hasSuffix(".css") {
        loaded[name] = EditorFile(bytes: file.source.bytes, mediaType: "text/css; charset=utf-8")
      } else if file.path.hasSuffix(".mjs") {
        loaded[name] = EditorFile(
          bytes: file.source.bytes, mediaType: "text/javascript; charset=utf-8")
      }
    }
    return loaded
  }
}
