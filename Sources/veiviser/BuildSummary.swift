import SiteBase
import SiteBuild

/// The lines that tell what a build did, in the language of messages.
struct BuildSummary {
  /// Lines with their line ends; empty when there was too little of a site to count.
  let text: String

  init(_ result: BuildResult, output: String, language: MessageLanguage) {
    guard let counts = result.counts else {
      text = ""
      return
    }
    var lines = Self.contents.text(
      language, [counts.offers, counts.providers, counts.municipalities].map(String.init))
    if let written = result.written {
      let numbers = [
        written.outputs, written.created, written.replaced, written.unchanged, written.deleted,
      ]
      lines += Self.written.text(
        language, [output, megabytes(written.bytes, language)] + numbers.map(String.init))
    }
    text = lines
  }

  private static let contents = MessageText(
    nb: "{0} tilbud fra {1} tilbydere i {2} kommuner\n",
    en: "{0} offers by {1} providers in {2} municipalities\n")
  private static let written = MessageText(
    nb: "{2} filer ({1} MB) i «{0}»: {3} nye, {4} endret, {5} som før, {6} slettet\n",
    en: "{2} files ({1} MB) in “{0}”: {3} new, {4} changed, {5} as before, {6} deleted\n")
}

/// Millions of bytes with one decimal.
private func megabytes(_ bytes: Int, _ language: MessageLanguage) -> String {
  let tenths = (bytes + 50_000) / 100_000
  return "\(tenths / 10)\(language == .nb ? "," : ".")\(tenths % 10)"
}
