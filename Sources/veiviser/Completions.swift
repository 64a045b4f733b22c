import ArgumentParser
import ProgramOptions
import SiteBase
import SiteBuild
import SiteModel

extension CompletionKind {
  /// The ids of the published offers in the content folder that the line so far names.
  static var offerIDs: CompletionKind {
    .custom { words, _, prefix in
      let request = BuildRequest(
        content: trimmed(contentFolder(in: words)), themes: "themes", output: "site", date: today(),
        jobs: coreCount())
      // Nobody reads a message here: what can't be read completes nothing.
      let site = try? readSite(request).value
      return site?.offers.map(\.id).filter { $0.hasPrefix(prefix) } ?? []
    }
  }
}

/// The folder after `--content` among the words of a command line; the usual one without.
private func contentFolder(in words: [String]) -> String {
  for (word, next) in zip(words, words.dropFirst()) where word == "--content" { return next }
  let joined = words.first { $0.hasPrefix("--content=") }
  return joined.map { String($0.dropFirst("--content=".count)) } ?? "content"
}
