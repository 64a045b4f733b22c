/// The words around some digits, read to tell a telephone number from an amount, a count, a year or
/// a reference.
struct PhoneNumberSurroundings {
  /// The words before, the nearest last, with ASCII letters in lower case.
  private let before: [[UInt8]]
  /// The word right before the digits, with nothing but spaces between; nil when there is a mark.
  private let adjacent: [UInt8]?
  /// The word right after in lower case; nil when a mark or the text's end comes first.
  private let after: [UInt8]?

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    // Sixty bytes hold «Ring 110 ved brann, 112 til politiet eller 113» with room to spare.
    let window = text[max(0, range.lowerBound - 60)..<range.lowerBound]
    before = window.split { !isWordByte($0) }.map { $0.map(lowered) }
    let spaces = window.reversed().prefix { $0 == 0x20 }.count
    adjacent = window.dropLast(spaces).last.map(isWordByte) == true ? before.last : nil
    let rest = text[range.upperBound...].prefix(30)
    let afterSpace = rest.drop { $0 == 0x20 }
    if afterSpace.startIndex > rest.startIndex, let first = afterSpace.first, isWordByte(first) {
      after = afterSpace.prefix(while: isWordByte).map(lowered)
    } else {
      after = nil
    }
  }

  /// Whether a word shortly before is about calling or about who answers.
  var followsCallingWord: Bool {
    before.contains { word in callingWords.contains { word.starts(with: $0) } }
  }

  /// Whether the nearest words present what follows as a number to call: «ring», «tlf.»,
  /// «ring oss på», «telefon:».
  var isDirectlyAfterCallingWord: Bool {
    let last = before.reversed().drop { linkingWords.contains($0) }
    return last.first.map(directCallingWords.contains) ?? false
  }

  /// Whether the digits are money or a count: «kr 25 123 456», «116 200 innbyggere».
  var isAmount: Bool {
    if let after, amountWords.contains(where: { after.starts(with: $0) }) { return true }
    return before.last.map { amountLeads.contains($0) } ?? false
  }

  /// Whether 110, 112 and 113 are telephone numbers here. They are near a word for calling; else at
  /// the start, after a mark or a small word («på 112»), unless they count the noun after them. After
  /// any other word they are a count, a total or a reference («side 112»).
  var allowsEmergencyNumber: Bool {
    if followsCallingWord { return true }
    if let adjacent, !smallWords.contains(adjacent) { return false }
    guard let after else { return true }
    return functionWords.contains(after)
  }
}

private func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
private func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
private func list(_ words: String) -> [[UInt8]] {
  words.split(separator: " ").map { Array($0.utf8) }
}

/// Beginnings of words that make digits a telephone number, in bokmål, nynorsk and English.
private let callingWords = list(
  """
  ring telefon tlf nød naud nummer politi ambulanse brann call phone dial police fire emergency \
  legevakt alarm sms
  """)
/// Words that present the digits right after them as a number to call.
private let directCallingWords = Set(
  list("ring ringe ringje ringer telefon telefonen tlf telefonnummer mobil call phone dial sms"))
/// Words that may stand between those and the number.
private let linkingWords = Set(
  list("på paa oss dem meg han henne til nummer nummeret us them on at number the er is"))
/// Beginnings of words that make the digits before them an amount or a count.
private let amountWords = list(
  """
  kr kroner nok mill mrd million innbygg person menneske deltak prosent stk time minutt år aar \
  people inhabitants crowns hours minutes years euro dollar
  """)
/// Words after which digits are an amount, a count or a total.
private let amountLeads = Set(
  list("kr kroner nok ca cirka omtrent var antall totalt alt over minst nesten about almost total"))
/// Words that may stand right before 110, 112 and 113.
private let smallWords = Set(
  list("på til eller og så nå no også heller derfor med on or and to also then now use bruk"))
/// Words after 110, 112 and 113 that are no noun, so that the digits count nothing.
private let functionWords = Set(
  list(
    """
    når hvis dersom om ved for eller og til i nå no med så er svarer svarar at da då fordi \
    hele heile døgnet when if in or and now is to with as because any
    """))
