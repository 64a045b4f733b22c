import Editor
import Foundation
import Testing

/// The form of a page as a browser without script sends it.
struct BrowserForm {
  /// A control, or an option of one.
  private struct Control {
    var name: String
    var value: String
    var isSent: Bool
    let isChoice: Bool
  }

  private var controls: [Control] = []

  /// Reads the page's form for changes; nil if it has none.
  init?(_ page: String) {
    guard let start = page.range(of: "<form class=\"skjema\""),
      let end = page.range(of: "</form>", range: start.lowerBound..<page.endIndex)
    else { return nil }
    let form = String(page[start.lowerBound..<end.lowerBound])
    var menu: String?
    for match in Self.tags.matches(in: form, range: NSRange(form.startIndex..., in: form)) {
      let attributes = Self.attributes(Self.group(2, match, form))
      let name = attributes["name"] ?? ""
      let value = attributes["value"] ?? ""
      switch Self.group(1, match, form) {
      case "input":
        let isChoice = ["radio", "checkbox"].contains(attributes["type"] ?? "")
        controls.append(
          Control(
            name: name, value: value, isSent: !isChoice || attributes["checked"] != nil,
            isChoice: isChoice))
      case "select": menu = name
      case "option":
        controls.append(
          Control(
            name: menu ?? "", value: value, isSent: attributes["selected"] != nil, isChoice: true))
      default:
        var text = Self.unescaped(Self.group(3, match, form))
        // The parser drops a line break that comes first.
        if text.utf8.first == 0x0A { text.unicodeScalars.removeFirst() }
        controls.append(Control(name: name, value: text, isSent: true, isChoice: false))
      }
    }
  }

  /// The tags of controls, with the text of the one that has some.
  private static let tags = expression(
    #"<(input|select|option|textarea)\b([^>]*)>(?:([^<]*)</textarea>)?"#)
  private static let attribute = expression(#"([a-z-]+)(?:="([^"]*)")?"#)

  private static func expression(_ pattern: String) -> NSRegularExpression {
    guard let expression = try? NSRegularExpression(pattern: pattern) else {
      preconditionFailure("The pattern is one")
    }
    return expression
  }

  /// What a group of a match has; empty for nothing.
  private static func group(_ number: Int, _ match: NSTextCheckingResult, _ text: String) -> String
  {
    Range(match.range(at: number), in: text).map { String(text[$0]) } ?? ""
  }

  /// What is sent, with the line breaks of browsers.
  var fields: [EditorRequest.Field] {
    controls.filter(\.isSent).map {
      .init(
        $0.name,
        $0.value.utf8.contains(0x0A)
          ? $0.value.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n") : $0.value)
    }
  }

  /// The value of a control; nil if there is none.
  func value(_ name: String) -> String? {
    controls.first { $0.name == name && $0.isSent }?.value
  }

  /// The names of the controls, each once.
  var names: Set<String> { Set(controls.map(\.name)) }

  /// Types a text, or chooses one of a control's options.
  mutating func set(_ name: String, _ value: String) {
    let places = controls.indices.filter { controls[$0].name == name }
    guard let first = places.first else {
      Issue.record("the form has no «\(name)»")
      return
    }
    guard controls[first].isChoice else {
      controls[first].value = value
      return
    }
    #expect(places.contains { controls[$0].value == value }, "\(name) has no «\(value)»")
    for place in places { controls[place].isSent = controls[place].value == value }
  }

  /// Ticks or unticks a box.
  mutating func tick(_ name: String, _ value: String = "1", _ isTicked: Bool = true) {
    let place = controls.firstIndex { $0.name == name && $0.value == value }
    guard let place else {
      Issue.record("the form has no box «\(name)» for «\(value)»")
      return
    }
    controls[place].isSent = isTicked
  }

  private static func attributes(_ tag: String) -> [String: String] {
    var attributes: [String: String] = [:]
    for match in attribute.matches(in: tag, range: NSRange(tag.startIndex..., in: tag)) {
      attributes[group(1, match, tag)] = unescaped(group(2, match, tag))
    }
    return attributes
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
