import SiteBase
import SiteModel
import Templates

/// Makes the files of a theme's styles, scripts and pictures, and of the municipalities' logos.
///
/// - Parameters:
///   - files: The theme's files.
///   - settings: Its colours and measures.
///   - municipalities: The municipalities, for their colours and logos.
///   - pictures: The content folder's drawings, by path.
func builtAssets(
  _ files: ThemeFiles, settings: ThemeSettings, municipalities: [Municipality],
  pictures: [ContentFile]
) -> Diagnosed<ThemeAssets> {
  var diagnostics: [Diagnostic] = []
  var output: [OutputFile] = []
  var tree = AssetTree()
  func add(_ name: String, _ file: OutputFile, source: SourceFile?) {
    output.append(file)
    guard !tree.add(name, file.path) else { return }
    diagnostics.append(
      Diagnostic(
        .themeAssetNameTaken, [name], at: source.map { SourceRange(file: $0, start: 0, end: 0) }))
  }

  let properties = customProperties(settings, municipalities: municipalities)
  let sheet = joinedStylesheet(files, properties: properties)
  diagnostics += sheet.diagnostics
  let sheetPath = assetFolder + "/" + hashedPath("stil.css", sheet.value)
  add("stil", OutputFile(path: sheetPath, bytes: sheet.value), source: nil)

  let scripts = builtScripts(files)
  diagnostics += scripts.diagnostics
  for script in scripts.value { add(script.name, script.file, source: script.source) }

  var icons: [String: [UInt8]] = [:]
  for file in files.files(in: "ikoner", ending: ".svg") {
    guard let bytes = sound(file.source, &diagnostics) else { continue }
    icons[String(file.path.dropFirst("ikoner/".count).dropLast(".svg".count))] = bytes
  }
  for file in files.files(in: "filer", ending: ".svg") {
    guard let bytes = sound(file.source, &diagnostics) else { continue }
    let path = assetFolder + "/" + hashedPath(file.path, bytes)
    add(
      String(file.path.dropLast(".svg".count)), OutputFile(path: path, bytes: bytes),
      source: file.source)
  }
  let logos = builtLogos(municipalities, pictures: pictures)
  diagnostics += logos.diagnostics
  output += logos.value.map(\.file)

  let record = tree.record("ressurs", "The addresses of the theme's files.")
  let assets = ThemeAssets(
    files: output.sorted { $0.path < $1.path }, shape: record.shape, record: record,
    logos: Dictionary(
      logos.value.map { ($0.municipality, $0.file.path) }, uniquingKeysWith: { first, _ in first }),
    icons: icons)
  return Diagnosed(assets, diagnostics)
}

private func builtLogos(
  _ municipalities: [Municipality], pictures: [ContentFile]
) -> Diagnosed<[(municipality: String, file: OutputFile)]> {
  var diagnostics: [Diagnostic] = []
  var logos: [(municipality: String, file: OutputFile)] = []
  for municipality in municipalities {
    guard let name = municipality.logo else { continue }
    let path = municipality.id + "/" + name
    guard let picture = pictures.first(where: { $0.path == path }) else {
      diagnostics.append(Diagnostic(.logoMissing, [municipality.name, path]))
      continue
    }
    guard let bytes = sound(picture.source, &diagnostics) else { continue }
    let file = OutputFile(
      path: assetFolder + "/" + hashedPath("logo/\(municipality.id).svg", bytes), bytes: bytes)
    logos.append((municipality.id, file))
  }
  return Diagnosed(logos, diagnostics)
}

/// The drawing without what is not needed; nil, reported, if it isn't harmless.
private func sound(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> [UInt8]? {
  let encoding = file.encodingDiagnostics(in: file.textStart..<file.bytes.count)
  diagnostics += encoding
  guard encoding.isEmpty else { return nil }
  do throws(SVGProblem) {
    return try checkedSVG(file)
  } catch {
    diagnostics.append(
      Diagnostic(
        error.kind, error.arguments,
        at: SourceRange(file: file, start: error.range.lowerBound, end: error.range.upperBound)))
    return nil
  }
}
