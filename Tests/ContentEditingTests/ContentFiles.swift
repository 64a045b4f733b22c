import ContentEditing
import SiteBase
import SiteModel
import SiteTestSupport
import YAML

/// A file of the repository's content that has keys of ours.
struct EditedFile {
  let file: EditableFile
  let kind: ContentFileKind
  /// Every text in it, and every list or group that is empty, with its path.
  let leaves: [(path: ContentPath, value: ContentValue)]

  /// All of them, by path.
  static let all: [EditedFile] = Catalogue.files.compactMap { content in
    guard let kind = ContentFileKind(path: content.path),
      let file = try? EditableFile(content.source)
    else { return nil }
    var found: [(path: ContentPath, value: ContentValue)] = []
    for document in 0..<file.documentCount {
      guard let root = file.value(at: ContentPath(document: document, [])) else { continue }
      found += ContentEditingTests.leaves(root).map {
        (ContentPath(document: document, $0.0), $0.1)
      }
    }
    return EditedFile(file: file, kind: kind, leaves: found)
  }
}

/// New texts for a text, with what is hard about each.
func hardTexts(for old: String) -> [String] {
  [
    old, String(old.reversed()), old + " og litt til som gjør teksten lengre",
    String(old.prefix(old.count / 2)),
    "Blåbær på øya, ærlig", "Si \"hei\" og 'ha det'", "Dag: natt", "Rom #4 # ikke en merknad",
    "en linje\n\n  og en til",
    "", "no", "0123", "- 1", "a,b]}", "\\ud800 {{x}} %s & *alias |",
  ]
}
