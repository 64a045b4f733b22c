import SiteBase
import SiteModel
import Templates

/// The interface texts of a program besides the site: one file a language, all with the same keys.
package struct TextSet: Sendable {
  /// The shape of `tekst` in templates, the same for all languages.
  package let shape: Shape<TextGroup>

  private let model: LanguageTexts
  private let others: [SiteLanguage: LanguageTexts]

  /// The texts in a language; those of the first file where it has none.
  package subscript(language: SiteLanguage) -> LanguageTexts { others[language] ?? model }

  /// Reads text files, the first of which decides which keys and placeholders there are.
  package static func read(
    _ model: (language: SiteLanguage, file: SourceFile),
    _ others: [(language: SiteLanguage, file: SourceFile)]
  ) -> Diagnosed<TextSet> {
    let first = readTextTree(model.file)
    var diagnostics = first.diagnostics
    var read: [SiteLanguage: LanguageTexts] = [:]
    for (language, file) in others {
      let tree = readTextTree(file)
      diagnostics += tree.diagnostics + differences(of: tree.value, from: first.value)
      read[language] = LanguageTexts(language, tree.value)
    }
    return Diagnosed(
      TextSet(
        shape: textShape("tekst", first.value.roots),
        model: LanguageTexts(model.language, first.value), others: read), diagnostics)
  }
}

extension LanguageTexts {
  /// All texts of a file, none of them declared.
  fileprivate init(_ language: SiteLanguage, _ tree: TextTree) {
    var patterns: [String: TextPattern] = [:]
    for text in tree.texts() { patterns[text.key] = TextPattern(text.text) }
    self.init(
      language: language, groups: textGroup(tree.roots), patterns: patterns, declarations: [],
      scriptTexts: [:])
  }
}
