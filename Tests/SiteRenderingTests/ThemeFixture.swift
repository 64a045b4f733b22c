import SiteBase
import SiteModel

@testable import SiteRendering

/// A theme's files from paths and texts.
func themeFiles(_ files: [String: String], content: [String: String] = [:]) -> ThemeFiles {
  func list(_ files: [String: String], _ prefix: String) -> [ContentFile] {
    files.map {
      ContentFile(path: $0.key, source: SourceFile(path: prefix + $0.key, text: $0.value))
    }
  }
  return ThemeFiles(
    name: "prøve", theme: list(files, "themes/prøve/"), content: list(content, "content/"))
}

/// A diagnostic in short: its id, arguments, and where it is as `file:line:column`.
func short(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.inReportOrder().map { diagnostic in
    var text = diagnostic.kind.id + " " + diagnostic.arguments.joined(separator: "|")
    if let range = diagnostic.range {
      let place = range.file.lineAndColumn(of: range.bytes.lowerBound)
      let name = range.file.path.split(separator: "/").last ?? ""
      text += " @\(name):\(place.line):\(place.column)"
    }
    if let nearMiss = diagnostic.nearMiss { text += " ?\(nearMiss)" }
    return text
  }
}
