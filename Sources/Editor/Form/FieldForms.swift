import ContentEditing
import SiteBase
import SiteModel

extension ValueForm {
  /// Whether a value can be changed in a form without losing anything of how it is written; nothing
  /// can always be.
  func canShow(_ value: ContentValue?) -> Bool {
    guard let value, !value.isNothing else { return true }
    switch self {
    case .list(let element) where element.isLine || element.isTicked || element.isReference:
      return value.items.allSatisfy { item in
        guard case .text(let text) = item else { return false }
        return element.isTicked
          || (!text.isEmpty && text == text.trimmed && !text.hasBreak && text.isTypeable)
      }
    case .list(let element): return value.items.allSatisfy(element.canShow)
    case .record: return value.isGroup
    case .either(let forms): return forms.contains { $0.canShow(value) }
    default: return value.scalar?.isTypeable ?? false
    }
  }

  /// Whether a list of such values is written with one on each line.
  var isLine: Bool {
    switch self {
    case .text, .path, .languageCode, .integer, .url: true
    default: false
    }
  }

  /// Whether a list of such values is a set of boxes to tick: there are few.
  var isTicked: Bool {
    switch self {
    case .reference(.audience), .reference(.theme), .reference(.municipality), .choice: true
    default: false
    }
  }

  /// Whether it is the id of something else.
  private var isReference: Bool { if case .reference = self { true } else { false } }

  /// The most characters; nil for no limit.
  var limit: Int? { if case .text(let limit) = self { limit } else { nil } }

  /// Whether a value is written on one line.
  ///
  /// - Parameter key: The field's key: the schema doesn't tell a name from a paragraph.
  func isOneLine(_ key: String) -> Bool {
    guard case .text(let limit) = self else { return true }
    return limit.map { $0 < 100 } ?? oneLineKeys.contains(key)
  }

  /// What is typed.
  ///
  /// - Parameter text: What is written: browsers show no day that is written wrongly.
  func keyboard(_ text: String) -> FormPart.Keyboard {
    switch self {
    case .phone: .telephone
    case .email: .email
    case .url: .address
    case .integer, .decimal, .numberOrNull: .number
    case .date: text.isEmpty || CalendarDate(text) != nil ? .day : .text
    default: .text
    }
  }
}

/// The keys of texts without a limit that are a name or the like.
private let oneLineKeys: Set = [
  "navn", "adresse", "poststed", "av", "enhet", "side", "forkortelse", "tittel",
  "ord", "fylke", "periode", "gruppe", "logo",
]

extension ContentValue {
  /// Whether nothing is written after the key.
  var isNothing: Bool { if case .nothing = self { true } else { false } }

  /// Whether it has keys.
  var isGroup: Bool { if case .group = self { true } else { false } }

  /// The text, or the texts of a list on a line each; nil for anything else.
  var lines: String? {
    if case .list(let items) = self {
      items.compactMap(\.scalar).joined(separator: "\n")
    } else {
      scalar
    }
  }

  /// The text, also an empty one; nil for anything else.
  var scalar: String? { if case .text(let text) = self { text } else { nil } }
}

extension String {
  /// Whether the text has a line break of any kind.
  var hasBreak: Bool { utf8.contains { $0 == 0x0A || $0 == 0x0D } }

  /// Whether a browser sends the text back as it is: none of its characters is a control character, but
  /// for tabs and line breaks.
  fileprivate var isTypeable: Bool {
    plainBreaks(self).utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }
  }
}
