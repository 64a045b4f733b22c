import SiteBase
import SiteModel

/// A script as the site serves it.
struct BuiltScript {
  /// The name in templates, below `ressurs`: `skript/sok/main`.
  let name: String
  let source: SourceFile
  let file: OutputFile
}

/// The scripts in a theme's `bygd/`, which `script/theme` made of those in `skript/`: copied, each with
/// the hash of its bytes in its name.
///
/// A site's own file in `skript/` is reported, since nothing would be built of it, and so is an entry
/// of the theme that has not been built.
func builtScripts(_ files: ThemeFiles) -> Diagnosed<[BuiltScript]> {
  var diagnostics: [Diagnostic] = []
  for file in files.files(in: "skript", ending: ".mjs") {
    let path = builtFolder + file.path.dropFirst(sourceFolder.count)
    let range = SourceRange(file: file.source, start: 0, end: 0)
    if files.isSitesOwn(file.path) {
      diagnostics.append(Diagnostic(.scriptSourceOfSite, [file.path, path], at: range))
    } else if isEntry(file.path), files[path] == nil {
      diagnostics.append(Diagnostic(.scriptNotBuilt, [file.path, path], at: range))
    }
  }
  var scripts: [BuiltScript] = []
  for file in files.files(in: "bygd", ending: ".mjs") {
    let source = file.source
    let encoding = source.encodingDiagnostics(in: source.textStart..<source.bytes.count)
    diagnostics += encoding
    guard encoding.isEmpty else { continue }
    let path = sourceFolder + file.path.dropFirst(builtFolder.count)
    scripts.append(
      BuiltScript(
        name: String(path.dropLast(".mjs".count)), source: source,
        file: OutputFile(
          path: assetFolder + "/" + hashedPath(path, source.bytes), bytes: source.bytes)))
  }
  return Diagnosed(scripts, diagnostics)
}

private let sourceFolder = "skript/"
private let builtFolder = "bygd/"

/// Whether a page can name a module: those `script/theme` builds, `skript/*.mjs` and
/// `skript/*/main.mjs`.
private func isEntry(_ path: String) -> Bool {
  let parts = path.split(separator: "/")
  return parts.count == 2 || (parts.count == 3 && parts[2] == "main.mjs")
}
