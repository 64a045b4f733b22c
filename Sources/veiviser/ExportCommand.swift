import ArgumentParser
import Glibc
import SiteBase
import SiteBuild
import SiteModel
import Tables
import Upkeep

/// Writes the offers as a table.
struct ExportCommand: ParsableCommand {
  /// A form of tables.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case xlsx, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the offers as a table that people correct in a spreadsheet.",
    discussion: """
      Give the corrected table to «import». xlsx is the safest: csv lets Excel change numbers and days. \
      csv has the offers only; xlsx and json have the contact cards too.
      """)

  @Argument(help: "The form: xlsx, csv or json.")
  var form: Form

  @Option(
    help: ArgumentHelp("The file to write; one that is there is replaced.", valueName: "file"))
  var output: String

  @OptionGroup var options: ContentOptions

  func run() throws {
    let console = Console(options.language)
    let stop = StopSignals()
    let request = options.request
    let files = try contentFiles(options, stop, console)
    do throws(FileSystemError) {
      try replaceOutput(output) { path throws(FileSystemError) in
        switch form {
        case .xlsx:
          try writeXLSX(
            exportedSheets(files), notes: exportNotes, removing: removingText, date: request.date,
            to: path)
        case .csv: try write(csv(exportedOffers(files)), to: path)
        case .json: try write(json(exportedSheets(files)), to: path)
        }
      }
    } catch {
      console.message("veiviser: \(error.message(options.language)).\n")
      throw ExitCode.worldFailed
    }
  }
}

/// Writes a file beside another one and then gives it that one's name, so that nobody finds half a file.
///
/// - Throws: ``FileSystemError`` if the folder or the disk fails, and for a folder or device of the name.
private func replaceOutput(
  _ path: String, _ writing: (String) throws(FileSystemError) -> Void
) throws(FileSystemError) {
  var status = stat()
  if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
    throw FileSystemError(.write, path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EEXIST)
  }
  let temporary = path + ".ny-\(getpid())"
  // Made here, so that libxlsxwriter, which prints why it can't make a file, can.
  let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard file >= 0 else { throw FileSystemError(.write, path) }
  close(file)
  do throws(FileSystemError) {
    try writing(temporary)
    guard rename(temporary, path) == 0 else { throw FileSystemError(.write, path) }
  } catch {
    let code = error.code
    unlink(temporary)
    throw FileSystemError(.write, path, code: code)
  }
}

/// Writes an empty file.
private func write(_ bytes: [UInt8], to path: String) throws(FileSystemError) {
  let file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
  guard file >= 0 else { throw FileSystemError(.write, path) }
  var code = writeAll(bytes, to: file)
  if close(file) != 0, code == 0 { code = errno }
  guard code == 0 else { throw FileSystemError(.write, path, code: code) }
}
