import ArgumentParser
// Linked for what it does, and never called: a build allocates by jemalloc.
import CJemalloc

/// The program: the command `veiviser`, one subcommand a file.
///
/// Exit codes: 0 all is well, 1 the site has errors, 2 the world failed (a disk, a permission, a
/// folder that is not ours), 64 the command line is wrong, 130 and 143 somebody stopped it.
@main
struct Veiviser: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "veiviser",
    abstract: "Compile a municipality's Markdown and YAML into a catalogue site.",
    discussion: """
      Exit codes: 0 all is well, 1 the site has errors, 2 the disk or a folder failed, 64 the \
      command line is wrong, 130 or 143 the build was stopped.
      """,
    version: "veiviser 1",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ReportCommand.self, DueCommand.self,
      ConfirmCommand.self, MailCommand.self, AnswersCommand.self, ExportCommand.self,
      ImportCommand.self, SchemaCommand.self,
      ReferenceCommand.self, HostingCommand.self,
    ])
}
