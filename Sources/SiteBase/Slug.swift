/// The part of an address or an id that a title gives: lower-case `a`–`z`, digits and single
/// hyphens.
///
/// æ becomes `ae`, ø `o` and å `a`, other Latin letters lose their marks, and everything else
/// separates words. `Hjelp til å sove (16–25 år)` gives `hjelp-til-a-sove-16-25-ar`. Empty when the
/// title has no letter or digit we know.
///
/// - Complexity: O(*n*).
package func slug(_ title: String) -> String {
  var title = title
  return title.withUTF8 { slug($0) }
}

/// The slug of a title given as UTF-8 bytes; see ``slug(_:)-(String)``.
///
/// - Complexity: O(*n*).
package func slug(_ title: UnsafeBufferPointer<UInt8>) -> String {
  var slug: [UInt8] = []
  slug.reserveCapacity(title.count)
  var needsHyphen = false
  var index = 0
  while index < title.count {
    let (letters, length) = slugLetters(title, at: index)
    index += length
    switch letters {
    case .none: continue
    case .separator: needsHyphen = !slug.isEmpty
    case .letters(let first, let second):
      if needsHyphen { slug.append(UInt8(ascii: "-")) }
      needsHyphen = false
      slug.append(first)
      if let second { slug.append(second) }
    }
  }
  return String(decoding: slug, as: UTF8.self)
}

private enum SlugPart {
  /// A combining mark or soft hyphen, which leaves no trace.
  case none
  case separator
  case letters(UInt8, UInt8?)
}

/// What the character at `index` becomes, and its length in bytes.
private func slugLetters(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (SlugPart, Int) {
  let byte = text[index]
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
    return (.letters(byte, nil), 1)
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): return (.letters(byte | 0x20, nil), 1)
  case 0..<0x80: return (.separator, 1)
  default: break
  }
  let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
  guard length == 2, index + 1 < text.count else { return (.separator, length) }
  let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
  switch scalar {
  case 0xAD, 0x300...0x36F: return (.none, 2)
  case 0xC0...0x17F:
    let letters = latinLetters[Int(scalar - 0xC0)]
    return (letters.0 == 0 ? .separator : .letters(letters.0, letters.1 == 0 ? nil : letters.1), 2)
  default: return (.separator, 2)
  }
}

/// U+00C0 to U+017F (Latin-1 Supplement from À, Latin Extended-A) as one or two ASCII letters;
/// zeros where there is none.
private let latinLetters: [(UInt8, UInt8)] = {
  let text =
    "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss "
    + "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y "
    + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
    + "i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o "
    + "oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y "
    + "z z z z z z s"
  return text.split(separator: " ").map { letters in
    let bytes = Array(letters.utf8)
    return bytes[0] == UInt8(ascii: ".") ? (0, 0) : (bytes[0], bytes.count > 1 ? bytes[1] : 0)
  }
}()
