/// Calls `body` with every token of a text, folded, in order.
///
/// A token is a run of letters and digits; apostrophes, soft hyphens and combining marks inside it
/// vanish. Folding lowers case and writes Latin letters in ASCII: å→a, ø→o, æ→e, ä→e, ö→o, é→e.
/// Where two parts are joined by a hyphen, the parts and then the whole without the hyphen are
/// tokens; `joined` marks the whole.
/// `themes/standard/skript/sok/analyzer.mjs` does exactly the same.
func forEachToken(
  in text: UnsafeBufferPointer<UInt8>, scratch word: inout [UInt8],
  _ body: (_ token: ArraySlice<UInt8>, _ joined: Bool) -> Void
) {
  word.removeAll(keepingCapacity: true)
  var partStart = 0  // where the part after the last hyphen begins in `word`
  var index = 0

  func collapse(_ from: Int) {
    // «aa» is how å is written without it; «AA» alone is the name of an organisation.
    guard word.count - from > 2 else { return }
    var write = from
    for read in from..<word.count {
      let byte = word[read]
      if byte == 0x61, write > from, word[write - 1] == 0x61 { continue }
      word[write] = byte
      write += 1
    }
    word.removeSubrange(write...)
  }
  func endPart() {
    guard word.count > partStart else { return }
    collapse(partStart)
    body(word[partStart...], false)
  }
  func endWord() {
    endPart()
    if partStart > 0, word.count > partStart { body(word[...], true) }
    word.removeAll(keepingCapacity: true)
    partStart = 0
  }

  while index < text.count {
    let byte = text[index]
    if byte < 0x80 {
      index += 1
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte + 32)
      case 0x27, 0x60: break  // ' and `
      case 0x2D:
        let letterFollows = index < text.count && (text[index] | 32) >= 0x61
        if letterFollows, let last = word.last, last >= 0x61, word.count > partStart {
          endPart()
          partStart = word.count
        } else {
          endWord()
        }
      default: endWord()
      }
      continue
    }
    let (scalar, length) = decodeScalar(text, at: index)
    index += length
    switch foldedScalar(scalar) {
    case .separator: endWord()
    case .nothing: break
    case .ascii(let first, let second):
      word.append(first)
      if second != 0 { word.append(second) }
    case .itself(let scalar): appendUTF8(scalar, to: &word)
    }
  }
  endWord()
}

/// What a non-ASCII scalar becomes in a token.
enum FoldedScalar: Equatable {
  case separator
  case nothing
  /// One or two ASCII letters; the second is 0 when there is one.
  case ascii(UInt8, UInt8)
  case itself(UInt32)
}

/// The letters U+00C0 to U+017F in ASCII, one character each; `.` separates, `*` stands for two
/// letters: ß ss, þ th, ĳ ij, ŉ n, œ oe.
private let latinFolding = Array(
  ("aaaaeaeceeeeiiiidnooooo.ouuuuy**aaaaeaeceeeeiiiidnooooo.ouuuuy*y"
    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    + "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

/// What a scalar above U+007F becomes in a token.
func foldedScalar(_ scalar: UInt32) -> FoldedScalar {
  switch scalar {
  case 0xC0...0x17F:
    let letter = latinFolding[Int(scalar) - 0xC0]
    if letter == UInt8(ascii: ".") { return .separator }
    guard letter == UInt8(ascii: "*") else { return .ascii(letter, 0) }
    switch scalar {
    case 0xDF: return .ascii(0x73, 0x73)
    case 0xDE, 0xFE: return .ascii(0x74, 0x68)
    case 0x132, 0x133: return .ascii(0x69, 0x6A)
    default: return .ascii(0x6F, 0x65)
    }
  case 0xAD, 0xB4, 0x2BC, 0x300...0x36F, 0x2018, 0x2019: return .nothing
  case 0x60C, 0x61B, 0x61F, 0x6D4: return .separator
  case 0x391...0x3A9, 0x410...0x42F: return .itself(scalar + 32)
  case 0x400...0x40F: return .itself(scalar + 80)
  case 0x180...0x2AF, 0x370...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFDFF,
    0xFE70...0xFEFE:
    return .itself(scalar)
  default: return .separator
  }
}

/// Decodes one scalar of valid UTF-8; a stray byte counts as U+FFFD of length 1.
private func decodeScalar(
  _ text: UnsafeBufferPointer<UInt8>, at index: Int
) -> (scalar: UInt32, length: Int) {
  let lead = text[index]
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, index + length <= text.count else { return (0xFFFD, 1) }
  var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
  for offset in 1..<length {
    let byte = text[index + offset]
    guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    scalar = scalar << 6 | UInt32(byte & 0x3F)
  }
  return (scalar, length)
}

private func appendUTF8(_ scalar: UInt32, to word: inout [UInt8]) {
  if scalar < 0x800 {
    word.append(UInt8(0xC0 | scalar >> 6))
  } else {
    word.append(UInt8(0xE0 | scalar >> 12))
    word.append(UInt8(0x80 | scalar >> 6 & 0x3F))
  }
  word.append(UInt8(0x80 | scalar & 0x3F))
}

/// The folded tokens of a text in order; whole hyphenated words come after their parts.
func tokens(_ text: String, joined includeJoined: Bool = true) -> [[UInt8]] {
  var result: [[UInt8]] = []
  var scratch: [UInt8] = []
  var text = text
  text.withUTF8 { bytes in
    forEachToken(in: bytes, scratch: &scratch) { token, joined in
      if includeJoined || !joined { result.append(Array(token)) }
    }
  }
  return result
}
