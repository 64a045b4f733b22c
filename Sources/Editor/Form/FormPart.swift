/// A part of a form: a control for one value, or a group of parts.
struct FormPart {
  /// The keys and list positions down to the value, such as `kontakt.0.telefon`; also the control's name.
  let path: [String]
  let label: String
  /// What the value is for; nil for nothing to add.
  var help: String?
  var isRequired = false
  let content: Content

  /// What the value is written in.
  enum Content {
    /// One line of text.
    case line(String, keyboard: Keyboard, limit: Int?)
    /// A text of several lines, or one value on each line.
    case area(String, limit: Int?)
    /// One of some options.
    case choice([FormOption], asButtons: Bool)
    /// Any number of some options.
    case ticks([FormOption])
    /// Parts that belong together; `isFolded` hides them until they are asked for.
    case group([FormPart], isFolded: Bool)
    /// The items of a list, the last of them empty.
    case rows([FormPart])
    /// A value that can't be changed here.
    case kept(String)
  }

  /// What is typed into a line.
  enum Keyboard {
    case text, telephone, email, address, number, day
  }

  /// The control's name.
  var name: String { path.joined(separator: ".") }
}

/// One of the options of a control.
struct FormOption: Sendable {
  let value: String
  let label: String
  var isSelected = false
}

/// The id on the page of the control or group of a value: `felt-` and its keys in plain ASCII, joined by
/// `-`. The first item of a list has no number, the second has 2.
///
/// - Parameter path: The keys and list positions down to the value, such as `["kontakt", "0", "telefon"]`.
package func fieldID(_ path: [String]) -> String {
  let parts = path.compactMap { part -> String? in
    guard let index = Int(part) else { return asciiKey(part) }
    return index == 0 ? nil : String(index + 1)
  }
  return "felt-" + parts.joined(separator: "-")
}
