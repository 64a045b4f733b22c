import SiteBase
import SiteModel
import SiteRendering

/// A site's theme, read and compiled, with the files that decide it.
struct ReadTheme: Sendable {
  /// The theme; nil when a file it can't be without is missing. Problems of its templates are told when
  /// pages are laid out.
  let compiled: Diagnosed<CompiledTheme?>
  private let files: [TreeFile]

  /// - Parameter previous: The theme of an earlier state, which is taken over where all its files are
  ///   the very same; nil for none.
  init(of site: Site, _ sources: SiteSources, previous: ReadTheme?) {
    let folder = site.settings.theme + "/"
    let files =
      sources.themes.filter { $0.path.hasPrefix(folder) } + sources.content.filter(\.decidesTheme)
    self.files = files
    if let previous, previous.files.elementsEqual(files, by: { $0.isSame(as: $1) }) {
      compiled = previous.compiled
    } else {
      compiled = readTheme(of: site, sources).map { $0.map(CompiledTheme.init) }
    }
  }
}

extension TreeFile {
  /// Whether a file of the content folder is one that themes are read with: the settings, which name the
  /// theme and the municipalities' colours, the site's own files of the theme, and pictures.
  fileprivate var decidesTheme: Bool {
    path == "nettsted.yaml" || path.hasPrefix("tema/") || path.hasSuffix(".svg")
  }

  fileprivate func isSame(as other: TreeFile) -> Bool {
    source === other.source && path == other.path
  }
}

/// Reads the site's theme, without compiling its templates.
func readTheme(of site: Site, _ sources: SiteSources) -> Diagnosed<SiteTheme?> {
  let content = sources.content.map { ContentFile(path: $0.path, source: $0.source) }
  let files = ThemeFiles(
    name: site.settings.theme, theme: files(of: site.settings.theme, in: sources.themes),
    content: content)
  return readTheme(
    files, site: site, settingsFile: content.first { $0.path == "nettsted.yaml" }?.source)
}

/// The files of one theme, with paths inside its folder.
private func files(of theme: String, in files: [TreeFile]) -> [ContentFile] {
  let folder = theme + "/"
  return files.filter { $0.path.hasPrefix(folder) }.map {
    ContentFile(path: String($0.path.dropFirst(folder.count)), source: $0.source)
  }
}
