import ArgumentParser
// Linked for what it does, and never called.
import CJemalloc
import Editor
import EditorServer
import ProgramOptions
import SiteBase
import SiteBuild
import SiteModel

/// The languages that the editor has texts in.
enum EditorLanguage: String, CaseIterable, ExpressibleByArgument {
  case nb, nn

  var siteLanguage: SiteLanguage {
    switch self {
    case .nb: .nb
    case .nn: .nn
    }
  }
}

/// The program: the command `veiviser-rediger`, which shows and edits a site in a browser.
///
/// Exit codes: 0 and 130 or 143 somebody stopped it, 2 the world failed, 64 the command line is wrong.
@main
struct Rediger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "veiviser-rediger",
    abstract: "Show and edit a site in the browser.",
    discussion: """
      It listens on 127.0.0.1 only, for one person at this machine; or, with --socket, on a socket file \
      behind the municipality's own sign-on (docs/drift.md).
      """)

  @Option(help: ArgumentHelp("The folder with the content.", valueName: "dir"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "The folder with the log of who was asked (default: oppfolging beside the content).",
      valueName: "dir"))
  var log: String?

  @Option(help: ArgumentHelp("The folder with the themes.", valueName: "dir"))
  var themes = "themes"

  @Option(
    help: ArgumentHelp(
      "The folder with the editor's own templates, texts, style and scripts.", valueName: "dir"))
  var editor = "editor"

  @Option(
    help: ArgumentHelp("The port of 127.0.0.1; 0 for one that is free.", valueName: "n"),
    transform: portNumber)
  var port = 8000

  @Option(
    help: ArgumentHelp("A socket file to listen on instead of a port.", valueName: "path"))
  var socket: String?

  @Option(
    help: ArgumentHelp(
      "Who may use the socket file: 600 its owner, 660 its group too.", valueName: "mode"),
    transform: permissions)
  var socketMode: UInt32 = 0o600

  @Option(
    help: ArgumentHelp(
      "With --socket: the address people ask for, such as https://rediger.example.no.",
      valueName: "url"),
    transform: proxyAddress)
  var address: String?

  @Option(
    help: ArgumentHelp(
      "The day to show the site of, YYYY-MM-DD (default: today on this machine).",
      valueName: "date"))
  var date: CalendarDate?

  @Flag(help: "Make each save a commit, where the content is in a Git repository.")
  var commit = false

  @Flag(help: "With --commit: push each commit to where the branch is pushed to.")
  var push = false

  @Option(
    help: ArgumentHelp(
      "When saves become visible, the end of a Norwegian sentence, such as 'innen en time'.",
      valueName: "words"))
  var visible: String?

  @Flag(help: "Look at the folders twice a second, for disks that don't tell of changes.")
  var poll = false

  @Option(help: "The language of the server's own sentences: nb or en.")
  var language = MessageLanguage.nb

  @Option(help: "The editor's own texts: nb for bokmål or nn for nynorsk.")
  var texts = EditorLanguage.nb

  func validate() throws {
    guard commit || !push else { throw ValidationError("--push goes with --commit") }
    guard (socket == nil) == (address == nil) else {
      throw ValidationError(
        "--socket and --address go together: a socket file is for a proxy that people sign on to")
    }
  }

  func run() async throws {
    let request = BuildRequest(
      content: trimmed(content), themes: trimmed(themes), output: "site", date: date ?? today(),
      jobs: coreCount())
    // The machine's day at each look, unless one was given.
    let day: (@Sendable () -> CalendarDate)? = date == nil ? { @Sendable in today() } : nil
    let preview: LivePreview
    do throws(BuildFailure) {
      preview = try LivePreview(request, today: day)
    } catch {
      throw fail(error.message(language))
    }
    let saving: GitHistory.Saving = push ? .commitAndPush : commit ? .commit : .nothing
    let versions = GitHistory(of: request.content, saving: saving) { line in
      _ = writeAll(Array("veiviser-rediger: \(line)\n".utf8), to: 2)
    }
    guard versions != nil || !commit else {
      throw fail("--commit needs content in a Git repository, and the program git")
    }
    let seat = EditorSeat(
      try resources(), contentFolder: request.content, logFolder: log.map(trimmed),
      history: versions?.history, visibleWhen: visible, language: texts.siteLanguage)
    let server = RunningServer(
      EditorServer(preview: preview, editor: seat, token: randomToken(), language: language))
    let listen: ListenAddress =
      if let socket, let address {
        .socket(path: socket, mode: socketMode, address: address)
      } else {
        .loopback(port: port)
      }
    let signals = StopSignals { await server.stop() }
    do {
      try await server.run(
        on: listen, watching: [request.content, request.themes], polls: poll
      ) {
        say($0.origin + "/")
      }
    } catch let failure as ListenFailure {
      throw fail(failure.message(language))
    }
    throw ExitCode(signals.exitCode)
  }

  /// Reads what the editor's pages are made of.
  private func resources() throws -> EditorResources {
    let read: Diagnosed<EditorResources?>
    do throws(FileSystemError) {
      read = try readTree(trimmed(editor), jobs: 1).then(EditorResources.read)
    } catch {
      throw fail(error.message(language) + ".")
    }
    guard let resources = read.value else {
      let report = DiagnosticFormatter(.text, language: language).report(read.diagnostics)
      _ = writeAll(Array(report.utf8), to: 2)
      throw ExitCode(2)
    }
    return resources
  }

  /// Tells in one line why the world failed.
  private func fail(_ sentence: String) -> ExitCode {
    _ = writeAll(Array("veiviser-rediger: \(sentence)\n".utf8), to: 2)
    return ExitCode(2)
  }
}

/// Writes the one line that people and programs read.
private func say(_ line: String) { _ = writeAll(Array((line + "\n").utf8), to: 1) }

@Sendable private func portNumber(_ text: String) throws -> Int {
  guard let number = Int(text), number == 0 || (1_024...65_535).contains(number) else {
    throw ValidationError(
      "'\(printable(text))' is not a port from 1024 to 65535, nor 0; only ports of 127.0.0.1 are listened on"
    )
  }
  return number
}

@Sendable private func permissions(_ text: String) throws -> UInt32 {
  guard text == "600" || text == "660" else {
    throw ValidationError("'\(printable(text))' is neither 600 nor 660")
  }
  return text == "600" ? 0o600 : 0o660
}

/// The address of a proxy: a scheme and a host, and a port where it isn't the usual one.
@Sendable private func proxyAddress(_ text: String) throws -> String {
  let text = text.hasSuffix("/") ? String(text.dropLast()) : text
  let rest = text.firstRange(of: "://").map { text[$0.upperBound...] } ?? ""
  let isHost =
    !rest.isEmpty
    && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:".contains($0)) }
  guard isHost, text.hasPrefix("https://") || text.hasPrefix("http://"), text == text.lowercased()
  else {
    throw ValidationError(
      "'\(printable(text))' is not the address of a host; write it as https://rediger.example.no")
  }
  return text
}

/// 128 random bits as 32 hexadecimal digits, from the system's own generator.
private func randomToken() -> String {
  var generator = SystemRandomNumberGenerator()
  return (0..<2).map { _ in
    let digits = String(generator.next(), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }.joined()
}
