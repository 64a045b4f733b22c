import Markup
import SiteBase
import SiteModel
import Templates

/// A word of the glossary with what it means, for showing beside the text that has it.
struct GlossaryNote {
  let word: String
  let explanation: String
  /// The language of the explanation when it isn't that of the text around it.
  let language: String?

  static let shape = Shape<GlossaryNote>("Ordforklaring", "A word with what it means.") { f in
    f.text("ord", "The word.") { $0.word }
    f.linked("forklaring", "What it means.") { $0.explanation }
    f.text("annet_sprak", "The language of that when it isn't the page's.") { $0.language }
  }
}

/// The glossary in one language, and where its words are in texts.
///
/// A word is found whole, also before a hyphen. One with a capital after its first letter, such as an
/// abbreviation, is only found written so; the others also with a capital first letter.
final class Glossary: Sendable {
  /// A way to write a word.
  private struct Form {
    let bytes: [UInt8]
    let entry: Int
    let isExact: Bool
  }

  private let entries: [GlossaryEntry]
  private let language: SiteLanguage
  /// The forms by the hash of their first word in small letters, the longest first.
  private let forms: [UInt64: [Form]]
  /// Whether some form's first word has a hash with these twelve lowest bits: rules most words out without
  /// looking them up.
  private let lowBits: [Bool]

  init(_ site: Site, _ language: SiteLanguage) {
    entries = site.glossary
    self.language = language
    var forms: [UInt64: [Form]] = [:]
    for (number, entry) in site.glossary.enumerated() {
      for text in [entry.word] + entry.forms {
        let form = Form(
          bytes: Array(text.utf8), entry: number,
          isExact: text.unicodeScalars.dropFirst().contains { $0.properties.isUppercase })
        let first = form.bytes.prefix(while: isWordByte)
        guard !first.isEmpty else { continue }
        var hash = WordHash()
        for byte in first { hash.combine(byte) }
        forms[hash.value, default: []].append(form)
      }
    }
    var lowBits = [Bool](repeating: false, count: 4096)
    for hash in forms.keys { lowBits[Int(hash & 4095)] = true }
    self.lowBits = lowBits
    self.forms = forms.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  var isEmpty: Bool { forms.isEmpty }

  /// The note of an entry beside a text in a language.
  func note(_ entry: Int, beside textLanguage: SiteLanguage) -> GlossaryNote {
    let found = entries[entry].explanation.text(in: language)
    return GlossaryNote(
      word: entries[entry].word, explanation: found.text,
      language: found.language.other(than: textLanguage))
  }

  /// The entry whose word begins with a word of a text; nil for none.
  ///
  /// - Parameters:
  ///   - word: Where the whole word is.
  ///   - hash: The hash of the word in small letters.
  fileprivate func entry(at word: Range<Int>, hash: UInt64, in text: Span<UInt8>) -> Int? {
    guard lowBits[Int(hash & 4095)] else { return nil }
    for form in forms[hash] ?? [] where isForm(form, at: word.lowerBound, in: text) {
      return form.entry
    }
    return nil
  }

  private func isForm(_ form: Form, at start: Int, in text: Span<UInt8>) -> Bool {
    let end = start + form.bytes.count
    guard end <= text.count, end == text.count || !isWordByte(text[end]) else { return false }
    var previous: (written: UInt8, form: UInt8) = (0, 0)
    for (offset, byte) in form.bytes.enumerated() {
      let written = text[start + offset]
      let isSame =
        form.isExact
        ? written == byte
        : lowered(written, after: previous.written) == lowered(byte, after: previous.form)
      guard isSame else { return false }
      previous = (written, byte)
    }
    return true
  }
}

/// A page's use of the glossary: each word is explained once, where the page first has it.
struct GlossaryPass {
  private let glossary: Glossary
  private var explained = Set<Int>()

  init(_ glossary: Glossary) { self.glossary = glossary }

  /// The notes for the words that some texts are the first to have.
  mutating func notes(in texts: [String], language: SiteLanguage) -> [GlossaryNote] {
    guard !glossary.isEmpty else { return [] }
    var notes: [GlossaryNote] = []
    for text in texts {
      let bytes = text.utf8.span
      var index = 0
      while index < bytes.count {
        guard let entry = find(at: &index, in: bytes) else { continue }
        notes.append(glossary.note(entry, beside: language))
      }
    }
    return notes
  }

  /// A text as HTML with a note after each outermost block that is the first to have a word. Headings,
  /// links and code are left alone.
  ///
  /// - Parameter html: What `HTMLRenderer` writes, where `>` in an attribute is escaped.
  mutating func annotated(_ html: [UInt8]?, language: SiteLanguage) -> [UInt8]? {
    guard let html, !glossary.isEmpty else { return html }
    let bytes = html.span
    var result: [UInt8] = []
    // What is before it is in the result; without notes, the text itself is.
    var copied = 0
    var pending: [GlossaryNote] = []
    var depth = 0
    var skipped = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        let tag = Tag(at: index, in: bytes)
        index = position(after: UInt8(ascii: ">"), from: index, in: bytes)
        guard !tag.isVoid else { continue }
        depth += tag.isEnd ? -1 : 1
        if tag.isSkipped { skipped += tag.isEnd ? -1 : 1 }
        if tag.isEnd, depth == 0, !pending.isEmpty {
          result += html[copied..<index]
          copied = index
          for note in pending { note.append(to: &result) }
          pending = []
        }
      case UInt8(ascii: "&"): index = position(after: UInt8(ascii: ";"), from: index, in: bytes)
      case _ where skipped > 0: index += 1
      default:
        guard let entry = find(at: &index, in: bytes) else { continue }
        pending.append(glossary.note(entry, beside: language))
      }
    }
    return copied == 0 ? html : result + html[copied...]
  }

  /// Goes past the word at `index`, or the byte that begins none, and returns the entry to explain
  /// there; nil when there is none.
  private mutating func find(at index: inout Int, in text: Span<UInt8>) -> Int? {
    let start = index
    var hash = WordHash()
    while index < text.count, isWordByte(text[index]) {
      hash.combine(text[index])
      index += 1
    }
    guard index > start else {
      index += 1
      return nil
    }
    guard let entry = glossary.entry(at: start..<index, hash: hash.value, in: text),
      explained.insert(entry).inserted
    else { return nil }
    return entry
  }

  /// The position after the next byte of a kind; the end where there is none.
  private func position(after byte: UInt8, from start: Int, in text: Span<UInt8>) -> Int {
    var index = start
    while index < text.count, text[index] != byte { index += 1 }
    return min(index + 1, text.count)
  }

  /// A tag of HTML.
  private struct Tag {
    let isEnd: Bool
    let isVoid: Bool
    /// Words inside it are not looked for.
    let isSkipped: Bool

    private static let void = ["br", "hr", "input", "img"].map { Array($0.utf8) }
    private static let skipped = ["h1", "h2", "h3", "h4", "h5", "h6", "a", "code", "del"].map {
      Array($0.utf8)
    }

    /// - Parameter start: Where its `<` is.
    init(at start: Int, in text: Span<UInt8>) {
      isEnd = start + 1 < text.count && text[start + 1] == UInt8(ascii: "/")
      let first = start + (isEnd ? 2 : 1)
      var end = first
      while end < text.count, isWordByte(text[end]) { end += 1 }
      isVoid = Self.isAny(of: Self.void, first..<end, in: text)
      isSkipped = Self.isAny(of: Self.skipped, first..<end, in: text)
    }

    private static func isAny(
      of names: [[UInt8]], _ name: Range<Int>, in text: Span<UInt8>
    ) -> Bool {
      let found = text.extracting(name)
      for candidate in names where candidate.count == found.count {
        var index = 0
        while index < found.count, candidate[index] == found[index] { index += 1 }
        if index == found.count { return true }
      }
      return false
    }
  }
}

extension GlossaryNote {
  /// The note as the partial `deler/ord` writes it.
  fileprivate func append(to html: inout [UInt8]) {
    html += "\n<p class=\"ord\"".utf8
    if let language {
      html += " lang=\"".utf8
      html.appendEscaped(language)
      html += "\"".utf8
    }
    html += "><dfn>".utf8
    html.appendEscaped(word)
    html += "</dfn>: ".utf8
    appendTextWithPhoneLinks(explanation, to: &html)
    html += "</p>".utf8
  }
}

/// Whether a byte is part of a word: a letter, a digit, or part of a character beyond ASCII.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
    true
  default: false
  }
}

/// The hash of a word in small letters.
private struct WordHash {
  private var hash = FNV64()
  private var previous: UInt8 = 0

  var value: UInt64 { hash.value }

  mutating func combine(_ byte: UInt8) {
    hash.combine(lowered(byte, after: previous))
    previous = byte
  }
}

/// A byte of a text in small letters: ASCII, and À to Þ, which UTF-8 writes after 0xC3.
private func lowered(_ byte: UInt8, after previous: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
  case 0x80...0x9E where previous == 0xC3: byte | 0x20
  default: byte
  }
}
