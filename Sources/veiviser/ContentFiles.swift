import ArgumentParser
import ContentEditing
import SiteBase
import SiteBuild
import SiteModel
import Upkeep

/// The files of the content; ends the command when they can't be read.
func contentFiles(
  _ options: ContentOptions, _ stop: StopSignals, _ console: Console
) throws -> [ContentFile] {
  do throws(BuildFailure) {
    return try readContent(options.request)
  } catch {
    try fail(error, options.language, stop, console)
  }
}

/// Writes changed files, each over the bytes it was changed from, and prints their paths; ends the command
/// when one can't be written, and then those before it are.
func replace(
  _ files: [ChangedFile], _ language: MessageLanguage, _ console: Console
) throws {
  for file in files {
    do throws(EditError) {
      try replaceFile(at: file.before.path, file.before, with: file.after)
    } catch {
      console.message("veiviser: \(error.message(language))\n")
      throw ExitCode.worldFailed
    }
    try console.output(file.before.path + "\n")
  }
}
