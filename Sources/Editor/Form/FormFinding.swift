import SiteBase
import SiteModel
import YAML

extension FormTarget {
  /// The thing with a form that a place of a file belongs to, the innermost; nil for none. Offers are found
  /// by their ids.
  ///
  /// - Parameter offset: A byte of the file.
  init?(at offset: Int, of file: ContentFile, _ state: EditorState) {
    for kind in Kind.allCases.reversed() where kind != .offer && kind != .translation {
      guard let id = kind.id(at: offset, of: file), let target = FormTarget(kind, id, state),
        target.path == file.path
      else { continue }
      self = target
      return
    }
    return nil
  }
}

extension FormTarget.Kind {
  /// The id of the thing of this kind that a byte of a file belongs to; nil for none.
  fileprivate func id(at offset: Int, of file: ContentFile) -> String? {
    let parts = file.path.split(separator: "/").map(String.init)
    guard let name = parts.last?.split(separator: ".").map(String.init), name.count >= 2 else {
      return nil
    }
    let language = name.count == 3 ? "/" + name[1] : ""
    let folders = Array(parts.dropLast())
    switch self {
    case .offer, .translation: return nil
    case .page: return folders == ["felles", "sider"] ? name[0] + language : nil
    case .guide: return folders == ["felles", "guider"] ? name[0] + language : nil
    case .municipalityPage:
      guard folders.count == 2, folders[1] == "sider", folders[0] != "felles" else { return nil }
      return "\(folders[0])/\(name[0])\(language)"
    case .figure:
      return folders.count == 2 && folders[1] == "tall" ? "\(folders[0])/\(name[0])" : nil
    case .site: return file.path.hasPrefix("nettsted.") ? FormTarget.siteID : nil
    case .plan: return folders.count == 1 && name[0] == "plan" ? folders[0] : nil
    case .municipality:
      return file.path.hasPrefix("nettsted.") ? entryID(at: offset, of: file) : nil
    case .goal, .measure:
      guard folders.count == 1, name[0] == "plan" else { return nil }
      return entryID(at: offset, of: file).map { "\(folders[0])/\($0)" }
    case .card, .provider, .theme, .audience, .lifeStage, .helpline, .word:
      guard folders == ["vokabular"], name[0] == fileKind else { return nil }
      return entryID(at: offset, of: file)
    }
  }

  /// The id of the entry of the kind's list that a byte belongs to.
  private func entryID(at offset: Int, of file: ContentFile) -> String? {
    guard case .entry(let key, let idKey) = place else { return nil }
    for document in parseYAML(file.source).value {
      let list =
        key.map { key in
          document.root.entries?.first { matches(key, $0.key) }?.value
        } ?? document.root
      let entry = list?.items?.first {
        Int($0.position.start)...Int($0.position.end) ~= offset
      }
      if let id = entry?.entries?.first(where: { $0.key == idKey })?.value.text { return id }
    }
    return nil
  }
}
