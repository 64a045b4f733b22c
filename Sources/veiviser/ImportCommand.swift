import ArgumentParser
import ContentEditing
import Glibc
import SiteBase
import SiteBuild
import SiteModel
import Tables
import Upkeep

/// Takes over a table that somebody corrected.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Show what a corrected table changes, and with --apply write it.",
    discussion: """
      Reads xlsx, csv and json as «export» writes them and as Excel and LibreOffice save them. An empty \
      cell, a missing column and a missing row change nothing; (tøm) removes a value. Exit code 1 when a \
      row, or all of the table, is refused. Never moves «kontrollert».
      """)

  @Argument(help: ArgumentHelp("The table.", valueName: "file"))
  var file: String

  @Flag(help: "Write the changes; without it nothing is written.")
  var apply = false

  @OptionGroup var options: ContentOptions

  func run() throws {
    let console = Console(options.language)
    let stop = StopSignals()
    let request = options.request
    let workbook = try read(console)
    let files = try contentFiles(options, stop, console)
    let plan: ImportPlan
    do throws(ImportStop) {
      plan = try imported(workbook, over: files, date: request.date, jobs: request.jobs)
    } catch {
      for reason in error.reasons {
        console.message("veiviser: \(printable(reason.text(options.language)))\n")
      }
      console.message(Self.stopText.text(options.language) + "\n")
      throw ExitCode.siteHasErrors
    }
    try console.output(Self.description(of: workbook, options.language) + "\n")
    // Told first, so that a disk that fails leaves no doubt of what was meant.
    try console.output(plan.report(options.language, isApplied: apply))
    if apply { try write(plan, in: request.content, console) }
    if plan.count(.refused) > 0 { throw ExitCode.siteHasErrors }
  }

  private func read(_ console: Console) throws -> Workbook {
    let bytes: [UInt8]
    switch readRegularFile(file, followsLink: true, limit: largestWorkbook) {
    case .bytes(let read): bytes = read
    case .tooLarge: try failed(Self.largeText, console)
    case .missing: try failed(systemErrorText(ENOENT), console)
    case .other: try failed(Self.notAFileText, console)
    case .failed(let code): try failed(systemErrorText(code), console)
    }
    do throws(WorkbookFault) {
      return try readWorkbook(bytes)
    } catch {
      console.message("veiviser: \(printable(error.message(file, options.language)))\n")
      throw ExitCode.siteHasErrors
    }
  }

  private func failed(_ reason: MessageText, _ console: Console) throws -> Never {
    let language = options.language
    console.message(
      "veiviser: \(Self.unreadText.text(language, [printable(file), reason.text(language)])).\n")
    throw ExitCode.worldFailed
  }

  private func write(_ plan: ImportPlan, in content: String, _ console: Console) throws {
    do throws(EditError) {
      for file in plan.changed {
        try replaceFile(at: file.before.path, file.before, with: file.after)
      }
      for file in plan.created { try createFile(at: content + "/" + file.path, file.bytes) }
    } catch {
      console.message("veiviser: \(error.message(options.language)).\n")
      throw ExitCode.worldFailed
    }
  }

  /// How the table was read, so that a wrong guess shows.
  private static func description(of workbook: Workbook, _ language: MessageLanguage) -> String {
    switch workbook.form {
    case .xlsx: MessageText(nb: "Lest som xlsx.", en: "Read as xlsx.").text(language)
    case .json: MessageText(nb: "Lest som JSON.", en: "Read as JSON.").text(language)
    case .csv(let encoding, let delimiter):
      MessageText(
        nb: "Lest som CSV: {0}, med {1} mellom cellene.", en: "Read as CSV: {0}, {1} between cells."
      ).text(language, [encoding.rawValue, delimiter == "\t" ? "tab" : "«\(delimiter)»"])
    }
  }

  private static let stopText = MessageText(
    nb: "Ingenting av tabellen er tatt inn.", en: "Nothing of the table was taken over.")
  private static let unreadText = MessageText(
    nb: "Kan ikke lese «{0}»: {1}", en: "Cannot read “{0}”: {1}")
  private static let largeText = MessageText(
    nb: "filen er for stor til å være en tabell over tilbud",
    en: "the file is too large to be a table of offers")
  private static let notAFileText = MessageText(nb: "er ingen fil", en: "it is no file")
}
