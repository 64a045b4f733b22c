import ContentEditing

/// What a person answers about values that two people changed: the form lists the values it asked about
/// and has the answers beside them.
struct Choices {
  /// Whose value it is to be.
  enum Answer: String {
    case mine = "min"
    case theirs = "andres"
  }

  private let submission: Submission

  init(_ submission: Submission) { self.submission = submission }

  /// The paths of the values that the form asked about.
  var asked: [[String]] {
    submission.all(Self.askedName).map { $0.split(separator: ".").map(String.init) }
  }

  /// The answer about a value; nil for none.
  subscript(path: [String]) -> Answer? {
    submission[Self.name(path)].flatMap { Answer(rawValue: $0) }
  }

  /// The name of the hidden fields with the paths that were asked about.
  static let askedName = "spurt"

  /// The name of the control that asks about a value.
  static func name(_ path: [String]) -> String { (["behold"] + path).joined(separator: ".") }
}

extension FormValue {
  /// The value at a path of keys and list positions; nil for none.
  subscript(path: [String]) -> ContentValue? {
    if path == [bodyKey] { return body.map { .text($0) } }
    var value = group
    for step in path {
      switch value {
      case .group(let entries): value = entries.first { $0.key == step }?.value
      case .list(let items):
        guard let index = Int(step), items.indices.contains(index) else { return nil }
        value = items[index]
      default: return nil
      }
    }
    return value
  }

  /// Takes a value, or none, at a path.
  mutating func take(_ value: ContentValue?, at path: [String]) {
    if path == [bodyKey] {
      body = value?.scalar ?? ""
    } else {
      group = group?.replacing(path[...], with: value)
    }
  }
}
