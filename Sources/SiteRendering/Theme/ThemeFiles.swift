import SiteBase
import SiteModel
import Templates

/// The files of a theme as the site sees them: the theme's own, with the site's in place of those of
/// the same name.
package struct ThemeFiles: Sendable {
  /// The name of the theme's folder.
  package let name: String
  /// The files with their paths inside the theme's folder, sorted by path.
  package let files: [ContentFile]

  private let byPath: [String: SourceFile]
  private let sitesOwn: Set<String>

  /// Lays the site's files over the theme's.
  ///
  /// - Parameters:
  ///   - name: The name of the theme's folder.
  ///   - theme: The theme's files, with paths inside its folder.
  ///   - content: The files of the content folder; those below `tema/` count, the others don't.
  package init(name: String, theme: [ContentFile], content: [ContentFile] = []) {
    self.name = name
    var byPath: [String: SourceFile] = [:]
    for file in theme { byPath[file.path] = file.source }
    var sitesOwn: Set<String> = []
    for file in content where file.path.hasPrefix("tema/") {
      let path = String(file.path.dropFirst("tema/".count))
      byPath[path] = file.source
      sitesOwn.insert(path)
    }
    self.byPath = byPath
    self.sitesOwn = sitesOwn
    files = byPath.keys.sorted().compactMap { path in
      byPath[path].map { ContentFile(path: path, source: $0) }
    }
  }

  /// The file at a path inside the theme's folder; nil if there is none.
  package subscript(path: String) -> SourceFile? { byPath[path] }

  /// Whether the file at a path is the site's, from `content/tema/`, and not the theme's.
  func isSitesOwn(_ path: String) -> Bool { sitesOwn.contains(path) }

  /// The files below a folder with an ending, such as `stil` and `.css`, with their whole paths.
  func files(in folder: String, ending: String) -> [ContentFile] {
    files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(ending) }
  }

  /// The template files, named by their path in `maler/` without ending.
  var templates: [TemplateSource] {
    files(in: "maler", ending: ".mustache").map { file in
      let name = file.path.dropFirst("maler/".count).dropLast(".mustache".count)
      return TemplateSource(name: String(name), file: file.source)
    }
  }
}
