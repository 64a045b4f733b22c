/// A name's place in the Norwegian alphabet, as bytes that sort the way people look names up.
///
/// Digits come before letters and æ, ø, å after z; case and accents don't count; `aa` is å, ä is æ
/// and ö is ø; ü is y. Everything else separates words, and a shorter word comes first. Names that
/// are equal so far are told apart by how they are written.
package struct NorwegianOrder: Sendable, Comparable {
  private let key: [UInt8]

  /// The order's digits and letters; a byte below is a space between words.
  private enum Rank {
    static let space: UInt8 = 1
    static let digit: UInt8 = 2
    static let a: UInt8 = 12
    static let æ: UInt8 = 38
    static let ø: UInt8 = 39
    static let å: UInt8 = 40
  }

  /// Creates the place of a name.
  package init(_ name: String) {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count * 2 + 1)
    var needsSpace = false
    func add(_ rank: UInt8) {
      if needsSpace, !key.isEmpty { key.append(Rank.space) }
      needsSpace = false
      key.append(rank)
    }
    for scalar in name.unicodeScalars {
      switch Self.rank(of: scalar) {
      case .none: needsSpace = true
      case .some(0): break
      // «Aa» is å in names and old spelling.
      case .some(Rank.a) where key.last == Rank.a && !needsSpace: key[key.count - 1] = Rank.å
      case .some(let rank): add(rank)
      }
    }
    key.append(0)
    key += name.utf8
    self.key = key
  }

  /// The rank of a letter or digit; 0 for a mark that is passed over; nil for what separates words.
  private static func rank(of scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value
    switch value {
    case 0x30...0x39: return Rank.digit + UInt8(value - 0x30)
    case 0x41...0x5A: return Rank.a + UInt8(value - 0x41)
    case 0x61...0x7A: return Rank.a + UInt8(value - 0x61)
    case 0xC6, 0xE6, 0xC4, 0xE4: return Rank.æ
    case 0xD8, 0xF8, 0xD6, 0xF6: return Rank.ø
    case 0xC5, 0xE5: return Rank.å
    case 0xAD, 0x300...0x36F, 0x27, 0x2019: return 0
    case 0xC0...0x24F: return latin(scalar).map { Rank.a + ($0 - UInt8(ascii: "a")) }
    default: return nil
    }
  }

  /// The plain letter of a Latin letter with a mark; nil for what is no letter.
  private static func latin(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0xC7, 0xE7, 0x106...0x10D: UInt8(ascii: "c")
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: UInt8(ascii: "e")
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: UInt8(ascii: "i")
    case 0xD0, 0xF0, 0x10E...0x111: UInt8(ascii: "d")
    case 0xD1, 0xF1, 0x143...0x14B: UInt8(ascii: "n")
    case 0xD2...0xD5, 0xF2...0xF5, 0x14C...0x153: UInt8(ascii: "o")
    case 0xD9...0xDB, 0xF9...0xFB, 0x168...0x173: UInt8(ascii: "u")
    case 0xDC, 0xFC, 0xDD, 0xFD, 0xFF, 0x176...0x178: UInt8(ascii: "y")
    case 0xC0...0xC3, 0xE0...0xE3, 0x100...0x105: UInt8(ascii: "a")
    case 0xDF, 0x15A...0x161: UInt8(ascii: "s")
    case 0x11C...0x123: UInt8(ascii: "g")
    case 0x124...0x127: UInt8(ascii: "h")
    case 0x134, 0x135: UInt8(ascii: "j")
    case 0x136...0x138: UInt8(ascii: "k")
    case 0x139...0x142: UInt8(ascii: "l")
    case 0x154...0x159: UInt8(ascii: "r")
    case 0x162...0x167: UInt8(ascii: "t")
    case 0x174, 0x175: UInt8(ascii: "w")
    case 0x179...0x17E: UInt8(ascii: "z")
    default: nil
    }
  }

  /// The letter the name stands under; nil for names that start with a digit or have no letter.
  var letter: Letter? {
    guard let first = key.first, first >= Rank.a else { return nil }
    return Letter(place: Int(first - Rank.a))
  }

  package static func < (a: NorwegianOrder, b: NorwegianOrder) -> Bool {
    a.key.lexicographicallyPrecedes(b.key)
  }
}

/// A letter of the Norwegian alphabet, or the place of names that start with a digit.
struct Letter: Sendable, Hashable {
  /// What people see.
  let name: String
  /// Its part of an address, and of an anchor.
  let slug: String

  /// A to Å.
  static let alphabet: [Letter] =
    "abcdefghijklmnopqrstuvwxyz".unicodeScalars.map {
      Letter(name: String($0).uppercased(), slug: String($0))
    } + [
      Letter(name: "Æ", slug: "ae"), Letter(name: "Ø", slug: "oe"), Letter(name: "Å", slug: "aa"),
    ]

  /// Names that start with a digit, or have neither letters nor digits.
  static let digits = Letter(name: "123", slug: "123")

  private init(name: String, slug: String) {
    self.name = name
    self.slug = slug
  }

  /// The letter at a place, from 0 for A.
  init(place: Int) { self = Self.alphabet[place] }
}
