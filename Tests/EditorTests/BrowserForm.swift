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
    var rest = page[start.lowerBound..<end.lowerBound]
    var menu: String?
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: ">") else { return }
      let tag = rest[..<close]
      rest = rest[rest.index(after: close)...]
      let attributes = Self.attributes(tag)
      let value = attributes["value"] ?? ""
      switch tag.prefix(while: { $0.isLetter }) {
      case "input":
        let isChoice = ["radio", "checkbox"].contains(attributes["type"] ?? "")
        controls.append(
          Control(
            name: attributes["name"] ?? "", value: value,
            isSent: !isChoice || attributes["checked"] != nil, isChoice: isChoice))
      case "select": menu = attributes["name"]
      case "option":
        controls.append(
          Control(
            name: menu ?? "", value: value, isSent: attributes["selected"] != nil, isChoice: true))
      case "textarea":
        guard let end = rest.range(of: "</textarea>") else { return }
        var text = Self.unescaped(rest[..<end.lowerBound])
        // The parser drops a line break that comes first.
        if text.hasPrefix("\n") { text.removeFirst() }
        controls.append(
          Control(name: attributes["name"] ?? "", value: text, isSent: true, isChoice: false))
        rest = rest[end.upperBound...]
      default: break
      }
    }
  }

  /// What is sent, with the line breaks of browsers.
  var fields: [EditorRequest.Field] {
    controls.filter(\.isSent).map {
      .init($0.name, $0.value.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n"))
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

  private static func attributes(_ tag: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag.drop { !$0.isWhitespace }
    while true {
      rest = rest.drop { $0.isWhitespace }
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" }
      guard !name.isEmpty else { return attributes }
      rest = rest[name.endIndex...]
      guard rest.hasPrefix("=\"") else {
        attributes[String(name)] = ""
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      attributes[String(name)] = unescaped(value)
      rest = rest[value.endIndex...].dropFirst()
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
