/// Cuts a folded word to its stem, in place.
///
/// Nynorsk spellings become bokmål (`Spellings.swift`); one ending is taken off, the longest that
/// leaves enough of the word, in bokmål, nynorsk and a little English; then a doubled last consonant
/// is made single (`ungdomm` → `ungdom`) and nynorsk `-leg` becomes `-lig`. Words with digits or
/// letters outside a–z are left as they are.
/// `themes/standard/skript/sok/words.mjs` does exactly the same.
func stem(_ word: inout [UInt8]) {
  guard word.count > 3, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return }
  word = respelt(word)
  word.removeLast(endingLength(word))
  let count = word.count
  if count > 3, word[count - 1] == word[count - 2], !isVowel(word[count - 1]) { word.removeLast() }
  if word.count > 5, word.suffix(3).elementsEqual("leg".utf8) {
    word[word.count - 2] = UInt8(ascii: "i")
  }
}

/// The stem of a folded word.
func stem(of word: some Sequence<UInt8>) -> [UInt8] {
  var word = Array(word)
  stem(&word)
  return word
}

/// Endings by length, longest first; each must leave three letters.
let endings: [[UInt8]] = [
  "hetenes", "hetene", "hetens", "erens", "erets", "heten", "heter", "heita", "endes", "andes",
  "heit", "eren", "eret", "erne", "ende", "ande", "ends", "enes", "anes", "het", "ene", "ane",
  "ens", "ers", "er", "ar", "en", "et", "es", "as", "a", "e",
].map { Array($0.utf8) }

/// «-ing» and its inflections by length, longest first; each must leave four letters.
let verbalEndings: [[UInt8]] = [
  "inganes", "ingenes", "ingane", "ingene", "ingens", "ingers", "ingar", "ingen", "inger", "inga",
  "ings", "ing",
].map { Array($0.utf8) }

/// What the client cuts words with: a word's stem is the first group of the first pattern that matches.
/// They say the same as ``verbalEndings`` and ``endings``, which are quicker to look up.
enum StemPatterns {
  static let verbal = #"^(.{4,}?)ing([ae]nes?|e[nr]s?|ar?|s)?$"#
  static let ending =
    #"^(.{3,}?)(het(en(es?|s)?|er)?|heita?|er(e[nt]s?|ne|s)?|[ae]ndes?|ends|[ae]nes?|ens?|ar|et|[ae]s?)$"#
}

private func endingLength(_ word: [UInt8]) -> Int {
  let count = word.count
  for ending in verbalEndings where count - ending.count >= 4 && word.last == ending.last {
    if word.suffix(ending.count).elementsEqual(ending) { return ending.count }
  }
  for ending in endings where count - ending.count >= 3 && word.last == ending.last {
    if word.suffix(ending.count).elementsEqual(ending) { return ending.count }
  }
  let last = word[count - 1]
  let before = word[count - 2]
  // A genitive or English plural, but not «søvnkurs», «press» or «gratis».
  if last == UInt8(ascii: "s"), count > 4, !isVowel(before), before != last,
    !word.suffix(3).elementsEqual("urs".utf8)
  {
    return 1
  }
  // A neuter («digitalt», «anonymt»), but not «kontakt» or «student».
  if last == UInt8(ascii: "t"), count > 5, "glmv".utf8.contains(before) { return 1 }
  return 0
}

private func isVowel(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
    UInt8(ascii: "u"), UInt8(ascii: "y"):
    true
  default: false
  }
}
