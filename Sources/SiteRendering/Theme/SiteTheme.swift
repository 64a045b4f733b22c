import SiteBase
import SiteModel
import Templates

/// A theme as it was read and checked: all that pages are made of besides the content.
package struct SiteTheme: Sendable {
  /// The theme's name for people.
  package let name: String
  /// The template files and, as `ikoner/<name>`, the icons: sources for ``TemplateSet``.
  package let templates: [TemplateSource]
  /// The interface texts.
  package let texts: InterfaceTexts
  /// Styles, scripts, pictures and logos.
  package let assets: ThemeAssets
}

/// Reads and checks a theme.
///
/// - Parameters:
///   - files: The theme's files under the site's own.
///   - texts: The texts the program formats.
///   - site: The site, for its municipalities' colours and logos.
///   - settingsFile: The site's settings file, so that a colour is reported where it stands; nil if
///     it is not at hand.
/// - Returns: The theme, or nil when a file it can't be without is missing. Templates are not
///   compiled here: their errors come from ``TemplateSet``.
package func readTheme(
  _ files: ThemeFiles, texts: [TextDeclaration] = viewTextDeclarations, site: Site,
  settingsFile: SourceFile? = nil
) -> Diagnosed<SiteTheme?> {
  var diagnostics = misplacedFiles(files)
  guard let settingsSource = files["tema.yaml"] else {
    diagnostics.append(Diagnostic(.themeFileMissing, ["tema.yaml", files.name]))
    return Diagnosed(nil, diagnostics)
  }
  let settings = readThemeSettings(settingsSource)
  diagnostics += settings.diagnostics
  diagnostics += contrastProblems(
    settings.value, municipalities: site.municipalities, settingsFile: settingsFile)
  let assets = builtAssets(
    files, settings: settings.value, municipalities: site.municipalities, pictures: site.assets)
  diagnostics += assets.diagnostics
  let interface = readInterfaceTexts(files, declarations: texts)
  diagnostics += interface.diagnostics
  guard let interface = interface.value else { return Diagnosed(nil, diagnostics) }
  let icons = assets.value.iconTemplates.map { icon in
    let name = "ikoner/" + icon.name
    let path = files[name + ".svg"]?.path ?? name
    return TemplateSource(name: name, file: SourceFile(path: path, bytes: icon.bytes))
  }
  return Diagnosed(
    SiteTheme(
      name: settings.value.name, templates: files.templates + icons, texts: interface,
      assets: assets.value), diagnostics)
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
