/// Nynorsk and older spellings beside the bokmål ones they are searched as, folded, in pairs.
///
/// Replaced anywhere in a word, in offers and questions alike, so that one pair does for every
/// compound: `skul` → `skol` joins «skulehelseteneste» and «skolehelsetjeneste». Only pairs that
/// are safe inside words are here; single words belong in the dictionary.
///
/// «Innsats» is kept apart from «innsatt». The last pairs read c as k («alcohol», «cafe», «music») but
/// leave ck alone, or «sick» would meet «sikker».
let spellings: [(from: [UInt8], to: [UInt8])] = """
  leie leje sjolv selv sjuk syk skul skol heim hjem meistr mestr tenest tjenest rettleiing veiledning \
  vegleiing veiledning rettlei veiled veglei veiled bustad bolig forstyrring forstyrrels liding \
  lidels vaks voks einsem ensom einsam ensom vald vold spel spill tilvis henvis friviljug \
  frivillig lekjar lege stad sted tilbod tilbud syster soster sysken sosken laus los fleir fler \
  framand fremmed kyrkj kirk sommar sommer haust host laurdag lordag sundag sondag naud nod \
  hjart hjert draum drom redsl redsel radgjev radgiv kjensl folels lagterskel lavterskel atferd \
  adferd hovud hode utgreiing utredning eteforst spiseforst utan uten enkje enke vidaregaand \
  videregaend avlasting avlastning belasting belastning ikkje ikke nokon noen nokre noen \
  noko noe mykje mye innsats innsas ck ck c k
  """
  .split(separator: " ").map { Array($0.utf8) }.pairs

/// The pairs by the first byte of what they replace, in their order: most letters of most words begin
/// none.
private let spellingsByFirstByte: [[(from: [UInt8], to: [UInt8])]] = (0...255).map { byte in
  spellings.filter { $0.from.first == UInt8(byte) }
}

extension Array where Element == [UInt8] {
  fileprivate var pairs: [(from: [UInt8], to: [UInt8])] {
    stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
  }
}

/// A folded word with the spellings replaced, from the left, never inside a replacement.
func respelt(_ word: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(word.count)
  var index = 0
  while index < word.count {
    let pair = spellingsByFirstByte[Int(word[index])].first { word[index...].starts(with: $0.from) }
    if let pair {
      result += pair.to
      index += pair.from.count
    } else {
      result.append(word[index])
      index += 1
    }
  }
  return result
}
