import ArgumentParser
import SiteBuild

/// Prints a JSON Schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of content file, for completion in editors.",
    discussion: "Kinds: \(EditorSchema.names.joined(separator: ", ")).")

  @Argument(help: "The kind of file.", completion: .list(EditorSchema.names))
  var kind = "tilbud"

  @Flag(help: "Print the names of the kinds, a line each, and no schema.")
  var list = false

  func run() throws {
    if list {
      try Console().output(EditorSchema.names.map { $0 + "\n" }.joined())
      return
    }
    guard let schema = EditorSchema.json(kind) else {
      throw ValidationError(
        "'\(kind)' is no kind of file; there are \(EditorSchema.names.joined(separator: ", "))")
    }
    try Console().output(schema)
  }
}
