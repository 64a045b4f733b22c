import Markup
import SiteBase

/// Two offers of a municipality with mostly the same text: probably one offer written twice, or a copy that
/// nobody has finished.
///
/// Texts are compared as sets of three words in a row. Only offers that share a part of a small signature of
/// their sets are compared (Broder, «On the resemblance and containment of documents», 1997), each with the
/// first that has that part, so the time grows with the length of the texts alone.
let nearDuplicateCheck = Check([.modelNearDuplicateOffer]) { all in
  var first: [UInt64: Int] = [:]
  var diagnostics: [Diagnostic] = []
  for (number, offer) in all.offers.enumerated() {
    guard let text = all.traits[number].text else { continue }
    // Made when first needed: few offers are compared, and all their sequences would take a tenth of a
    // build's memory.
    lazy var hashes = sequences(of: offer)
    var best: (share: Int, other: Int)?
    var compared: Set<Int> = []
    for part in text.parts {
      guard let other = first[part] else {
        first[part] = number
        continue
      }
      guard compared.insert(other).inserted, other != number else { continue }
      let share = share(of: hashes, with: sequences(of: all.offers[other]))
      if share >= leastShare, share > best?.share ?? 0 { best = (share, other) }
    }
    // Those with the same provider and title are another check's.
    guard let best, !all.traits[number].isDuplicate(of: all.traits[best.other]) else { continue }
    diagnostics.append(
      Diagnostic(
        .modelNearDuplicateOffer,
        [offer.title, all.offers[best.other].title, String(best.share)], at: offer.range,
        notes: [.init(.modelFirstHere, at: all.offers[best.other].range)],
        about: [offer.id, all.offers[best.other].id]))
  }
  return diagnostics
}

extension OfferTraits {
  /// Whether two offers have the same provider, municipalities and letters in the title.
  fileprivate func isDuplicate(of other: OfferTraits) -> Bool {
    duplicateKey != nil && duplicateKey == other.duplicateKey
  }
}

/// In percent. Of the offers of three municipalities, the two that are most alike and yet two, homes for
/// assisted living at two places, share 34.
private let leastShare = 60

/// An offer's title, summary and text, as other offers that may be alike are found by it.
struct ComparedText: Sendable {
  /// What is the same in texts of one municipality that are alike: for each municipality, eight pairs of
  /// smallest hashes, as hashes; none for a text of less than three words. Two texts that share 60 % have a
  /// pair in common with a probability of 1 − (1 − 0.6²)⁸ = 97 %.
  fileprivate let parts: [UInt64]

  init(_ offer: Offer) {
    let minima = smallest(of: sequences(of: offer))
    parts = offer.municipalities.flatMap { municipality in
      var place = FNV64()
      for byte in municipality.utf8 { place.combine(byte) }
      return (0..<minima.count / 2).map { number in
        mixed(
          mixed(mixed(place.value &+ UInt64(number)) &+ minima[2 * number])
            &+ minima[2 * number + 1])
      }
    }
  }
}

/// How much of two texts is in both, in percent; 0 for empty ones.
///
/// - Parameters: Hashes of sequences, ascending.
private func share(of some: [UInt64], with others: [UInt64]) -> Int {
  var common = 0
  var (a, b) = (0, 0)
  while a < some.count, b < others.count {
    if some[a] == others[b] {
      common += 1
      a += 1
      b += 1
    } else if some[a] < others[b] {
      a += 1
    } else {
      b += 1
    }
  }
  let all = some.count + others.count - common
  return all == 0 ? 0 : common * 100 / all
}

/// The smallest hash of each of sixteen parts of all hashes, an empty part having the next one's; none of no
/// hashes. Two texts agree on a part with the probability that a sequence of either is in both (Li, Owen and
/// Zhang, «One Permutation Hashing», 2012, with the rotation of Shrivastava and Li, 2014).
///
/// - Parameter hashes: Ascending.
private func smallest(of hashes: [UInt64]) -> [UInt64] {
  guard !hashes.isEmpty else { return [] }
  var minima = [UInt64?](repeating: nil, count: 16)
  for hash in hashes where minima[Int(hash & 15)] == nil { minima[Int(hash & 15)] = hash }
  return minima.indices.map { part in
    let next = (0..<16).first { minima[(part + $0) & 15] != nil } ?? 0
    return (minima[(part + next) & 15] ?? 0) &+ UInt64(next)
  }
}

/// The sequences of three words in what offers are compared by, as hashes, ascending, each once.
private func sequences(of offer: Offer) -> [UInt64] {
  var words: [UInt64] = []
  for var text in [offer.title, offer.texts.summary, offer.body.plainText.body] {
    text.withUTF8 { appendWords(of: $0, to: &words) }
  }
  var hashes = words.indices.dropLast(2).map { index in
    mixed(mixed(mixed(words[index]) &+ words[index + 1]) &+ words[index + 2])
  }
  hashes.sort()
  var different: [UInt64] = []
  different.reserveCapacity(hashes.count)
  for hash in hashes where hash != different.last { different.append(hash) }
  return different
}

/// Appends the words of a text, as hashes.
private func appendWords(of text: UnsafeBufferPointer<UInt8>, to words: inout [UInt64]) {
  var hash = FNV64()
  var isInWord = false
  for byte in text {
    let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    if (0x61...0x7A).contains(small) || small >= 0x80 || (0x30...0x39).contains(small) {
      hash.combine(small)
      isInWord = true
    } else if isInWord {
      words.append(hash.value)
      (hash, isInWord) = (FNV64(), false)
    }
  }
  if isInWord { words.append(hash.value) }
}

/// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the result depends on every bit.
private func mixed(_ value: UInt64) -> UInt64 {
  var z = value &+ 0x9e37_79b9_7f4a_7c15
  z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
  return z ^ (z >> 31)
}

extension DiagnosticKind {
  /// Two offers with almost the same text.
  static let modelNearDuplicateOffer = DiagnosticKind(
    "model/near-duplicate-offer", .warning,
    nb: "«{0}» har nesten samme tekst som «{1}»: {2} prosent er likt",
    en: "“{0}” has almost the same text as “{1}”: {2} percent is the same",
    nbHelp: "Er det samme tilbudet, behold ett. Er det to, skriv hva som skiller dem.",
    enHelp: "If it is one offer, keep one. If it is two, write what tells them apart.")
}
