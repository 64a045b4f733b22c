extension ContentFileKind {
  /// The kind of a file by its path inside the content folder; nil for files that have no keys of ours,
  /// and for those in no place that is read.
  package init?(path: String) {
    guard let name = Self.name(of: ContentRole(path: path)),
      let kind = Self.all.first(where: { $0.name == name })
    else { return nil }
    self = kind
  }

  private static func name(of role: ContentRole) -> String? {
    switch role {
    case .settings: "nettsted"
    case .vocabulary(let name): VocabularyFile.named(name)?.name
    case .offer(_, _, _, let language): language == nil ? "tilbud" : "oversatt-tilbud"
    case .defaults, .offerList: "tilbud"
    case .page: "side"
    case .plan: "plan"
    case .figure: "tall"
    case .asset, .themeOverride, .misplaced: nil
    }
  }
}
