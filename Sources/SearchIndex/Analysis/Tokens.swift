/// Calls `body` with every token of a text, folded, in order.
///
/// A token is a run of letters and digits; apostrophes, soft hyphens and combining marks inside it
/// vanish. Folding lowers case and writes Latin letters in ASCII: å→a, ø→o, æ→e, ä→e, ö→o, é→e;
/// «aa» becomes «a», except in a token of two letters. Where parts are joined by a hyphen, the
/// parts and then the whole without hyphens are tokens; `joined` marks the whole. What is longer than
/// ``longestToken`` is no word, such as a pasted file, and is left out.
/// `themes/standard/skript/sok/words.mjs` does exactly the same.
func forEachToken(
  in text: UnsafeBufferPointer<UInt8>, scratch word: inout [UInt8],
  _ body: (_ token: ArraySlice<UInt8>, _ joined: Bool) -> Void
) {
  word.removeAll(keepingCapacity: true)
  var partStart = 0  // where the part after the last hyphen begins in `word`
  var parts = 0
  var index = 0

  func endPart() {
    guard word.count > partStart else { return }
    collapseDoubledA(&word, from: partStart)
    guard letterCount(word[partStart...]) <= longestToken else {
      word.removeSubrange(partStart...)
      return
    }
    parts += 1
    body(word[partStart...], false)
    partStart = word.count
  }
  func endWord() {
    endPart()
    if parts > 1, letterCount(word) <= longestToken { body(word[...], true) }
    word.removeAll(keepingCapacity: true)
    partStart = 0
    parts = 0
  }

  while index < text.count {
    let byte = text[index]
    if byte < 0x80 {
      index += 1
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte + 32)
      case 0x27, 0x60: break  // ' and `
      case 0x2D: endPart()
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
    case .itself(let scalar):
      word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
  endWord()
}

/// The most letters of a token, counted as ``letterCount(_:)`` does. Cutting and taking apart a word take
/// time that grows with the square of its length.
let longestToken = 64

/// Makes «aa» in `word` from an offset on «a»: it is how å is written without it. Two letters alone
/// stay, for «AA» is the name of an organisation.
private func collapseDoubledA(_ word: inout [UInt8], from start: Int) {
  guard word.count - start > 2 else { return }
  var write = start
  for read in start..<word.count {
    let byte = word[read]
    if byte == 0x61, write > start, word[write - 1] == 0x61 { continue }
    word[write] = byte
    write += 1
  }
  word.removeSubrange(write...)
}

/// What a non-ASCII scalar becomes in a token.
enum FoldedScalar: Equatable {
  case separator
  case nothing
  /// One or two ASCII letters; the second is 0 when there is one.
  case ascii(UInt8, UInt8)
  /// The scalar in lower case.
  case itself(Unicode.Scalar)
}

/// The letters U+00C0 to U+017F in ASCII, one character each; `.` separates, `*` stands for two
/// letters: ß ss, þ th, ĳ ij, œ oe.
private let latinFolding = Array(
  ("aaaaeaeceeeeiiiidnooooo.ouuuuy**aaaaeaeceeeeiiiidnooooo.ouuuuy*y"
    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    + "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

/// What a scalar above U+007F becomes in a token.
func foldedScalar(_ value: UInt32) -> FoldedScalar {
  switch value {
  case 0xC0...0x17F:
    let letter = latinFolding[Int(value) - 0xC0]
    if letter == UInt8(ascii: ".") { return .separator }
    guard letter == UInt8(ascii: "*") else { return .ascii(letter, 0) }
    switch value {
    case 0xDF: return .ascii(0x73, 0x73)
    case 0xDE, 0xFE: return .ascii(0x74, 0x68)
    case 0x132, 0x133: return .ascii(0x69, 0x6A)
    default: return .ascii(0x6F, 0x65)
    }
  case 0xAD, 0xB4, 0x2BC, 0x300...0x36F, 0x2018, 0x2019: return .nothing
  case 0x180...0x1FFF, 0x2C00...:
    return Unicode.Scalar(value).map(FoldedScalar.itself) ?? .separator
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

/// How many characters a folded word has, counted as the client counts them, in UTF-16 units.
func letterCount(_ word: some Sequence<UInt8>) -> Int {
  word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
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
