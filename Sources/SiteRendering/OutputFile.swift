/// One file of the compiled site.
public struct OutputFile: Sendable, Hashable {
  /// The path inside the output folder, with `/` separators and without one in front.
  public let path: String
  /// What the file holds.
  public let bytes: [UInt8]

  /// Creates a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
