/// What the program says about an interface text it formats itself: its key and what it fills in.
package struct TextDeclaration: Sendable, Hashable {
  /// The whole key, such as `tall_og_ord.alder.fra_til`, or a group with `.*` at the end, such as
  /// `tall_og_ord.maneder.*`, for all texts below it however deep.
  package let key: String
  /// The names the program gives values for; a text may leave some of them out.
  package let placeholders: [String]

  /// Creates a declaration.
  package init(_ key: String, _ placeholders: [String] = []) {
    self.key = key
    self.placeholders = placeholders
  }

  /// The declarations of a text with a form for one and a form for several, `<key>_en` and
  /// `<key>_flere`; `{antall}` is filled in beside `placeholders`.
  package static func plural(_ key: String, _ placeholders: [String] = []) -> [TextDeclaration] {
    [key + "_en", key + "_flere"].map { TextDeclaration($0, placeholders + ["antall"]) }
  }

  /// The group's key with a period at the end if the declaration is for a group; nil otherwise.
  var groupPrefix: String? { key.hasSuffix(".*") ? String(key.dropLast()) : nil }

  /// Whether it speaks of the text with a key.
  func covers(_ other: String) -> Bool {
    groupPrefix.map { other.hasPrefix($0) } ?? (key == other)
  }
}
