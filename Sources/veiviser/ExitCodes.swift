import ArgumentParser

extension ExitCode {
  /// The site has errors; nothing was written.
  static let siteHasErrors = ExitCode(1)
  /// A disk, a permission or a folder that is not ours failed the command.
  static let worldFailed = ExitCode(2)
}
