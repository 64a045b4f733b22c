import SiteBase
import SiteModel
import Templates

/// A theme as it was read and checked: all that pages are made of besides the content.
public struct SiteTheme: Sendable {
  /// The theme's name for people.
  public let name: String
  /// The template files and, as `ikoner/<name>`, the icons: sources for ``TemplateSet``.
  public let templates: [TemplateSource]
  /// The interface texts.
  public let texts: InterfaceTexts
  /// Styles, scripts, pictures and logos.
  public let assets: ThemeAssets
}

/// Reads and checks a theme.
///
/// - Parameters:
///   - files: The theme's files under the site's own.
///   - layouts: The layouts the program renders; the theme must list and have each of them.
///   - texts: The texts the program formats.
///   - site: The site, for its municipalities' colours and logos.
///   - settingsFile: The site's settings file, so that a colour is reported where it stands; nil if
///     it is not at hand.
/// - Returns: The theme, or nil when a file it can't be without is missing. Templates are not
///   compiled here: their errors come from ``TemplateSet``.
public func readTheme(
  _ files: ThemeFiles, layouts: [String], texts: [TextDeclaration], site: Site,
  settingsFile: SourceFile? = nil
) -> Diagnosed<SiteTheme?> {
  var diagnostics = misplacedFiles(files)
  guard let settingsSource = files["tema.yaml"] else {
    diagnostics.append(Diagnostic(.themeFileMissing, ["tema.yaml", files.name]))
    return Diagnosed(nil, diagnostics)
  }
  let settings = readThemeSettings(settingsSource)
  diagnostics += settings.diagnostics
  diagnostics += layoutProblems(files, settings.value, layouts: layouts, in: settingsSource)
  diagnostics += contrastProblems(
    settings.value, municipalities: site.municipalities, settingsFile: settingsFile)
  let assets = builtAssets(
    files, settings: settings.value, municipalities: site.municipalities, pictures: site.assets)
  diagnostics += assets.diagnostics
  let interface = readInterfaceTexts(files, declarations: texts)
  diagnostics += interface.diagnostics
  guard let interface = interface.value else { return Diagnosed(nil, diagnostics) }
  let icons = files.files(in: "ikoner", ending: ".svg").map { file in
    let name = String(file.path.dropLast(".svg".count))
    let bytes = assets.value.icon(String(name.dropFirst("ikoner/".count))) ?? []
    return TemplateSource(name: name, file: SourceFile(path: file.source.path, bytes: bytes))
  }
  return Diagnosed(
    SiteTheme(
      name: settings.value.name, templates: files.templates + icons, texts: interface,
      assets: assets.value), diagnostics)
}

/// Layouts that are not listed, have no file, or that no page uses.
private func layoutProblems(
  _ files: ThemeFiles, _ settings: ThemeSettings, layouts: [String], in file: SourceFile
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let listed = Set(settings.layouts.map(\.name))
  for layout in settings.layouts where !layouts.contains(layout.name) {
    diagnostics.append(
      Diagnostic(
        .themeUnknownLayout, [layout.name], at: layout.range,
        nearMiss: nearMiss(to: layout.name, among: layouts.filter { !listed.contains($0) })))
  }
  for layout in layouts {
    let path = "maler/\(layout).mustache"
    if files[path] == nil {
      diagnostics.append(Diagnostic(.themeFileMissing, [path, files.name]))
    } else if !listed.contains(layout) {
      diagnostics.append(
        Diagnostic(.themeUnlistedLayout, [layout], at: SourceRange(file: file, start: 0, end: 0)))
    }
  }
  return diagnostics
}

/// Files that nothing reads: in no folder we know, or with another ending than the folder's.
private func misplacedFiles(_ files: ThemeFiles) -> [Diagnostic] {
  let endings = [
    "maler": ".mustache", "stil": ".css", "skript": ".mjs", "bygd": ".mjs", "tekster": ".yaml",
    "ikoner": ".svg", "filer": ".svg",
  ]
  return files.files.compactMap { file in
    let parts = file.path.split(separator: "/")
    let isHidden = parts.contains { $0.hasPrefix(".") }
    if isHidden || file.path.hasSuffix(".md") || file.path == "tema.yaml" { return nil }
    if parts.count > 1, let ending = endings[String(parts[0])], file.path.hasSuffix(ending) {
      return nil
    }
    return Diagnostic(
      .themeMisplacedFile, [file.path],
      at: SourceRange(file: file.source, start: 0, end: 0))
  }
}
