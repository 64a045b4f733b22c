import ArgumentParser
import ContentEditing
import MailMessages
import ProgramOptions
import SiteBase
import SiteBuild
import SiteModel
import Upkeep

/// Writes drafts of mails to those who keep offers true.
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Write drafts of mails that ask owners whether their offers are right.",
    discussion: """
      Without --output it prints what there is to do on the day, and writes nothing. With it, a draft \
      (.eml) and a text to copy (.txt) are written for each owner, a list of whom to call, and the log \
      gets to know. Run again on the same day, it writes the same drafts and nothing new in the log. \
      Nothing is sent, and nothing is done on days when nobody is at work.
      """)

  @OptionGroup var options: ContentOptions

  @Option(
    help: ArgumentHelp("The folder with the themes.", valueName: "dir"), completion: .directory)
  var themes = "themes"

  @Option(
    help: ArgumentHelp("The folder to write drafts to.", valueName: "dir"), completion: .directory)
  var output: String?

  @OptionGroup var log: LogOptions

  @Option(
    help: ArgumentHelp("Ask so many days before facts fall due.", valueName: "days"),
    transform: days)
  var within = RoundRules().daysBefore

  @Option(help: ArgumentHelp("The most mails a day; the others wait.", valueName: "n"))
  var most = RoundRules().mostMails

  @Option(
    help: ArgumentHelp(
      "The address that answers go to (default: that of tilbakemelding).", valueName: "address"),
    transform: mailAddress)
  var answersTo: String?

  @Option(
    help: ArgumentHelp(
      "The sender in the drafts (default: whoever sends them).", valueName: "address"),
    transform: mailAddress)
  var from: String?

  func run() throws {
    let console = Console(options.language)
    let sources: SiteSources
    do throws(BuildFailure) {
      sources = try loadSources(request).value
    } catch {
      try fail(error, options.language, StopSignals(), console)
    }
    let files = sources.content.map { ContentFile(path: $0.path, source: $0.source) }
    let site = try checkedSite(files, request, console)
    var rules = RoundRules()
    rules.daysBefore = within
    rules.mostMails = max(0, most)
    let folder = log.folder(beside: options.content)
    let known = try readLog(folder, options.language, console)
    guard site.date.isWorkingDay else {
      let next = site.date.nextWorkingDay.iso
      return console.message(Self.closedText.text(options.language, [site.date.iso, next]) + "\n")
    }
    var generator = SystemRandomNumberGenerator()
    let new = stepsToday(site, known, rules, using: &generator)
    let all = known.appending(new)
    if let output {
      let letters = try self.letters(all, site, sources, console)
      try write(letters, CallList(site, all, rules), to: trimmed(output), console)
      do throws(FileSystemError) {
        try appendEvents(new, in: folder)
      } catch {
        try fail(error, options.language, console)
      }
    }
    try console.output(all.summary(of: site, rules))
  }

  private var request: BuildRequest {
    var request = options.request
    request.themes = trimmed(themes)
    return request
  }

  private func letters(
    _ log: UpkeepLog, _ site: Site, _ sources: SiteSources, _ console: Console
  ) throws -> [Letter] {
    guard let address = answersTo ?? site.settings.feedbackEmail else {
      console.message("veiviser: \(Self.noAddressText.text(options.language))\n")
      throw ExitCode.siteHasErrors
    }
    let words = offersInWords(of: site, sources, request)
    guard let words = words.value, !words.isEmpty || site.offers.isEmpty else {
      let errors = words.diagnostics.filter { $0.severity == .error }
      console.message(DiagnosticFormatter(.text, language: options.language).report(errors))
      throw ExitCode.siteHasErrors
    }
    return log.letters(
      on: site.date,
      LetterWords(words, site: site.settings.name[.nb], answersTo: address))
  }

  private func write(
    _ letters: [Letter], _ calls: CallList, to output: String, _ console: Console
  ) throws {
    // Drafts have addresses and codes, and what is in the content folder is published.
    let above = output.lastIndex(of: "/").map { String(output[..<$0]) } ?? "."
    if let content = realPath(trimmed(options.content)),
      let place = realPath(output) ?? realPath(above.isEmpty ? "/" : above),
      place == content || place.hasPrefix(content + "/")
    {
      console.message("veiviser: \(Self.insideText.text(options.language, [output]))\n")
      throw ExitCode.worldFailed
    }
    var files: [(String, [UInt8])] = [
      ("ringeliste.txt", Array(calls.text.utf8)), ("ringeliste.csv", Array(calls.csv.utf8)),
    ]
    for letter in letters {
      files.append((letter.name + ".eml", letter.draft(from: from).bytes))
      files.append((letter.name + ".txt", Array(letter.copy.utf8)))
    }
    for (name, bytes) in files {
      do throws(EditError) {
        try writeFile(output + "/" + name, bytes)
      } catch {
        console.message("veiviser: \(error.message(options.language))\n")
        throw ExitCode.worldFailed
      }
    }
  }

  private static let closedText = MessageText(
    nb: "{0} er ikke en arbeidsdag, så ingen spørres. Den neste er {1}.",
    en: "{0} is no working day, so nobody is asked. The next one is {1}.")
  private static let noAddressText = MessageText(
    nb: "Svarene må ha en adresse: skriv --answers-to, eller tilbakemelding i nettsted.yaml.",
    en: "Answers need an address: give --answers-to, or tilbakemelding in nettsted.yaml.")
  private static let insideText = MessageText(
    nb: "«{0}» er i mappen med innholdet. Utkast må ligge utenfor den.",
    en: "“{0}” is inside the content folder. Drafts must be outside it.")
}

/// Writes a file, over one with other bytes too.
private func writeFile(_ path: String, _ bytes: [UInt8]) throws(EditError) {
  do throws(EditError) {
    try createFile(at: path, bytes)
  } catch .changedMeanwhile {
    switch readRegularFile(path) {
    case .bytes(let old):
      let (before, after) = (
        SourceFile(path: path, bytes: old), SourceFile(path: path, bytes: bytes)
      )
      try replaceFile(at: path, before, with: after)
    case .failed(let code): throw .system(path, code: code)
    case .missing, .tooLarge, .other: throw .notAFile(path)
    }
  }
}

/// A mail address on the command line.
@Sendable private func mailAddress(_ text: String) throws -> String {
  guard isEmailAddress(text) else {
    throw ValidationError("'\(printable(text))' is not a mail address")
  }
  return text.lowercased()
}
