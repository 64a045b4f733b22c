import SiteBase
import SiteModel

/// How much a question is like phrases of danger, by what its words are made of; `likeness.mjs` does exactly
/// the same.
///
/// Logistic regression over hashed features (Weinberger et al. 2009, “Feature hashing for large scale
/// multitask learning”): many features share a weight, so that all weights take some kilobytes.
struct CrisisLikeness: Sendable {
  /// The weights, -7 to 7; empty for a site without.
  let weights: [Int]
  /// The sum of weights from which a question tells of danger.
  let limit: Int

  /// Reads weights; what is no letter from `a` to `o` has no weight and is reported.
  init(_ weights: CrisisWeights?) {
    limit = weights?.limit ?? 1
    self.weights = (weights?.letters.utf8 ?? "".utf8).filter { $0 > 0x20 }.map { letter in
      Self.letters.contains(letter) ? Int(letter) - Self.none : 0
    }
  }

  private static let letters = UInt8(ascii: "a")...UInt8(ascii: "o")
  /// The letter of weight 0.
  private static let none = Int(UInt8(ascii: "h"))

  /// The weight that is furthest from 0; nil where there are no weights.
  private var furthest: Int? { weights.map(abs).max() }

  /// How many weights there are of each value that is no further from 0 than the furthest is, ascending.
  var counts: [Int] {
    guard let furthest else { return [] }
    return (-furthest...furthest).map { value in weights.count { $0 == value } }
  }

  /// The weights as the core file has them.
  var encoded: String {
    let lowest = furthest ?? 0
    return RangeText.text(weights.map { $0 + lowest }, counts: counts)
  }

  /// Letters that are no weights.
  static func diagnostics(_ weights: CrisisWeights?) -> [Diagnostic] {
    guard let weights,
      let wrong = weights.letters.unicodeScalars.first(where: { scalar in
        scalar.value > 0x20 && !(scalar.isASCII && letters.contains(UInt8(scalar.value)))
      })
    else { return [] }
    return [Diagnostic(.searchMalformedCrisisWeight, [String(wrong)], at: weights.range)]
  }

  /// How like phrases of danger words are.
  enum Degree {
    /// So unlike that words of everyday life among them take rules from them, and that nobody's services come
    /// first. Of the phrases of danger that weights are fitted to and a rule is met by, few are so far below
    /// the limit.
    case far
    /// Below the limit.
    case near
    /// Like them.
    case met
    /// Nobody knows: the site has no weights.
    case unknown
  }

  /// How far below the limit is ``Degree/far``: with less, a place or some more words of a phrase that meets a
  /// rule would be enough to lose the services («jeg er redd for mannen min i Tønsberg»).
  private static let margin = 6

  /// How like phrases of danger some words are, as they sound.
  func degree(of words: [[UInt8]]) -> Degree {
    guard !weights.isEmpty else { return .unknown }
    let sum = sum(of: words)
    return sum >= limit ? .met : sum < limit - Self.margin ? .far : .near
  }

  private func sum(of words: [[UInt8]]) -> Int {
    features(of: words).reduce(0) { $0 + weights[$1] }
  }

  /// The numbers of what words are made of: each word, its parts of three to five letters, and how it and
  /// the word before it begin. Words with other letters than a to z and digits have none.
  private func features(of words: [[UInt8]]) -> Set<Int> {
    let plain = words.filter { $0.allSatisfy(\.isLetterOrDigit) }
    var found: Set<Int> = []
    let space = UInt8(ascii: " ")
    for (position, word) in plain.enumerated() {
      let whole = [space] + word + [space]
      found.insert(number(of: whole[...]))
      for length in 3...5 where length <= whole.count {
        for start in 0...whole.count - length {
          found.insert(number(of: whole[start..<start + length]))
        }
      }
      if position > 0 {
        found.insert(
          number(of: ArraySlice(plain[position - 1].prefix(4) + [space] + word.prefix(4))))
      }
    }
    return found
  }

  /// FNV-1a of 32 bits, with the high bits mixed into the low.
  private func number(of feature: ArraySlice<UInt8>) -> Int {
    let hash = FNV32(feature).value
    return Int((hash ^ (hash >> 15)) % UInt32(weights.count))
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
