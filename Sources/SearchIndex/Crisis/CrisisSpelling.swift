/// What letters are replaced by before words of danger are compared, the same as in `crises.mjs`: spellings
/// that sound alike, and those that lack æ and ø; «oe» at the end of a word is none («noe»).
private let soundsAlike: [(written: [UInt8], sound: UInt8)] = {
  let pairs: KeyValuePairs = [
    "hv": "v", "th": "t", "gj": "j", "hj": "j", "kj": "k", "oe": "o", "ae": "e", "ph": "f",
    "w": "v",
    "c": "k", "z": "s",
  ]
  return pairs.flatMap { written, sound in sound.utf8.map { (Array(written.utf8), $0) } }
}()

/// A folded token as it sounds: letters that sound alike are one, and doubled ones single.
///
/// - Complexity: O(n).
func sounded(_ token: [UInt8]) -> [UInt8] {
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  var result: [UInt8] = []
  var rest = token[...]
  while let first = rest.first {
    let alike = soundsAlike.first {
      rest.starts(with: $0.written) && (rest.count > 2 || $0.written != Array("oe".utf8))
    }
    let sound = alike?.sound ?? first
    if result.last != sound || !letters.contains(sound) { result.append(sound) }
    rest = rest.dropFirst(alike?.written.count ?? 1)
  }
  return result
}
