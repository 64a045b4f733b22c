import ArgumentParser
import MailMessages
import ProgramOptions
import SiteBase
import SiteBuild
import SiteModel
import Upkeep

/// Reads the answers of those who were asked.
struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Read saved answers to mails, and write down what a person accepts.",
    discussion: """
      Prints what the mails in a folder (.eml or .txt) claim, and changes nothing. --record writes in the \
      log who answered and which mails came back. --approve writes what is claimed about the offers \
      named: that they are right, or that they have ended. An answer from another address than the one \
      that was asked needs --other-sender too.
      """)

  @Argument(
    help: ArgumentHelp("The folder with the saved mails.", valueName: "folder"),
    completion: .directory)
  var folder: String

  @OptionGroup var options: ContentOptions
  @OptionGroup var log: LogOptions

  @Flag(help: "Write in the log who answered, and which mails came back.")
  var record = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Offers whose answers are accepted.", valueName: "id"))
  var approve: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Offers whose answers are dismissed; they are asked about again.", valueName: "id"))
  var reject: [String] = []

  @Option(help: ArgumentHelp("The name of the one who accepts or dismisses.", valueName: "name"))
  var by: String?

  @Flag(help: "Somebody has looked at the senders: take answers from other addresses too.")
  var otherSender = false

  func validate() throws {
    if !(approve.isEmpty && reject.isEmpty), by == nil {
      throw ValidationError("--approve and --reject need --by")
    }
    if let id = approve.first(where: reject.contains) {
      throw ValidationError("'\(printable(id))' can't be both accepted and dismissed")
    }
  }

  func run() throws {
    let console = Console(options.language)
    let request = options.request
    let files = try contentFiles(options, StopSignals(), console)
    let site = try checkedSite(files, request, console)
    let logFolder = log.folder(beside: options.content)
    let known = try readLog(logFolder, options.language, console)
    let mails = try readMails(console)
    let found = answers(in: mails, site, known, RoundRules())
    guard record || !approve.isEmpty || !reject.isEmpty else {
      return try console.output(found.text(site, known))
    }
    var events: [UpkeepEvent] = []
    for answer in found {
      if let event = answer.event(in: known.appending(events), fromOthers: otherSender) {
        events.append(event)
      }
    }
    let accepted: AcceptedAnswers
    do throws(AcceptError) {
      accepted = try accept(
        approve, of: found, by: by ?? "", fromOthers: otherSender, site, known.appending(events),
        in: files, jobs: request.jobs)
      events += accepted.events
      events += try dismiss(reject, of: found, by: by ?? "", on: site.date)
    } catch {
      for line in error.lines(options.language) { console.message("veiviser: \(line)\n") }
      throw ExitCode.siteHasErrors
    }
    try replace(accepted.files, options.language, console)
    do throws(FileSystemError) {
      try appendEvents(events, in: logFolder)
    } catch {
      try fail(error, options.language, console)
    }
    try console.output(found.text(site, known.appending(events)))
  }

  /// The mails in the folder; those that can't be read are told of.
  private func readMails(_ console: Console) throws -> [(file: String, mail: MailMessage)] {
    let folder = trimmed(folder)
    let names: [String]
    do throws(FileSystemError) {
      names = try folderEntries(of: folder).map(\.name)
    } catch {
      try fail(error, options.language, console)
    }
    var mails: [(file: String, mail: MailMessage)] = []
    for name in names where !name.hasPrefix(".") {
      let lower = name.lowercased()
      guard lower.hasSuffix(".eml") || lower.hasSuffix(".txt") else { continue }
      do throws(MailProblem) {
        mails.append((name, try readFile(folder + "/" + name, isText: lower.hasSuffix(".txt"))))
      } catch .noLibrary {
        console.message("veiviser: \(MailProblem.noLibrary.message(options.language)).\n")
        throw ExitCode.worldFailed
      } catch {
        let reason = error.message(options.language)
        console.message("veiviser: \(printable(folder + "/" + name)): \(reason).\n")
      }
    }
    return mails
  }

  private func readFile(_ path: String, isText: Bool) throws(MailProblem) -> MailMessage {
    switch readRegularFile(path, limit: MailLimits.bytes) {
    case .bytes(let bytes): return isText ? try readSavedText(bytes) : try readMail(bytes)
    case .tooLarge: throw .tooLarge
    case .missing, .other, .failed: throw .notAMail
    }
  }
}
