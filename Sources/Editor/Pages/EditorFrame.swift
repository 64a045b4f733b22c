import SiteModel
import SiteRendering
import Templates

/// What every page of the editor has around its own content.
struct EditorFrame {
  let title: String
  let language: SiteLanguage
  let token: String
  let editor: String?
  let texts: TextGroup

  /// The shape with the texts of some resources.
  static func shape(_ texts: Shape<TextGroup>) -> Shape<EditorFrame> {
    Shape("ramme", "What is around every page of the editor.") { f in
      f.text("tittel", "The page's title.") { $0.title }
      f.text("sprak", "The language of the texts.") { $0.language.rawValue }
      f.text("nokkel", "The token that every form carries.") { $0.token }
      f.text("redaktor", "Who uses the editor; absent on one person's own machine.") { $0.editor }
      f.record("tekst", texts, "The texts of the interface.") { $0.texts }
    }
  }
}
