/// One file of the compiled site.
package struct OutputFile: Sendable, Hashable {
  /// The path inside the output folder, with `/` separators and without one in front.
  package let path: String
  /// What the file holds.
  package let bytes: [UInt8]

  /// Creates a file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
