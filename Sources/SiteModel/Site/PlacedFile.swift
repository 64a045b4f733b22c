import SiteBase

/// A file of the content folder with what it is.
struct PlacedFile: Sendable {
  let file: ContentFile
  let role: ContentRole
  /// What an earlier reading made of the very same file; nil where there is none.
  let known: ReadFile?
}

/// A file of the content folder with what was read from it alone.
final class ReadFile: Sendable {
  let file: ContentFile
  let role: ContentRole
  /// What a file of offers gave; nil for other files, which are read together.
  let offers: OfferFile?

  init(_ placed: PlacedFile, offers: OfferFile?) {
    file = placed.file
    role = placed.role
    self.offers = offers
  }
}

/// Files in the order of the bytes of their paths, each with what an earlier reading knows of it.
func placedFiles(_ files: [ContentFile], known: [ReadFile]) -> [PlacedFile] {
  let known = Dictionary(
    known.map { (ObjectIdentifier($0.file.source), $0) }, uniquingKeysWith: { first, _ in first })
  return files.map { file in
    if let known = known[ObjectIdentifier(file.source)], known.file.path == file.path {
      return PlacedFile(file: file, role: known.role, known: known)
    }
    return PlacedFile(file: file, role: ContentRole(path: file.path), known: nil)
  }.sorted { $0.file.path.precedesByBytes($1.file.path) }
}

/// Whether the files of some roles are all known, and no other was.
func areSame(
  _ files: [PlacedFile], _ known: [ReadFile], _ roles: (ContentRole) -> Bool
) -> Bool {
  files.allSatisfy { !roles($0.role) || $0.known != nil }
    && files.count { roles($0.role) } == known.count { roles($0.role) }
}

/// The first file of each municipality's folder, to report unknown folders.
func municipalityFolders(_ files: [PlacedFile]) -> [String: SourceFile] {
  var folders: [String: SourceFile] = [:]
  for file in files {
    guard let municipality = file.role.municipality, folders[municipality] == nil else { continue }
    folders[municipality] = file.file.source
  }
  return folders
}
