/// What is known about a yes-or-no fact. Unknown is a value of its own and is never guessed away.
public enum Fact: Sendable, Hashable {
  /// It is so (`ja`).
  case yes
  /// It is not so (`nei`).
  case no
  /// Not stated by the source (`ukjent`, or the key is absent).
  case unknown
}

extension Fact: Statable { var isStated: Bool { self != .unknown } }
